using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Digest.Acquiring;

/// <summary>Words of a page that no reader sees on it, taken out by a rule.</summary>
/// <param name="Before">The index of the piece that they stand before; words inside a piece stand behind it.</param>
/// <param name="Owner">The element whose words they are.</param>
/// <param name="Block">The block, removed.</param>
internal sealed record Unseen(int Before, IElement Owner, Block Block);

/// <summary>
/// Collects what a page says to others than its readers: descriptions of pictures, words for screen readers, for browsers without scripts
/// or players, templates,
/// form fields, drawings, hidden words in a line. One block an element: nothing of it is text of the report, and nothing of it is lost.
/// </summary>
internal sealed class UnseenWords(SourceText source, int from, OddCharacters odd, Parts parts, TextPlaces places)
{
    private readonly BlockWriter _writer = new(source, odd);
    private readonly List<Unseen> _found = [];
    private readonly StringBuilder _words = new();
    private (IElement Owner, string Rule, int Before) _at;

    // From the first to the last of the words at hand, in UTF-16 positions of the page.
    private int _start = int.MaxValue;
    private int _end = -1;

    /// <summary>What was found, in the order of the page.</summary>
    public IReadOnlyList<Unseen> Found => _found;

    /// <summary>The rule that takes an element's words out wherever it stands; null for an element that is shown or has no words.</summary>
    public string? RuleOf(IElement element) =>
        element.LocalName switch
        {
            "noscript" => UnseenRules.NoScript,
            "template" => UnseenRules.PageTemplate,
            "textarea" or "datalist" => UnseenRules.FormField,
            "svg" => UnseenRules.Drawing,
            "iframe" or "object" or "canvas" or "audio" or "video" or "noembed" or "noframes" or "rp" => UnseenRules.Fallback,
            "img" or "area" or "input" => UnseenRules.AltText,
            "title" => UnseenRules.Hidden,
            _ when FormulaText.IsSource(element) => UnseenRules.FormulaSource,
            _ => PageVisibility.IsForListeners(element, parts.Of(element)) ? UnseenRules.ScreenReaderText : null,
        };

    /// <summary>
    /// Takes an element's words, all of them: one block, or more where the page has moved them out of the order in which they stand.
    /// </summary>
    public void Take(IElement element, string rule, int before)
    {
        _at = (element, rule, before);
        Append(element);
        Cut();
    }

    /// <summary>Takes what is unseen inside an element that shows nothing itself.</summary>
    public void TakeInside(IElement parent, int before)
    {
        foreach (var element in parent.Children)
        {
            if (RuleOf(element) is { } rule)
            {
                Take(element, rule, before);
            }
            else
            {
                TakeInside(element, before);
            }
        }
    }

    private void Append(INode node)
    {
        switch (node)
        {
            case IText text:
                Say(
                    text.Parent is IElement { LocalName: "noscript" or "iframe" or "noembed" or "noframes" }
                        ? RawMarkup.Words(text.Data)
                        : text.Data,
                    places.Of(text)
                );
                break;
            case IElement { LocalName: "script" or "style" }:
                break;
            case IElement { LocalName: "img" or "area" or "input" } picture:
                if (picture.GetAttribute("alt") is { Length: > 0 } alt)
                {
                    var at = picture.SourceReference?.Position.Index ?? -1;
                    Say(" " + alt + " ", at < 0 ? null : (at, HtmlTagScanner.EndOf(source.Text, from + at + 1) - from));
                }

                break;
            default:
                var parted =
                    node is IElement { LocalName: var name }
                    && (HtmlTags.Blocks.Contains(name) || name is "br" or "text" or "title" or "desc" or "foreignObject")
                        ? " "
                        : "";
                _words.Append(parted);
                foreach (
                    var inner in node is IHtmlTemplateElement { HasChildNodes: false } template
                        ? template.Content.ChildNodes
                        : node.ChildNodes
                )
                {
                    Append(inner);
                }

                _words.Append(parted);
                break;
        }
    }

    private void Say(string words, (int Start, int End)? place)
    {
        if (place is var (start, end))
        {
            if (start < _end)
            {
                Cut();
            }

            (_start, _end) = (Math.Min(start, _start), Math.Max(end, _end));
        }

        _words.Append(words);
    }

    private void Cut()
    {
        var text = _words.ToString();
        var (start, end) = _end > _start ? (from + _start, from + _end) : (from, source.Text.Length);
        _words.Clear();
        (_start, _end) = (int.MaxValue, -1);
        if (!text.Any(char.IsLetterOrDigit))
        {
            return;
        }

        _writer.Words(text, -1);
        if (_writer.Finish(BlockKind.Paragraph, start, end) is { } block)
        {
            _found.Add(new Unseen(_at.Before, _at.Owner, block with { Source = [], Status = BlockStatus.Removed, Rule = _at.Rule }));
        }
    }
}
