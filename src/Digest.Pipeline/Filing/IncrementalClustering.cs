namespace Digest.Filing;

/// <summary>
/// Files dated articles one after the other, oldest first: each joins the happening it is most like on average, else the one whose
/// headline it bears, else the one with whose core it agrees, else the one it follows up, or founds one. An article is filed
/// by what came before it and nothing else, so a newer one never moves an older one: two happenings once apart stay apart.
/// </summary>
internal sealed class IncrementalClustering
{
    private readonly Corpus _corpus;
    private readonly ArticleLikeness _likeness;
    private readonly PinnedArticles _pins;
    private readonly List<NewsEvent> _happenings = [];
    private readonly int[] _place;
    private readonly SameHeadline _headlines;
    private readonly LaidArticle _own;
    private readonly TermDesk _desk;
    private readonly List<(int Article, int Other)> _apart = [];
    private NearnessWay _way;

    private IncrementalClustering(Corpus corpus, ArticleLikeness likeness, PinnedArticles pins) =>
        (_corpus, _likeness, _pins, _place, _headlines, _own, _desk) = (
            corpus,
            likeness,
            pins,
            new int[corpus.Dated],
            new SameHeadline(corpus),
            new LaidArticle(corpus),
            new TermDesk(corpus)
        );

    /// <summary>
    /// The happenings of the dated articles, in the order they were founded. <paramref name="near"/> holds the earlier neighbours of each
    /// article, <paramref name="before"/> finds those from before the window. <paramref name="apart"/> takes the articles that bear the
    /// headline of another one of their days and are filed elsewhere, since something speaks against it.
    /// </summary>
    public static List<NewsEvent> File(
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        IReadOnlyList<int[]> near,
        Func<int, int[]> before,
        out List<(int Article, int Other)> apart
    )
    {
        var work = new IncrementalClustering(corpus, likeness, pins);
        apart = work._apart;
        for (var i = 0; i < corpus.Dated; i++)
        {
            work._way = NearnessWay.Likeness;
            var at = work.Place(near[i], before, i);
            if (at < 0)
            {
                at = work._happenings.Count;
                work._happenings.Add(new NewsEvent { Pin = pins.StoryOf(i), YearKey = likeness.Of(i).YearKey });
            }

            if (work._way != NearnessWay.Likeness)
            {
                work._happenings[at].Ways[i] = work._way;
            }

            work._place[i] = at;
            work._happenings[at].Members.Add(i);
            work._happenings[at].YearKey ??= likeness.Of(i).YearKey;
        }

        return work._happenings;
    }

    // A member by stories.yml goes where it belongs, and the happening there becomes the story's with it, unless another story has it
    // already.
    private int Place(int[] near, Func<int, int[]> before, int i)
    {
        if (_pins.StoryOf(i) is not { } pin)
        {
            return Best(near, i) is >= 0 and var best ? best : FollowedUp(near, before(i), i);
        }

        if (_pins.Brings(i) && Best(near, i) is >= 0 and var own && (_happenings[own].Pin ?? pin) == pin)
        {
            _happenings[own].Pin = pin;
            return own;
        }

        return Pinned(i, pin);
    }

    // Any other pinned article joins the happening of its story that has its year, or that was still being reported within the window (31
    // December and 1 January).
    private int Pinned(int i, string pin)
    {
        var key = _likeness.Of(i).YearKey;
        var year = key ?? _corpus.Gists[i].Day!.Value.Year;
        for (var h = _happenings.Count - 1; h >= 0; h--)
        {
            var own = _happenings[h];
            if (own.Pin == pin)
            {
                var fresh =
                    key is null && own.YearKey is null && _corpus.Days[i] - _corpus.Days[own.Members[^1]] <= _corpus.Scale.WindowDays;
                if (YearOf(own) == year || fresh)
                {
                    return h;
                }
            }
        }

        return -1;
    }

    private int Best(int[] near, int i)
    {
        var open = Open(near, i);
        var like = open.Select(h => (Place: h, Mean: Mean(_happenings[h], i))).Where(m => m.Mean >= _corpus.Scale.Same).ToArray();
        if (like.Length == 1)
        {
            return like[0].Place;
        }

        // Where it is like several, headline and lead decide before its tail.
        return like.Length > 1 ? like.MaxBy(m => (m.Mean * _happenings[m.Place].CoreOf(_corpus, _desk).With(i).Front, m.Mean)).Place
            : ByHeadline(near, i) is >= 0 and var headed ? headed
            : ByCore(open, i);
    }

