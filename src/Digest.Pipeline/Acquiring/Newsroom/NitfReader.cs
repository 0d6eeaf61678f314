namespace Digest.Acquiring;

/// <summary>Reads a report in NITF 3.x: what its head declares, and the words of its body as blocks in file order.</summary>
internal sealed class NitfReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "nitf";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".nitf", ".xml"];

    /// <inheritdoc/>
    public bool TakesFrontMatter => false;

    /// <inheritdoc/>
    public PageText? Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (NitfXml.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        var nitf = root.All("nitf").FirstOrDefault();
        if (nitf?.Nodes.Find(static n => n.Name == "body") is not { } body)
        {
            var (line, column) = source.Place(root.Nodes.Find(static n => !n.IsText)?.Start ?? 0);
            diagnostics.Error(
                DiagnosticCodes.NoNewsItem,
                source.Path,
                line,
                column,
                "The file is XML, but no NITF report",
                nitf is null ? "It has no nitf element" : "Its nitf element has no body",
                "Keep other data outside of articles/"
            );
            return null;
        }

        return new PageText(new NitfBlocks(source, odd).Of(nitf, body), NitfFields.Of(nitf, odd));
    }
}
