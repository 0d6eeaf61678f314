using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>Walks an NITF body's words into blocks: every text once, in file order, each block with the span of its words. The lines of its head that are declared too are lifted.</summary>
internal sealed class NitfBlocks(SourceText source, OddCharacters odd)
{
    // media-object holds the picture itself, in letters; media-metadata holds values.
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(["media-object", "media-metadata", "media-reference"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Role> Blocks = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["hl1"] = new(BlockKind.Heading, 1), ["hl2"] = new(BlockKind.Heading, 2), ["p"] = new(null), ["bq"] = new(BlockKind.Quote), ["pre"] = new(BlockKind.Code), ["li"] = new(BlockKind.List), ["dt"] = new(BlockKind.List, 1), ["dd"] = new(BlockKind.List, 1),
        ["media-caption"] = new(BlockKind.Caption), ["media-producer"] = new(BlockKind.Caption), ["caption"] = new(BlockKind.Caption), ["table"] = new(BlockKind.Table), ["byline"] = new(null, 0, "byline"), ["dateline"] = new(null, 0, "dateline"),
        ["distributor"] = new(null, 0, "credit"), ["tagline"] = new(null), ["abstract"] = new(null, 0, "summary"), ["note"] = new(null), ["fn"] = new(null), ["block"] = new(null), ["blockquote"] = new(BlockKind.Quote), ["credit"] = new(null), ["datasource"] = new(null),
        ["bibliography"] = new(null), ["copyrite"] = new(null), ["rights"] = new(null), ["series"] = new(null), ["media"] = new(null), ["hedline"] = new(null), ["ul"] = new(null), ["ol"] = new(null), ["dl"] = new(null), ["hr"] = new(null), ["body.head"] = new(null),
        ["body.content"] = new(null), ["body.end"] = new(null), ["nitf-table"] = new(null), ["nitf-table-metadata"] = new(null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly BlockWriter _writer = new(source, odd);
    private readonly List<Block> _blocks = [];
    private int _start = -1;
    private int _end;

    /// <summary>The blocks of a body.</summary>
    public ImmutableArray<Block> Of(NitfNode body)
    {
        Children(body, default);
        Flush(default);
        return [.. _blocks];
    }

    private void Children(NitfNode parent, Place place)
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
        }
    }

    private static Place Inside(NitfNode node, Role role, Place place, int? ordinal) => role.Kind switch
    {
        BlockKind.List => new Place(BlockKind.List, node.Name == "li" && place.Kind == BlockKind.List ? place.Level + 1 : 1, ordinal, place.Rule),
        { } kind => new Place(kind, role.Level, null, role.Rule ?? place.Rule),
        null => place with { Rule = role.Rule ?? place.Rule, Kind = place.Kind },
    };

    private void Inline(NitfNode node, Place place)
    {
        var url = node.Name == "a" && node["href"] is { } link ? Addresses.Safe(link) : null;
        InlineKind? kind = node.Name == "em" ? InlineKind.Emphasis : url is not null ? InlineKind.Link : null;
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

    // Rows parted by LF, cells by TAB.
    private void Table(NitfNode table, Place place)
    {
        _writer.Verbatim = true;
        var rows = table.All("caption").Select(static c => (IEnumerable<NitfNode>)[c]).Concat(table.All("tr").Select(static r => r.Nodes.Where(static n => n.Name is "td" or "th"))).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Select(static c => Text.Normal.Space(c.Text())).ToList();
            _writer.Words((i > 0 ? "\n" : "") + string.Join('\t', cells), -1);
        }

        (_start, _end) = (table.Start, table.End);
        Flush(place);
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

    private void Flush(Place place)
    {
        var start = Math.Max(_start, 0);
        if (_writer.Finish(place.Kind ?? BlockKind.Paragraph, start, Math.Max(_end, start)) is { } block)
        {
            _blocks.Add(block with { Level = place.Level, Ordinal = place.Ordinal, Source = [], Status = place.Rule is null ? BlockStatus.Kept : BlockStatus.Lifted, Rule = place.Rule });
        }

        _start = -1;
    }

    private readonly record struct Role(BlockKind? Kind, int Level = 0, string? Rule = null);

    private readonly record struct Place(BlockKind? Kind, int Level, int? Ordinal, string? Rule);
}
