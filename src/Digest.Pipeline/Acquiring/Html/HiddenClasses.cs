using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Digest.Acquiring;

/// <summary>
/// The classes that a page's own style sheets hide (<c>.mobile-only{display:none}</c>): rules for one class alone, which no other rule
/// shows again. What holds for paper or for one width of the screen is not asked, nor any rule with a condition: a saved page is looked at
/// as a desk's browser shows it.
/// </summary>
internal sealed class HiddenClasses
{
    /// <summary>No class is hidden.</summary>
    public static readonly HiddenClasses None = new();

    // Rules that hide are short; whole sheets in one rule are none.
    /// <summary>Longest rule of a style sheet, in UTF-16 units.</summary>
    [Limit("it hides nothing")]
    private const int MaxRule = 2000;

    /// <summary>Longest selector of a style sheet, in UTF-16 units.</summary>
    [Limit("it hides nothing")]
    private const int MaxSelector = 2000;

    /// <summary>Most classes that the style sheets of a page hide or show.</summary>
    [Limit("those behind them hide nothing")]
    private const int MaxClasses = 5000;

    private static readonly SearchValues<char> Braces = SearchValues.Create("{}");
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" .,:>+~[]()#*{}\n\r\t\"'");

    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Whether there is any.</summary>
    public bool IsEmpty => _hidden.Count == 0;

    /// <summary>The classes that the style elements of a page hide.</summary>
    public static HiddenClasses Of(IHtmlDocument document)
    {
        HiddenClasses? found = null;
        foreach (var style in document.GetElementsByTagName("style"))
        {
            // A sheet for paper or for a width says nothing of the screen at hand.
            if (style.GetAttribute("media") is { Length: > 0 } media && media is not ("all" or "screen"))
            {
                continue;
            }

            var css = style.TextContent;
            if (css.Contains("none", StringComparison.OrdinalIgnoreCase))
            {
                (found ??= new HiddenClasses()).Read(css);
            }
        }

        found?._hidden.ExceptWith(found._shown);
        return found is { IsEmpty: false } ? found : None;
    }

    /// <summary>Whether one of the element's classes is hidden, and its own style doesn't show it.</summary>
    public bool Hides(IElement element)
    {
        if (_hidden.Count == 0 || element.GetAttribute("class") is not { Length: > 0 } names)
        {
            return false;
        }

        var lookup = _hidden.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().SplitAny(' ', '\t', '\n', '\r'))
        {
            if (lookup.Contains(names.AsSpan(range)))
            {
                return element.GetAttribute("style")?.Contains("display", StringComparison.OrdinalIgnoreCase) != true;
            }
        }

        return false;
    }

    // One pass over the sheet; blocks that begin with @ are stepped over, but for those that hold on every screen.
    private void Read(string css)
    {
        for (var at = 0; at < css.Length; )
        {
            var open = css.AsSpan(at).IndexOfAny(Braces);
            if (open < 0)
            {
                return;
            }

            open += at;
            if (css[open] == '}')
            {
                at = open + 1;
                continue;
            }

            var selector = Selector(css.AsSpan(at, open - at));
            if (selector.StartsWith('@'))
            {
                at = selector is "@media screen" or "@media all" ? open + 1 : EndOf(css, open);
                continue;
            }

            var close = css.IndexOf('}', open);
            if (close < 0)
            {
                return;
            }

            if (close - open <= MaxRule && selector.Length <= MaxSelector)
            {
                Rule(selector, css.AsSpan(open + 1, close - open - 1));
            }

            at = close + 1;
        }
    }

    // What stands before the brace, without a comment or a statement in front of it.
    private static ReadOnlySpan<char> Selector(ReadOnlySpan<char> text)
    {
        var comment = text.LastIndexOf("*/");
        text = comment < 0 ? text : text[(comment + 2)..];
        return text[(text.LastIndexOf(';') + 1)..].Trim();
    }

    // One past the brace that closes the one at a place.
    private static int EndOf(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            var next = css.AsSpan(at).IndexOfAny(Braces);
            if (next < 0)
            {
                break;
            }

            at += next;
            depth += css[at] == '{' ? 1 : -1;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return css.Length;
    }

    private void Rule(ReadOnlySpan<char> selector, ReadOnlySpan<char> body)
    {
        var display = Display(body);
        if (display.IsEmpty || _hidden.Count > MaxClasses || _shown.Count > MaxClasses)
        {
            return;
        }

        var hides = display.StartsWith("none", StringComparison.OrdinalIgnoreCase);
        foreach (var range in selector.Split(','))
        {
            var one = selector[range].Trim();
            if (hides && one.StartsWith('.') && one[1..].IndexOfAny(NotInNames) < 0 && one.Length > 1)
            {
                _hidden.Add(one[1..].ToString());
            }
            else if (!hides)
            {
                Shown(one);
            }
        }
    }

    // Every class that a rule which shows something names.
    private void Shown(ReadOnlySpan<char> selector)
    {
        for (var dot = selector.IndexOf('.'); dot >= 0; dot = selector.IndexOf('.'))
        {
            selector = selector[(dot + 1)..];
            var end = selector.IndexOfAny(NotInNames);
            _shown.Add(selector[..(end < 0 ? selector.Length : end)].ToString());
        }
    }

    // The value of the last display in a rule; empty where it has none.
    private static ReadOnlySpan<char> Display(ReadOnlySpan<char> body)
    {
        var at = body.LastIndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && (char.IsLetterOrDigit(body[at - 1]) || body[at - 1] == '-')))
        {
            return [];
        }

        var value = body[(at + "display".Length)..].TrimStart();
        return value.StartsWith(':') ? value[1..].TrimStart() : [];
    }
}
