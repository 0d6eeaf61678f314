using Digest.Text;

namespace Digest.Filing;

/// <summary>A quotation that two articles carry, in one wording or two.</summary>
/// <param name="A">Its place among the quotations of the first.</param>
/// <param name="B">Its place among the quotations of the second.</param>
/// <param name="Share">How much of the shorter one is in common, 0–1.</param>
internal readonly record struct CommonQuote(int A, int B, double Share);

/// <summary>
/// Finds quotations in common: the strongest evidence that two articles report one happening, because a re-translation changes the words
/// but not
/// their order and kind. Words in common are counted first, and only what passes is laid word upon word (Smith and Waterman 1981).
/// </summary>
internal static class CommonQuotes
{
    private const double LeastShare = 0.55;
    private const double LeastShared = 4.0;

    /// <summary>Telling words that two quotations must have in common to be laid beside each other.</summary>
    public const int LeastWords = 3;

    /// <summary>Quotations of an article beyond so many are not compared.</summary>
    public const int Most = 60;

    /// <summary>The quotations in common, each used once, in the order of the first article.</summary>
    public static ImmutableArray<CommonQuote> Of(ArticleFeatures a, ArticleFeatures b) =>
        Of(a, b, (i, j) => Common(a.Quotes[i].Stems, b.Quotes[j].Stems));

    /// <summary>The same where it is known how many telling words two quotations have in common.</summary>
    public static ImmutableArray<CommonQuote> Of(ArticleFeatures a, ArticleFeatures b, Func<int, int, int> common)
    {
        if (a.Quotes.IsEmpty || b.Quotes.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<CommonQuote>();
        var used = new bool[b.Quotes.Length];
        for (var i = 0; i < Math.Min(Most, a.Quotes.Length); i++)
        {
            var (best, share) = (-1, 0.0);
            for (var j = 0; j < Math.Min(Most, b.Quotes.Length); j++)
            {
                if (!used[j] && Share(a.Quotes[i], b.Quotes[j], common(i, j)) is var s && s > share)
                {
                    (best, share) = (j, s);
                }
            }

            if (best >= 0)
            {
                used[best] = true;
                found.Add(new CommonQuote(i, best, share));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether two quotations of so many words have enough of them in common to be laid beside each other.</summary>
    private static bool IsEnough(int common, int a, int b) => common >= LeastWords && common * 2 >= Math.Min(a, b);

    private static double Share(Quoted a, Quoted b, int common)
    {
        if (!IsEnough(common, a.Stems.Length, b.Stems.Length))
        {
            return 0;
        }

        var aligned = Alignment.Local(a.Wording, b.Wording);
        return aligned.Shared >= LeastShared && aligned.Containment >= LeastShare ? aligned.Containment : 0;
    }

    private static int Common(ulong[] a, ulong[] b)
    {
        var (i, j, n) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (i, j, n) = (i + 1, j + 1, n + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return n;
    }
}
