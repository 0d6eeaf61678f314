using Digest.Rendering.Views;

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
                    With = m.Member.With is { } near && site.Report(near.Article) is { } other ? Link(site, other) : null,
                    Words = Lists.Of(site.Strings, m.Member.With?.Words ?? []),
                    Quotes = m.Member.With?.Quotations.Select(q => q.Trim('“', '”', '"')).ToImmutableArray() ?? [],
                    Against = Lists.Of(site.Strings, m.Member.With?.Against ?? []),
                }),
        ];

    private static LinkView Link(Site site, ReportEntry entry) =>
        new()
        {
            Text = site.Title(entry.Report.Article),
            Address = entry.Report.Article.Address,
            Note = entry.Report.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
        };
}
