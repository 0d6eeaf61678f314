using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds what the reports of a year name and count, as they print it: names by their capitals inside sentences, figures with the word they
/// count. Only what several reports have, or what one report has twice, so that a comparison of years rests on more than a word.
/// </summary>
internal static class FindNames
{
    private const int LongestName = 6;
    private const int MostNames = 60;
    private const int ShortestCut = 3;
    private const char Cut = '.';
    private static readonly SearchValues<char> Openers = SearchValues.Create("“\":«„‘.?!");
    private static readonly FrozenSet<string> Titles = Lexicon.Shared.Set("titles");
    private static readonly string[] NounsInCapitals = ["de", "lb", "gsw", "nds"];

    /// <summary>The years with their names and figures, and what of them other years have too.</summary>
    public static ImmutableArray<FoldedYear> In(ImmutableArray<FoldedYear> years)
    {
        var found = years.Select(y => y with { Names = In(y, NamesIn, Outlets(y)), Figures = In(y, FiguresIn, []) }).ToImmutableArray();
        if (found.Length < 2)
        {
            return found;
        }

        var words = found.Select(WordsOf).ToArray();
        return
        [
            .. found.Select(
                (y, i) =>
                    y with
                    {
                        Names = Across(
                            y.Names,
                            found,
                            f => f.Names,
                            name => Elsewhere(i, Words.Of(name) is [.., var last] ? last.Key : null)
                        ),
                        Figures = Across(y.Figures, found, f => f.Figures, figure => Elsewhere(i, Words.Of(figure)[0].Key)),
                    }
            ),
        ];

        // A name whose last word stands in another year, be it once or cut short ("Ill."), is not this year's alone; a figure neither,
        // whatever it counts there, in digits or in words.
        bool Elsewhere(int year, string? key) =>
            key is not null
            && words
                .Where((w, i) => i != year)
                .Any(w => w.Contains(key) || w.Any(k => k[^1] == Cut && key.StartsWith(k[..^1], StringComparison.Ordinal)));
    }

    private static ImmutableArray<Mentioned> Across(
        ImmutableArray<Mentioned> mentioned,
        ImmutableArray<FoldedYear> years,
        Func<FoldedYear, ImmutableArray<Mentioned>> of,
        Func<string, bool> elsewhere
    ) =>
        [
            .. mentioned.Select(m =>
                m with
                {
                    InOtherYears = elsewhere(m.Text),
                    InEveryYear = years.All(y => of(y).Any(o => Mentioned.AreSame(o.Text, m.Text))),
                }
            ),
        ];

