namespace Digest.Acquiring;

/// <summary>What a body's letters are to be read as.</summary>
internal enum NewsBodyKind
{
    /// <summary>HTML or XHTML.</summary>
    Markup,

    /// <summary>An NITF report.</summary>
    Nitf,

    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>XML of another kind: shown to nobody.</summary>
    Other,
}

/// <summary>Reads a body that stands as a string in a news item: its blocks have the places of their words in the file.</summary>
/// <param name="source">The file.</param>
/// <param name="odd">Told of the characters that are dropped.</param>
/// <param name="diagnostics">Told of what is refused.</param>
internal sealed class NewsBody(SourceText source, OddCharacters odd, Diagnostics diagnostics)
{
    private const int Looked = 400;

    /// <summary>What a body is, by the type its item declares or the name of its key, else by its first letters.</summary>
    public static NewsBodyKind KindOf(string declared, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Looked)).TrimStart();
        return head.Contains("<nitf", StringComparison.OrdinalIgnoreCase) ? NewsBodyKind.Nitf
            : Says("html") || Says("richtext") ? NewsBodyKind.Markup
            : Says("nitf") && head.StartsWith("<", StringComparison.Ordinal) ? NewsBodyKind.Nitf
            : Says("xml") ? (head.StartsWith("<?xml", StringComparison.Ordinal) ? NewsBodyKind.Other : NewsBodyKind.Markup)
            : head.StartsWith("<p", StringComparison.OrdinalIgnoreCase) && text.Contains("</p>", StringComparison.OrdinalIgnoreCase)
                ? NewsBodyKind.Markup
            : NewsBodyKind.Plain;

        bool Says(string word) => declared.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The blocks of a body and what it declares about itself; null, and told, when its item must be refused.
    /// </summary>
    public PageText? Read(NewsString body, NewsBodyKind kind)
    {
        if (kind == NewsBodyKind.Nitf && Nitf(body) is { } nitf)
        {
            return nitf;
        }

        var blocks =
            kind == NewsBodyKind.Plain
                ? body.Placed(PlainTextReader.Blocks(new SourceText(source.Path, body.Text, source.Charset), 0, odd), source)
                : Marked(body);
        return blocks is null ? null : new PageText([.. blocks], []);
    }

    /// <summary>The block of a string that is one line: a headline, a caption; null where it has no words.</summary>
    public Block? Line(NewsString text, BlockKind kind, int level = 0)
    {
        var writer = new BlockWriter(new SourceText(source.Path, text.Text, source.Charset), odd);
        writer.Range(0, text.Text.Length);
        return writer.Finish(kind, 0, text.Text.Length) is { } block ? text.Placed([block with { Level = level }], source).Single() : null;
    }

    // What is no NITF after all is read as the markup it looks like.
    private PageText? Nitf(NewsString body)
    {
        var inner = new SourceText(source.Path, body.Text, source.Charset);
        if (
            NitfXml.Read(inner, new Diagnostics())?.All("nitf").FirstOrDefault() is not { } nitf
            || nitf.Nodes.Find(static n => n.Name == "body") is not { } words
        )
        {
            return null;
        }

        var blocks = new NitfBlocks(inner, odd).Of(nitf, words);
        return new PageText([.. body.Placed(blocks, source)], NitfFields.Of(nitf, odd, 1));
    }

    private IEnumerable<Block>? Marked(NewsString body)
    {
        // The guard's places are those of the string read alone: it is told here at the string's own.
        var (line, column) = source.Place(body.Start);
        if (HtmlGuard.Check(new SourceText(source.Path, body.Text, source.Charset), 0, new Diagnostics()) is not { } html)
        {
            diagnostics.Error(
                DiagnosticCodes.TooLarge,
                source.Path,
                line,
                column,
                "The body is too long or has too many elements",
                "A damaged item, or one made to stop programs",
                "Save the text alone"
            );
            return null;
        }

        if (html != body.Text)
        {
            diagnostics.Warn(
                DiagnosticCodes.TooLarge,
                source.Path,
                line,
                column,
                $"The body is nested deeper than "
                    + $"{HtmlGuard.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)} elements; from "
                    + $"there on it is read flat",
                "A damaged item, or one made to stop programs",
                "Look whether its paragraphs are right"
            );
        }

        var inner = new SourceText(source.Path, html, source.Charset);
        var (document, places) = TextPlaces.Parse(html);
        using var page = document;
        var walk = new HtmlBlocks(inner, 0, odd, new Parts(), places, PageAddress.Of(document, source.Address), HiddenClasses.None);
        var pieces = document.Body is null ? [] : walk.Of(document.Body);
        var shown = pieces.Select(
            static (p, i) =>
                (Before: i, Block: p.IsHidden ? p.Block with { Status = BlockStatus.Removed, Rule = UnseenRules.Hidden } : p.Block)
        );
        var others = walk.Unseen.Select(static u => (u.Before, u.Block));
        return body.Placed(others.Concat(shown).OrderBy(static b => b.Before).Select(static b => b.Block), source);
    }
}
