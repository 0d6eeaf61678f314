using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the story as told: every kept block of every report stands in exactly one step.</summary>
internal static class Tellings
{
    // More names than these beside a paragraph are taller than it: their letters are given in a sentence.
    private const int MostNamed = 6;

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
        var block = page.Block(shown, [.. telling.AsShown.Where(at => at != shown)], [.. telling.Wordings]);
        var marks = page.MarksOf(i);
        var carriers = marks.Where(m => m.State != "no").Select(m => m.Key).ToList();
        var label = Provenance.Of(page, i);
        var named = label.Length > 0 && carriers.Count <= MostNamed && WithTakenBack(page, telling, label) == label;
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
                : "many",
            Witnesses = named ? Witnesses(page, marks) : [],
            Label = named ? "" : WithTakenBack(page, telling, label),
            Continues = page.Entry.Reports.Length > 1 && n > 0 && label.Length == 0,
            Language =
                page.Entry.Reports.Length > 1 && label.Length > 0 && carriers.Count == 1
                    ? Roles.Foreign(page, index.Report(telling.Shown.Article)!)
                    : null,
            Carriers =
                carriers.Count == 1 ? strings.Say("told.only", carriers[0]) : strings.Say("told.carried", Lists.Of(strings, carriers)),
            Notes = Beside(page, telling.Carriers),
            MoreNotes = More(page, telling.Carriers),
            NoteIds = Landing(page, telling.Carriers),
            Parts = Elsewhere.OfStep(page, i),
            Fold = Folds.OfWordings(page, telling, n, block.Id),
        };
    }

    private static ImmutableArray<WitnessView> Witnesses(YearPage page, ImmutableArray<MarkView> marks) =>
        [
            .. page
                .Entry.Reports.Zip(marks)
                .Where(m => m.Second.State != "no")
                .Select(m => new WitnessView
                {
                    Key = m.Second.Key,
                    Name = page.ShortName(m.First),
                    State = m.Second.State,
                    Words = m.Second.State is "base" or "same" ? "" : page.Site.Strings.Say("witness." + m.Second.State),
                }),
        ];

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
            Label = "",
            Continues = false,
            Carriers = strings.Say("told.only", report.Siglum),
            Notes = Beside(page, telling.Repeats),
            MoreNotes = More(page, telling.Repeats),
            NoteIds = Landing(page, telling.Repeats),
            Fold = fold,
        };
    }

    private static ImmutableArray<NoteView> Beside(YearPage page, IEnumerable<BlockRef> at) =>
        [.. at.SelectMany(b => page.Entry.Index.Notes[b]).Where(YearPage.IsMarginal).OrderBy(n => n.Number).Select(page.Beside)];

    // The notes of a list, in its order: a repeat says itself what it is.
    private static List<Note> Others(YearPage page, IEnumerable<BlockRef> at) =>
        [
            .. at.SelectMany(b => page.Entry.Index.Notes[b])
                .Where(n => YearPage.IsListed(n) && n.Kind != NoteKind.Repeat)
                .OrderBy(n => n.Number),
        ];

    private static LinkView? More(YearPage page, IEnumerable<BlockRef> at) =>
        Others(page, at) is not [{ } first, ..] all
            ? null
            : new LinkView { Text = page.Site.Strings.Say("notes.count", all.Count), Address = first.Id };

    private static ImmutableArray<string> Landing(YearPage page, IEnumerable<BlockRef> at) =>
        page.Entry.HasSeveral ? page.Ids.TakeFree(Others(page, at).Select(n => n.Id)) : [];
}