    private static HashSet<string> WordsOf(FoldedYear year)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in year.Reports.SelectMany(r => r.Article.Dateline.Evidence).Select(e => e.Text))
        {
            foreach (var word in Words.Of(line))
            {
                keys.Add(word.Key);
                if (word.Capital && word.Key.Length >= ShortestCut && word.End < line.Length && line[word.End] == Cut)
                {
                    keys.Add(word.Key + Cut);
                }
            }
        }

        foreach (var (_, layer) in Layers(year))
        {
            foreach (var sentence in layer.Sentences)
            {
                for (var i = layer.WordsBefore(sentence.Start); i < layer.WordsBefore(sentence.End); i++)
                {
                    keys.Add(layer.Words[i].Key);
                    if (NumberWords.ValueOf(layer.Words[i].Key) is { } value)
                    {
                        keys.Add(value.ToString(CultureInfo.InvariantCulture));
                    }
                }
            }
        }

        return keys;
    }

    private static IEnumerable<(Article Article, TextLayer Layer)> Layers(FoldedYear year) =>
        from report in year.Reports
        let article = report.Article
        where article.Display != Display.None
        from block in article.Blocks
        where block.IsBody
        let layer = Shown.Layer(article, block)
        where layer is not null
        select (article, layer);

    // An outlet's name in its own reports says where they stand, not what happened.
    private static HashSet<string> Outlets(FoldedYear year) =>
        year.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Mentioned> In(
        FoldedYear year,
        Func<Article, SentenceWords, IEnumerable<string>> read,
        HashSet<string> but
    )
    {
        var seen = new Dictionary<string, NameCount>(StringComparer.Ordinal);
        foreach (var (article, layer) in Layers(year))
        {
            foreach (var span in layer.Sentences)
            {
                var words = new SentenceWords(layer, layer.WordsBefore(span.Start), layer.WordsBefore(span.End));
                foreach (var what in read(article, words).Where(w => !but.Contains(w)))
                {
                    if (!seen.TryGetValue(what, out var known))
                    {
                        seen.Add(what, known = new NameCount([]));
                    }

                    known.Times++;
                    if (known.Articles is not [.., var last] || last != article.Id)
                    {
                        known.Articles.Add(article.Id);
                    }
                }
            }
        }

        return Ranked(seen);
    }

    private sealed record NameCount(List<string> Articles)
    {
        public int Times { get; set; }
    }

    /// <summary>The words of one sentence within their text.</summary>
    private readonly record struct SentenceWords(TextLayer Layer, int From, int To)
    {
        public Word this[int i] => Layer.Words[i];

        public string Text(int start, int end) => Layer.Text[start..end];

        // Whether a word stands inside the sentence its neighbour is in: after a quotation mark or a colon a capital may only begin one.
        public bool Joined(int before, int after, bool anything) =>
            Layer.Text.AsSpan(this[before].End, this[after].Start - this[before].End) is var gap
            && (gap is " " or "-" || (anything && !gap.ContainsAny(Openers)));

        // Whether a run is more than one word, hyphens apart.
        public bool Spaced(int from, int to) => Layer.Text.AsSpan(this[from].Start, this[to].End - this[from].Start).Contains(' ');
    }

    // A name that is the end of a longer one counts for the longer one.
    private static ImmutableArray<Mentioned> Ranked(Dictionary<string, NameCount> seen)
    {
        var ranked = seen.Where(s => s.Value.Articles.Count > 1 || s.Value.Times > 1)
            .OrderByDescending(s => s.Value.Articles.Count)
            .ThenByDescending(s => s.Value.Times)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .ToList();
        return
        [
            .. ranked
                .Select(n => ranked.Find(other => Mentioned.EndsIn(other.Key, n.Key)) is { Key: not null } longer ? longer : n)
                .DistinctBy(n => n.Key, StringComparer.OrdinalIgnoreCase)
                .Select(n => new Mentioned(n.Key, [.. n.Value.Articles])),
        ];
    }

    private static IEnumerable<string> NamesIn(Article article, SentenceWords words)
    {
        if (Array.IndexOf(NounsInCapitals, article.Language.Value?.Split('-')[0] ?? "") >= 0)
        {
            yield break;
        }

        for (var i = words.From + 1; i < words.To; i++)
        {
            if (!IsName(words[i]) || !words.Joined(i - 1, i, anything: true))
            {
                continue;
            }

            var to = i;
            while (to + 1 < words.To && to - i + 1 < LongestName && IsName(words[to + 1]) && words.Joined(to, to + 1, anything: false))
            {
                to++;
            }

            // "Foreign Minister Ada Pell": what comes before the last title is no part of the name. One word behind a title is too little
            // to tell a name from the rest of one ("State Council").
            var from = i;
            for (var at = i; at < to - 1; at++)
            {
                from = Titles.Contains(words[at].Key) ? at + 1 : from;
            }

            // "Russian leader", "Kremlin spokesman", "Russian-American ties": a name that only qualifies what follows names nobody.
            if (
                words.Spaced(i, to)
                || to + 1 == words.To
                || words[to + 1] is not { Capital: false, Digit: false, Key.Length: > 3 } next
                || Weights.IsStop(next.Key)
                || !words.Joined(to, to + 1, anything: false)
            )
            {
                yield return words.Text(
                    words[from].Start,
                    words[to].Start + Math.Min(words[to].Key.Length, words[to].End - words[to].Start)
                );
            }

            i = to;
        }
    }

    private static IEnumerable<string> FiguresIn(Article article, SentenceWords words)
    {
        for (var i = words.From; i + 1 < words.To; i++)
        {
            var (figure, what) = (words[i], words[i + 1]);
            if (
                figure.Digit
                && !what.Digit
                && !what.Capital
                && what.Key.Length > 2
                && !Weights.IsStop(what.Key)
                && words.Joined(i, i + 1, anything: false)
                && words.Text(figure.Start, figure.End).All(c => char.IsAsciiDigit(c) || c is '.' or ',')
                && (i == words.From || words.Joined(i - 1, i, anything: true))
            )
            {
                yield return words.Text(figure.Start, what.End);
            }
        }
    }

    private static bool IsName(Word word) =>
        word.Capital && word.Key.Length > 1 && !Weights.IsStop(word.Key) && !Weights.IsOfTime(word.Key);
}
