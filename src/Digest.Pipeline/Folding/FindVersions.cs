using System.Globalization;
using Digest.Shared;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds the files of a year that are one report of one outlet: with one id, at one address, in nearly the same words, or a first word on
/// something and what the outlet made of it.
/// </summary>
internal sealed class FindVersions(ImmutableArray<Article> articles, ImmutableArray<ReportTie> ties, SameTexts texts, int windowDays)
{
    private readonly JoinedReports _groups = new(articles.Length);
    private readonly Dictionary<int, List<(Basis Basis, Evidence Evidence)>> _why = [];

    /// <summary>The groups, in the order of the reports.</summary>
    public ImmutableArray<ReportVersions> Run()
    {
        var place = articles.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            // A notice that takes a report back is none of its versions; one that puts a text in its place is.
            if (
                place.TryGetValue(tie.A, out var a)
                && place.TryGetValue(tie.B, out var b)
                && IsReport(articles[a])
                && IsReport(articles[b])
            )
            {
                Join(a, b, tie.Basis, tie.Evidence[0]);
            }
        }

        foreach (
            var outlet in articles
                .Select((a, i) => (Article: a, Index: i))
                .Where(x => x.Article.Outlet.Value is not null && IsReport(x.Article))
                .GroupBy(x => OutletNames.Key(x.Article.Outlet.Value!), x => x.Index, StringComparer.Ordinal)
        )
        {
            ByText([.. outlet]);
        }

        return
        [
            .. Enumerable
                .Range(0, articles.Length)
                .GroupBy(_groups.Root)
                .Where(g => g.Count() > 1)
                .Select(g => Group([.. g.Select(i => articles[i])], _why[g.Key])),
        ];
    }

    private static bool IsReport(Article article) => article.Notice is not { Kind: NoticeKind.Kill or NoticeKind.Withdrawal };

    private void ByText(ImmutableArray<int> own)
    {
        ImmutableArray<Article> mine = [.. own.Select(i => articles[i])];
        foreach (var (a, b) in texts.Pairs(mine).Concat(OfOneHeadline(mine)).Concat(OfOneSlug(mine)).Concat(Urgent(mine)).Distinct())
        {
            var (x, y) = (mine[a], mine[b]);
            if (_groups.Root(own[a]) == _groups.Root(own[b]) || !AreNear(x, y))
            {
                continue;
            }

            var (one, other) = (texts[x.Id], texts[y.Id]);
            var share = one.InCommon(other);
            var headline = SameHeadline(x, y);
            if (share >= FoldingParameters.OneReport || (headline && share >= FoldingParameters.OneReportOneHeadline))
            {
                Join(
                    own[a],
                    own[b],
                    Basis.Matched,
                    new Evidence(
                        string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} % of the runs of words in common"),
                        headline ? "one outlet, one headline, the text" : "one outlet, the text"
                    )
                );
            }
            else if (SameSlug(x, y) && ShareOfWords(one, other) >= FoldingParameters.OneReportOneSlug)
            {
                Join(own[a], own[b], Basis.Matched, new Evidence(x.Item.Slug!, "one outlet, one slug, the text"));
            }
            else if (Snap(x, y) is { } snap && texts[snap.Id].WordsIn(texts[snap == x ? y.Id : x.Id]) >= FoldingParameters.SnapWords)
            {
                Join(own[a], own[b], Basis.Matched, snap.Urgent!);
            }
        }
    }

    // Of the shorter one: a first line is taken up by what grows out of it.
    private static double ShareOfWords(TextShare a, TextShare b) => a.Count <= b.Count ? a.WordsIn(b) : b.WordsIn(a);

    private static bool SameSlug(Article a, Article b) =>
        a.Item.Slug is { } x && b.Item.Slug is { } y && Normal.Key(x) is { Length: > 0 } key && key == Normal.Key(y);

    private static IEnumerable<(int A, int B)> OfOneHeadline(ImmutableArray<Article> mine) =>
        Neighbours(mine, static a => a.Headline.Value is { } h && Normal.Key(h) is { Length: >= 8 } key ? key : "");

    private static IEnumerable<(int A, int B)> OfOneSlug(ImmutableArray<Article> mine) =>
        Neighbours(mine, static a => a.Item.Slug is { } s ? Normal.Key(s) : "");

    private static IEnumerable<(int A, int B)> Neighbours(ImmutableArray<Article> mine, Func<Article, string> key) =>
        mine.Select((a, i) => (Key: key(a), Index: i))
            .Where(x => x.Key.Length > 0)
            .GroupBy(x => x.Key, x => x.Index, StringComparer.Ordinal)
            .SelectMany(g => g.Zip(g.Skip(1)));

    private static IEnumerable<(int A, int B)> Urgent(ImmutableArray<Article> mine) =>
        from a in Enumerable.Range(0, mine.Length)
        where mine[a].Urgent is not null
        from b in Enumerable.Range(0, mine.Length)
        where b != a
        select (Math.Min(a, b), Math.Max(a, b));

    private static bool SameHeadline(Article a, Article b) =>
        a.Headline.Value is { } x && b.Headline.Value is { } y && Normal.Key(x) == Normal.Key(y);

    // The one of two that is a first word, where the other one may have grown out of it.
    private static Article? Snap(Article a, Article b) =>
        a.Urgent is not null && b.Urgent is null && !ReportTies.IsAfter(a, b) ? a
        : b.Urgent is not null && a.Urgent is null && !ReportTies.IsAfter(b, a) ? b
        : a.Urgent is not null && b.Urgent is not null ? (ReportTies.IsAfter(a, b) ? b : a)
        : null;

    private bool AreNear(Article a, Article b) =>
        a.Published.Value is not { } x || b.Published.Value is not { } y || Math.Abs(x.First.DayNumber - y.First.DayNumber) <= windowDays;

    private void Join(int a, int b, Basis basis, Evidence evidence)
    {
        if (_groups.Join(a, b) is not { } joined)
        {
            return;
        }

        var (x, y) = joined;
        if (!_why.TryGetValue(x, out var why))
        {
            _why.Add(x, why = []);
        }

        why.Add((basis, evidence));
        if (_why.Remove(y, out var others))
        {
            why.AddRange(others);
        }
    }

    private static ReportVersions Group(ImmutableArray<Article> members, List<(Basis Basis, Evidence Evidence)> why)
    {
        var (order, known) = VersionOrder.Of(members);
        return new ReportVersions
        {
            Articles = [.. order.Select(a => a.Id)],
            Ordered = known,
            Basis = why.Exists(w => w.Basis is Basis.Matched or Basis.Inferred) ? Basis.Matched : Basis.Stated,
            Evidence = [.. why.Select(w => w.Evidence).Distinct()],
            Steps = [.. order.Zip(order.Skip(1), CompareVersions.Of)],
        };
    }
}
