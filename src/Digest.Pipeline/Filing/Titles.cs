using Digest.Text;

namespace Digest.Filing;

/// <summary>Chooses the title of a story: the editor's, else the headline that has most in common with all the others, plainly written ones first; else the first words of the founding report.</summary>
internal static class Titles
{
    private const int Considered = 50;

    /// <summary>The title of a story. <paramref name="articles"/> stand in the order they were filed, the founding one first.</summary>
    public static Fact<string> Of(IReadOnlyList<Article> articles, StoryPin? pin)
    {
        if (pin?.Title is { Length: > 0 } title)
        {
            return Fact<string>.Of(title, Basis.Editor, new Evidence(title, $"stories.yml, line {pin.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
        }

        var headlines = articles.Where(a => (a.Headline.Value ?? a.Title) is { Length: > 0 }).Take(Considered).Select(a => new Candidate(a)).ToArray();
        if (headlines.Length == 0)
        {
            var opening = Naming.Opening(articles[0]);
            return Fact<string>.Of(opening, Basis.Inferred, new Evidence(opening, "first words of the founding report", articles[0].Id));
        }

        if (headlines.Length == 1)
        {
            var only = headlines[0];
            return Fact<string>.Of(only.Clean, only.Article.Headline.Value is null ? Basis.Editor : only.Article.Headline.Basis, new Evidence(only.Printed, "headline", only.Article.Id));
        }

        var best = headlines.MaxBy(h => Math.Round(h.Common(headlines) - h.Blemish, 4))!;
        return Fact<string>.Of(best.Clean, Basis.Matched, new Evidence(best.Printed, "headline with most in common with the others", best.Article.Id));
    }

    private sealed class Candidate
    {
        private readonly HashSet<string> _stems;

        public Candidate(Article article)
        {
            Article = article;
            Printed = article.Headline.Value ?? article.Title!;
            Clean = WithoutOutlet(Printed, article.Outlet.Value);
            Words = Text.Words.Of(Clean);
            _stems = [.. Words.Where(w => !Weights.IsStop(w.Key)).Select(w => Stems.Of(w.Key))];
        }

        public Article Article { get; }

        public string Printed { get; }

        public string Clean { get; }

        // Shouting, questions, teasers and headlines much too short or long lose against a plain one that says nearly as much.
        public double Blemish
        {
            get
            {
                var letters = Clean.Count(char.IsLetter);
                var shouts = letters > 8 && Clean.Count(char.IsUpper) * 10 > letters * 7;
                var teases = Clean.EndsWith('?') || Clean.EndsWith('!') || Clean.Contains("...", StringComparison.Ordinal) || Clean.Contains('…', StringComparison.Ordinal);
                var few = Words.Count(w => w.Capital) < 2;
                return (shouts ? 0.5 : 0) + (teases ? 0.2 : 0) + (Words.Length is < 4 or > 16 ? 0.2 : 0) + (few ? 0.1 : 0);
            }
        }

        private ImmutableArray<Word> Words { get; }

        public double Common(Candidate[] others)
        {
            if (_stems.Count == 0)
            {
                return -1;
            }

            var sum = 0.0;
            foreach (var other in others)
            {
                var shared = _stems.Count(other._stems.Contains);
                sum += ReferenceEquals(other, this) ? 0 : 2.0 * shared / (_stems.Count + other._stems.Count);
            }

            return sum / (others.Length - 1);
        }

        private static string WithoutOutlet(string headline, string? outlet)
        {
            foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — "])
            {
                var at = headline.LastIndexOf(mark, StringComparison.Ordinal);
                if (at > 0 && outlet is not null && Normal.Key(headline[(at + mark.Length)..]) == Normal.Key(outlet))
                {
                    return headline[..at].TrimEnd();
                }
            }

            return headline;
        }
    }
}
