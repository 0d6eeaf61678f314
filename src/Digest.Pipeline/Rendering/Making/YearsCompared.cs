using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the table that sets the years of a story against each other: what happened, who and what is named, and what is the same in all of
/// them.
/// </summary>
internal static class YearsCompared
{
    private const int Most = 6;
    private const int LeadWords = 32;

    /// <summary>The facets, one cell a year. What all years have in common stands in no cell but in <see cref="Same"/>.</summary>
    public static ImmutableArray<CompareRowView> Rows(Site site, IReadOnlyList<YearEntry> years)
    {
        var s = site.Strings;
        var none = s.Say("not_stated");
        var speakers = years.ToDictionary(y => y, Speakers);
        (string Key, Func<YearEntry, string?> Cell)[] facets =
        [
            ("headline", y => y.Reports.Select(r => r.Article).FirstOrDefault(a => a.Headline.Value is not null)?.Headline.Value),
            ("lead", Lead),
            ("days", y => site.Dates.Span(y.Reports.Select(r => r.Article.Published.Value))),
            ("places", y => Joined(s, Ranked(y.Reports.Select(r => r.Article.Dateline.Value)))),
            ("speakers", y => Joined(s, speakers[y])),
            ("names_only", y => Only(s, y.Year.Folded.Names)),
            ("figures_only", y => Only(s, y.Year.Folded.Figures)),
            ("outlets", y => site.OutletNames(y)),
            ("lines", y => s.Say("compare.lines", y.Reports.Length, LineViews.Counted(s, y))),
            ("paragraphs", y => Pictures.Bar(site, y.Year.Folded) is var bar ? s.Say("compare.of", bar.Shown, bar.Paragraphs) : null),
            ("differences", y => Comparisons.Counted(s, y.Year.Folded.Differences) ?? s.Say("compare.none")),
        ];
        return
        [
            .. facets.Select(f => new CompareRowView
            {
                Label = s.Say("compare." + (f.Key == "lines" ? "reports_lines" : f.Key)),
                Cells = [.. years.Select(y => f.Cell(y) is { Length: > 0 } text ? text : none)],
            }),
        ];
    }

    /// <summary>What every year names, and who is quoted in every year, as sentences; empty where they have nothing in common.</summary>
    public static ImmutableArray<string> Same(Site site, IReadOnlyList<YearEntry> years)
    {
        var s = site.Strings;
        var first = years[0].Year.Folded;
        var (names, figures) = (Everywhere(first.Names), Everywhere(first.Figures));
        var said = years.Select(Speakers).ToList();
        var speakers = said[0].FindAll(n => said.TrueForAll(l => l.Exists(o => Mentioned.AreSame(o, n))));
        return
        [
            .. new[] { ("compare.same_names", names), ("compare.same_speakers", speakers), ("compare.same_figures", figures) }
                .Where(x => x.Item2.Count > 0)
                .Select(x => s.Say(x.Item1, Joined(s, x.Item2))),
        ];
    }

    private static List<string> Everywhere(ImmutableArray<Mentioned> mentioned) =>
        [.. mentioned.Where(m => m.InEveryYear).Select(m => m.Text)];

    private static string Only(Engine.Strings strings, ImmutableArray<Mentioned> mentioned) =>
        Joined(strings, [.. mentioned.Where(m => !m.InOtherYears).Select(m => m.Text)]) is { Length: > 0 } text
            ? text
            : strings.Say("compare.none");

    private static string? Lead(YearEntry year)
    {
        foreach (var article in year.Reports.Select(r => r.Article))
        {
            if (
                article.Blocks.FirstOrDefault(b => b.IsBody && b.Kind == BlockKind.Paragraph) is { } block
                && Shown.Layer(article, block) is { } layer
            )
            {
                var first = layer.Sentences is [var sentence, ..] ? sentence.In(layer.Text) : layer.Text;
                return Site.Opening(first.Trim(), LeadWords);
            }
        }

        return null;
    }

    private static List<string> Speakers(YearEntry year) =>
        Ranked(year.Reports.SelectMany(r => r.Article.Quotes).Where(q => q.Kind != QuoteKind.Indirect).Select(q => q.Known));

    private static List<string> Ranked(IEnumerable<string?> names) =>
        [
            .. names
                .OfType<string>()
                .GroupBy(n => n, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key),
        ];

    private static string Joined(Engine.Strings strings, List<string> names) =>
        names.Count <= Most + 1
            ? Lists.Of(strings, names)
            : Lists.Of(strings, [.. names.Take(Most), strings.Say("count.more", names.Count - Most)]);
}
