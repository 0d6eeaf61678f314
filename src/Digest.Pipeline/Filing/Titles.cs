using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Chooses the title of a story: the editor's, else the headline that says most of what the reports and their headlines have in common,
/// plainly written ones first;
/// else the first words of the founding report. None where that takes words of a report that may not be shown, is kept from search
/// engines or was taken back: the site then says a neutral one. The first headline, of which the id is made, is kept unless another is
/// clearly better.
/// A later report may improve the title; the id never follows it.
/// </summary>
internal static class Titles
{
    private const int Considered = 50;
    private const int LeadWords = 80;

    // The first headline is what the address is made of: one that is as good is no reason to say another in the title.
    private const double NamesTheStory = 0.1;
    private static readonly SearchValues<char> Openers = SearchValues.Create(".!?:“\"");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”\"«»„");

    /// <summary>
    /// The title of a story; not stated where nothing may give it one. <paramref name="articles"/> come in the order they were filed, the
    /// founding one first.
    /// </summary>
    /// <param name="articles">Its reports.</param>
    /// <param name="pin">What the editor says of the story.</param>
    /// <param name="stand">False where all of them were taken back: their headlines are names still, their words are not.</param>
    public static Fact<string> Of(IReadOnlyList<Article> articles, StoryPin? pin, bool stand = true)
    {
        if (pin?.Title is { Length: > 0 } title)
        {
            return Fact<string>.Of(
                title,
                Basis.Editor,
                new Evidence(title, $"stories.yml, line {pin.Line.ToString(CultureInfo.InvariantCulture)}")
            );
        }

        var few = articles.Where(Naming.Names).Take(Considered).ToArray();
        var named = few.Where(a => Naming.Printed(a) is { Length: > 0 }).ToArray();
        if (named.Length == 0)
        {
            return stand && Naming.Opening(articles[0]) is { } opening
                ? Fact<string>.Of(opening, Basis.Inferred, new Evidence(opening, "first words of the founding report", articles[0].Id))
                : Fact<string>.NotStated;
        }

        var forms = new Lazy<Dictionary<string, string>>(() => Forms(few));
        var outlets = few.Select(a => a.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var headlines = Array.ConvertAll(
            named,
            a => new HeadlineTally(a, Naming.Printed(a)!, Headlines.Clean(Naming.Printed(a)!, outlets))
        );
        var language = few.Select(a => a.Language.Value?.Split('-')[0])
            .OfType<string>()
            .GroupBy(l => l, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        var leads = Array.ConvertAll(few, a => Lead(a));
        var usual = headlines.Average(h => h.Weight);
        var best =
            headlines.Length == 1
                ? headlines[0]
                : headlines.MaxBy(h =>
                    Math.Round(
                        (0.6 * h.Common(headlines))
                            + (0.4 * h.Covered(leads, usual))
                            - h.Blemish(forms.Value)
                            - (h.Foreign(language) ? 0.3 : 0)
                            + (h == headlines[0] ? NamesTheStory : 0),
                        4
                    )
                )!;
        var clean = Headlines.Quietly(best.Clean, key => forms.Value.GetValueOrDefault(key));
        return headlines.Length == 1
            ? Fact<string>.Of(
                clean,
                best.Article.Headline.Value is null ? Basis.Editor : best.Article.Headline.Basis,
                new Evidence(best.Printed, "headline", best.Article.Id)
            )
            : Fact<string>.Of(
                clean,
                Basis.Matched,
                new Evidence(best.Printed, "headline with most in common with the others", best.Article.Id)
            );
    }

    private static HashSet<string> Lead(Article article) =>
        [.. article.Blocks.Where(b => b.IsBody).SelectMany(b => b.Layer.Words).Take(LeadWords).Select(w => Stems.Of(w.Key))];

    // How the reports write a word inside their sentences, where nearly all of them write it one way.
    private static Dictionary<string, string> Forms(Article[] articles)
    {
        var seen = new Dictionary<(string Key, string Form), int>();
        foreach (var block in articles.SelectMany(a => a.Blocks.Where(b => b.IsBody)))
        {
            var words = block.Layer.Words;
            for (var i = 1; i < words.Length; i++)
            {
                var between = block.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
                if (!between.ContainsAny(Openers))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(seen, (words[i].Key, words[i].In(block.Text)), out _)++;
                }
            }
        }

        return seen.GroupBy(s => s.Key.Key, StringComparer.Ordinal)
            .Select(g =>
                (
                    g.Key,
                    Best: g.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Form, StringComparer.Ordinal).First(),
                    All: g.Sum(s => s.Value)
                )
            )
            .Where(g => g.Best.Value * 10 >= g.All * 8)
            .ToDictionary(g => g.Key, g => g.Best.Key.Form, StringComparer.Ordinal);
    }

    private sealed class HeadlineTally
    {
        private static readonly FrozenSet<string> Teasing = Lexicon.Shared.Set("teasing-openers");
        private static readonly FrozenSet<string> Opinion = Lexicon.Shared.Set("opinion-labels");
        private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
        private readonly float _sum;

        public HeadlineTally(Article article, string printed, string clean)
        {
            (Article, Printed, Clean) = (article, printed, clean);
            Words = Text.Words.Of(clean);
            var shouts = Headlines.Shouts(clean);
            for (var i = 0; i < Words.Length; i++)
            {
                if (!Weights.IsStop(Words[i].Key))
                {
                    _weights[Stems.Of(Words[i].Key)] = Weights.Of(Words[i], i == 0 || shouts);
                }
            }

            _sum = _weights.Values.Sum();
        }

        public Article Article { get; }

        public string Printed { get; }

        public string Clean { get; }

        private ImmutableArray<Word> Words { get; }

        /// <summary>Mean share of weight in common with the other headlines, 0–1.</summary>
        public double Common(HeadlineTally[] others)
        {
            var sum = 0.0;
            foreach (var other in others)
            {
                sum +=
                    ReferenceEquals(other, this) || _sum + other._sum == 0
                        ? 0
                        : _weights.Where(w => other._weights.ContainsKey(w.Key)).Sum(w => w.Value + other._weights[w.Key])
                            / (_sum + other._sum);
            }

            return sum / (others.Length - 1);
        }

        /// <summary>Weight of all its words.</summary>
        public double Weight => _sum;

        /// <summary>
        /// Mean share of its weight that the leads hold, 0–1: what it says, the reports say too. One that says less than is <paramref
        /// name="usual"/> gains nothing by being short.
        /// </summary>
        public double Covered(HashSet<string>[] leads, double usual) =>
            _sum == 0 ? 0 : leads.Average(lead => _weights.Where(w => lead.Contains(w.Key)).Sum(w => w.Value) / Math.Max(_sum, usual));

        /// <summary>Whether it is not in the language most reports of the story are in.</summary>
        public bool Foreign(string? language) => language is not null && Article.Language.Value is { } own && own.Split('-')[0] != language;

        /// <summary>
        /// What speaks against it: shouting, teasing, taking sides, quoting only, names in small letters, and being much too short or long.
        /// </summary>
        public double Blemish(Dictionary<string, string> forms)
        {
            var first = Words.IsEmpty ? "" : Words[0].Key;
            var shouts = Headlines.Shouts(Clean);
            var named = Words.Count(w => forms.TryGetValue(w.Key, out var form) && char.IsUpper(form[0]) && !w.Capital && !w.Digit);
            var label = Clean.IndexOfAny([':', '|']) is > 0 and var at ? Clean[..at].Trim().ToLowerInvariant() : "";
            return (shouts ? 0.5 : 0)
                + (
                    Clean.EndsWith('?') ? 0.35
                    : Clean.EndsWith('!') || Clean.EndsWith("...", StringComparison.Ordinal) || Clean.EndsWith('…') ? 0.25
                    : 0
                )
                + (Teasing.Contains(first) || Words.Any(w => w.Key is "you" or "your") ? 0.15 : 0)
                + (Opinion.Contains(label) ? 0.4 : 0)
                + (
                    Clean.Length > 0 && Clean[0] is '“' or '"' or '«' or '‘' or '„'
                        ? IsQuote(Clean)
                            ? 0.35
                            : 0.1
                        : 0
                )
                + Math.Min(0.4, named * 0.15)
                + (
                    Words.Length < 4 ? 0.25
                    : Words.Length > 12 ? Math.Min(0.3, (Words.Length - 12) * 0.03)
                    : 0
                );
        }

        // Nothing but somebody's words.
        private static bool IsQuote(string text) =>
            text[^1] is '”' or '"' or '»' or '’' or '“' && text.Length > 2 && !text.AsSpan(1, text.Length - 2).ContainsAny(Quotes);
    }
}
