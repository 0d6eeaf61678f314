using Digest.Caching;
using Digest.Shared;

namespace Digest.Filing;

/// <summary>
/// The articles made ready for comparison, in filing order: dated ones by day and path, then undated ones by path. Everything later speaks
/// of articles by their place in it.
/// </summary>
internal sealed class Corpus
{
    private readonly ulong[] _stems;
    private readonly string[] _languages;

    /// <summary>Articles as <see cref="Read"/> gave them; those of the ids <paramref name="alone"/> have no company.</summary>
    public Corpus(
        ImmutableArray<ArticleFeatures> gists,
        int jobs,
        FilingParameters scale,
        ImmutableHashSet<string> alone,
        Recall? recall = null
    )
    {
        var dated = gists.Count(g => g.Day is not null);
        (Gists, Dated, Scale, Recall) = (gists, dated, scale, recall);
        (Vectors, _stems) = Weighing.Weigh(gists, dated, scale, jobs);
        _languages = [.. gists.Select(g => g.Language)];
        Quotes = new QuotedStems(gists);
        Alone = [.. gists.Select(g => alone.Contains(g.Article.Id))];
        Days = [.. gists.Select(g => g.Day?.DayNumber ?? int.MaxValue)];
    }

    /// <summary>The gists.</summary>
    public ImmutableArray<ArticleFeatures> Gists { get; }

    /// <summary>How many of them, from the first, are dated to the day.</summary>
    public int Dated { get; }

    /// <summary>The scale in force.</summary>
    public FilingParameters Scale { get; }

    /// <summary>What was found out about the same articles before; null where nothing was.</summary>
    public Recall? Recall { get; }

    /// <summary>Their term vectors.</summary>
    public TermVector[] Vectors { get; }

    /// <summary>Number of different terms.</summary>
    public int Terms => _stems.Length;

    /// <summary>The telling words of their quotations.</summary>
    public QuotedStems Quotes { get; }

    /// <summary>Day numbers; <see cref="int.MaxValue"/> for undated ones.</summary>
    public int[] Days { get; }

    /// <summary>Which articles are filed by themselves, whatever they share with others.</summary>
    public bool[] Alone { get; }

    /// <summary>Whether two articles can be compared by their words: not when they are known to be of two languages.</summary>
    public bool Comparable(int i, int j) => Comparable(_languages[i], _languages[j]);

    /// <summary>The same of two languages; empty for an unknown one.</summary>
    public static bool Comparable(string a, string b) => a.Length == 0 || b.Length == 0 || string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>The id of the term of this stem; -1 where no article holds it.</summary>
    public int IdOf(ulong stem) => Math.Max(-1, Array.BinarySearch(_stems, stem));

    /// <summary>A term as printed in an article that holds it.</summary>
    public string Form(int article, int term) => Gists[article].Form(Array.BinarySearch(Gists[article].Terms, _stems[term]));

    /// <summary>Reads articles, whatever order they come in, into filing order.</summary>
    public static ImmutableArray<ArticleFeatures> Read(
        ImmutableArray<Article> articles,
        int jobs,
        FilingParameters scale,
        Recall? recall = null
    )
    {
        return Parallels.Each(articles, jobs, a => recall is null ? Read(a) : Recalled(a, recall)).Sort(Order);

        ArticleFeatures Read(Article article) => FeatureReader.Read(article, scale);

        ArticleFeatures Recalled(Article article, Recall known) =>
            known.About("features", article, Read, FeatureBytes.Write, bytes => FeatureBytes.Read(bytes, article));
    }

    private static int Order(ArticleFeatures a, ArticleFeatures b)
    {
        var c = (a.Day ?? DateOnly.MaxValue).CompareTo(b.Day ?? DateOnly.MaxValue);
        return c != 0 ? c : string.CompareOrdinal(a.Article.Order, b.Article.Order);
    }
}