    // The same headline of the same days is as good as a likeness of the texts: what a page shows below it may be another matter, or
    // nothing.
    private int ByHeadline(int[] near, int i)
    {
        foreach (var j in near)
        {
            if (_corpus.Days[i] - _corpus.Days[j] > _corpus.Scale.HeadlineDays || !IsOpen(_happenings[_place[j]], i))
            {
                continue;
            }

            var match = _headlines.Of(i, j);
            if (match == HeadlineMatch.Same && !_likeness.IsElsewhere(i, j))
            {
                _way = NearnessWay.Headline;
                return _place[j];
            }

            if (match != HeadlineMatch.None)
            {
                _apart.Add((i, j));
                return -1;
            }
        }

        return -1;
    }

    // A short report shares little with any single one, a long one has a tail of its own: what counts then is what the others have in
    // common.
    private int ByCore(int[] open, int i)
    {
        var (best, score) = (-1, _corpus.Scale.SameCore);
        foreach (var h in open.Where(h => _happenings[h].Members.Count > 1 && !IsLong(_happenings[h], i)))
        {
            var core = _happenings[h].CoreOf(_corpus, _desk).With(i);
            var like = core.Best * _likeness.Conflict(i, _happenings[h].Members[^1]);
            if (like >= score && core.Names >= _corpus.Scale.CoreNames && (like > score || best < 0))
            {
                (best, score) = (h, like);
            }
        }

        _way = best >= 0 ? NearnessWay.Core : _way;
        return best;
    }

    // Weeks later nearness in time says nothing any more, so the names must say more, and the more of the rest is asked where the headline
    // does not call the affair by its name. A report whose own figures are all new has a happening of its own to tell.
    private int FollowedUp(int[] near, int[] before, int i)
    {
        var (best, score) = (-1, 0f);
        foreach (var h in Open(near.Concat(before), i).Where(h => IsLong(_happenings[h], i)))
        {
            var own = _happenings[h];
            if (
                own.Members.Count < _corpus.Scale.FollowReports
                || _corpus.Days[i] - MiddleOf(own) > _corpus.Scale.FollowDays
                || YearOf(own) != _corpus.Gists[i].Day!.Value.Year
            )
            {
                continue;
            }

            var core = own.CoreOf(_corpus, _desk).With(i);
            if (
                core.Best >= (_headlines.NamesAffair(i, own.Members) ? _corpus.Scale.SameCore : _corpus.Scale.FollowCore)
                && core.Names >= _corpus.Scale.FollowNames
                && (core.Best > score || best < 0)
                && KnowsItsFigures(own, i)
            )
            {
                (best, score) = (h, core.Best);
            }
        }

        _way = best >= 0 ? NearnessWay.FollowUp : _way;
        return best;
    }

    // Half of what was reported of it, or more, is out of the window.
    private bool IsLong(NewsEvent happening, int i) => _corpus.Days[i] - MiddleOf(happening) > _corpus.Scale.WindowDays;

    private int MiddleOf(NewsEvent happening) => _corpus.Days[happening.Members[happening.Members.Count / 2]];

    private int[] Open(IEnumerable<int> near, int i) => [.. near.Select(j => _place[j]).Distinct().Where(h => IsOpen(_happenings[h], i))];

    // One figure of headline and lead at least, if there are any, stands in a report of the happening.
    private bool KnowsItsFigures(NewsEvent happening, int i)
    {
        const TermMarks wanted = TermMarks.Figure | TermMarks.Front;
        var (vector, any) = (_corpus.Vectors[i], false);
        for (var k = 0; k < vector.Ids.Length; k++)
        {
            if ((vector.Marks[k] & (wanted | TermMarks.Calendar)) == wanted)
            {
                any = true;
                if (happening.Members.Exists(m => Array.BinarySearch(_corpus.Vectors[m].Ids, vector.Ids[k]) >= 0))
                {
                    return true;
                }
            }
        }

        return !any;
    }

    // Reports of two languages share few words whatever they tell: they count only where there is nothing else to go by.
    private float Mean(NewsEvent happening, int i)
    {
        var (sum, n, foreign, others) = (0f, 0, 0f, 0);
        var own = _own.Of(i);
        for (var k = happening.Members.Count - 1; k >= Math.Max(0, happening.Members.Count - _corpus.Scale.Members); k--)
        {
            var m = happening.Members[k];
            var like = _headlines.AreOfTwo(i, m) ? 0 : _likeness.Of(own, m);
            (sum, n, foreign, others) = _corpus.Comparable(i, m)
                ? (sum + like, n + 1, foreign, others)
                : (sum, n, foreign + like, others + 1);
        }

        return n > 0 ? sum / n : foreign / others;
    }

    private bool IsOpen(NewsEvent happening, int i) =>
        !(happening.Pin is { } pin && _pins.Forbids(i, pin)) && !(happening.YearKey is { } x && _likeness.Of(i).YearKey is { } y && x != y);

    private int YearOf(NewsEvent happening) => happening.YearKey ?? _corpus.Gists[happening.Members[0]].Day!.Value.Year;
}
