namespace Digest.Filing;

/// <summary>Puts a likeness into words.</summary>
internal static class Reasons
{
    private const int Words = 6;
    private const int QuoteLength = 80;

    /// <summary>Why two articles, by their places, are as near as they are.</summary>
    public static Nearness Of(Corpus corpus, Likeness likeness, int i, int j)
    {
        var (a, b) = (corpus.Gists[i], corpus.Gists[j]);
        var quotes = CommonQuotes.Of(a, b).Select(q => Short(b.Quotes[q.B].Text)).ToImmutableArray();
        return new Nearness(b.Article.Id, Math.Round(likeness.Of(i, j), 2), Shared(corpus, i, j), quotes, Against(corpus, likeness, i, j));
    }

    private static ImmutableArray<string> Shared(Corpus corpus, int i, int j)
    {
        var (x, y) = (corpus.Vectors[i], corpus.Vectors[j]);
        var shared = new List<(int Term, float Weight)>();
        for (var (k, l) = (0, 0); k < x.Ids.Length && l < y.Ids.Length;)
        {
            if (x.Ids[k] == y.Ids[l])
            {
                shared.Add((x.Ids[k], x.Weights[k] * y.Weights[l]));
                (k, l) = (k + 1, l + 1);
            }
            else if (x.Ids[k] < y.Ids[l])
            {
                k++;
            }
            else
            {
                l++;
            }
        }

        return [.. shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Term).Take(Words).Select(s => corpus.Form(j, s.Term))];
    }

    private static ImmutableArray<string> Against(Corpus corpus, Likeness likeness, int i, int j)
    {
        var (a, b) = (likeness.Of(i), likeness.Of(j));
        var against = ImmutableArray.CreateBuilder<string>();
        if (!likeness.CanMeet(i, j))
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

    private static string Short(string quote) => quote.Length <= QuoteLength ? quote : quote[..quote.LastIndexOf(' ', QuoteLength)] + " …";
}
