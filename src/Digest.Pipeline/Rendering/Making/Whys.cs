using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>Says in a reader's words why the reports of a story stand together.</summary>
internal static class Whys
{
    /// <summary>One for each report of whose filing something is known, by path.</summary>
    public static ImmutableArray<FilingReasonView> Of(Site site, Story story) =>
        [
            .. story
                .Members.Select(m => (Member: m, Entry: site.Report(m.Article)))
                .Where(m => m.Entry is not null)
                .OrderBy(m => m.Entry!.Report.Article.Order, StringComparer.Ordinal)
                .Select(m => new FilingReasonView
                {
                    Report = Link(site, m.Entry!),
                    How =
                        m.Member.With is not null ? "likeness"
                        : m.Member.ByEditor ? "editor"
                        : "founder",
                    Way = m.Member.With is { } brought ? Way(brought.Way) : "",
                    With = m.Member.With is { } near && site.Report(near.Article) is { } other ? Link(site, other) : null,
                    Words = m.Member.With is { } like
                        ? Lists.Of(site.Strings, Spoken(like, m.Entry!.Report.Article, site.Report(like.Article)?.Report.Article))
                        : "",
                    Quotes = [.. Quoted(m.Member.With, m.Entry!.Report.Article).Select(q => q.Words)],
                    SameWords = Quoted(m.Member.With, m.Entry!.Report.Article).FirstOrDefault().Same,
                    Reworded = Quoted(m.Member.With, m.Entry!.Report.Article).Any(q => !q.Same),
                    Against = Lists.Of(site.Strings, m.Member.With?.Against ?? []),
                }),
        ];

    private static string Way(NearnessWay way) =>
        way switch
        {
            NearnessWay.Headline => "headline",
            NearnessWay.Core => "core",
            NearnessWay.FollowUp => "follow-up",
            _ => "likeness",
        };

    /// <summary>The quotations that both have, those that the report itself prints first.</summary>
    private static IEnumerable<(string Words, bool Same)> Quoted(Nearness? near, Article own) =>
        (near?.Quotations ?? [])
            .Select(q => q.Trim('“', '”', '"'))
            .Select(q => (q, Prints(own, Normal.Key(q.TrimEnd('…')))))
            .OrderByDescending(q => q.Item2);

    private static bool Prints(Article article, string key) =>
        article.Blocks.Any(b => b.IsBody && b.Layer.Key.Contains(key, StringComparison.Ordinal));

    /// <summary>The words in common, a name as whole as both print it: "New York", not "New".</summary>
    private static List<string> Spoken(Nearness near, Article own, Article? other)
    {
        var spoken = new List<string>();
        foreach (var word in near.Words)
        {
            var name = other is null ? word : Names.Whole(word, other, own);
            if (name is not null && !spoken.Exists(s => Words.Of(s).Select(w => w.Key).Intersect(Words.Of(name).Select(w => w.Key)).Any()))
            {
                spoken.Add(name);
            }
        }

        return spoken;
    }

    private static LinkView Link(Site site, ReportEntry entry) =>
        new()
        {
            Text = site.Title(entry.Report.Article),
            Address = entry.Report.Article.Address,
            Note = entry.Report.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
        };
}
