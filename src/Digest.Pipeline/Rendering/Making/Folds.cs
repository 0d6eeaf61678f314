using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes what is folded under a step: of each other wording the words that differ, marked, with the way to it as a whole on the page of its
/// report; or the copies of a repeat. Every summary is unique on its page.
/// </summary>
internal static class Folds
{
    /// <summary>The fold of other wordings; null when there are none.</summary>
    public static FoldView? OfWordings(YearPage page, StoryStep telling, int n, string shownId)
    {
        if (telling.Wordings.IsEmpty)
        {
            return null;
        }

        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var shown = index.Report(telling.Shown.Article)!;
        var wordings = ShownWordings.Of(index, telling);
        var keys = telling.Wordings.Select(w => index.Report(w.Article)!.Siglum).Distinct(StringComparer.Ordinal).ToList();
        var who = new Counted(Lists.Of(strings, keys), keys.Count);
        var passages = telling.Passages.Select(index.Passage).OfType<Passage>().ToList();
        var kinds = telling.DiffersIn.Select(k => strings.Say("difference.a_" + k.ToString().ToLowerInvariant())).ToList();
        var what =
            n == 0 ? "fold.words_heading"
            : telling.Wordings.All(w => Quotes(passages, w)) ? "fold.words_quotation"
            : telling.Wordings.All(w => StepStates.Of(index, telling, w) == "near") ? "fold.words_near"
            : "fold.words";
        List<string> more =
        [
            .. kinds.Count == 0 ? [] : (string[])[strings.Say("fold.differ", Lists.Of(strings, kinds))],
            .. telling.Unshown.IsEmpty ? [] : (string[])[More(page, telling.Unshown)],
        ];
        var summary = strings.Say(what, who, n);
        return new FoldView
        {
            Id = page.Ids.Take("w-" + shownId),
            Open = telling.Open,
            Summary = page.Once(
                more.Count == 0 ? summary : strings.Say("fold.with", summary, string.Join(strings.Say("list.clause"), more)),
                telling.Shown.Block
            ),
            Wordings = [.. wordings.All.Select(w => Wording(page, telling, wordings.Shown, w, shown))],
        };
    }

    private static bool Quotes(List<Passage> passages, BlockRef at) =>
        passages.Exists(p => p.Speaker is not null && p.Witnesses.Any(w => w.At == at));

    /// <summary>
    /// What the wordings say that the shown one does not, report by report in the words that weigh most. Where none says more: what they
    /// say otherwise.
    /// </summary>
    private static string More(YearPage page, ImmutableArray<Unshown> unshown)
    {
        var instead = unshown.All(u => u.Instead);
        return string.Join(
            page.Site.Strings.Say("list.clause"),
            unshown.Where(u => u.Instead == instead).GroupBy(u => u.At.Article, StringComparer.Ordinal).Select(own => Added(page, own))
        );
    }

