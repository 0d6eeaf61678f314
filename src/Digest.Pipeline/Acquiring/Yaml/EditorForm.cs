namespace Digest.Acquiring;

/// <summary>One key of an entry in an editor's file.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Shape">What its value must be.</param>
/// <param name="Meaning">What it says, in a line: shown by editors that read the schema.</param>
internal sealed record EditorFormKey(string Name, KeyShape Shape, string Meaning)
{
    /// <summary>Whether an entry without it means nothing.</summary>
    public bool Required { get; init; }

    /// <summary>The words it may hold; empty where any will do.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Least and most of a whole number; null where any will do.</summary>
    public (int Least, int Most)? Bounds { get; init; }

    /// <summary>Form of the entries below it, for a list of mappings, or of the one mapping below it.</summary>
    public string? Entries { get; init; }
}

/// <summary>
/// The keys of one kind of entry. Readers take their keys from here and the schema is written from here, so that the two cannot differ.
/// </summary>
/// <param name="What">The entry with its article, as messages name it: "a story".</param>
/// <param name="Keys">Its keys, sorted by name.</param>
internal sealed record EditorForm(string What, ImmutableArray<EditorFormKey> Keys)
{
    /// <summary>Names of the keys.</summary>
    public ImmutableArray<string> Names { get; } = [.. Keys.Select(k => k.Name)];
}
