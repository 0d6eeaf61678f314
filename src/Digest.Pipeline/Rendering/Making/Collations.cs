using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the table of readings: where the wordings of a passage part, a row a place, the words of each with all reports that have them.
/// </summary>
internal static class Collations
{
    private const int Context = 4;

    /// <summary>The passages that other reports word otherwise, in page order.</summary>
    public static ImmutableArray<CollatedView> All(YearPage page)
    {
        var (index, year) = (page.Entry.Index, page.Entry.Year.Folded);
        var views = ImmutableArray.CreateBuilder<CollatedView>();
        for (var i = 0; i < year.Tellings.Length; i++)
        {
            var step = year.Tellings[i];
            var parts = step.Repeats.IsEmpty ? Elsewhere.OfStep(page, i) : [];
            if (!step.Repeats.IsEmpty || (step.Wordings.IsEmpty && parts.IsEmpty))
            {
                continue;
            }

            var wordings = ShownWordings.Of(index, step);
            views.Add(
                new CollatedView
                {
                    N = index.Number(i),
                    Id = index.Id(Tellings.Visible(index, step)),
                    Places = Of(page, step, wordings),
                    Parts = parts,
                    Apart =
                    [
                        .. wordings
                            .All.Where(w => !w.Agrees)
                            .SelectMany(w => w.Carriers)
                            .Select(at => (At: at, Report: index.Report(at.Article)!))
                            .Select(w => new LinkView
                            {
                                Text = page.Site.Strings.Say("changed.who", w.Report.Siglum, page.ShortName(w.Report)),
                                Address = w.Report.Article.Address + "#" + index.Id(w.At),
                            }),
                    ],
                }
            );
        }

        return views.ToImmutable();
    }

    /// <summary>How many places all of them have.</summary>
    public static int Places(YearPage page)
    {
        var tellings = page.Entry.Year.Folded.Tellings;
        return tellings
            .Where(t => t.Repeats.IsEmpty && !t.Wordings.IsEmpty)
            .Sum(t => Of(page, t, ShownWordings.Of(page.Entry.Index, t)).Length);
    }

    /// <summary>The rows; none where no wording can be laid beside the shown text.</summary>
    public static ImmutableArray<CollationRowView> Of(YearPage page, StoryStep step, ShownWordings wordings)
    {
        var near = wordings.All.Where(w => w.Agrees).ToList();
        if (near.Count == 0 || wordings.Shown is not { } text)
        {
            return [];
        }

        var (strings, shown) = (page.Site.Strings, text.Text);
        string Keys(IEnumerable<BlockRef> refs) =>
            string.Join(
                strings.Say("list.comma"),
                refs.Select(at => page.Entry.Index.Report(at.Article)!.Siglum).Distinct(StringComparer.Ordinal)
            );
        var (shownKeys, keys) = (Keys(step.AsShown), near.ConvertAll(w => Keys(w.Carriers)));
        return
        [
            .. wordings
                .Variants(near)
                .Select(place =>
                {
                    var readings = near.Select((w, i) => (Keys: keys[i], Words: place.Readings[i].In(w.Text!.Text).Trim()))
                        .Prepend((Keys: shownKeys, Words: place.Base.In(shown).Trim()));
                    return new CollationRowView
                    {
                        Place = Before(strings, text, place.Base.Start),
                        Readings =
                        [
                            .. readings
                                .GroupBy(r => Normal.Key(r.Words), StringComparer.Ordinal)
                                .Select(g => new ReadingView
                                {
                                    Key = string.Join(strings.Say("list.comma"), g.Select(r => r.Keys)),
                                    Text = g.First().Words is { Length: > 0 } words ? words : null,
                                }),
                        ],
                    };
                })
                // A place where they part by a mark alone is none.
                .Where(row => row.Readings.Length > 1),
        ];
    }

    private static string Before(Engine.Strings strings, TextLayer shown, int at)
    {
        var before = shown.WordsBefore(at);
        return before == 0
            ? strings.Say("collation.start")
            : strings.Say("collation.after", shown.Text[shown.Words[Math.Max(0, before - Context)].Start..shown.Words[before - 1].End]);
    }
}
