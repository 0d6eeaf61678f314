using System.Buffers;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// What the reports of a year name and count, as they print it: names by their capitals inside sentences, figures with the word they count.
/// Only what several reports
/// have, or what one report has twice, so that a comparison of years rests on more than a word.
/// </summary>
internal sealed class NamesAndFigures
{
    private const int LongestName = 4;
    private static readonly SearchValues<char> Openers = SearchValues.Create("“\":«„‘.?!");
    private static readonly string[] NounsInCapitals = ["de", "lb", "gsw", "nds"];

    private readonly HashSet<string> _words;

    private NamesAndFigures(ImmutableArray<string> names, ImmutableArray<string> figures, HashSet<string> words) =>
        (Names, Figures, _words) = (names, figures, words);

    /// <summary>Names, the most widespread first.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Figures with what they count, the most widespread first.</summary>
    public ImmutableArray<string> Figures { get; }

    /// <summary>
    /// Whether a name, or the last word of it, stands anywhere in the reports of this year, be it once: then it is not another year's
    /// alone.
    /// </summary>
    public bool Mentions(string text) => Words.Of(text) is { IsEmpty: false } words && _words.Contains(words[^1].Key);

    /// <summary>Whether a figure stands in the reports of this year, whatever it counts.</summary>
    public bool Counts(string figure) => _words.Contains(Words.Of(figure)[0].Key);

    /// <summary>Those of a year. Reports that may not be shown give none.</summary>
    public static NamesAndFigures Of(YearEntry year)
    {
        var names = new Dictionary<string, (HashSet<string> Reports, int Times)>(StringComparer.Ordinal);
        var figures = new Dictionary<string, (HashSet<string> Reports, int Times)>(StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        var outlets = year.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var article in year.Reports.Select(r => r.Article).Where(a => a.Display != Display.None))
        {
            var capitals = Array.IndexOf(NounsInCapitals, article.Language.Value?.Split('-')[0] ?? "") < 0;
            foreach (var layer in article.Blocks.Where(b => b.IsBody).Select(b => Shown.Layer(article, b)).OfType<TextLayer>())
            {
                foreach (var span in layer.Sentences)
                {
                    var (sentence, words) = (span.In(layer.Text), layer.WordsIn(span));
                    foreach (var word in words)
                    {
                        all.Add(word.Key);
                    }

                    foreach (var name in capitals ? NamesIn(sentence, words).Where(n => !outlets.Contains(n)) : [])
                    {
                        Count(names, name, article.Id);
                    }

                    foreach (var figure in FiguresIn(sentence, words))
                    {
                        Count(figures, figure, article.Id);
                    }
                }
            }
        }

        return new NamesAndFigures(Ranked(names), Ranked(figures), all);
    }

    /// <summary>Whether two names mean the same here: equal, or one the end of the other ("Pell" of "Ada Pell").</summary>
    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || EndsIn(a, b) || EndsIn(b, a);

    private static bool EndsIn(string longer, string shorter) => longer.EndsWith(" " + shorter, StringComparison.OrdinalIgnoreCase);

    private static void Count(Dictionary<string, (HashSet<string> Reports, int Times)> seen, string what, string article)
    {
        var (reports, times) = seen.TryGetValue(what, out var known) ? known : ([], 0);
        reports.Add(article);
        seen[what] = (reports, times + 1);
    }

    // A name that is the end of a longer one counts for the longer one.
    private static ImmutableArray<string> Ranked(Dictionary<string, (HashSet<string> Reports, int Times)> seen)
    {
        var ranked = seen.Where(s => s.Value.Reports.Count > 1 || s.Value.Times > 1)
            .OrderByDescending(s => s.Value.Reports.Count)
            .ThenByDescending(s => s.Value.Times)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => s.Key)
            .Take(60)
            .ToList();
        return [.. ranked.Select(n => ranked.Find(other => EndsIn(other, n)) ?? n).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> NamesIn(string sentence, ImmutableArray<Word> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (!IsName(words[i]) || !Joined(sentence, words[i - 1], words[i], anything: true))
            {
                continue;
            }

            var to = i;
            while (
                to + 1 < words.Length
                && to - i + 1 < LongestName
                && IsName(words[to + 1])
                && Joined(sentence, words[to], words[to + 1], anything: false)
            )
            {
                to++;
            }

            // "Russian leader", "Kremlin spokesman": a name that only qualifies the next word names nobody there.
            if (
                to > i
                || to + 1 == words.Length
                || words[to + 1] is not { Capital: false, Digit: false, Key.Length: > 3 } next
                || Weights.IsStop(next.Key)
                || !Joined(sentence, words[to], next, anything: false)
            )
            {
                yield return sentence[words[i].Start..(words[to].Start + Math.Min(words[to].Key.Length, words[to].End - words[to].Start))];
            }

            i = to;
        }
    }

    private static IEnumerable<string> FiguresIn(string sentence, ImmutableArray<Word> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var (figure, what) = (words[i], words[i + 1]);
            var plain =
                !what.Digit
                && !what.Capital
                && what.Key.Length > 2
                && !Weights.IsStop(what.Key)
                && Joined(sentence, figure, what, anything: false);
            if (
                figure.Digit
                && plain
                && sentence[figure.Start..figure.End].All(c => char.IsAsciiDigit(c) || c is '.' or ',')
                && (i == 0 || Joined(sentence, words[i - 1], figure, anything: true))
            )
            {
                yield return sentence[figure.Start..what.End];
            }
        }
    }

    private static bool IsName(Word word) =>
        word.Capital && word.Key.Length > 1 && !Weights.IsStop(word.Key) && !Weights.IsOfTime(word.Key);

    // Whether a word stands inside the sentence its neighbour is in: after a quotation mark or a colon a capital may only begin a new one.
    private static bool Joined(string sentence, Word before, Word after, bool anything) =>
        sentence.AsSpan(before.End, after.Start - before.End) is var gap && (gap is " " or "-" || (anything && !gap.ContainsAny(Openers)));
}
