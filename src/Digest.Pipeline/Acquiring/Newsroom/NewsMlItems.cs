using System.Globalization;
using Digest.Identity;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads the items of a message in NewsML-G2 (<c>newsItem</c>) or NewsML 1.2 (<c>NewsItem</c>), each as a report: the envelope declares it,
/// its content is NITF, XHTML or text. Of one content in several renditions one is read, NITF before XHTML before text; the others are in
/// the ledger.
/// </summary>
/// <remarks>IPTC, NewsML-G2 2.33 (https://iptc.org/standards/newsml-g2/) and NewsML 1.2.</remarks>
internal static class NewsMlItems
{
    /// <summary>The reports, in file order; items without words (pictures) are told and left out.</summary>
    public static ImmutableArray<PageText> Read(List<NitfNode> items, SourceText source, OddCharacters odd, Diagnostics diagnostics)
    {
        var read = ImmutableArray.CreateBuilder<PageText>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var content = new NewsMlContent(source, odd, diagnostics);
            if (content.Of(items[i]) is { IsDefault: false } blocks && blocks.Any(static b => b.Status == BlockStatus.Kept))
            {
                var declared = NewsMlFields.Of(items[i], odd).Concat(content.Declared).OrderBy(static d => d.Rank);
                read.Add(new PageText(Titled(items[i], blocks, source, odd), [.. declared]) { Start = items[i].Start, Format = "newsml" });
                continue;
            }

            var (line, column) = source.Place(items[i].Start);
            var which =
                items.Count == 1 ? "The news item" : string.Create(CultureInfo.InvariantCulture, $"News item {i + 1} of {items.Count}");
            if (items.Count == 1)
            {
                diagnostics.Error(
                    DiagnosticCodes.NoNewsItem,
                    source.Path,
                    line,
                    column,
                    which + " holds no text",
                    "It is a picture, a package of other items, or its text stands in another file",
                    "Save the item with its text"
                );
                return [];
            }

            diagnostics.Warn(
                DiagnosticCodes.NoNewsItem,
                source.Path,
                line,
                column,
                which + " holds no text; it is left out",
                "It is a picture, a package of other items, or its text stands in another file",
                "Nothing, if it is; else save it with its text"
            );
        }

        return read.DrainToImmutable();
    }

    // The headline of the envelope stands above the text unless the text has it itself.
    private static ImmutableArray<Block> Titled(NitfNode item, ImmutableArray<Block> blocks, SourceText source, OddCharacters odd)
    {
        if (
            blocks.Any(static b => b is { Kind: BlockKind.Heading, Level: 1, Status: BlockStatus.Kept })
            || NewsMlFields.Headline(item) is not { } node
        )
        {
            return blocks;
        }

        var key = Normal.Key(node.Text());
        if (blocks.Any(b => b.Layer.Key == key && b.Kind != BlockKind.Caption && b.Status == BlockStatus.Kept))
        {
            return blocks;
        }

        var writer = new BlockWriter(source, odd);
        writer.Words(node.Text(), -1);
        return writer.Finish(BlockKind.Heading, node.Start, node.End) is { } title
            ?
            [
                .. blocks
                    .Add(title with { Level = 1, Status = BlockStatus.Lifted, Rule = RuleIds.Headline, Source = [] })
                    .OrderBy(static b => b.Start),
            ]
            : blocks;
    }
}

/// <summary>Reads the content of one item.</summary>
internal sealed class NewsMlContent(SourceText source, OddCharacters odd, Diagnostics diagnostics)
{
    /// <summary>What the content declares about itself.</summary>
    public ImmutableArray<Declared> Declared { get; private set; } = [];

    /// <summary>The blocks of an item's content, in file order; default, and told, where it must be refused.</summary>
    public ImmutableArray<Block> Of(NitfNode item)
    {
        var contents = item.All("inlineXML").Concat(item.All("inlineData")).Concat(item.All("DataContent")).OrderBy(static n => n.Start);
        var read = new List<(int Rank, ImmutableArray<Block> Blocks, ImmutableArray<Declared> Declared)>();
        foreach (var content in contents.Where(static c => !IsBinary(c)))
        {
            if (Content(content) is not { } one)
            {
                return default;
            }

            read.Add(one);
        }

        if (read.Count == 0)
        {
            return [];
        }

        // The contents of a G2 item are renditions of one text; the components of NewsML 1.2 are parts of it.
        var kept = item.Name == "NewsItem" ? -1 : read.IndexOf(read.MinBy(static r => r.Rank));
        Declared = [.. read.Where((_, i) => kept < 0 || i == kept).SelectMany(static r => r.Declared)];
        return
        [
            .. read.SelectMany(
                (r, i) =>
                    kept < 0 || i == kept
                        ? r.Blocks
                        : r.Blocks.Select(static b => b with { Status = BlockStatus.Removed, Rule = RuleIds.OtherRendition })
            ),
        ];
    }

    private (int Rank, ImmutableArray<Block> Blocks, ImmutableArray<Declared> Declared)? Content(NitfNode content)
    {
        if (content.All("nitf").FirstOrDefault() is { } nitf && nitf.Nodes.Find(static n => n.Name == "body") is { } body)
        {
            return (0, new NitfBlocks(source, odd).Of(nitf, body), NitfFields.Of(nitf, odd, 1));
        }

        if (content.Nodes.Exists(static n => !n.IsText))
        {
            var page = content.All("body").FirstOrDefault() ?? content;
            return (1, new NitfBlocks(source, odd).Of(page), []);
        }

        var words = NewsString.Of(content.Nodes, source.Text);
        var type = content["contenttype"] ?? "";
        return new NewsBody(source, odd, diagnostics).Read(words, NewsBody.KindOf(type, words.Text)) is { } read
            ? (2, read.Blocks, read.Declared)
            : null;
    }

    private static bool IsBinary(NitfNode content) =>
        content["encoding"] is not null
        || (content["contenttype"] is { } type && !type.Contains("text", StringComparison.OrdinalIgnoreCase) && !IsText(type));

    private static bool IsText(string type) =>
        type.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || type.Contains("html", StringComparison.OrdinalIgnoreCase)
        || type.Contains("nitf", StringComparison.OrdinalIgnoreCase);
}
