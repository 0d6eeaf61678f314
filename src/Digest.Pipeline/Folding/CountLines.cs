using Digest.Shared;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Counts independent lines: reports whose credit chains meet in one origin are one line. Where the origin is an outlet whose own reports
/// here all credit one other, its origin is theirs;
/// outlets that credit each other in a ring are one line too, since none of them says it of its own knowledge. So are versions of one
/// report, and reports that print the same text: of one owner, or without a word on who wrote it. A report that credits nobody
/// and has no known outlet is a line of its own. What no longer stands is no line, unless nothing else is there.
/// </summary>
internal sealed class CountLines
{
    private readonly ImmutableArray<Article> _articles;
    private readonly JoinedReports _groups;
    private readonly List<(int A, LineTie Tie)> _ties = [];

    private CountLines(ImmutableArray<Article> articles)
    {
        _articles = articles;
        _groups = new JoinedReports(articles.Length);
    }

    /// <summary>The lines, in the order of their first reports.</summary>
    public static ImmutableArray<IndependentLine> Of(ImmutableArray<Article> articles, ReportLives lives)
    {
        ImmutableArray<Article> standing = [.. articles.Where(lives.Stands)];
        if (standing.IsEmpty)
        {
            standing = articles.RemoveAll(a => a.Notice is { Kind: NoticeKind.Kill });
        }

        return new CountLines(standing.IsEmpty ? articles : standing).Run(lives);
    }

    private ImmutableArray<IndependentLine> Run(ReportLives lives)
    {
        // A page whose canonical address is another outlet's credits a host: by it the outlet is known whose page stands there.
        var hosts = _articles
            .Where(a => a.Outlet.Value is not null && WebAddress.Web(a.Url.Value) is not null)
            .GroupBy(a => Host(a.Url.Value!), a => a.Outlet.Value!, StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var origins = _articles.Select(a => Origin(a) is { } o ? hosts.GetValueOrDefault(o) ?? o : null).ToList();
        var shown = origins.OfType<string>().DistinctBy(OutletNames.Key).ToDictionary(OutletNames.Key, StringComparer.Ordinal);
        var next = _articles
            .Zip(origins)
            .Where(a => a.First.Outlet.Value is not null && a.Second is not null)
            .GroupBy(a => OutletNames.Key(a.First.Outlet.Value!), a => OutletNames.Key(a.Second!), StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var names = origins.ConvertAll(o => o is null ? "" : Source(OutletNames.Key(o), next));

        Versions(lives);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 0 && !first.TryAdd(names[i], i))
            {
                ByName(first[names[i]], i, shown.GetValueOrDefault(names[i]) ?? origins[i]!);
            }
        }

        ByText(lives);
        return
        [
            .. Enumerable
                .Range(0, _articles.Length)
                .GroupBy(_groups.Root)
                .Select(g => new IndependentLine(OriginOf([.. g], origins, names, shown), [.. g.Select(i => _articles[i].Id)])
                {
                    Ties = [.. _ties.Where(t => _groups.Root(t.A) == g.Key).Select(t => t.Tie)],
                }),
        ];
    }

