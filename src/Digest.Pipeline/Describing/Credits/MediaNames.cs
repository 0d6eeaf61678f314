using System.Buffers;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>A medium named in a text.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
internal readonly record struct MediaName(string Name, int Start, int End);

/// <summary>
/// Finds names of media in running text: agencies of the table, outlets of the editor, and capitalised names that hold a press word
/// ("Times", "Tribune", "News").
/// </summary>
internal static partial class MediaNames
{
    private static readonly SearchValues<string> PressMarks = SearchValues.Create(
        [.. Lexicon.Shared.Set("press-words-pattern"), "Agency"],
        StringComparison.Ordinal
    );

    /// <summary>
    /// Whether any medium can be named in a text: false is sure, true is not. Much cheaper than looking for cues at every word.
    /// </summary>
    public static bool MayStandIn(string text, OutletBook outlets) =>
        text.AsSpan().ContainsAny(PressMarks) || text.AsSpan().ContainsAny(Agencies.Names) || outlets.MayStandIn(text);

    /// <summary>
    /// The medium named at or after a place, nearest first; null when none begins within the next words. <paramref name="allowed"/> decides
    /// on agencies; without it only names that nothing else has count.
    /// </summary>
    public static MediaName? At(string text, int from, OutletBook outlets, Func<string, bool>? allowed = null)
    {
        // A name is short: the rest of a long paragraph is not searched.
        var m = Capitals().Match(text, from, Math.Min(200, text.Length - from));
        if (!m.Success || m.Index > from + 5)
        {
            return null;
        }

        return Trim(text, m.Index, m.Index + m.Length, outlets, fromLeft: true, allowed);
    }

    /// <summary>The medium whose name ends right before a place ("RIA Novosti| reported"); null when none does.</summary>
    public static MediaName? Before(string text, int end, OutletBook outlets, Func<string, bool>? allowed = null)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var at = end;
        var words = 0;
        var start = end;
        while (at > 0 && words < 6)
        {
            var wordStart = at;
            while (wordStart > 0 && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '-' or '.' or '&' or '\'' or '’'))
            {
                wordStart--;
            }

            if (
                wordStart == at
                || !(
                    char.IsUpper(text[wordStart])
                    || text.AsSpan(wordStart, at - wordStart) is "of" or "the" or "and" or "news" or "agency" or "newspaper" or "magazine"
                )
            )
            {
                break;
            }

            (start, words) = (wordStart, words + 1);
            if (wordStart == 0 || text[wordStart - 1] != ' ')
            {
                break;
            }

            at = wordStart - 1;
        }

        return start < end ? Trim(text, start, end, outlets, fromLeft: false, allowed) : null;
    }

    /// <summary>The longest part of a run of capitals that is a medium, kept to the side where the verb stands.</summary>
    private static MediaName? Trim(string text, int start, int end, OutletBook outlets, bool fromLeft, Func<string, bool>? allowed)
    {
        var cuts = new List<int> { start };
        for (var i = start; i < end; i++)
        {
            if (text[i] == ' ')
            {
                cuts.Add(i + 1);
            }
        }

        cuts.Add(end + 1);
        for (var size = cuts.Count - 1; size >= 1; size--)
        {
            var a = fromLeft ? start : cuts[cuts.Count - 1 - size];
            var b = fromLeft ? cuts[size] - 1 : end;
            // The stop that ends a sentence is none of the name, that of "A.P." is.
            b -= b > a + 1 && text[b - 1] == '.' && text.AsSpan(a, b - a - 1).IndexOf('.') < 0 ? 1 : 0;
            var name = text[a..b].Trim();
            foreach (var tail in (string[])[" news agency", " agency", " newspaper", " magazine"])
            {
                if (name.EndsWith(tail, StringComparison.Ordinal))
                {
                    name = name[..^tail.Length];
                }
            }

            if (
                (Agencies.Find(name) is not null && (allowed?.Invoke(name) ?? Agencies.IsStrong(name)))
                || outlets.Find(name) is not null
                || (char.IsUpper(name[0]) && IsPress(name))
            )
            {
                return new MediaName(name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name, a, b);
            }
        }

        return null;
    }

    /// <summary>Whether a name of several words ends in a word of the press.</summary>
    public static bool IsPress(string name) => name.Contains(' ', StringComparison.Ordinal) && Press().IsMatch(name);

    [GeneratedRegex(
        @"(?:the )?[«“""]?(?:\p{Lu}[\p{L}\d.&'’-]*|dpa\b|epd\b)[»”""]?"
            + @"(?: (?:of |the |and )?\p{Lu}[\p{L}\d.&'’-]*){0,5}(?: (?:news agency|agency|newspaper|magazine))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?:" + LexiconPatterns.PressWords + "|(?:News|Press|Information) Agency)$", RegexOptions.CultureInvariant)]
    private static partial Regex Press();
}
