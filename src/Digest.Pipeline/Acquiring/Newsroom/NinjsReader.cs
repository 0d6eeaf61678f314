using System.Globalization;
using Digest.Identity;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads news items in IPTC ninjs 1.x, 2.x or 3.x, one or a list of them: headline, bodies and the captions of what belongs to it become
/// blocks in file order, each with the span of its words inside the JSON string. Of one body in several renditions one is read, HTML before
/// NITF before plain text; the others are in the ledger.
/// </summary>
internal sealed class NinjsReader : IDraftReader
{
    // Renditions that say less than the report does.
    private static readonly ImmutableArray<string> Shorter = ["summary", "short", "abstract", "teaser", "brief", "intro", "lead"];

    /// <inheritdoc/>
    public string Format => "ninjs";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".json", ".ninjs"];

    /// <inheritdoc/>
    public bool TakesFrontMatter => false;

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (NewsValue.Read(source, diagnostics) is not { } root)
        {
            return [];
        }

        var (items, others) = Items(root);
        if (items.Count == 0)
        {
            diagnostics.Error(
                DiagnosticCodes.NoNewsItem,
                source.Path,
                1,
                1,
                "The file is JSON, but no ninjs news item",
                "It has no headline and no body, or nothing that names it (uri, versioncreated, standard, type)",
                "Keep other data outside of articles/"
            );
            return [];
        }

        foreach (var other in others)
        {
            var (line, column) = source.Place(other.Start);
            diagnostics.Warn(
                DiagnosticCodes.NoNewsItem,
                source.Path,
                line,
                column,
                "An element of the list is no ninjs news item; it is left out",
                "It has no headline and no body, or nothing that names it (uri, versioncreated, standard, type)",
                "Keep other data outside of articles/"
            );
        }

        var read = ImmutableArray.CreateBuilder<PageText>(items.Count);
        foreach (var item in items)
        {
            if (Item(item, source, odd, diagnostics) is not { } report)
            {
                return [];
            }

            read.Add(report with { Start = item.Start });
        }

        return read.DrainToImmutable();
    }

    // The file is an item, a list of items, or an object around such a list: "item", "items", "results" and whatever it is called.
    private static (List<NewsValue> Items, List<NewsValue> Others) Items(NewsValue root)
    {
        if (IsItem(root))
        {
            return ([root], []);
        }

        var list =
            root.Items
            ?? root.Members?.Select(static m => m.Value.Items).FirstOrDefault(static l => l is not null && l.Exists(IsItem))
            ?? root.Members?.Select(static m => m.Value).Where(IsItem).ToList()
            ?? [];
        return (list.FindAll(IsItem), list.Exists(IsItem) ? list.FindAll(static i => !IsItem(i)) : []);
    }

    private static PageText? Item(NewsValue item, SourceText source, OddCharacters odd, Diagnostics diagnostics)
    {
        var reader = new NewsBody(source, odd, diagnostics);
        var found = new List<Block>();
        var headline = NinjsFields.Headline(item);
        foreach (var text in NinjsFields.Headlines(item))
        {
            if (reader.Line(text, BlockKind.Heading, text == headline ? 1 : 2) is { } block)
            {
                found.Add(text == headline ? block : block with { Status = BlockStatus.Removed, Rule = RuleIds.OtherRendition });
            }
        }

        var title = found.Find(static b => b.Status == BlockStatus.Kept);
        var bodies = Bodies(item).ToList();
        var kept = bodies
            .OrderBy(static b => b.IsShorter)
            .ThenBy(b => b.Role != "main" && bodies.Exists(static m => m.Role == "main"))
            .ThenBy(static b => b.Kind)
            .FirstOrDefault();
        var declared = NinjsFields.Of(item, odd);
        foreach (var body in bodies)
        {
            if (reader.Read(body.Text, body.Kind) is not { } read)
            {
                return null;
            }

            found.AddRange(
                body == kept
                    ? read.Blocks.Select(b => Again(b, title))
                    : read.Blocks.Select(static b => b with { Status = BlockStatus.Removed, Rule = RuleIds.OtherRendition })
            );
            declared = body == kept ? [.. declared.AddRange(read.Declared).OrderBy(static d => d.Rank)] : declared;
        }

        foreach (
            var part in item.List("associations")
                .Where(static p => p.Text("type")?.Text is null or "picture" or "graphic" or "video" or "audio")
        )
        {
            if (
                (part.Text("description_text", "caption") ?? NinjsFields.Main(part, "descriptions")) is { } text
                && reader.Line(text, BlockKind.Caption) is { } caption
            )
            {
                found.Add(caption);
            }
        }

        return new PageText([.. Titled([.. found.OrderBy(static b => b.Start)], title)], declared);
    }

    // The keys of an object have no order: a headline behind the text is the headline all the same, and not text.
    private static IEnumerable<Block> Titled(List<Block> blocks, Block? title)
    {
        var first = blocks.FindIndex(b => b.Status == BlockStatus.Kept && b.Kind != BlockKind.Caption && b != title);
        var at = title is null ? -1 : blocks.IndexOf(title);
        return at > first && first >= 0
            ? blocks.Select((b, i) => i == at ? b with { Status = BlockStatus.Lifted, Rule = RuleIds.Headline } : b)
            : blocks;
    }

    // A body that is a document of its own prints the headline again.
    private static Block Again(Block block, Block? title) =>
        title is not null
        && block is { Kind: BlockKind.Heading, Level: 1, Status: BlockStatus.Kept }
        && Normal.Key(block.Text) == Normal.Key(title.Text)
            ? block with
            {
                Status = BlockStatus.Removed,
                Rule = RuleIds.OtherRendition,
            }
            : block;

    private static bool IsItem(NewsValue item) =>
        item.Members is { } members
        && members.Exists(static m =>
            m.Key.StartsWith("headline", StringComparison.OrdinalIgnoreCase)
            || m.Key.Equals("bodies", StringComparison.OrdinalIgnoreCase)
            || m.Key.StartsWith("body_", StringComparison.OrdinalIgnoreCase)
        )
        && members.Exists(static m =>
            m.Key.ToUpperInvariant() is "URI" or "GUID" or "STANDARD" or "VERSIONCREATED" or "FIRSTCREATED" or "TYPE" or "ALTIDS"
        );

    private static IEnumerable<NinjsBody> Bodies(NewsValue item)
    {
        foreach (var (key, value) in item.Members!)
        {
            if (key.StartsWith("body_", StringComparison.OrdinalIgnoreCase) && value.String is { } text)
            {
                var role = key["body_".Length..].ToLower(CultureInfo.InvariantCulture);
                yield return new NinjsBody("main", text, NewsBody.KindOf(key, text.Text), Shorter.Contains(role));
            }
        }

        foreach (var body in item.List("bodies"))
        {
            if (body.Text("value") is { } text)
            {
                var role = (body.Text("role")?.Text ?? "main").ToLower(CultureInfo.InvariantCulture);
                var type = body.Text("contenttype", "mimetype")?.Text ?? "";
                yield return new NinjsBody(role, text, NewsBody.KindOf(type, text.Text), Shorter.Contains(role));
            }
        }
    }

    private sealed record NinjsBody(string Role, NewsString Text, NewsBodyKind Kind, bool IsShorter);
}
