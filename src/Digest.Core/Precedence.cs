namespace Digest;

/// <summary>What says that one report came before another.</summary>
public enum OrderBasis
{
    /// <summary>The times they state.</summary>
    Time,

    /// <summary>The later one credits the earlier one's outlet.</summary>
    Credit,

    /// <summary>They are versions of one report.</summary>
    Version,
}

/// <summary>One report came before another.</summary>
/// <param name="Earlier">Id of the earlier article.</param>
/// <param name="Later">Id of the later article.</param>
/// <param name="By">What says so.</param>
/// <param name="Evidence">The proof: the two dates, or the words of the credit.</param>
public sealed record Preceding(string Earlier, string Later, OrderBasis By, ImmutableArray<Evidence> Evidence);

/// <summary>
/// Which reports of a story-year are known to have come before which, and by what: the times that they state, else who credits whom, else
/// that one is a later version of the other. Of two reports about which none of these says anything the order is not known, and nothing
/// else decides it: how much a report says, and what its file is called, orders the wordings of a page only
/// (<see cref="FoldedYear.Reports"/>).
/// </summary>
public sealed class Precedence
{
    // From Brisbane to Los Angeles. The few outlets beyond would make nearly every pair of neighbouring days a doubt.
    private const double EasternZone = 10 * 60;
    private const double WesternZone = -8 * 60;

    private readonly ImmutableHashSet<string> _gone;

    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Article> _articles;
    private readonly Dictionary<(string Earlier, string Later), Preceding> _links;
    private readonly Dictionary<string, HashSet<string>> _before;
    private readonly Dictionary<string, HashSet<string>> _after;

    // Asked about every report of a year, found once.
    private readonly Lazy<string?> _first;
    private readonly Lazy<IReadOnlySet<string>> _later;
    private readonly Lazy<ILookup<string, Preceding>> _to;

    /// <summary>
    /// The order of some reports, by their dates and by links of another basis; no two links may contradict one another. Those that were
    /// taken back have their place in it, but are never the first.
    /// </summary>
    public Precedence(IEnumerable<Article> articles, IEnumerable<Preceding> links, IEnumerable<string> takenBack)
    {
        _gone = [.. takenBack];
        _articles = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _links = [];
        foreach (var link in links)
        {
            _links.TryAdd((link.Earlier, link.Later), link);
        }

        _before = Reach(_links.Keys.Select(k => (From: k.Later, To: k.Earlier)));
        _after = Reach(_links.Keys.Select(k => (From: k.Earlier, To: k.Later)));
        (_first, _later) = (new(FindFirst), new(FindLater));
        _to = new(() => _links.Values.ToLookup(l => l.Later, StringComparer.Ordinal));
    }

    /// <summary>Whether the day of a report rests on the others alone: then it puts it neither before nor after them.</summary>
    public static bool IsWeak(Article article) =>
        article.Published is { Value: not null, Basis: Basis.Matched }
        || (article.Published.Basis == Basis.Inferred && article.Published.Evidence is [{ Article: { } other }, ..] && other != article.Id);

    /// <summary>Whether the date of a report says anything of its order.</summary>
    private static bool IsTimed(Article article) => article.Published.Value is not null && !IsWeak(article);

    /// <summary>
    /// Whether one report states an earlier time than another. Clock times count where both have a zone, or where both are of one outlet
    /// and have none: one clock. Where only one has a zone, the other's day may be that of any newsroom: it is earlier or later only if it
    /// is so for all of them. Where none has, days count as the pages print them.
    /// </summary>
    public static bool IsEarlier(Article one, Article other)
    {
        if (!IsTimed(one) || !IsTimed(other))
        {
            return false;
        }

        var (a, b) = (one.Published.Value!, other.Published.Value!);

        var oneClock = one.Outlet.Value is { } outlet && outlet == other.Outlet.Value;
        return a.Offset is not null || b.Offset is not null ? Latest(a) < Earliest(b)
            : oneClock && a.Time is not null && b.Time is not null
                ? Days.Minutes(a.First, a.Time.Value) < Days.Minutes(b.First, b.Time.Value)
            : a.Last < b.First;
    }

    // The first and the last minute that a date can mean, in UTC.
    private static double Earliest(PartialDate date) =>
        Days.Minutes(date.First, date.Time ?? TimeOnly.MinValue) - (date.Offset?.TotalMinutes ?? EasternZone);

    private static double Latest(PartialDate date) =>
        Days.Minutes(date.Last, date.Time ?? TimeOnly.MaxValue) - (date.Offset?.TotalMinutes ?? WesternZone);

    /// <summary>Whether one report is known to have come before another.</summary>
    public bool IsBefore(string one, string other) => Reaches(one, other) && !Reaches(other, one);

    /// <summary>What says which of two reports came first, the earlier one named in it; null where it is not known.</summary>
    public Preceding? Between(string one, string other) =>
        IsBefore(one, other) ? Proof(one, other)
        : IsBefore(other, one) ? Proof(other, one)
        : null;

