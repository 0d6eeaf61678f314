using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the story as told: every kept block of every report stands in exactly one step.</summary>
internal static class Tellings
{
    /// <summary>All steps, in page order.</summary>
    public static ImmutableArray<TellingView> Of(YearPage page)
    {
        var tellings = page.Entry.Year.Folded.Tellings;
        var views = ImmutableArray.CreateBuilder<TellingView>(tellings.Length);
        for (var i = 0; i < tellings.Length; i++)
        {
            views.Add(tellings[i].Repeats.IsEmpty ? Step(page, tellings[i], i) : Repeats(page, tellings[i], i));
        }

        return views.MoveToImmutable();
    }

    /// <summary>The block of a step that may be shown: the base, else a report with the same words whose rights allow more.</summary>
    public static BlockRef Visible(YearIndex index, StoryStep telling)
    {
        foreach (var at in telling.AsShown)
        {
            if (index.Report(at.Article)!.Article is { Display: Display.Full })
            {
                return at;
            }
        }

        return telling.Shown;
    }

    private static TellingView Step(YearPage page, StoryStep telling, int i)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var n = index.Number(i);
        var shown = Visible(index, telling);
        var block = page.Block(shown, [.. telling.AsShown.Where(at => at != shown)]);
        var marks = page.MarksOf(i);
        var fold = Folds.OfWordings(page, telling, n, block.Id);
        var carriers = marks.Where(m => m.State != "no").Select(m => m.Key).ToList();
        var blocks = telling.Carriers;
        var (label, several) = Provenance.Of(page, i);
        return new TellingView
        {
            N = n,
            Block = block,
            IsRepeat = false,
            State =
                page.Entry.Reports.Length == 1 ? "single"
                : n == 0 ? "between"
                : carriers.Count == 1 ? "only"
                : telling.Open ? "differs"
                : "shared",
            Marks = n == 0 ? [] : Listed(page, marks),
            Label = WithTakenBack(page, telling, label),
            Several = several ? n : 0,
            Carriers =
                carriers.Count == 1 ? strings.Say("told.only", carriers[0]) : strings.Say("told.carried", Lists.Of(strings, carriers)),
            Notes =
            [
                .. blocks.SelectMany(at => index.Notes[at]).Where(YearPage.IsMarginal).OrderBy(note => note.Number).Select(page.Beside),
            ],
            Parts = Elsewhere.OfStep(page, i),
            Fold = fold,
        };
    }

    // Whatever a report says that was taken back, it says under that word.
    private static string WithTakenBack(YearPage page, StoryStep telling, string label)
    {
        var gone = page.Entry.Year.Folded.Withdrawals;
        var keys =
            gone.IsEmpty || label.Length == 0
                ? []
                : telling
                    .Carriers.Select(at => at.Article)
                    .Distinct(StringComparer.Ordinal)
                    .Where(id => gone.Any(w => w.Article == id && ItemStatus.IsOff(w.Status)))
                    .Select(id => page.Entry.Index.Report(id)!.Siglum)
                    .Order(StringComparer.Ordinal)
                    .ToList();
        return keys.Count == 0 ? label : page.Site.Strings.Say("told.taken_back", label, Lists.Of(page.Site.Strings, keys), keys.Count);
    }

    // Among many reports those that carry the step are named, not the hundreds that do not.
    private static ImmutableArray<MarkView> Listed(YearPage page, ImmutableArray<MarkView> marks) =>
        page.IsWide ? [.. marks.Where(m => m.State != "no")] : marks;

    private static TellingView Repeats(YearPage page, StoryStep telling, int i)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var report = index.Report(telling.Repeats[0].Article)!;
        var firsts = telling.Repeats.Select(at => index.Number(index.Telling(at with { Block = index.Block(at).RepeatOf ?? at.Block })));
        var fold = Folds.OfRepeats(page, telling.Repeats, report, firsts, telling.Repeats[0].Block);
        return new TellingView
        {
            N = 0,
            Block = fold.Repeats[0],
            IsRepeat = true,
            State = "repeat",
            Marks = Listed(page, [.. page.MarksOf(i).Select(m => m.Key == report.Siglum || m.State == "no" ? m : m with { State = "no" })]),
            Label = "",
            Carriers = strings.Say("told.only", report.Siglum),
            Notes =
            [
                .. telling
                    .Repeats.SelectMany(at => index.Notes[at])
                    .Where(note => YearPage.IsMarginal(note) && note.Kind != NoteKind.Repeat)
                    .Select(page.Beside),
            ],
            Fold = fold,
        };
    }
}
