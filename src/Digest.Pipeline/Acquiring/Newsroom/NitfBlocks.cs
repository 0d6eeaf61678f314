using System.Collections.Frozen;
using Digest.Identity;

namespace Digest.Acquiring;

/// <summary>
/// Walks the words of an NITF body, or of XHTML that stands in its place, into blocks: every text once, in file order, each block with the
/// span of its words. The lines of its head that are declared too are lifted.
/// </summary>
internal sealed class NitfBlocks(SourceText source, OddCharacters odd)
{
    // media-object holds the picture itself, in letters; the others may hold words about it that nobody shows.
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["media-object", "media-metadata", "media-reference", "script", "style"],
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, Role> Blocks = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["h1"] = new(BlockKind.Heading, 1),
        ["h2"] = new(BlockKind.Heading, 2),
        ["h3"] = new(BlockKind.Heading, 3),
        ["h4"] = new(BlockKind.Heading, 4),
        ["h5"] = new(BlockKind.Heading, 5),
        ["h6"] = new(BlockKind.Heading, 6),
        ["figcaption"] = new(BlockKind.Caption),
        ["figure"] = new(null),
        ["div"] = new(null),
        ["section"] = new(null),
        ["article"] = new(null),
        ["header"] = new(null),
        ["footer"] = new(null),
        ["aside"] = new(null),
        ["main"] = new(null),
        ["html"] = new(null),
        ["body"] = new(null),
        ["hl1"] = new(BlockKind.Heading, 1),
        ["hl2"] = new(BlockKind.Heading, 2),
        ["p"] = new(null),
        ["bq"] = new(BlockKind.Quote),
        ["pre"] = new(BlockKind.Code),
        ["li"] = new(BlockKind.List),
        ["dt"] = new(BlockKind.List, 1),
        ["dd"] = new(BlockKind.List, 1),
        ["media-caption"] = new(BlockKind.Caption),
        ["media-producer"] = new(BlockKind.Caption),
        ["caption"] = new(BlockKind.Caption),
        ["table"] = new(BlockKind.Table),
        ["byline"] = new(null, 0, RuleIds.Byline),
        ["dateline"] = new(null, 0, RuleIds.Dateline),
        ["distributor"] = new(null, 0, RuleIds.Credit),
        ["tagline"] = new(null),
        ["abstract"] = new(null, 0, RuleIds.Summary),
        ["note"] = new(null),
        ["fn"] = new(null),
        ["block"] = new(null),
        ["blockquote"] = new(BlockKind.Quote),
        ["credit"] = new(null),
        ["datasource"] = new(null),
        ["bibliography"] = new(null),
        ["copyrite"] = new(null),
        ["rights"] = new(null),
        ["series"] = new(null),
        ["media"] = new(null),
        ["hedline"] = new(null),
        ["ul"] = new(null),
        ["ol"] = new(null),
        ["dl"] = new(null),
        ["hr"] = new(null),
        ["body.head"] = new(null),
        ["body.content"] = new(null),
        ["body.end"] = new(null),
        ["nitf-table"] = new(null),
        ["nitf-table-metadata"] = new(null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly BlockWriter _writer = new(source, odd);
    private readonly List<Block> _blocks = [];
    private HashSet<string> _slugs = [];
    private int _start = -1;
    private int _end;

    /// <summary>
    /// The blocks of a report: those of its body, and as removed what stands outside of both head and body, where the standard has nothing.
    /// </summary>
    public ImmutableArray<Block> Of(NitfNode nitf, NitfNode body)
    {
        _slugs = nitf.All("keyword")
            .Concat(nitf.All("du-key"))
            .Select(static k => Text.Normal.Key(k["key"] ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var node in nitf.Nodes.Where(static n => n.Name != "head"))
        {
            var place = ReferenceEquals(node, body) ? default : new NitfPlace(null, 0, null, null, RuleIds.OutsideBody);
            if (node.IsText)
            {
                Words(node);
            }
            else
            {
                Children(node, place);
            }

            Flush(place);
        }

        return [.. _blocks];
    }

    /// <summary>The blocks of whatever stands in an element.</summary>
    public ImmutableArray<Block> Of(NitfNode content)
    {
        Children(content, default);
        Flush(default);
        return [.. _blocks];
    }

    private void Children(NitfNode parent, NitfPlace place)
    {
        var item = 1;
        foreach (var node in parent.Nodes)
        {
            if (node.IsText)
            {
                Words(node);
            }
            else if (node.Name == "br")
            {
                _writer.Space(-1);
            }
            else if (Blocks.TryGetValue(node.Name, out var role))
            {
                Flush(place);
                var inside = Inside(node, role, place, parent.Name == "ol" && node.Name == "li" ? item++ : null);
                if (node.Name == "table")
                {
                    Table(node, inside);
                }
                else
                {
                    _writer.Verbatim = node.Name == "pre";
                    Children(node, inside);
                    Flush(inside);
                }
            }
            else if (!Silent.Contains(node.Name))
            {
                Inline(node, place);
            }
            else if (node.Name is not ("media-object" or "script" or "style") && node.Nodes.Count > 0)
            {
                Flush(place);
                var about = place with { Kind = null, Rule = null, Out = place.Out ?? UnseenRules.AltText };
                Children(node, about);
                Flush(about);
            }
        }
    }

    private static NitfPlace Inside(NitfNode node, Role role, NitfPlace place, int? ordinal) =>
        role.Kind switch
        {
            BlockKind.List => new NitfPlace(
                BlockKind.List,
                node.Name == "li" && place.Kind == BlockKind.List ? place.Level + 1 : 1,
                ordinal,
                place.Rule,
                place.Out
            ),
            { } kind => new NitfPlace(kind, role.Level, null, role.Rule ?? place.Rule, place.Out),
            null => place with { Rule = role.Rule ?? place.Rule, Kind = place.Kind },
        };

    private void Inline(NitfNode node, NitfPlace place)
    {
        var url = node.Name == "a" && node["href"] is { } link ? FollowedAddress.Safe(link) : null;
        InlineKind? kind =
            node.Name is "em" or "i" ? InlineKind.Emphasis
            : node.Name is "strong" or "b" ? InlineKind.Strong
            : url is not null ? InlineKind.Link
            : null;
        var whole = !HoldsBlocks(node);
        var (marked, quoted, first) = (whole && kind is not null, whole && node.Name == "q", whole && _start < 0);
        if (marked)
        {
            _writer.Open(kind!.Value, url);
        }

        if (quoted)
        {
            Begin(node.Start);
            _writer.Words("“", -1);
        }
        else if (node.Name == "byttl")
        {
            _writer.Space(-1);
        }

        Children(node, place);
        if (quoted)
        {
            _writer.Words("”", -1);
        }

        if (marked)
        {
            _writer.Close();
        }

        // What begins or ends in an inline element begins or ends with it.
        if (whole && _start >= 0)
        {
            (_start, _end) = (first ? node.Start : _start, Math.Max(_end, node.End));
        }
    }

    private static bool HoldsBlocks(NitfNode node) => node.Nodes.Exists(static n => Blocks.ContainsKey(n.Name) || HoldsBlocks(n));

    // Rows parted by LF, cells by TAB, in file order; what stands between the cells is a paragraph of its own behind them.
    private void Table(NitfNode table, NitfPlace place)
    {
        var between = new List<NitfNode>();
        var first = true;
        Rows(table);
        (_start, _end) = (table.Start, table.End);
        Flush(place);
        foreach (var node in between)
        {
            if (node.IsText)
            {
                Words(node);
            }
            else
            {
                Children(node, place with { Kind = null });
            }

            Flush(place with { Kind = null });
        }

        void Rows(NitfNode parent)
        {
            foreach (var node in parent.Nodes)
            {
                if (node.Name is "caption" or "tr")
                {
                    var cells = node.Name == "tr" ? node.Nodes.FindAll(static n => n.Name is "td" or "th") : [node];
                    between.AddRange(node.Name == "tr" ? node.Nodes.Where(static n => n.Name is not ("td" or "th")) : []);
                    _writer.Verbatim = true;
                    _writer.Words((first ? "" : "\n") + string.Join('\t', cells.Select(Cell)), -1);
                    first = false;
                }
                else if (node.IsText)
                {
                    between.Add(node);
                }
                else
                {
                    Rows(node);
                }
            }
        }
    }

    // The words of a cell; what stands in blocks inside it stands apart.
    private static string Cell(NitfNode cell)
    {
        var words = new System.Text.StringBuilder();
        Append(cell);
        return Text.Normal.Space(words.ToString());

        void Append(NitfNode node)
        {
            words.Append(node.Words);
            foreach (var inner in node.Nodes.Where(static n => !Silent.Contains(n.Name)))
            {
                var parted = Blocks.ContainsKey(inner.Name) || inner.Name is "br" or "td" or "th" or "tr" ? " " : "";
                words.Append(parted);
                Append(inner);
                words.Append(parted);
            }
        }
    }

    private void Words(NitfNode node)
    {
        if (_start < 0 && string.IsNullOrWhiteSpace(node.Words))
        {
            return;
        }

        Begin(node.Start);
        _writer.Words(node.Words, -1);
        _end = string.IsNullOrWhiteSpace(node.Words) ? _end : node.End;
    }

    private void Begin(int at) => (_start, _end) = _start < 0 ? (at, Math.Max(_end, at)) : (_start, _end);

    private void Flush(NitfPlace place)
    {
        var start = Math.Max(_start, 0);
        if (_writer.Finish(place.Kind ?? BlockKind.Paragraph, start, Math.Max(_end, start)) is { } block)
        {
            // A second headline that is but the keyword or slug of the item is the desk's, and no reader's.
            var slug = place is { Kind: BlockKind.Heading, Level: 2 } && _slugs.Contains(block.Layer.Key);
            var (removed, rule) = slug ? (RuleIds.WireMark, null) : (place.Out, place.Rule);
            _blocks.Add(
                block with
                {
                    Level = place.Level,
                    Ordinal = place.Ordinal,
                    Source = [],
                    Status =
                        removed is not null ? BlockStatus.Removed
                        : rule is null ? BlockStatus.Kept
                        : BlockStatus.Lifted,
                    Rule = removed ?? rule,
                }
            );
        }

        _start = -1;
    }

    private readonly record struct Role(BlockKind? Kind, int Level = 0, string? Rule = null);

    // Out: the rule that takes out whatever stands there.
    private readonly record struct NitfPlace(BlockKind? Kind, int Level, int? Ordinal, string? Rule, string? Out = null);
}
