using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Digest.Acquiring;

/// <summary>
/// Parses a page and knows where each of its text nodes stands. The parser gives places to elements only, and in a broken page it moves,
/// clones and makes up
/// elements; but it reads text run by run, and after each run exactly one text node of the tree has grown. That node is looked for where a
/// run can go: at the
/// end of the tree, or in front of a table that is open there, or at the end of what stands there.
/// </summary>
internal sealed class TextPlaces
{
    /// <summary>Most elements that are asked for the place of one run of text.</summary>
    [Limit("the text has no place in its file")]
    private const int MaxSteps = 4_096;

    /// <summary>Most characters of a page that are looked at for places, in all.</summary>
    [Limit("the texts behind them have no exact place in their file")]
    private const long MaxRead = 1L << 26;

    /// <summary>
    /// Deepest nesting that the parser of HTML makes. The guard reads flat what is deeper than its own limit, as it counts; at this one
    /// elements become siblings, and text would change places.
    /// </summary>
    [Limit("elements that lie deeper stand beside one another")]
    private const int MaxDepth = 2 * HtmlGuard.MaxDepth;

    private readonly string _html;
    private readonly EndTagCapitals _capitals;
    private readonly Dictionary<IText, TextRun> _places = new(ReferenceEqualityComparer.Instance);
    private IHtmlDocument? _document;
    private (string Words, int Start, int End)? _run;
    private int _steps;
    private long _read;

    // The text that the last run went into, while nothing but runs came since; whether it grew without being asked for its length, which
    // costs its length.
    private IText? _last;
    private bool _stale;

    private TextPlaces(string html) => (_html, _capitals) = (html, new EndTagCapitals(html));

    /// <summary>
    /// The page and the places of its words. As a browser with scripts on: what stands in noscript is for others, and must not swallow the
    /// page where it is left open.
    /// </summary>
    public static (IHtmlDocument Document, TextPlaces Places) Parse(string html)
    {
        var places = new TextPlaces(html);
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                IsScripting = true,
                MaximumDepth = MaxDepth,
                OnToken = places.Take,
            }
        );
        parser.Parsing += (_, e) => places._document = (e as HtmlParseEvent)?.Document as IHtmlDocument;
        var document = parser.ParseDocument(html);
        places._document = document;
        places.Settle();
        places._capitals.GiveBack(text => places._places[text].Said);
        return (document, places);
    }

    /// <summary>
    /// From the first to the last visible character of a text, in UTF-16 positions of the page; null for white space and where it could
    /// not be told.
    /// </summary>
    public (int Start, int End)? Of(IText text) =>
        _places.TryGetValue(text, out var place) && place.End > place.Start ? (place.Start, place.End) : null;

    // A token is told before it is built in: that of the run before is built in by now.
    private void Take(HtmlToken token, TextRange range)
    {
        Settle();
        if (token.Type == HtmlTokenType.Character)
        {
            _run = (token.Data, range.Start.Index, range.End.Index);
        }
        else if (_last is { } last)
        {
            if (_stale && _places.TryGetValue(last, out var place))
            {
                _places[last] = place with { Length = Length(last, place.Length) };
            }

            (_last, _stale) = (null, false);
        }
    }

    private void Settle()
    {
        if (_run is not { } run || _document is not { } document)
        {
            return;
        }

        _run = null;
        _steps = 0;
        var words = run.Words.AsSpan().TrimStart();
        _stale |= _last is not null;

        // Behind the end of the body a comment may stand last, and text still goes into the body; what stands in front of it goes into the
        // head.
        var text =
            _last
            ?? Grown(document, words)
            ?? (document.Body is { } body ? Grown(body, words) : null)
            ?? (document.Head is { } head ? Grown(head, words) : null);
        if (text is null)
        {
            return;
        }

        var (start, end) = Trimmed(run.Start, run.End);
        var known = _places.GetValueOrDefault(text);
        var length = _last is null ? Length(text, known.Length) : known.Length;
        _capitals.Take(text, run.Words, run.Start, known.Said);
        var said = known.Said + run.Words.Length;
        _places[text] =
            words.Length == 0 ? known with { Length = length, Said = said }
            : known.End > known.Start ? new TextRun(Math.Min(start, known.Start), Math.Max(end, known.End), length, said)
            : new TextRun(start, end, length, said);
        _last = words.Length == 0 ? null : text;
    }

    private int Length(IText text, int known)
    {
        _read += known;
        return _read > MaxRead ? known : text.Length;
    }

    private (int Start, int End) Trimmed(int start, int end)
    {
        (start, end) = (Math.Clamp(start, 0, _html.Length), Math.Clamp(end, 0, _html.Length));
        while (start < end && char.IsWhiteSpace(_html[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_html[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private IText? Grown(INode root, ReadOnlySpan<char> words)
    {
        INode? node = root;
        List<INode>? turns = null;
        while (node is not null && _steps++ < MaxSteps)
        {
            if (node is IText text)
            {
                if (HasGrown(text, words))
                {
                    return text;
                }

                break;
            }

            if (node is IHtmlTableElement or IHtmlTemplateElement)
            {
                (turns ??= []).Add(node);
            }

            node = node.LastChild ?? (node as IHtmlTemplateElement)?.Content.LastChild;
        }

        for (var i = (turns?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (
                (turns![i] is IHtmlTemplateElement ? OpenRow(turns[i]) : InFrontOf(turns[i])) is { } other
                && Grown(other, words) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    // What has no place in a table goes in front of it. It is the last of its parent's children here; asking it for its sibling would
    // count them all.
    private static INode? InFrontOf(INode table) =>
        table.Parent?.ChildNodes is { Length: > 1 } around && ReferenceEquals(around[around.Length - 1], table)
            ? around[around.Length - 2]
            : null;

    // What has no place in the rows of a template goes behind them, and the row stays open.
    private INode? OpenRow(INode template)
    {
        var nodes = template.ChildNodes;
        for (var i = nodes.Length - 2; i >= 0 && _steps++ < MaxSteps; i--)
        {
            if (nodes[i] is IHtmlTableRowElement or IHtmlTableSectionElement or IHtmlTableCellElement)
            {
                return nodes[i];
            }
        }

        return null;
    }

    // What the standard has replaced in drawings and formulas is not compared.
    private bool HasGrown(IText text, ReadOnlySpan<char> words)
    {
        var known = _places.GetValueOrDefault(text).Length;
        return Length(text, known) > known && (words.Contains('\0') || text.Data.AsSpan().EndsWith(words, StringComparison.Ordinal));
    }

    // Length: how long the text was when the last run came to it. Said: how many characters its runs have.
    private readonly record struct TextRun(int Start, int End, int Length, int Said);
}
