namespace Digest.Acquiring;

/// <summary>What a reader makes of one report: blocks in file order (not yet numbered) and what the markup declares.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Declared">What the page declares about itself, best source first.</param>
internal sealed record PageText(ImmutableArray<Block> Blocks, ImmutableArray<Declared> Declared)
{
    /// <summary>Where the report begins in its file, a UTF-16 position.</summary>
    public int Start { get; init; }

    /// <summary>Name of its format in the data where it is another than its reader's; else null.</summary>
    public string? Format { get; init; }
}

/// <summary>
/// Reads one kind of file into blocks. Keeps every visible character; concludes nothing. Every visible character of the file is in a block
/// of one of its reports: what belongs to none of them (a cover, a list of contents) is a removed block of the one it stands before.
/// </summary>
internal interface IDraftReader
{
    /// <summary>A word of <see cref="Draft.Format"/>.</summary>
    string Format { get; }

    /// <summary>The extensions it reads, lower case, with the dot.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether a file of this kind may begin with front matter; others have a sidecar only.</summary>
    bool TakesFrontMatter => true;

    /// <summary>Whether a file that has the extension of another kind is one of this kind, by its first bytes.</summary>
    bool Knows(ReadOnlySpan<byte> bytes) => false;

    /// <summary>The text of a file; null, and told, where its charset cannot be told.</summary>
    SourceText? Decode(string path, ReadOnlyMemory<byte> bytes, Diagnostics diagnostics) =>
        Charsets.Decode(path, bytes.Span, false, diagnostics);

    /// <summary>
    /// Reads the reports of a text from a UTF-16 position (past the front matter) on, in file order; none, and told, when the file must be
    /// refused.
    /// </summary>
    ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics);
}
