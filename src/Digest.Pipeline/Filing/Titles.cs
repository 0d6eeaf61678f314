using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Digest.Caching;
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
    private const int Looks = 1 << 12;

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
    /// <param name="recall">What was found out about the same reports before.</param>
    public static Fact<string> Of(IReadOnlyList<Article> articles, StoryPin? pin, bool stand = true, Recall? recall = null)
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

        var (place, clean) =
            recall?.About("titles", few, () => Choose(few, named), TitleChoice.Write, TitleChoice.Read) ?? Choose(few, named);
        var best = named[Math.Min(place, named.Length - 1)];
        var printed = Naming.Printed(best)!;
        return named.Length == 1
            ? Fact<string>.Of(
                clean,
                best.Headline.Value is null ? Basis.Editor : best.Headline.Basis,
                new Evidence(printed, "headline", best.Id)
            )
            : Fact<string>.Of(clean, Basis.Matched, new Evidence(printed, "headline with most in common with the others", best.Id));
    }

    private static TitleChoice Choose(Article[] few, Article[] named)
    {
        var outlets = few.Select(a => a.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var headlines = Array.ConvertAll(named, a => new HeadlineTally(a, Headlines.Clean(Naming.Printed(a)!, outlets)));
        var forms = new Lazy<Dictionary<string, string>>(() => Forms(few, headlines.SelectMany(h => h.Keys)));
        var language = few.Select(a => a.Language.Value?.Split('-')[0])
            .OfType<string>()
            .GroupBy(l => l, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        var usual = headlines.Average(h => h.Weight);
        var best = headlines[0];
        if (headlines.Length > 1)
        {
            var leads = Array.ConvertAll(few, a => Lead(a));
            best = headlines.MaxBy(h =>
                Math.Round(
                    (0.6 * h.Common(headlines))
                        + (0.4 * h.Covered(leads, usual))
                        - h.Blemish(forms.Value)
                        - (h.Foreign(language) ? 0.3 : 0)
                        + (h == headlines[0] ? NamesTheStory : 0),
                    4
                )
            )!;
        }

        return new TitleChoice(Array.IndexOf(headlines, best), Headlines.Quietly(best.Clean, key => forms.Value.GetValueOrDefault(key)));
    }

    private static HashSet<ulong> Lead(Article article) =>
        [.. article.Blocks.Where(b => b.IsBody).SelectMany(b => b.Layer.Words).Take(LeadWords).Select(w => Stems.HashOf(w.Key))];

    // How the reports write each of these words inside their sentences, where nearly all of them write it one way.
    private static Dictionary<string, string> Forms(Article[] articles, IEnumerable<string> keys)
    {
        var seen = new Dictionary<string, WordForms>(StringComparer.Ordinal);
        var looks = new bool[Looks];
        foreach (var key in keys)
        {
            seen.TryAdd(key, new WordForms());
            looks[Look(key)] = true;
        }

        foreach (var block in articles.SelectMany(a => a.Blocks.Where(b => b.IsBody)))
        {
            var words = block.Layer.Words;
            for (var i = 1; i < words.Length; i++)
            {
                if (
                    looks[Look(words[i].Key)]
                    && seen.TryGetValue(words[i].Key, out var forms)
                    && !block.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny(Openers)
                )
                {
                    forms.Add(words[i].Key, words[i].In(block.Text));
                }
            }
        }

        return seen.Select(s => (s.Key, Usual: s.Value.Usual(s.Key)))
            .Where(s => s.Usual is not null)
            .ToDictionary(s => s.Key, s => s.Usual!, StringComparer.Ordinal);
    }

    // Most words of a text are told from those that are asked for by their ends and their length, without hashing them.
    private static int Look(string key) => ((key[0] * 31) + (key[^1] * 7) + key.Length) & (Looks - 1);

    /// <summary>How often a word is written in which form.</summary>
    private sealed class WordForms
    {
        private int _plain;
        private Dictionary<string, int>? _others;

        public void Add(string key, string form)
        {
            if (ReferenceEquals(key, form))
            {
                _plain++;
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_others ??= new(StringComparer.Ordinal), form, out _)++;
            }
        }

        /// <summary>The form that four in five bear, the first by its letters where several do; null for none.</summary>
        public string? Usual(string key)
        {
            var all = (_others ?? []).Append(new(key, _plain)).Where(f => f.Value > 0).ToList();
            var best = all.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault();
            return best.Value > 0 && best.Value * 10 >= all.Sum(f => f.Value) * 8 ? best.Key : null;
        }
    }

    private sealed class HeadlineTally
    {
        private static readonly FrozenSet<string> Teasing = Lexicon.Shared.Set("teasing-openers");
        private static readonly FrozenSet<string> Opinion = Lexicon.Shared.Set("opinion-labels");
        private readonly Dictionary<ulong, float> _weights = [];
        private readonly float _sum;

        public HeadlineTally(Article article, string clean)
        {
            (Article, Clean) = (article, clean);
            Words = Text.Words.Of(clean);
            var shouts = Headlines.Shouts(clean);
            for (var i = 0; i < Words.Length; i++)
            {
                if (!Weights.IsStop(Words[i].Key))
                {
                    _weights[Stems.HashOf(Words[i].Key)] = Weights.Of(Words[i], i == 0 || shouts);
                }
            }

            _sum = _weights.Values.Sum();
        }

        public Article Article { get; }

        public string Clean { get; }

        private ImmutableArray<Word> Words { get; }

        public IEnumerable<string> Keys => Words.Select(w => w.Key);

        /// <summary>Mean share of weight in common with the other headlines, 0–1.</summary>
        public double Common(HeadlineTally[] others)
        {
            var sum = 0.0;
            foreach (var other in others)
            {
                sum += ReferenceEquals(other, this) || _sum + other._sum == 0 ? 0 : Shared(other) / (_sum + other._sum);
            }

            return sum / (others.Length - 1);
        }

        private float Shared(HeadlineTally other)
        {
            var sum = 0.0;
            foreach (var (stem, weight) in _weights)
            {
                sum += other._weights.TryGetValue(stem, out var its) ? weight + its : 0;
            }

            return (float)sum;
        }

        /// <summary>Weight of all its words.</summary>
        public double Weight => _sum;

        /// <summary>
        /// Mean share of its weight that the leads hold, 0–1: what it says, the reports say too. One that says less than is <paramref
        /// name="usual"/> gains nothing by being short.
        /// </summary>
        public double Covered(HashSet<ulong>[] leads, double usual) =>
            _sum == 0 ? 0 : leads.Average(lead => Held(lead) / Math.Max(_sum, usual));

        private float Held(HashSet<ulong> lead)
        {
            var sum = 0.0;
            foreach (var (stem, weight) in _weights)
            {
                sum += lead.Contains(stem) ? weight : 0;
            }

            return (float)sum;
        }

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