    private static string Host(string url)
    {
        var host = WebAddress.Host(WebAddress.Web(url)!).ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string? Origin(Article article) => article.Credit.Links.IsEmpty ? article.Outlet.Value : article.Credit.Links[0];

    // The end of the chain, or the first name by ordinal of the ring it runs into.
    private static string Source(string name, Dictionary<string, string> next)
    {
        var way = new List<string> { name };
        while (next.TryGetValue(way[^1], out var on) && on != way[^1])
        {
            if (way.IndexOf(on) is >= 0 and var at)
            {
                return way.Skip(at).Min(StringComparer.Ordinal)!;
            }

            way.Add(on);
        }

        return way[^1];
    }

    private void Versions(ReportLives lives)
    {
        var place = _articles.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        foreach (var group in lives.Versions)
        {
            var members = group.Articles.Where(place.ContainsKey).Select(id => place[id]).Order().ToList();
            foreach (var other in members.Skip(1))
            {
                Join(members[0], other, TieKind.Report, _articles[other].Outlet.Value, group.Evidence);
            }
        }
    }

    private void ByName(int a, int b, string name)
    {
        var (x, y) = (_articles[a], _articles[b]);
        if (x.Outlet.Value is { } one && y.Outlet.Value is { } other && OutletNames.Key(one) == OutletNames.Key(other))
        {
            Join(a, b, TieKind.Outlet, other, []);
        }
        else
        {
            Join(
                a,
                b,
                TieKind.Credit,
                name,
                [.. x.Credit.Evidence.Take(1).Select(e => In(e, x)), .. y.Credit.Evidence.Take(1).Select(e => In(e, y))]
            );
        }
    }

    private static Evidence In(Evidence evidence, Article article) =>
        evidence.Article is null ? evidence with { Article = article.Id } : evidence;

    private void ByText(ReportLives lives)
    {
        foreach (var (a, b) in lives.Texts.Pairs(_articles))
        {
            var (x, y) = (_articles[a], _articles[b]);
            if (_groups.Root(a) == _groups.Root(b) || !lives.Texts.AreSame(x.Id, y.Id))
            {
                continue;
            }

            if ((Named(y, x) ?? Named(x, y)) is { } credit)
            {
                Join(a, b, TieKind.Credit, credit.Name, credit.Evidence);
            }
            else if (x.Owner is { } owner && y.Owner is { } other && Normal.Key(owner) == Normal.Key(other))
            {
                Join(a, b, TieKind.Owner, owner, [new Evidence($"owner: {owner}", "outlets.yml")]);
            }
            else
            {
                Join(a, b, TieKind.Text, null, []);
            }
        }
    }

    // Whoever prints another's text and names that one for a part of it, or a share, says where it is from.
    private static (string Name, ImmutableArray<Evidence> Evidence)? Named(Article later, Article first) =>
        first.Outlet.Value is { } outlet
        && later.Shares.Concat(later.PassageCredits).FirstOrDefault(c => c.Links.Any(l => OutletNames.Key(l) == OutletNames.Key(outlet)))
            is { } chain
        && later.Outlet.Value != outlet
            ? (outlet, [.. chain.Evidence.Select(e => In(e, later))])
            : null;

    // The one origin of all, or the one that is credited; where several outlets print one text of their own, nobody knows whose it is.
    private string? OriginOf(List<int> line, List<string?> origins, List<string> names, Dictionary<string, string> shown)
    {
        var all = line.Where(i => names[i].Length > 0).Select(i => names[i]).Distinct(StringComparer.Ordinal).ToList();
        var credited = line.Where(i => names[i].Length > 0 && _articles[i].Outlet.Value is { } own && OutletNames.Key(own) != names[i])
            .Select(i => names[i])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        credited.AddRange(
            _ties
                .Where(t => t.Tie is { Kind: TieKind.Credit, Name: not null } && line.Contains(t.A))
                .Select(t => OutletNames.Key(t.Tie.Name!))
                .Where(n => all.Contains(n) && !credited.Contains(n))
                .Distinct(StringComparer.Ordinal)
                .ToList()
        );
        var name =
            all.Count == 1 && !_ties.Exists(t => t.Tie.Kind == TieKind.Text && line.Contains(t.A) && IsOpen(t.Tie, names)) ? all[0]
            : credited.Count == 1 ? credited[0]
            : null;
        return name is null ? null : shown.GetValueOrDefault(name) ?? origins[line.Find(i => names[i] == name)];
    }

    // A text that somebody of no name prints too may be that one's.
    private bool IsOpen(LineTie tie, List<string> names) => names[IndexOf(tie.A)].Length == 0 || names[IndexOf(tie.B)].Length == 0;

    private int IndexOf(string id)
    {
        for (var i = 0; i < _articles.Length; i++)
        {
            if (_articles[i].Id == id)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"no report {id} among the lines");
    }

    private void Join(int a, int b, TieKind kind, string? name, ImmutableArray<Evidence> evidence)
    {
        if (_groups.Join(a, b) is not null)
        {
            _ties.Add((a, new LineTie(_articles[a].Id, _articles[b].Id, kind, name, evidence)));
        }
    }
}
