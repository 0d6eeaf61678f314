using Digest.Shared;

namespace Digest.Filing;

/// <summary>
/// Articles that are filed where another one is, whatever their words: further versions of its report, and notices about it. They take no
/// part in the filing, which goes by likeness; a notice is like nothing but other notices.
/// </summary>
internal sealed class Companions
{
    private readonly Dictionary<string, ReportTie> _leader = new(StringComparer.Ordinal);

    private Companions(ImmutableArray<Article> others, ImmutableArray<Article> leading) => (Others, Leading) = (others, leading);

    /// <summary>Ids of articles that were taken back, and of the notices that do so: no story is called after them.</summary>
    public ImmutableHashSet<string> Gone { get; private init; } = [];

    /// <summary>The articles that follow another one.</summary>
    public ImmutableArray<Article> Others { get; }

    /// <summary>All other articles.</summary>
    public ImmutableArray<Article> Leading { get; }

    /// <summary>Parts the articles; an article that the editor files is filed by the editor.</summary>
    public static Companions Of(ImmutableArray<Article> articles, Pins pins, Diagnostics diagnostics)
    {
        var held = pins.Stories.SelectMany(s => s.Members.Concat(s.Not)).ToHashSet(StringComparer.Ordinal);
        var ties = ReportTies.Of(articles);
        var leader = new Dictionary<string, ReportTie>(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            leader.TryAdd(tie.B, tie);
        }

        articles = WithoutLost(articles, ties, diagnostics);
        var follow = articles
            .Where(a => leader.ContainsKey(a.Id) && a.StoryKey is null && a.YearKey is null && !held.Contains(a.Id))
            .Select(a => a.Id)
            .ToHashSet(StringComparer.Ordinal);
        var companions = new Companions([.. articles.Where(a => follow.Contains(a.Id))], [.. articles.Where(a => !follow.Contains(a.Id))])
        {
            Gone = GoneOf(articles, ties),
        };
        foreach (var id in follow)
        {
            // A follower of a follower goes with the first of them; a ring cannot be, since ties lead to earlier articles.
            var tie = leader[id];
            for (var steps = 0; follow.Contains(tie.A) && leader[tie.A].A != id && steps < articles.Length; steps++)
            {
                tie = tie with { A = leader[tie.A].A };
            }

            companions._leader[id] = tie;
        }

        return companions;
    }

    private static ImmutableHashSet<string> GoneOf(ImmutableArray<Article> articles, ImmutableArray<ReportTie> ties)
    {
        var notices = articles
            .Where(a => a.Notice is { Kind: NoticeKind.Kill or NoticeKind.Withdrawal })
            .Select(a => a.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return notices
            .Union(articles.Where(a => ItemStatus.IsOff(a.Status.Value)).Select(a => a.Id))
            .Union(ties.Where(t => notices.Contains(t.B)).Select(t => t.A));
    }

    /// <summary>The stories with the companions where they belong.</summary>
    public ImmutableArray<Story> Into(ImmutableArray<Story> stories) => Others.IsEmpty ? stories : [.. stories.Select(Into)];

    private Story Into(Story story)
    {
        var years = story.Years;
        var members = story.Members;
        var evidence = story.Evidence;
        foreach (var other in Others)
        {
            var tie = _leader[other.Id];
            var at = years.ToList().FindIndex(y => y.Articles.Any(a => a.Id == tie.A));
            if (at < 0)
            {
                continue;
            }

            years = years.SetItem(
                at,
                years[at] with
                {
                    Articles = years[at].Articles.Add(other).Sort((a, b) => string.CompareOrdinal(a.Order, b.Order)),
                }
            );
            members = members.Add(new Membership(other.Id, false, null) { Follows = tie.A });
            evidence = evidence.Add(new Evidence($"Filed with “{tie.A}”: {tie.Evidence[0].Text}", tie.Evidence[0].Method, other.Id));
        }

        return story with
        {
            Years = years,
            Members = members.Sort((a, b) => string.CompareOrdinal(a.Article, b.Article)),
            Evidence = evidence.Sort((a, b) => string.CompareOrdinal(a.Article, b.Article)),
        };
    }

    // An order to editors about a report that is not there tells readers nothing: it is left out, by name and with its words.
    private static ImmutableArray<Article> WithoutLost(
        ImmutableArray<Article> articles,
        ImmutableArray<ReportTie> ties,
        Diagnostics diagnostics
    )
    {
        var known = ties.Select(t => t.B).ToHashSet(StringComparer.Ordinal);
        foreach (
            var notice in articles.Where(a => a is { Notice.Kind: not NoticeKind.Replacement, StoryKey: null } && !known.Contains(a.Id))
        )
        {
            diagnostics.Warn(
                DiagnosticCodes.NoticeOfNothing,
                notice.Path,
                0,
                0,
                notice.Notice!.Kind == NoticeKind.Kill
                    ? $"The report that this notice kills is not there, so the notice is left out: “{notice.Notice.Evidence.Text}”"
                    : $"The report that this notice withdraws is not there: “{notice.Notice.Evidence.Text}”",
                "It is not in articles/, or goes by another slug and headline than the notice says",
                "If it is there, give both one “url:”; if the notice is a report of its own, file it with “story:”"
            );
        }

        return articles.RemoveAll(a => a.Notice is { Kind: NoticeKind.Kill } && a.StoryKey is null && !known.Contains(a.Id));
    }
}
