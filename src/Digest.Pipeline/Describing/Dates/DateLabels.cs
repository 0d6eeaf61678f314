using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>What a date line says its date is.</summary>
internal enum DateLabel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>
    /// The state of the text ("Stand:"): a change where a day of publication stands beside it, else the day of publication.
    /// </summary>
    AsOf,

    /// <summary>The day of the last change.</summary>
    Updated,

    /// <summary>Another day: of an event, a recording, an earlier version.</summary>
    Other,
}

/// <summary>Reads the words that say what a date is, in the languages dates are read in.</summary>
internal static class DateLabels
{
    /// <summary>Longest label, in words.</summary>
    private const int Longest = 4;

    private static readonly FrozenDictionary<string, DateLabel> Labels = Table(
        (DateLabel.Published, "date-published"),
        (DateLabel.AsOf, "date-as-of"),
        (DateLabel.Updated, "date-updated"),
        (DateLabel.Other, "date-other")
    );

    private static readonly System.Buffers.SearchValues<char> Partings = System.Buffers.SearchValues.Create("|•·—–(");

    /// <summary>Words that may stand between a label and its date.</summary>
    private static readonly FrozenSet<string> Links = Lexicon.Shared.Set("date-label-links");

    /// <summary>The label that ends a text, that is, stands right before a date.</summary>
    public static DateLabel Ending(string text) => Find(text, out _);

    /// <summary>Whether a text begins with a label of one word.</summary>
    public static bool Opens(string text)
    {
        var end = text.AsSpan().IndexOfAny(" :");
        return Labels.ContainsKey(Key(end < 0 ? text : text[..end]));
    }

    /// <summary>The text without the label at its end, and without the marks that part it from what stands before.</summary>
    public static string CutTail(string text) =>
        Find(text, out var start) == DateLabel.None
            ? WithoutLink(text)
            : text[..start].TrimEnd(' ', ',', '|', '-', '–', '—', '·', '•', '(', ':');

    // "Ann Lee on", "Ann Lee le": the small word belongs to the day behind it.
    private static string WithoutLink(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var space = text.AsSpan(0, end).LastIndexOf(' ');
        return end - space is > 1 and <= 6 && end < text.Length && Links.Contains(text[(space + 1)..end].ToLowerInvariant())
            ? text[..Math.Max(0, space)]
            : text;
    }

    /// <summary>
    /// The text without the small word at its end that leads to the date behind it ("By Ann Lee on", "Par Ann Lee le"). One that begins
    /// with a capital can be part of a name: it goes only where two words stand before it.
    /// </summary>
    public static string CutLink(string text)
    {
        var bare = text.AsSpan().TrimEnd();
        var at = bare.LastIndexOf(' ');
        if (at < 3 || bare.Length - at > 6 || !Links.Contains(Key(bare[(at + 1)..].ToString())))
        {
            return text;
        }

        var rest = bare[..at].TrimEnd();
        return char.IsUpper(bare[at + 1]) && rest.Count(' ') < 2 ? text : rest.ToString();
    }

    private static DateLabel Find(string text, out int start)
    {
        start = text.Length;
        var starts = new List<int>(Longest + 4);
        var words = new List<string>(Longest + 4);
        for (var end = text.Length; end > 0 && words.Count < Longest + 3; )
        {
            while (end > 0 && IsGap(text[end - 1]))
            {
                end--;
            }

            var from = end;
            while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] is '\'' or '’'))
            {
                from--;
            }

            if (from == end)
            {
                break;
            }

            // A mark that parts ("By Ann Lee | Updated") ends the label.
            if (words.Count > 0 && text.AsSpan(end, starts[^1] - end).ContainsAny(Partings))
            {
                break;
            }

            starts.Add(from);
            words.Add(Key(text[from..end]));
            end = from;
        }

        for (var skip = 0; skip < words.Count && (skip == 0 || Links.Contains(words[skip - 1])) && skip <= 3; skip++)
        {
            for (var count = Math.Min(Longest, words.Count - skip); count >= 1; count--)
            {
                var phrase = string.Join(' ', Enumerable.Range(skip, count).Reverse().Select(k => words[k]));
                if (Labels.TryGetValue(phrase, out var label))
                {
                    start = starts[skip + count - 1];
                    return label;
                }
            }
        }

        return text.AsSpan().TrimEnd().EndsWith("©") ? DateLabel.Other : DateLabel.None;
    }

    private static bool IsGap(char c) =>
        char.IsWhiteSpace(c) || c is ':' or '：' or ',' or '.' or '-' or '–' or '—' or '|' or '•' or '·' or '(' or '[';

    private static string Key(string word) =>
        word.ToLowerInvariant().Replace('’', '\'').Replace('ı', 'i').Replace("i̇", "i", StringComparison.Ordinal).Replace('İ', 'i');

    private static FrozenDictionary<string, DateLabel> Table(params (DateLabel Label, string Section)[] rows) =>
        rows.SelectMany(r => Lexicon.Shared.Entries(r.Section).Select(e => (Phrase: Key(e.Text), r.Label)))
            .DistinctBy(x => x.Phrase)
            .ToFrozenDictionary(x => x.Phrase, x => x.Label, StringComparer.Ordinal);
}
