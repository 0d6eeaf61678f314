using Digest.Text;

namespace Digest.Folding;

/// <summary>A stretch of a block that another block has not.</summary>
/// <param name="Span">Where it stands in the block's text.</param>
/// <param name="Instead">True where it stands in the place of other words; false where it says more.</param>
/// <param name="Weighs">True where it is a sentence, a clause or a run of words, not one name or figure.</param>
internal readonly record struct Beyond(Span Span, bool Instead, bool Weighs);

/// <summary>
/// Finds what a block says that another has not: a sentence or a run of plain words, names and figures that the other holds nowhere and has
/// no other words for in that place; in a sentence that is else the same, the word that says another thing ("cut", "opened").
/// Two translations say everything in other words, each word in the place of another: those are no news, and quoted words least of all.
/// </summary>
internal sealed class FindUnshown(ImmutableArray<SegmentedReport> sheets)
{
    private const int LeastRun = 2;
    private const int LeastQuotedRun = 3;
    private const int LongestTurn = 3;
    private const int LeastPlain = 6;
    private const int LeastFrame = 4;

    // The story as told and the count of what is new lay the same blocks beside each other: once a pair is enough.
    private readonly Dictionary<((int, int) Block, (int, int) Other), List<Beyond>> _laid = [];

    /// <summary>What a block says beyond each of several others; nothing where one of them says it or is in another language.</summary>
    public List<Beyond> In(Segment block, IEnumerable<Segment> others)
    {
        List<Beyond>? found = null;
        foreach (var other in others)
        {
            var pair = ((block.Report, block.Index), (other.Report, other.Index));
            if (!_laid.TryGetValue(pair, out var beyond))
            {
                _laid.Add(pair, beyond = Against(block, other));
            }

            found = found is null ? beyond : found.FindAll(b => beyond.Exists(o => o.Span.Start < b.Span.End && b.Span.Start < o.Span.End));
            if (found.Count == 0)
            {
                break;
            }
        }

        return found ?? [];
    }

    private List<Beyond> Against(Segment block, Segment other)
    {
        var found = new List<Beyond>();
        if (block.Key == other.Key || !sheets[block.Report].InOneLanguage(sheets[other.Report]))
        {
            return found;
        }

        var (ours, held) = (new LaidBlock(block, other, sheets), new LaidBlock(other, block, sheets));
        foreach (var sentence in block.Block.Layer.Sentences)
        {
            Sentence(ours, held, sentence, found);
        }

        return found;
    }

    private static void Sentence(LaidBlock ours, LaidBlock theirs, Span sentence, List<Beyond> found)
    {
        var (from, to) = ours.Range(sentence);
        var (content, missing, plain, plainMissing, quoted) = ours.Count(from, to);
        if (missing == 0)
        {
            return;
        }

        var turns = new List<Beyond>();
        var inserted = new List<Beyond>();
        var before = found.Count;
        if (content >= LeastRun && 4 * missing >= 3 * content && (quoted < missing || theirs.Missing == 0))
        {
            found.Add(new Beyond(sentence, Instead: false, Weighs: true));
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (!ours.Lacks(i))
            {
                continue;
            }

            var end = i + 1;
            var last = i;
            while (end < to && !ours.Holds(end))
            {
                last = ours.Lacks(end) ? end : last;
                end++;
            }

            Run(ours, theirs, (from, to), (i, last + 1), found, turns, inserted);
            i = end;
        }

        if (found.Count == before && turns.Count == 1 && ours.Count(turns[0].Span).Missing == missing && 2 * missing <= content + 1)
        {
            found.Add(turns[0]);
        }
        else if (found.Count == before && inserted.Count >= LeastRun && ours.Missing > theirs.Missing)
        {
            // Single words, each with nothing in its place: "reported gunfire", and "the waterway".
            found.AddRange(inserted);
        }
        else if (found.Count == before && quoted == 0 && plain >= LeastPlain && 2 * plainMissing >= plain)
        {
            found.Add(new Beyond(sentence, Instead: true, Weighs: false));
        }
    }

    private static void Run(
        LaidBlock ours,
        LaidBlock theirs,
        (int From, int To) sentence,
        (int From, int To) run,
        List<Beyond> found,
        List<Beyond> turns,
        List<Beyond> inserted
    )
    {
        var (content, missing, _, _, quoted) = ours.Count(run.From, run.To);
        var span = new Span(ours.Words[run.From].Start, ours.Words[run.To - 1].End);
        var place = theirs.Opposite(ours.HeldBefore(sentence.From, run.From), ours.HeldAfter(run.To, sentence.To));
        var more = missing - place.Missing;
        var net = ours.Missing - theirs.Beside;
        var least =
            quoted > 0 ? LeastQuotedRun
            : place.Missing == 0 && net > 0 && ours.Joins(run.From) ? 1
            : LeastRun;
        var fact = !place.Name && ours.HasFact(run.From, run.To, place.Missing == 0 && !ours.OnlyTells(run.From, run.To));
        if ((more >= least && (more > LeastRun || net >= Math.Min(more, LeastRun))) || fact)
        {
            found.Add(new Beyond(span, Instead: false, Weighs: more >= Math.Max(least, LeastRun) && !ours.OnlyTells(run.From, run.To)));
        }
        else if (
            quoted == 0
            && content <= LongestTurn
            && place.Missing is > 0 and <= LongestTurn
            && (
                (place.Turns && ours.SaysOtherwise(run.From, run.To))
                || (
                    missing == place.Missing
                    && ours.Count(sentence.From, sentence.To).Content >= LeastFrame * missing
                    && ours.IsOtherWord(run.From, run.To)
                )
            )
        )
        {
            turns.Add(new Beyond(span, Instead: true, Weighs: false));
        }
        else if (quoted == 0 && place.Missing == 0)
        {
            inserted.Add(new Beyond(span, Instead: false, Weighs: false));
        }
    }
}
