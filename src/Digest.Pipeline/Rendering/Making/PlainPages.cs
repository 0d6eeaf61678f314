using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the plain reading page of a story-year: every passage once in the order of the telling, nothing folded, all notes at the end.
/// For screen readers, old browsers and paper. Of other wordings it has what they say beyond the shown ones; whole, and with the repeats,
/// they stand on the page with the folds.
/// </summary>
internal static class PlainPages
{
    /// <summary>The view.</summary>
    public static PlainView Of(Site site, YearEntry entry)
    {
        var folded = entry.Year.Folded;
        var page = new YearPage(site, entry, entry.Year.Notes.Where(n => n.Kind is not (NoteKind.Removed or NoteKind.Repeat)));
        var told = folded.Tellings.Where(t => t.Repeats.IsEmpty).Select(t => Step(page, t)).ToImmutableArray();
        return new PlainView
        {
            Year = new LinkView { Text = site.Strings.Say("plain.folded"), Address = entry.Address },
            Title = site.Title(entry.Story),
            YearLabel = site.Dates.YearLabel(folded.Year.Year),
            Steps = told,
            Reports =
            [
                .. entry.Reports.Select(r => new LinkView
                {
                    Text = r.Siglum + ": " + site.Title(r.Article),
                    Address = r.Article.Address,
                    Note =
                        (r.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"))
                        + site.Strings.Say("list.comma")
                        + (r.Article.Published.Value is { } date ? site.Dates.Of(date.DayOnly()) : site.Strings.Say("date_not_stated")),
                }),
            ],
            Notes = page.End(),
        };
    }

    // A note on words that are not shown refers from the shown ones: they are the same passage.
    private static PlainStepView Step(YearPage page, StoryStep telling)
    {
        var shown = Tellings.Visible(page.Entry.Index, telling);
        return new PlainStepView
        {
            Block = page.Block(shown, [.. telling.Carriers.Where(at => at != shown)]),
            Beyond = Folds.Beyond(page, telling),
        };
    }
}