    /// <summary>
    /// What the wordings of a step say beyond the shown one, or in its stead, a sentence a report, in all their words: for a page without
    /// folds. Empty where no wording says more.
    /// </summary>
    public static ImmutableArray<string> Beyond(YearPage page, StoryStep telling)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        return
        [
            .. telling
                .Unshown.GroupBy(u => (u.At.Article, u.Instead))
                .Select(own => (Report: index.Report(own.Key.Article)!, own.Key.Instead, All: own))
                .Select(own =>
                    (
                        Text: own.Report.Article.Display != Display.Full
                            ? strings.Say(own.Instead ? "plain.other_words" : "plain.says_more", Orders.Name(strings, own.Report))
                            : strings.Say(
                                own.Instead ? "plain.instead" : "plain.adds",
                                Orders.Name(strings, own.Report),
                                string.Join(
                                    strings.Say("list.clause"),
                                    own.All.Select(u => strings.Say("quoted", Words(own.Report, u))).Distinct(StringComparer.Ordinal)
                                )
                            ),
                        own.Report
                    )
                )
                .Select(s => Orders.Capital(Lists.Stop(strings, s.Text), s.Report)),
        ];
    }

    // The words with the clause they stand in, as far as there is room: from its beginning, else from some words before them.
    private static string Words(Report report, Unshown unshown, int most = int.MaxValue)
    {
        const int LeastWords = 3;
        var layer = report.Article.Block(unshown.At.Block).Layer;
        var clause = Clauses.Around(layer, new Span(unshown.Start, unshown.End));
        if (
            clause.Start >= 2
            && layer.Text[clause.Start - 2] == ','
            && layer.WordsBefore(clause.End) - layer.WordsBefore(clause.Start) < LeastWords
        )
        {
            // An age or a place between two commas says little without what it belongs to.
            clause = Clauses.Around(layer, new Span(clause.Start - 2, clause.End));
        }

        var from = Math.Max(clause.Start, unshown.Start - (most / 2));
        from = from == clause.Start ? from : Math.Min(unshown.Start, layer.Words[layer.WordsBefore(from)].Start);
        var to = clause.End - from <= most ? clause.End : Math.Max(unshown.End, from + Cuts.AtWord(layer.Text[from..clause.End], most));
        return (from > clause.Start ? "… " : "")
            + Normal.Space(layer.Text[from..to].TrimEnd(',', ';', ':', ' '))
            + (to < clause.End ? "…" : "");
    }

    private static string Added(YearPage page, IEnumerable<Unshown> own)
    {
        const int Most = 80;
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var longest = own.MaxBy(u => u.End - u.Start)!;
        var report = index.Report(longest.At.Article)!;
        var words = Words(report, longest, Most);
        return report.Article.Display != Display.Full || (longest.Instead && longest.End - longest.Start > Most)
            ? strings.Say(longest.Instead ? "fold.other_words" : "fold.says_more", report.Siglum, 1)
            : strings.Say(
                longest.Instead ? "fold.instead" : "fold.adds",
                report.Siglum,
                1,
                words.Length <= Most ? words : words[..Cuts.AtWord(words, Most)].TrimEnd(',', ';', ':', ' ') + "…"
            );
    }

    /// <summary>
    /// The fold of a run of repeats: <paramref name="firsts"/> are the numbers of the first copies on this page, <paramref name="from"/>
    /// that of the run itself.
    /// </summary>
    public static FoldView OfRepeats(YearPage page, ImmutableArray<BlockRef> repeats, Report report, IEnumerable<int> firsts, int from)
    {
        var strings = page.Site.Strings;
        var places = Lists.Runs(firsts);
        var summary =
            places.Length == 0
                ? strings.Say("fold.repeats", repeats.Length, report.Siglum)
                : strings.Say("fold.repeats_of", repeats.Length, report.Siglum, places);
        var blocks = repeats.Select(at => page.Block(at)).ToArray();

        // The summary says what a note on the repeat says; a link to the note lands on the copy and opens the fold.
        var notes = page.Ids.TakeFree(
            repeats.SelectMany(at => page.Entry.Index.Notes[at]).Where(n => n.Kind == NoteKind.Repeat).Select(n => n.Id)
        );
        blocks[0] = blocks[0] with { Anchors = [.. blocks[0].Anchors, .. notes] };
        return new FoldView
        {
            Id = page.Ids.Take("w-" + blocks[0].Id),
            Open = false,
            Summary = page.Once(summary, from),
            Repeats = [.. blocks],
        };
    }

    private static WordingView Wording(YearPage page, StoryStep telling, TextLayer? text, ShownWording wording, Report shown)
    {
        var (same, at) = (wording.Carriers, wording.Carriers[0]);
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var report = index.Report(at.Article)!;
        var block = page.Block(at, [.. same.Skip(1)]);
        var diff = text is null
            ? null
            : Diff(page, telling, text, wording, strings.Say("diff.only", shown.Siglum), strings.Say("diff.only", report.Siglum));
        return new WordingView
        {
            Key = report.Siglum,
            Keys = Lists.Of(strings, [.. same.Select(other => index.Report(other.Article)!.Siglum).Distinct(StringComparer.Ordinal)]),
            Name = page.ShortName(report),
            Relation = strings.Say("mark." + StepStates.Of(index, telling, at)),
            Address = report.Article.Address + "#" + index.Id(at),
            Anchors = [block.Id, .. block.Anchors],
            Lang = block.Lang,
            Dir = block.Dir,
            Diff = diff,
            Text = diff is null && block.Shown ? block.Html : null,
        };
    }

    // The whole paragraphs where they agree enough; else what they have in common, quotation by quotation and sentence by sentence.
    private static Html? Diff(YearPage page, StoryStep telling, TextLayer mine, ShownWording wording, string onlyMine, string onlyTheirs)
    {
        if (wording is not { Text: { } theirs, Alignment: { } alignment })
        {
            return null;
        }

        if (DiffMarks.Of(mine, theirs, alignment, onlyMine, onlyTheirs) is { } whole)
        {
            return whole;
        }

        var at = wording.Carriers[0];
        var parts = new List<string>();
        var (fromMine, fromTheirs) = (0, 0);
        foreach (var (a, b) in Common(page, telling, at).OrderBy(p => p.A.Start).ThenByDescending(p => p.A.End))
        {
            var (spanA, spanB) = (new Span(a.Start, a.End), new Span(b.Start, b.End));
            if (
                a.Start < fromMine
                || b.Start < fromTheirs
                || a.End > mine.Text.Length
                || b.End > theirs.Text.Length
                || DiffMarks.Of(
                    mine.Part(spanA),
                    theirs.Part(spanB),
                    page.Entry.Index.Alignments.Of(telling.Shown, spanA, at, spanB),
                    onlyMine,
                    onlyTheirs
                )
                    is not { } part
            )
            {
                continue;
            }

            parts.Add(part.Text);
            (fromMine, fromTheirs) = (a.End, b.End);
        }

        return parts.Count == 0 ? null : new Html("… " + string.Join(" … ", parts) + " …");
    }

    private static IEnumerable<(Witness A, Witness B)> Common(YearPage page, StoryStep telling, BlockRef at)
    {
        foreach (var passage in telling.Passages.Select(page.Entry.Index.Passage).OfType<Passage>())
        {
            if (
                passage.Witnesses.FirstOrDefault(w => w.At == telling.Shown) is { } a
                && passage.Witnesses.FirstOrDefault(w => w.At == at) is { } b
            )
            {
                yield return (a, b);
            }
        }
    }
}
