namespace Digest.Acquiring;

/// <summary>What a reader makes of a file: blocks in file order (not yet numbered) and what the markup declares.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Declared">What the page declares about itself, best source first.</param>
internal sealed record PageText(ImmutableArray<Block> Blocks, ImmutableArray<Declared> Declared);

/// <summary>Reads one kind of file into blocks. Keeps every visible character; concludes nothing.</summary>
internal interface IDraftReader
{
    /// <summary>Name of the format in the data: <c>txt</c>, <c>md</c>, <c>html</c>, <c>ninjs</c>, <c>nitf</c>.</summary>
    string Format { get; }

    /// <summary>The extensions it reads, lower case, with the dot.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether a file of this kind may begin with front matter; others have a sidecar only.</summary>
    bool TakesFrontMatter => true;

    /// <summary>Reads the text from a UTF-16 position (past the front matter) on; null, and told, when the file must be refused.</summary>
    PageText? Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics);
}
