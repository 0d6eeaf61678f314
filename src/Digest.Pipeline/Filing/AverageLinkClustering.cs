using Digest.Shared;

namespace Digest.Filing;

/// <summary>
/// Files undated articles all at once: the two groups that are most alike on average become one, again and again, until no two are alike
/// enough
/// (average link; Sokal and Michener 1958). Happenings of dated articles stand among the groups, but two of them never become one, nor do
/// groups
/// whose dates cannot meet or that the editor keeps apart. Ties fall to the earlier article, so the order of input does not matter.
/// </summary>
internal sealed class AverageLinkClustering
{
    private readonly Corpus _corpus;
    private readonly PinnedArticles _pins;
    private readonly TermDesk _desk;
    private readonly List<Group?> _groups = [];
    private bool _byCore;
    private readonly Dictionary<int, HappeningCore> _cores = [];
    private readonly PriorityQueue<(int A, int B), (float Minus, int A, int B)> _queue = new();

    private AverageLinkClustering(Corpus corpus, PinnedArticles pins) => (_corpus, _pins, _desk) = (corpus, pins, new TermDesk(corpus));

    /// <summary>All happenings, the founded ones grown: dated ones in their order, then the others by their first article.</summary>
    public static List<NewsEvent> File(
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        List<NewsEvent> dated,
        IReadOnlyList<int[]> near,
        int jobs
    )
    {
        if (corpus.Dated == corpus.Gists.Length)
        {
            return dated;
        }

        var work = new AverageLinkClustering(corpus, pins);
        var place = work.Start(likeness, dated);
        work.Compare(likeness, near, place, jobs);
        work.Join();
        work.OfferByCore();
        work.Join();
        return
        [
            .. work
                ._groups.OfType<Group>()
                .OrderBy(g => g.Members.Min())
                .Select(g =>
                {
                    var happening = new NewsEvent { Pin = g.Pin, YearKey = g.YearKey };
                    happening.Members.AddRange(g.Members.Order());
                    return happening;
                }),
        ];
    }

    private int[] Start(ArticleLikeness likeness, List<NewsEvent> dated)
    {
        var place = new int[_corpus.Gists.Length];
        foreach (var happening in dated)
        {
            foreach (var i in happening.Members)
            {
                place[i] = _groups.Count;
            }

            _groups.Add(Group.Of(_corpus, likeness, happening.Members, happening.Pin, happening.YearKey, isDated: true, keyed: false));
        }

        var pinned = new Dictionary<(string Pin, int? Year), int>();
        for (var i = _corpus.Dated; i < place.Length; i++)
        {
            var (pin, year) = (_pins.StoryOf(i), likeness.Of(i).YearKey);
            if (pin is not null && pinned.TryGetValue((pin, year), out var at))
            {
                _groups[at]!.Add(_corpus, likeness, i);
            }
            else if (
                pin is not null
                && year is not null
                && dated.FindIndex(h => h.Pin == pin && (h.YearKey ?? _corpus.Gists[h.Members[0]].Day!.Value.Year) == year)
                    is >= 0
                        and var d
            )
            {
                (at, pinned[(pin, year)]) = (d, d);
                _groups[d]!.Add(_corpus, likeness, i);
            }
            else
            {
                at = _groups.Count;
                _groups.Add(Group.Of(_corpus, likeness, [i], pin, year, isDated: false, pin is not null && !_pins.Brings(i)));
                if (pin is not null)
                {
                    pinned[(pin, year)] = at;
                }
            }

            place[i] = at;
        }

        return place;
    }

    private void Compare(ArticleLikeness likeness, IReadOnlyList<int[]> near, int[] place, int jobs)
    {
        // Each pair once: where both are near each other, from the later one.
        var pairs = Parallels.Count(
            place.Length,
            jobs,
            i =>
                likeness.With(
                    i,
                    own =>
                        Array.ConvertAll(
                            Array.FindAll(
                                near[i],
                                j => (place[i] == place[j] || i >= _corpus.Dated) && (j < i || Array.IndexOf(near[j], i) < 0)
                            ),
                            j => (Other: j, Pair: Pair(likeness, own, j))
                        )
                )
        );
        for (var i = 0; i < place.Length; i++)
        {
            foreach (var (j, pair) in pairs[i])
            {
                if (place[i] == place[j])
                {
                    _groups[place[i]]!.Know(pair);
                }
                else if (i >= _corpus.Dated)
                {
                    _groups[place[i]]!.Meet(place[j], pair);
                    _groups[place[j]]!.Meet(place[i], pair);
                }
            }
        }

        for (var g = 0; g < _groups.Count; g++)
        {
            foreach (var other in _groups[g]!.Near.Keys.Where(o => o > g).Order().ToArray())
            {
                Offer(g, other);
            }
        }
    }

    private PairEvidence Pair(ArticleLikeness likeness, LaidArticle own, int j)
    {
        var i = own.Article;
        var (words, quotes, cosine) = likeness.Parts(own, j);
        var change = words - cosine;
        var comparable = _corpus.Comparable(i, j);
        var accord = likeness.Accord(i, j);
        return new PairEvidence(
            comparable ? change : 0,
            comparable ? 0 : change,
            quotes,
            quotes > 0 ? 1 : 0,
            accord < 0 ? 1 : 0,
            accord > 0 ? 1 : 0
        );
    }