    /// <summary>
    /// The report that is known to have come before all others that stand; null where none is, or where there is only one.
    /// </summary>
    public string? First => _first.Value;

    /// <summary>The reports that are known to have come after another.</summary>
    public IReadOnlySet<string> Later => _later.Value;

    /// <summary>The links that are no matter of dates into a report: who came before it, and what says so.</summary>
    public IEnumerable<Preceding> LinksTo(string article) => _to.Value[article];

    private string? FindFirst()
    {
        List<string> standing = [.. _articles.Keys.Where(a => !_gone.Contains(a))];
        return standing.Count < 2
            ? null
            : standing
                .Where(a => IsTimed(_articles[a]) || _after.ContainsKey(a))
                .FirstOrDefault(a => standing.TrueForAll(b => a == b || IsBefore(a, b)));
    }

    private HashSet<string> FindLater() =>
        _articles
            .Keys.Where(a => IsTimed(_articles[a]) || _before.ContainsKey(a))
            .Where(a => _articles.Keys.Any(b => a != b && IsBefore(b, a)))
            .ToHashSet(StringComparer.Ordinal);

    // By dates, by a link, or by dates between a report that came no later and one that came no earlier.
    private bool Reaches(string one, string other)
    {
        var (later, earlier) = (_after.GetValueOrDefault(one, Nobody), _before.GetValueOrDefault(other, Nobody));
        if (later.Contains(other) || IsEarlier(_articles[one], _articles[other]))
        {
            return true;
        }

        if (later.Count > 0 || earlier.Count > 0)
        {
            if (ReachesAny(one, earlier, other))
            {
                return true;
            }

            foreach (var from in later)
            {
                if (ReachesAny(from, earlier, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether the date of a report puts it before one of some others.
    private bool ReachesAny(string from, HashSet<string> earlier, string other)
    {
        var article = _articles[from];
        if (IsEarlier(article, _articles[other]))
        {
            return true;
        }

        foreach (var to in earlier)
        {
            if (IsEarlier(article, _articles[to]))
            {
                return true;
            }
        }

        return false;
    }

    private Preceding Proof(string earlier, string later)
    {
        if (_links.TryGetValue((earlier, later), out var link))
        {
            return link;
        }

        var (a, b) = (_articles[earlier], _articles[later]);
        if (IsEarlier(a, b))
        {
            return new Preceding(earlier, later, OrderBasis.Time, [Dated(a), Dated(b)]);
        }

        // By way of others: the links on both sides, and between them two dates where there are two.
        var (x, y) = Between(Sorted(_after, earlier), Sorted(_before, later));
        List<Preceding> links = [.. x is null ? Links(earlier, later) : Links(earlier, x).Concat(Links(y!, later))];
        ImmutableArray<Evidence> dates = x is null ? [] : [Dated(_articles[x]), Dated(_articles[y!])];
        var by = links.Exists(l => l.By == OrderBasis.Credit) ? OrderBasis.Credit : OrderBasis.Version;
        return new Preceding(earlier, later, by, [.. links.SelectMany(l => l.Evidence), .. dates]);
    }

    private (string? Earlier, string? Later) Between(IEnumerable<string> earlier, List<string> later) =>
        earlier.SelectMany(_ => later, (x, y) => (x, y)).FirstOrDefault(p => IsEarlier(_articles[p.x], _articles[p.y]));

    private static List<string> Sorted(Dictionary<string, HashSet<string>> reach, string start) =>
        [start, .. reach.GetValueOrDefault(start, Nobody).Order(StringComparer.Ordinal)];

    // The links on the ways from one to another.
    private IEnumerable<Preceding> Links(string from, string to)
    {
        var (after, before) = (_after.GetValueOrDefault(from, Nobody), _before.GetValueOrDefault(to, Nobody));
        return _links
            .Values.Where(l => (l.Earlier == from || after.Contains(l.Earlier)) && (l.Later == to || before.Contains(l.Later)))
            .OrderBy(l => l.Later, StringComparer.Ordinal)
            .ThenBy(l => l.Earlier, StringComparer.Ordinal);
    }

    private static Evidence Dated(Article article) =>
        new(article.Published.Value!.ToString(), article.Published.Evidence is [{ Method: var method }, ..] ? method : "date", article.Id);

    private static Dictionary<string, HashSet<string>> Reach(IEnumerable<(string From, string To)> steps)
    {
        var next = steps.ToLookup(s => s.From, s => s.To, StringComparer.Ordinal);
        var reach = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var start in next.Select(g => g.Key))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>(next[start]);
            while (open.TryPop(out var at))
            {
                if (seen.Add(at))
                {
                    foreach (var further in next[at])
                    {
                        open.Push(further);
                    }
                }
            }

            reach[start] = seen;
        }

        return reach;
    }
}
