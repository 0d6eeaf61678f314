using System.Globalization;
using AngleSharp.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Walks a page's visible words into blocks, in document order: every text node exactly once, each block with the span of its element.</summary>
internal sealed class HtmlBlocks(SourceText source, int from, OddCharacters odd)
{
    private readonly BlockWriter _writer = new(source, odd);
    private readonly List<HtmlPiece> _pieces = [];
    private (IElement Owner, BlockKind Kind, int Level, int? Ordinal, bool Chrome) _open;
    private int _lastEnd;

    /// <summary>The pieces of a page.</summary>
    public List<HtmlPiece> Of(IElement body)
    {
        _open = (body, BlockKind.Paragraph, 0, null, false);
        Children(body, new Place(body, BlockKind.Paragraph, 0, null, false));
        Flush();
        return _pieces;
    }

    private void Children(IElement parent, Place place)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Begin(place);
                _writer.Words(text.Data, -1);
            }
            else if (node is IElement element && !HtmlTags.Silent.Contains(element.LocalName) && IsVisible(element))
            {
                Element(element, place);
            }
        }
    }

    private void Element(IElement element, Place place)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            Break(element, place);
        }
        else if (name == "pre")
        {
            Preformatted(element, place);
        }
        else if (name == "table" && HtmlTables.IsData(element))
        {
            FlushBefore(element);
            Begin(place with { Owner = element, Kind = BlockKind.Table, Level = 0, Ordinal = null });
            HtmlTables.Write(element, _writer);
            Flush();
        }
        else if (HtmlTags.Blocks.Contains(name))
        {
            FlushBefore(element);
            Children(element, Inside(element, name, place));
            Flush();
        }
        else
        {
            Begin(place);
            Inline(element, name, place);
        }
    }

    private static Place Inside(IElement element, string name, Place place)
    {
        var chrome = place.Chrome || HtmlTags.Chrome.Contains(name) || element.GetAttribute("role") is "navigation" or "search" or "contentinfo" or "banner" or "dialog";
        var inside = place with { Owner = element, Chrome = chrome };
        return name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => inside with { Kind = BlockKind.Heading, Level = name[1] - '0', Ordinal = null },
            "blockquote" => inside with { Kind = BlockKind.Quote, Level = 0, Ordinal = null },
            "figcaption" or "caption" => inside with { Kind = BlockKind.Caption, Level = 0, Ordinal = null },
            "li" => inside with { Kind = BlockKind.List, Level = place.Kind == BlockKind.List ? place.Level + 1 : 1, Ordinal = OrdinalOf(element) },
            "dt" or "dd" => inside with { Kind = BlockKind.List, Level = 1, Ordinal = null },
            "p" when place.Kind is BlockKind.Heading => inside with { Kind = BlockKind.Paragraph, Level = 0 },
            _ => inside,
        };
    }

    private static int? OrdinalOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        var first = int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var s) ? s : 1;
        for (var e = item.PreviousElementSibling; e is not null; e = e.PreviousElementSibling)
        {
            first += e.LocalName == "li" ? 1 : 0;
        }

        return first;
    }

    private void Inline(IElement element, string name, Place place)
    {
        InlineKind? kind = name switch
        {
            "a" => InlineKind.Link,
            "em" or "i" or "cite" or "dfn" => InlineKind.Emphasis,
            "strong" or "b" => InlineKind.Strong,
            _ => null,
        };
        var url = kind == InlineKind.Link ? Addresses.Safe(element.GetAttribute("href") ?? "") : null;
        kind = kind == InlineKind.Link && url is null ? null : kind;
        var whole = kind is not null && !element.QuerySelectorAll("*").Any(e => HtmlTags.Blocks.Contains(e.LocalName) || e.LocalName == "br");
        if (whole)
        {
            _writer.Open(kind!.Value, url);
        }

        if (name == "q")
        {
            _writer.Words("“", -1);
        }

        Children(element, place);
        if (name == "q")
        {
            _writer.Words("”", -1);
        }

        if (whole)
        {
            _writer.Close();
        }
    }

    // Two line breaks in a row part paragraphs, one is a space.
    private void Break(IElement element, Place place)
    {
        var next = element.NextSibling;
        while (next is IText { Data: var data } && data.AsSpan().Trim().IsEmpty)
        {
            next = next.NextSibling;
        }

        if (next is IElement { LocalName: "br" })
        {
            FlushBefore(element);
        }
        else if (!_writer.IsEmpty)
        {
            Begin(place);
            _writer.Space(-1);
        }
    }

    private void Preformatted(IElement element, Place place)
    {
        FlushBefore(element);
        Begin(place with { Owner = element, Kind = BlockKind.Code, Level = 0, Ordinal = null });
        _writer.Verbatim = true;
        _writer.Words(element.TextContent.Trim('\n', '\r'), -1);
        Flush();
    }

    private static bool IsVisible(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return false;
        }

        var style = element.GetAttribute("style");
        return style is null || !style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private void Begin(Place place)
    {
        if (_writer.IsEmpty)
        {
            _open = (place.Owner, place.Kind, place.Level, place.Ordinal, place.Chrome);
        }
    }

    // Words that stand directly in a container end where its next child block begins.
    private void FlushBefore(IElement child)
    {
        var next = HtmlSpans.StartOf(child, from);
        Flush(next < 0 ? int.MaxValue : next);
    }

    private void Flush(int before = int.MaxValue)
    {
        var (owner, kind, level, ordinal, chrome) = _open;
        if (_writer.IsEmpty)
        {
            _writer.Finish(kind, from, from);
            return;
        }

        var (start, end) = HtmlSpans.Of(source.Text, from, owner);
        start = Math.Max(start, _lastEnd);
        end = Math.Min(end, before);
        if (_writer.Finish(kind, start, Math.Max(end, start)) is { } block)
        {
            _lastEnd = Math.Max(end, start);
            _pieces.Add(new HtmlPiece(block with { Level = level, Ordinal = ordinal, Source = [] }, Normal.Key(block.Text), owner.LocalName == "h1", chrome));
        }
    }

    private readonly record struct Place(IElement Owner, BlockKind Kind, int Level, int? Ordinal, bool Chrome);
}
