namespace Digest.Folding;

/// <summary>
/// Puts a story-year into reading order: the base report as it stands, then of each other report what is not carried yet, each
/// block after its nearest neighbour in its own report that is placed already. What is carried is folded under the block that
/// carries it. Every kept or repeated block stands in exactly one telling.
/// </summary>
internal sealed class TellStory(
    ImmutableArray<SegmentedReport> sheets,
    FindUnshown unshown,
    Func<Strand, (ImmutableArray<DifferenceKind> Unlisted, ImmutableArray<DifferenceKind> Listed)> differsIn
)
{
    private readonly LinkedList<StepBuilder> _steps = new();
    private readonly Dictionary<(int Report, int Index), LinkedListNode<StepBuilder>> _shown = [];
    private readonly Dictionary<string, StepBuilder> _headings = new(StringComparer.Ordinal);

    /// <summary>The tellings in page order. Passages are filled in by the caller's ids.</summary>
    public ImmutableArray<StoryStep> Run(Func<BlockRef, ImmutableArray<string>> passages)
    {
        foreach (var sheet in sheets)
        {
            Place(sheet);
        }

        return [.. _steps.Select(s => s.Told(sheets, passages))];
    }

    private void Place(SegmentedReport sheet)
    {
        var index = 0;
        var waiting = new List<StepBuilder>();
        LinkedListNode<StepBuilder>? last = null;
        foreach (var block in sheet.Article.Blocks)
        {
            StepBuilder? step = null;
            if (block.IsBody)
            {
                var home = sheet.Index == 0 ? null : Home(sheet, index);
                if (home is not null)
                {
                    var beyond = Beyond(sheet, index, home.Value);
                    home.Value.Take(sheet.Blocks[index], beyond, DiffersIn(sheet, index, beyond.Count == 0));
                    last = Settle(waiting, home);
                }
                else
                {
                    step = new StepBuilder(sheet.Index, block, sheet.Blocks[index]);
                }

                index++;
            }
            else if (block.Status == BlockStatus.Repeat)
            {
                if (last?.Value.Repeats is { Count: > 0 } run && last.Value.Report == sheet.Index)
                {
                    run.Add(block);
                    continue;
                }

                step = new StepBuilder(sheet.Index, block, null) { Repeats = [block] };
            }
            else if (block.Status == BlockStatus.Kept)
            {
                // A heading or a caption that another report has in the same words stands where that one does.
                var words = block.Layer.Key;
                if (_headings.TryGetValue(words, out var shown) && shown.Take(new BlockRef(sheet.Article.Id, block.N), sheet.Index))
                {
                    continue;
                }

                step = new StepBuilder(sheet.Index, block, null);
                _ = words.Length > 0 && _headings.TryAdd(words, step);
            }

            if (step is not null)
            {
                last = Insert(step, last, waiting, sheet.Index);
            }
        }

        waiting.ForEach(s => Remember(_steps.AddLast(s)));
    }

    private LinkedListNode<StepBuilder>? Insert(StepBuilder step, LinkedListNode<StepBuilder>? last, List<StepBuilder> waiting, int report)
    {
        if (last is null && report > 0)
        {
            waiting.Add(step);
            return null;
        }

        if (last is null)
        {
            return Remember(_steps.AddLast(step));
        }

        // What earlier reports put behind this place stays before what later ones do.
        while (last.Next is { } next && next.Value.Report > 0 && next.Value.Report < report)
        {
            last = next;
        }

        return Remember(_steps.AddAfter(last, step));
    }

    /// <summary>
    /// Puts what opened a report before any of its blocks had a place next to the first block that has: before it, yet never before the
    /// story's first block.
    /// </summary>
    private LinkedListNode<StepBuilder> Settle(List<StepBuilder> waiting, LinkedListNode<StepBuilder> home)
    {
        var at = FirstBody(home) ? home : home.Previous!;
        foreach (var step in waiting)
        {
            at = Remember(_steps.AddAfter(at, step));
        }

        waiting.Clear();
        return home;
    }

    private static bool FirstBody(LinkedListNode<StepBuilder> node)
    {
        for (var before = node.Previous; before is not null; before = before.Previous)
        {
            if (before.Value.Unit is not null)
            {
                return false;
            }
        }

        return true;
    }

    private LinkedListNode<StepBuilder> Remember(LinkedListNode<StepBuilder> node)
    {
        if (node.Value.Unit is { } unit)
        {
            _shown[(unit.Report, unit.Index)] = node;
        }

        return node;
    }

    /// <summary>The step that shows a block which carries this one; null when none does.</summary>
    private LinkedListNode<StepBuilder>? Home(SegmentedReport sheet, int index)
    {
        var whole = sheet.Blocks[index];
        foreach (var member in whole.PassageBuilder!.Members)
        {
            if (member.Report < sheet.Index && _shown.TryGetValue((member.Report, member.Index), out var node))
            {
                return node;
            }
        }

        var (best, words) = ((LinkedListNode<StepBuilder>?)null, 0);
        foreach (var (at, count) in Coverage.Shares(sheet, index).OrderBy(s => s.Key))
        {
            if (count > words && Coverage.Enough(count, whole) && at.Report < sheet.Index && _shown.TryGetValue(at, out var node))
            {
                (best, words) = (node, count);
            }
        }

        return best;
    }

    /// <summary>
    /// What a block differs in from those it shares passages with. A "not" that no other "not" stands opposite is named where nothing else
    /// opens the fold: in what is added it denies something else.
    /// </summary>
    private IEnumerable<DifferenceKind> DiffersIn(SegmentedReport sheet, int index, bool unlisted) =>
        CoverBlocks
            .SharedParts(sheet, index)
            .Prepend(sheet.Blocks[index])
            .Select(p => differsIn(p.PassageBuilder!))
            .SelectMany(k => unlisted ? k.Listed.Concat(k.Unlisted) : k.Listed);

    /// <summary>
    /// What folding a block away under a step would hide: words that neither the shown block nor another that is shown has.
    /// </summary>
    private List<Unshown> Beyond(SegmentedReport sheet, int index, StepBuilder home)
    {
        var whole = sheet.Blocks[index];
        var at = new BlockRef(sheet.Article.Id, whole.Block.N);
        var parts = CoverBlocks.SharedParts(sheet, index);
        var shown = parts
            .SelectMany(p => p.PassageBuilder!.Members)
            .Where(m => m.Report < sheet.Index && _shown.ContainsKey((m.Report, m.Index)))
            .Select(m => sheets[m.Report].Blocks[m.Index])
            .Prepend(home.Unit!)
            .Distinct();
        var beyond = unshown.In(whole, shown).ConvertAll(b => new Unshown(at, b.Span.Start, b.Span.End, b.Instead));
        beyond.AddRange(
            FindOtherSpeakers
                .In(sheet.Article, whole.Block, sheets[home.Report].Article, home.Unit!.Block)
                .Where(s => !beyond.Exists(b => b.Start < s.End && s.Start < b.End))
                .Select(s => new Unshown(at, s.Start, s.End, Instead: true))
        );
        if (beyond.Count == 0 && !whole.PassageBuilder!.Members.Exists(m => m.Report == home.Report && m.Index == home.Unit!.Index))
        {
            // A sentence that no passage joins to anything shown is not to be hidden, whatever words it has.
            var shared = parts.FindAll(p => p.PassageBuilder!.Members.Exists(m => m.Report < sheet.Index));
            beyond.AddRange(
                CoverBlocks.Uncovered(sheet, index, shared).Select(u => new Unshown(at, u.Span.Start, u.Span.End, Instead: false))
            );
        }

        return beyond;
    }
}
