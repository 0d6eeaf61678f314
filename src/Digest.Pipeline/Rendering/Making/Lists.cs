using System.Globalization;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>Lists in words: "A", "A and B", "A, B and C".</summary>
internal static class Lists
{
    /// <summary>Characters of a name that a window, a list or a picture's words have room for.</summary>
    public const int MostOfName = 200;

    private const int MostInRow = 12;

    private const string Stops = ".?!\u3002\uFF1F\uFF01\u06D4\u061F\u0964";

    // Those that say no more than that the sentence ends.
    private const string FullStops = ".\u3002\u06D4\u0964";

    // With the blanks that stand before a French mark.
    private const string Closing = "”\"’»“)\u00A0\u202F";

    /// <summary>A text as a sentence: a quotation that ends in a full stop of its own needs no second one behind its mark.</summary>
    public static string Stop(Strings strings, string text)
    {
        var end = text.AsSpan().TrimEnd(Closing);
        return !end.IsEmpty && Stops.Contains(end[^1], StringComparison.Ordinal) ? text : strings.Say("note.stop", text);
    }

    /// <summary>
    /// A title to which something is to be added behind a comma: a full stop that closes it is left out. That of an ellipsis or of letters
    /// with stops between them ("the U.S.") belongs to the word.
    /// </summary>
    public static string Unstopped(string title)
    {
        if (title.Length < 2 || !FullStops.Contains(title[^1], StringComparison.Ordinal))
        {
            return title;
        }

        var word = title.AsSpan(title.LastIndexOf(' ') + 1)[..^1];
        return word.ContainsAny(FullStops) ? title : title[..^1].TrimEnd();
    }

    /// <summary>A text of so many characters at most, cut behind a word or, where none is near, within one.</summary>
    public static string Short(string text, int most = MostOfName)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', most);
        if (blank > most / 2)
        {
            return text[..blank].TrimEnd(' ', ',', ';', ':', '.') + " \u2026";
        }

        var end = 0;
        for (var next = 0; next <= most; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
        {
            end = next;
        }

        return text[..end] + "\u2026";
    }

    /// <summary>Numbers of paragraphs as runs: <c>¶2–¶7, ¶9</c>; those below 1 left out.</summary>
    public static string Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int From, int To)>();
        foreach (var n in numbers.Where(n => n > 0).Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].To == n - 1)
            {
                runs[^1] = (runs[^1].From, n);
            }
            else
            {
                runs.Add((n, n));
            }
        }

        return string.Join(", ", runs.Select(r => r.From == r.To ? "¶" + r.From : "¶" + r.From + "–¶" + r.To));
    }

    /// <summary>
    /// The items joined, of more than 12 the first 12 and how many more there are: nobody reads hundreds of keys in a row, and the data
    /// have them all.
    /// </summary>
    public static string Some(Strings strings, IReadOnlyList<string> items) =>
        items.Count <= MostInRow
            ? Of(strings, items)
            : string.Join(strings.Say("list.comma"), items.Take(MostInRow)) + " " + strings.Say("count.and_more", items.Count - MostInRow);

    /// <summary>The items joined.</summary>
    public static string Of(Strings strings, IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => strings.Say("list.and", string.Join(strings.Say("list.comma"), items.Take(items.Count - 1)), items[^1]),
        };
}
