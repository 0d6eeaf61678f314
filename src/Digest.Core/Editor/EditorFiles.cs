namespace Digest;

/// <summary>
/// Everything the editor says beside the articles. Every file may be absent. Only the recipe holds all of it: a stage names the part it
/// needs, so that a change to one file can't touch what came of another.
/// </summary>
public sealed record EditorFiles
{
    /// <summary>
    /// A key of every file that was read, and of what was asked for on the command line: of equal ones all this is equal.
    /// </summary>
    public UInt128 Key { get; init; }

    /// <summary>The same of <see cref="Settings"/> alone.</summary>
    public UInt128 SettingsKey { get; init; }

    /// <summary><c>digest.yml</c>.</summary>
    public Settings Settings { get; init; } = new();

    /// <summary><c>outlets.yml</c>, <c>people.yml</c>, <c>chronology.yml</c>.</summary>
    public Knowledge Knowledge { get; init; } = new();

    /// <summary><c>people.yml</c>.</summary>
    public ImmutableArray<Person> People => Knowledge.People;

    /// <summary><c>stories.yml</c>, <c>verdicts.yml</c>.</summary>
    public Pins Pins { get; init; } = new();

    /// <summary><c>notes/**</c>, <c>corrections.yml</c>, <c>pages/**</c>.</summary>
    public Annotations Annotations { get; init; } = new();
}
