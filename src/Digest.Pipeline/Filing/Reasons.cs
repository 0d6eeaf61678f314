using Digest.Text;

namespace Digest.Filing;

/// <summary>Puts a likeness into words.</summary>
internal static class Reasons
{
    private const int Words = 6;
    private const int QuoteLength = 80;
    private const float OnlyNames = 0.25f;
    private const float Narrow = 1.25f;

    /// <summary>Why two articles, by their places, are as near as they are; <paramref name="way"/> is how they came together.</summary>
    public static Nearness Of(Corpus corpus, ArticleLikeness likeness, int i, int j, NearnessWay way = NearnessWay.Likeness)
    {
        var b = corpus.Gists[j];
        var (common, score) = likeness.With(i, own => (own.Quotes(j), likeness.Of(own, j)));
        var quotes = common.Select(q => Short(b.Quotes[q.B].Text)).ToImmutableArray();
        var shared = Shared.Of(corpus.Vectors[i], corpus.Vectors[j]);
        ImmutableArray<string> Forms(IEnumerable<Shared> terms) => [.. terms.Take(Words).Select(s => corpus.Form(j, s.Term))];
        return new Nearness(b.Article.Id, Math.Round(score, 2), Forms(shared), quotes, Against(corpus, likeness, i, j, way))
        {
            Way = way,
            Names = Forms(shared.Where(s => s.IsName)),
            Figures = Forms(shared.Where(s => s.IsFigure)),
            Doubts = way == NearnessWay.Likeness ? [.. Doubts(corpus, shared, quotes.Length, score / corpus.Scale.Same, i, j)] : [],
        };
    }

    // What an editor should look at twice. Quotations in common leave no doubt.
    private static IEnumerable<string> Doubts(Corpus corpus, List<Shared> shared, int quotations, float share, int i, int j)
    {
        if (quotations > 0)
        {
            yield break;
        }

        var (names, plain) = (
            shared.Where(s => s.IsName).Sum(s => s.Weight),
            shared.Where(s => !s.IsName && !s.IsFigure).Sum(s => s.Weight)
        );
        if (names > 0 && plain < names * OnlyNames)
        {
            yield return "agrees by names only";
        }
        else if (names == 0 && corpus.Vectors[i].Holds(TermMarks.Name) && corpus.Vectors[j].Holds(TermMarks.Name))
        {
            yield return "no name in common";
        }

        if (!shared.Exists(s => s.IsFigure) && corpus.Vectors[i].Holds(TermMarks.Figure) && corpus.Vectors[j].Holds(TermMarks.Figure))
        {
            yield return "no figure in common";
        }

        if (share is >= 1 / Narrow and <= Narrow)
        {
            yield return share >= 1 ? "just above what is asked" : "just below what is asked";
        }
    }

    private static ImmutableArray<string> Against(Corpus corpus, ArticleLikeness likeness, int i, int j, NearnessWay way)
    {
        var (a, b) = (likeness.Of(i), likeness.Of(j));
        var against = ImmutableArray.CreateBuilder<string>();
        if (!likeness.CanMeet(i, j) && way != NearnessWay.FollowUp)
        {
            against.Add("their dates are too far apart");
        }

        if (a.Weekday is { } x && b.Weekday is { } y && x != y && !(corpus.Gists[i].Day is not null && corpus.Gists[j].Day is not null))
        {
            against.Add($"{x} against {y}");
        }

        if (a.Place != 0 && b.Place != 0 && a.Place != b.Place)
        {
            against.Add($"{corpus.Gists[i].Article.Dateline.Value} against {corpus.Gists[j].Article.Dateline.Value}");
        }

        return against.ToImmutable();
    }

    private static string Short(string quote) => Cuts.Short(quote, QuoteLength);
}