    private void Offer(int a, int b)
    {
        var (x, y) = (_groups[a]!, _groups[b]!);
        if (!Allowed(x, y))
        {
            return;
        }

        var across = x.Near[b];
        var (mean, plain) = x.Mean(y, across, _corpus.Scale);
        var large = Large(x.Members.Count, y.Members.Count);
        if (plain >= large * _corpus.Scale.PlainBar && mean >= Wanted(x, y, across, large))
        {
            _queue.Enqueue((a, b), (-mean, Math.Min(x.First, y.First), Math.Max(x.First, y.First)));
        }
    }

    // What is known of two groups grows with the smaller one: 0 for single reports, towards 1.
    private float Large(int a, int b)
    {
        var more = (2f * a * b / (a + b)) - 1;
        return more / (more + _corpus.Scale.HalfLarge);
    }

    // Chance alone makes two reports unlike; two groups that are each more like themselves tell of two happenings, all the more when their
    // days, places or quotations are others.
    private float Wanted(Group a, Group b, PairEvidence across, float large)
    {
        var scale = _corpus.Scale;
        if (a.Members.Count == 1 || b.Members.Count == 1)
        {
            return scale.Same;
        }

        var conflict =
            (a.IsDated || b.IsDated) && across.Conflicts >= scale.GainsaidBy && across.Conflicts >= across.Accords * scale.Outweighs
                ? scale.Gainsaid
            : across.Conflicts > across.Accords * scale.Conflicts ? scale.InConflict
            : 0;
        var quotations = a.Inside.Quoting > 0 && b.Inside.Quoting > 0 ? scale.OtherQuotations : 0;
        var share = Math.Max(large * scale.GroupToGroup, across.Quoting > 0 ? 0 : conflict + quotations);
        return Math.Max(scale.Same, share * Math.Min(scale.Tight, Math.Min(a.Inner, b.Inner)));
    }

    // Where an editor holds a report in a year, a happening of another year is another one.
    private int? YearOf(Group group) => group.YearKey ?? (group.IsDated ? _corpus.Gists[group.First].Day!.Value.Year : null);

    private bool Allowed(Group a, Group b) =>
        !(a.IsDated && b.IsDated)
        && !(a.Keyed && b.IsDated && b.Pin is null)
        && !(b.Keyed && a.IsDated && a.Pin is null)
        && !(a.Pin is not null && b.Pin is not null && a.Pin != b.Pin)
        && !((a.YearKey ?? b.YearKey) is not null && YearOf(a) is { } x && YearOf(b) is { } y && x != y)
        && Math.Max(a.NotBefore, b.NotBefore) - Math.Min(a.NotAfter, b.NotAfter) <= _corpus.Scale.WindowDays
        && !(a.Pin is { } p && b.Members.Exists(i => _pins.Forbids(i, p)))
        && !(b.Pin is { } q && a.Members.Exists(i => _pins.Forbids(i, q)));

    private void Join()
    {
        while (_queue.TryDequeue(out var pair, out _))
        {
            if (_groups[pair.A] is not { } a || _groups[pair.B] is not { } b)
            {
                continue;
            }

            var at = _groups.Count;
            _groups.Add(Group.Join(a, b, pair.A, pair.B));
            _groups[pair.A] = _groups[pair.B] = null;
            foreach (var other in _groups[at]!.Near.Keys.Order().ToArray())
            {
                if (_groups[other] is not { } g)
                {
                    continue;
                }

                g.Near[at] = g.Near.GetValueOrDefault(pair.A).And(g.Near.GetValueOrDefault(pair.B));
                g.Near.Remove(pair.A);
                g.Near.Remove(pair.B);
                (_byCore ? OfferByCore : (Action<int, int>)Offer)(other, at);
            }
        }
    }

    // The second pass, over what average link left apart: a lone report joins the happening with whose core it agrees best, and two groups
    // become one whose cores say nearly the same, unless days or places of their reports speak against it. Dated happenings take no part:
    // to join one gives a report a year.
    private void OfferByCore()
    {
        _byCore = true;
        for (var g = 0; g < _groups.Count; g++)
        {
            if (_groups[g] is { } group)
            {
                foreach (var other in group.Near.Keys.Where(o => o > g && _groups[o] is not null).Order().ToArray())
                {
                    OfferByCore(g, other);
                }
            }
        }
    }

    private void OfferByCore(int a, int b)
    {
        var (x, y, scale) = (_groups[a]!, _groups[b]!, _corpus.Scale);
        var across = x.Near[b];
        var (single, dated) = (x.Members.Count == 1 && y.Members.Count == 1, x.IsDated || y.IsDated);
        if (single || dated || across.Conflicts > across.Accords || !Allowed(x, y))
        {
            return;
        }

        var lone = x.Members.Count == 1 || y.Members.Count == 1;
        var like =
            x.Members.Count == 1 ? CoreOf(b).With(x.First)
            : y.Members.Count == 1 ? CoreOf(a).With(y.First)
            : CoreOf(a).With(CoreOf(b));
        if (like.Best >= (lone ? scale.SameCore : scale.CoreToCore) && like.Names >= (lone ? scale.CoreNames : scale.CoreToCoreNames))
        {
            _queue.Enqueue((a, b), (-like.Best, Math.Min(x.First, y.First), Math.Max(x.First, y.First)));
        }
    }

    private HappeningCore CoreOf(int g) =>
        _cores.TryGetValue(g, out var core) ? core : _cores[g] = HappeningCore.Of(_corpus, [.. _groups[g]!.Members.Order()], _desk);
}
