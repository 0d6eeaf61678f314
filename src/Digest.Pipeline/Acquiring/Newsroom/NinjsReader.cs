using Digest.Identity;

namespace Digest.Acquiring;

/// <summary>
/// Reads a news item in IPTC ninjs 1.x, 2.x or 3.x: headline, bodies and the captions of what belongs to it become blocks in file order,
/// each with the span of
/// its words inside the JSON string. Of one body in several renditions the marked-up one is read; the others are in the ledger.
/// </summary>
internal sealed class NinjsReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "ninjs";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".json", ".ninjs"];

    /// <inheritdoc/>
    public bool TakesFrontMatter => false;

    /// <inheritdoc/>
    public PageText? Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (NewsValue.Read(source, diagnostics) is not { } item)
        {
            return null;
        }

        if (!IsItem(item))
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
            return null;
        }

        var found = new List<Block>();
        Add(found, NinjsFields.Headline(item), BlockKind.Heading, 1);
        foreach (
            var other in item.List("headlines")
                .Select(static h => h.Text("value"))
                .OfType<NewsString>()
                .Where(h => h != NinjsFields.Headline(item))
        )
        {
            Add(found, other, BlockKind.Heading, 2, RuleIds.OtherRendition);
        }

        // One body is the report; a summary, a short version and the same in other markup say it again.
        var bodies = Bodies(item).ToList();
        var main = bodies.FindAll(b => b.Role == (bodies.Exists(static b => b.Role == "main") ? "main" : bodies[0].Role));
        var kept = main.Find(static b => b.IsMarkup) ?? main.FirstOrDefault();
        foreach (var body in bodies)
        {
            var blocks = body.IsMarkup
                ? Marked(body.Text)
                : body.Text.Placed(PlainTextReader.Blocks(new SourceText(source.Path, body.Text.Text, source.Charset), 0, odd), source);
            if (blocks is null)
            {
                return null;
            }

            found.AddRange(
                body == kept ? blocks : blocks.Select(static b => b with { Status = BlockStatus.Removed, Rule = RuleIds.OtherRendition })
            );
        }

        foreach (
            var part in item.List("associations")
                .Where(static p => p.Text("type")?.Text is null or "picture" or "graphic" or "video" or "audio")
        )
        {
            Add(found, part.Text("description_text", "caption") ?? NinjsFields.Main(part, "descriptions"), BlockKind.Caption, 0);
        }

        return new PageText([.. found.OrderBy(static b => b.Start)], NinjsFields.Of(item, odd));

        void Add(List<Block> to, NewsString? text, BlockKind kind, int level, string? rule = null)
        {
            if (text is not null)
            {
                var inner = new SourceText(source.Path, text.Text, source.Charset);
                var writer = new BlockWriter(inner, odd);
                writer.Range(0, text.Text.Length);
                if (writer.Finish(kind, 0, text.Text.Length) is { } block)
                {
                    to.AddRange(
                        text.Placed(
                            [block with { Level = level, Rule = rule, Status = rule is null ? BlockStatus.Kept : BlockStatus.Removed }],
                            source
                        )
                    );
                }
            }
        }

        IEnumerable<Block>? Marked(NewsString body)
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
            var walk = new HtmlBlocks(inner, 0, odd, new Parts(), places, PageAddress.Of(document, source.Address));
            var pieces = document.Body is null ? [] : walk.Of(document.Body);
            var shown = pieces.Select(
                static (p, i) =>
                    (Before: i, Block: p.IsHidden ? p.Block with { Status = BlockStatus.Removed, Rule = UnseenRules.Hidden } : p.Block)
            );
            var others = walk.Unseen.Select(static u => (u.Before, u.Block));
            return body.Placed(others.Concat(shown).OrderBy(static b => b.Before).Select(static b => b.Block), source);
        }
    }

    private static bool IsItem(NewsValue item) =>
        item.Members is { } members
        && members.Exists(static m =>
            m.Key.ToUpperInvariant() is "HEADLINE" or "HEADLINES" or "BODIES"
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
                yield return new NinjsBody("main", text, key.Contains("html", StringComparison.OrdinalIgnoreCase));
            }
        }

        foreach (var body in item.List("bodies"))
        {
            if (body.Text("value") is { } text)
            {
                var type = body.Text("contenttype", "mimetype")?.Text ?? "";
                yield return new NinjsBody(
                    body.Text("role")?.Text ?? "main",
                    text,
                    type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
                );
            }
        }
    }

    private sealed record NinjsBody(string Role, NewsString Text, bool IsMarkup);
}
