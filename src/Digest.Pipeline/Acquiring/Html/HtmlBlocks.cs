using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Walks a page's words into blocks, in document order: every text node exactly once, each block with a span that holds its words, its
/// element's where that can
/// be. One pass, each child list walked by index: the parser's sibling links count from the first child each time.
/// </summary>
internal sealed class HtmlBlocks(
    SourceText source,
    int from,
    OddCharacters odd,
    Parts parts,
    TextPlaces places,
    Uri? address,
    HiddenClasses classes
)
{
    private const int LongestCaption = 600;

    private readonly BlockWriter _writer = new(source, odd);
    private readonly List<HtmlPiece> _pieces = [];
    private readonly HtmlSpans _spans = new(source.Text, from);
    private readonly List<SpanFit.SpanMark> _marks = [];
    private readonly UnseenWords _unseen = new(source, from, odd, parts, places);
    private BlockPlace _open;
    private (int First, int Last) _words = (-1, -1);
    private int _links;
    private int _linked;

    /// <summary>What nobody sees on the page, once it is walked.</summary>
    public IReadOnlyList<Unseen> Unseen => _unseen.Found;

    /// <summary>Whether a style sheet hid anything.</summary>
    public bool HasHidden { get; private set; }

    /// <summary>The pieces of a page.</summary>
    public List<HtmlPiece> Of(IElement body)
    {
        _open = new BlockPlace(body, BlockKind.Paragraph, 0, null, source.Text.Length, false);
        Children(body, _open);
        Flush();
        var spans = SpanFit.Of(_marks);
        for (var i = 0; i < _pieces.Count; i++)
        {
            _pieces[i] = _pieces[i] with
            {
                Block = _pieces[i].Block with { Start = source.CodePoint(spans[i].Start), End = source.CodePoint(spans[i].End) },
            };
        }

        return _pieces;
    }

    // Words inside a block stand behind it.
    private int Here => _pieces.Count + (_writer.IsEmpty ? 0 : 1);

    private void Children(IElement parent, BlockPlace place)
    {
        var nodes = parent.ChildNodes;
        var bounds = _spans.Bounds(nodes, place.Bound);
        var item = parent.LocalName == "ol" ? FirstOrdinal(parent) : 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is IText text)
            {
                Words(text.Data, place);
                Stand(text);
            }
            else if (nodes[i] is IElement element && !HtmlTags.Silent.Contains(element.LocalName))
            {
                var name = element.LocalName;
                var inside = place with
                {
                    Bound = bounds[i],
                    Ordinal = name == "li" && parent.LocalName == "ol" ? item++ : null,
                    IsHidden = place.IsHidden || IsHidden(element),
                };
                if (name == "br")
                {
                    Break(nodes, i, place);
                }
                else if (name == "math")
                {
                    Formula(element, place);
                }
                else if (name == "img" && IsFormula(element))
                {
                    Words(element.GetAttribute("alt")!, place);
                    Stand(_spans.StartOf(element), HtmlTagScanner.EndOf(source.Text, _spans.StartOf(element) + 1));
                }
                else if (_unseen.RuleOf(element) is { } rule)
                {
                    Pass(element, name, rule);
                }
                else if (
                    HtmlTags.Blocks.Contains(name) && !(IsInline(parent) && !_writer.IsEmpty && element.TextContent.AsSpan().Trim().IsEmpty)
                )
                {
                    FlushBefore(element);
                    Container(element, name, inside);
                    Flush();
                }
                else if (HtmlTags.Blocks.Contains(name))
                {
                    _unseen.TakeInside(element, Here);
                }
                else if (place.IsHidden == inside.IsHidden)
                {
                    Inline(element, name, place);
                }
                else
                {
                    _unseen.Take(element, UnseenRules.Hidden, Here);
                }
            }
        }
    }

    private bool IsHidden(IElement element)
    {
        var byClass = classes.Hides(element);
        HasHidden |= byClass;
        return byClass || PageVisibility.IsHidden(element);
    }

    // A block without a word inside a line (an icon, a tooltip to come) parts nothing that anybody sees.
    private static bool IsInline(IElement parent) => !HtmlTags.Blocks.Contains(parent.LocalName);

    private void Container(IElement element, string name, BlockPlace place)
    {
        if (name == "pre" && element.QuerySelector("table") is null)
        {
            Begin(place with { Owner = element, Kind = BlockKind.Code, Level = 0, Ordinal = null });
            _writer.Verbatim = true;
            _writer.Words(Plain(element, "\n").Trim('\n', '\r').ReplaceLineEndings("\n"), -1);
        }
        else if (name == "table" && HtmlTables.IsData(element))
        {
            Begin(place with { Owner = element, Kind = BlockKind.Table, Level = 0, Ordinal = null });
            HtmlTables.Write(element, _writer, cell => Plain(cell, " "));
            foreach (
                var template in element.QuerySelectorAll("template").Where(static t => t.ParentElement?.Closest("td, th, caption") is null)
            )
            {
                Pass(template, "template", UnseenRules.PageTemplate);
            }
        }
        else
        {
            Children(element, Inside(element, name, parts.Of(element), place));
        }
    }

    private static BlockPlace Inside(IElement element, string name, PagePart part, BlockPlace place)
    {
        var inside = place with { Owner = element };
        return name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => inside with { Kind = BlockKind.Heading, Level = name[1] - '0', Ordinal = null },
            "blockquote" => inside with { Kind = BlockKind.Quote, Level = 0, Ordinal = null },
            "figcaption" or "caption" => inside with { Kind = BlockKind.Caption, Level = 0, Ordinal = null },
            "li" => inside with { Kind = BlockKind.List, Level = place.Kind == BlockKind.List ? place.Level + 1 : 1 },
            "dt" or "dd" => inside with { Kind = BlockKind.List, Level = 1, Ordinal = null },
            "p" when place.Kind is BlockKind.Heading => inside with { Kind = BlockKind.Paragraph, Level = 0 },
            _ when (part.HasFlag(PagePart.Caption) || name == "figure")
                    && place.Kind is BlockKind.Paragraph
                    && element.TextContent.Length <= LongestCaption => inside with
            {
                Kind = BlockKind.Caption,
                Level = 0,
                Ordinal = null,
            },
            _ => inside,
        };
    }

    private static int FirstOrdinal(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first) ? first : 1;

    private void Inline(IElement element, string name, BlockPlace place)
    {
        Begin(place);
        InlineKind? kind = name switch
        {
            "a" => InlineKind.Link,
            "em" or "i" or "cite" or "dfn" => InlineKind.Emphasis,
            "strong" or "b" => InlineKind.Strong,
            _ => null,
        };
        var url = kind == InlineKind.Link ? PageAddress.Resolve(address, element.GetAttribute("href")) : null;
        kind = kind == InlineKind.Link && url is null ? null : kind;
        var whole =
            kind is not null && !element.QuerySelectorAll("*").Any(e => HtmlTags.Blocks.Contains(e.LocalName) || e.LocalName == "br");
        if (whole)
        {
            _writer.Open(kind!.Value, url);
        }

        _links += name == "a" ? 1 : 0;
        Around(name, "“", place);
        Children(element, place);
        Around(name, "”", place);
        _links -= name == "a" ? 1 : 0;
        if (whole)
        {
            _writer.Close();
        }
    }

    // Quotation marks that the browser writes; a time stands apart from what it touches.
    private void Around(string name, string mark, BlockPlace place)
    {
        if (name == "q")
        {
            Words(mark, place);
        }
        else if (name == "time" && !_writer.IsEmpty)
        {
            _writer.Space(-1);
        }
    }

    // Two line breaks in a row part paragraphs, one is a space.
    private void Break(INodeList nodes, int i, BlockPlace place)
    {
        var next = i + 1;
        while (
            next < nodes.Length && (nodes[next] is IComment || (nodes[next] is IText { Data: var data } && data.AsSpan().Trim().IsEmpty))
        )
        {
            next++;
        }

        if (next < nodes.Length && nodes[next] is IElement { LocalName: "br" } && nodes[i] is IElement element)
        {
            FlushBefore(element);
        }
        else if (!_writer.IsEmpty)
        {
            Begin(place);
            _writer.Space(-1);
        }
    }

    private void Words(string text, BlockPlace place)
    {
        Begin(place);
        _writer.Words(text, -1);
        _linked += _links > 0 ? HtmlPiece.Solid(text) : 0;
    }

    // What nobody sees parts paragraphs where a block would.
    private void Pass(IElement element, string name, string rule)
    {
        if (HtmlTags.Blocks.Contains(name))
        {
            FlushBefore(element);
        }

        _unseen.Take(element, rule, Here);
    }

    private void Formula(IElement math, BlockPlace place)
    {
        var formula = new StringBuilder();
        FormulaText.Write(math, formula, Stand);
        Words(formula.ToString(), place);
        foreach (var again in math.QuerySelectorAll("annotation, annotation-xml"))
        {
            _unseen.Take(again, UnseenRules.FormulaSource, Here);
        }
    }

    // Pictures of formulas, as encyclopaedias and blogs make them, show what they are described as.
    private static bool IsFormula(IElement picture) =>
        picture.ClassList.Any(static c => c is "latex" or "tex" or "math" || c.StartsWith("mwe-math", StringComparison.Ordinal))
        && !string.IsNullOrWhiteSpace(picture.GetAttribute("alt"));

    // What an element shows, children and all, on one line or with its line breaks.
    private string Plain(IElement element, string lineBreak)
    {
        var words = new StringBuilder();
        Append(element);
        return words.ToString();

        void Append(IElement parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText text)
                {
                    words.Append(text.Data);
                    Stand(text);
                }
                else if (node is IElement inner && !HtmlTags.Silent.Contains(inner.LocalName))
                {
                    var parted = HtmlTags.Blocks.Contains(inner.LocalName) ? " " : "";
                    words.Append(inner.LocalName == "br" ? lineBreak : parted);
                    if (inner.LocalName == "math")
                    {
                        FormulaText.Write(inner, words, Stand);
                        _unseen.TakeInside(inner, Here);
                    }
                    else if ((_unseen.RuleOf(inner) ?? (IsHidden(inner) ? UnseenRules.Hidden : null)) is { } rule)
                    {
                        _unseen.Take(inner, rule, Here + (_writer.IsEmpty ? 1 : 0));
                    }
                    else
                    {
                        Append(inner);
                    }

                    words.Append(parted);
                }
            }
        }
    }

    // Where the words written last stand.
    private void Stand(IText text)
    {
        if (places.Of(text) is var (start, end))
        {
            Stand(from + start, from + end);
        }
    }

    private void Stand(int start, int end) =>
        _words =
            start < 0 ? _words
            : _words.First < 0 ? (start, end)
            : (Math.Min(start, _words.First), Math.Max(end, _words.Last));

    private void Begin(BlockPlace place)
    {
        if (_writer.IsEmpty)
        {
            _open = place;
        }
    }

    // Words that stand directly in a container end where its next child block begins.
    private void FlushBefore(IElement child)
    {
        var next = _spans.StartOf(child);
        Flush(next < 0 ? int.MaxValue : next);
    }

    private void Flush(int before = int.MaxValue)
    {
        var linked = _linked;
        _linked = 0;
        if (_writer.IsEmpty)
        {
            _writer.Finish(_open.Kind, from, from);
            _words = (-1, -1);
            return;
        }

        var (start, end) = _spans.Of(_open.Owner, _open.Bound);
        if (_writer.Finish(_open.Kind, from, from) is { } block)
        {
            if (block.Kind == BlockKind.Caption && AgencyNotes.In(block.Text) is > 0 and var cut)
            {
                var (words, note) = AgencyNotes.Cut(block, cut);
                Add(words, linked, start, Math.Min(end, before));
                (block, linked) = (note, 0);
            }

            Add(block, linked, start, Math.Min(end, before));
        }

        _words = (-1, -1);
    }

    private void Add(Block block, int linked, int start, int end)
    {
        _marks.Add(new SpanFit.SpanMark(start, end, _words.First, _words.Last));
        block = block with { Level = _open.Level, Ordinal = _open.Ordinal, Source = [] };
        _pieces.Add(new HtmlPiece(block, Normal.Key(block.Text), _open.Owner, linked, _open.IsHidden));
    }

    // Bound: where the next element after the owner begins.
    private readonly record struct BlockPlace(IElement Owner, BlockKind Kind, int Level, int? Ordinal, int Bound, bool IsHidden);
}
