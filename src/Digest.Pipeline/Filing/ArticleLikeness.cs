using System.Collections.Concurrent;

namespace Digest.Filing;

/// <summary>
/// How much speaks for two articles reporting the same happening: weighted words in common (headline and lead count more), raised by
/// quotations in
/// common, lowered by a conflicting weekday or place; nothing at all where their dates cannot meet.
/// </summary>
internal sealed class ArticleLikeness(Corpus corpus)
{
    private readonly ConcurrentBag<LaidArticle> _free = [];
    private readonly DayAndPlace[] _particulars = [.. corpus.Gists.Select(g => DayAndPlace.Of(g.Article))];

    /// <summary>The particulars of an article.</summary>
    public DayAndPlace Of(int i) => _particulars[i];

    /// <summary>The likeness of two articles, 0 or more; about 1 for the same text.</summary>
    public float Of(int i, int j) => With(i, own => Of(own, j));

    /// <summary>The same of an article that is laid out, for the many that are compared with it.</summary>
    public float Of(LaidArticle own, int j)
    {
        var (cosine, names, told) = own.Compare(j);
        return cosine < corpus.Scale.Worth || !CanMeet(own.Article, j)
            ? 0
            : (cosine * corpus.Scale.NameFactor(names / corpus.Scale.NamesShared) * Enough(told) * Conflict(own.Article, j))
                + Quotations(own, j);
    }

    /// <summary>
    /// Its parts: by words whatever their names, and by quotations in common; and the plain cosine, which stands whether they can meet or
    /// not.
    /// </summary>
    public (float Words, float Quotations, float Cosine) Parts(LaidArticle own, int j)
    {
        var (cosine, _, told) = own.Compare(j);
        return cosine < corpus.Scale.Worth || !CanMeet(own.Article, j)
            ? (0, 0, cosine)
            : (cosine * Enough(told) * Conflict(own.Article, j), Quotations(own, j), cosine);
    }

    /// <summary>Lends an article laid out, which many can be compared with.</summary>
    public T With<T>(int i, Func<LaidArticle, T> work)
    {
        var own = _free.TryTake(out var one) ? one : new LaidArticle(corpus);
        var made = work(own.Of(i));
        _free.Add(own);
        return made;
    }

    /// <summary>Whether the dates, bounds and editor's years of two articles allow one happening.</summary>
    public bool CanMeet(int i, int j)
    {
        var (a, b) = (_particulars[i], _particulars[j]);
        if (a.YearKey is { } x && b.YearKey is { } y && x != y)
        {
            return false;
        }

        var gap = Math.Max(a.NotBefore.DayNumber - b.NotAfter.DayNumber, b.NotBefore.DayNumber - a.NotAfter.DayNumber);
        return gap <= corpus.Scale.WindowDays;
    }

    /// <summary>Whether weekday and place, as far as both know them, agree (1), conflict (-1), or are not known (0).</summary>
    public int Accord(int i, int j)
    {
        if (Conflict(i, j) < 0.99f)
        {
            return -1;
        }

        var (a, b) = (_particulars[i], _particulars[j]);
        return (a.Weekday is not null && b.Weekday is not null) || (a.Place != 0 && b.Place != 0) ? 1 : 0;
    }

    /// <summary>The factor by which conflicting particulars lower the likeness and near dates raise it; 1 where nothing is known.</summary>
    public float Conflict(int i, int j)
    {
        var (a, b) = (_particulars[i], _particulars[j]);
        var factor = 1f;
        var dated = corpus.Days[i] != int.MaxValue && corpus.Days[j] != int.MaxValue;
        if (dated)
        {
            factor *= corpus.Scale.SameDay - (corpus.Scale.EachDay * Math.Abs(corpus.Days[i] - corpus.Days[j]));
        }
        else if (a.Weekday is { } x && b.Weekday is { } y && x != y)
        {
            factor *= corpus.Scale.OtherWeekday;
        }

        return IsElsewhere(i, j) ? factor * corpus.Scale.OtherPlace : factor;
    }

    /// <summary>Whether the datelines of two articles name places neither of which the other one names.</summary>
    public bool IsElsewhere(int i, int j)
    {
        var (a, b) = (_particulars[i].Place, _particulars[j].Place);
        return a != 0 && b != 0 && a != b && !Names(i, b) && !Names(j, a);
    }

    // Two texts of a line or two have a high cosine as soon as they share a town and a word: what counts then is how much sharing tells at
    // all.
    private float Enough(float told) =>
        Math.Clamp((told - corpus.Scale.TellsNothing) / (corpus.Scale.TellsEnough - corpus.Scale.TellsNothing), 0, 1);

    private float Quotations(LaidArticle own, int j)
    {
        var (sum, next) = (0f, corpus.Scale.Quotation);
        foreach (var quote in own.Quotes(j))
        {
            sum += next * (float)quote.Share;
            next /= 2;
        }

        return sum;
    }

    private bool Names(int i, ulong place) => Array.BinarySearch(corpus.Gists[i].Terms, place) >= 0;
}
