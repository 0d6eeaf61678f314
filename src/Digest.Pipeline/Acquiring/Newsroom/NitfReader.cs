namespace Digest.Acquiring;

/// <summary>
/// Reads reports in NITF 3.x, alone or in the envelope of NewsML-G2 or NewsML 1.2, one or several: what their heads declare, and the words
/// of their bodies as blocks in file order.
/// </summary>
internal sealed class NitfReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "nitf";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".nitf", ".xml", ".newsml"];

    /// <inheritdoc/>
    public bool TakesFrontMatter => false;

    /// <inheritdoc/>
    public SourceText? Decode(string path, ReadOnlyMemory<byte> bytes, Diagnostics diagnostics) =>
        Charsets.Decode(path, bytes.Span, true, diagnostics);

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (NitfXml.Read(source, diagnostics) is not { } root)
        {
            return [];
        }

        var envelopes = root.All("newsItem").Concat(root.All("NewsItem")).ToList();
        if (envelopes.Count > 0)
        {
            return NewsMlItems.Read(envelopes, source, odd, diagnostics);
        }

        var read = root.All("nitf")
            .Select(n => (Nitf: n, Body: n.Nodes.Find(static b => b.Name == "body")))
            .Where(static n => n.Body is not null)
            .Select(n => new PageText(new NitfBlocks(source, odd).Of(n.Nitf, n.Body!), NitfFields.Of(n.Nitf, odd)) { Start = n.Nitf.Start })
            .ToImmutableArray();
        if (read.IsEmpty)
        {
            var top = root.Nodes.Find(static n => !n.IsText);
            var (line, column) = source.Place(top?.Start ?? 0);
            var isFeed = top?.Name is "rss" or "feed" or "RDF";
            diagnostics.Error(
                DiagnosticCodes.NoNewsItem,
                source.Path,
                line,
                column,
                isFeed ? "The file is a feed, and no report" : "The file is XML, but no NITF report and no NewsML item",
                isFeed ? "Feeds give the beginnings of reports more often than the whole"
                    : root.All("nitf").Any() ? "Its nitf element has no body"
                    : "It has no nitf element and no newsItem",
                isFeed ? "'digest import FILE' fetches the reports it names" : "Keep other data outside of articles/"
            );
        }

        return read;
    }
}
