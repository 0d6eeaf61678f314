namespace Digest;

/// <summary>What the editor knows of the world: outlets, people and happenings. Articles are described by it.</summary>
public sealed record Knowledge
{
    /// <summary><c>outlets.yml</c>.</summary>
    public ImmutableArray<Outlet> Outlets { get; init; } = [];

    /// <summary><c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary><c>chronology.yml</c>, by date.</summary>
    public ImmutableArray<ChronologyEntry> Chronology { get; init; } = [];

    /// <summary>Whether facts of the almanac count beside these; <c>almanac</c> of <c>digest.yml</c>.</summary>
    public bool UsesAlmanac { get; init; } = true;
}

/// <summary>An outlet of <c>outlets.yml</c>.</summary>
public sealed record Outlet
{
    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Host names without <c>www.</c>.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>Owner, if the editor gives one.</summary>
    public string? Owner { get; init; }

    /// <summary>Kind of outlet ("news agency"), if given.</summary>
    public string? Type { get; init; }

    /// <summary>Country, if given.</summary>
    public string? Country { get; init; }

    /// <summary>Where owner and type are known from.</summary>
    public string? Source { get; init; }

    /// <summary>Line in <c>outlets.yml</c>.</summary>
    public int Line { get; init; }
}

/// <summary>A role that a person had for a time.</summary>
/// <param name="Role">As in "President of Russia".</param>
/// <param name="From">First day, if known.</param>
/// <param name="To">Last day, if known.</param>
public sealed record PersonRole(string Role, PartialDate? From, PartialDate? To);

/// <summary>A person of <c>people.yml</c>.</summary>
public sealed record Person
{
    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names; single surnames allowed.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Date of birth, if known.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>Roles over time.</summary>
    public ImmutableArray<PersonRole> Roles { get; init; } = [];

    /// <summary>Line in <c>people.yml</c>.</summary>
    public int Line { get; init; }
}

/// <summary>A dated happening of <c>chronology.yml</c>.</summary>
/// <param name="Date">When.</param>
/// <param name="Title">What.</param>
/// <param name="Aliases">Other ways to name it.</param>
/// <param name="Line">Line in <c>chronology.yml</c>.</param>
public sealed record ChronologyEntry(PartialDate Date, string Title, ImmutableArray<string> Aliases, int Line);
