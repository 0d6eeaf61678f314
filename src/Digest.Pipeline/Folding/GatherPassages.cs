using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Gathers the passages of a story-year: report by report, in the order of the base wording, every unit is compared with the base
/// wordings so far and joins one or becomes one. A star, never a chain: what joins must look like the base itself, or equal a
/// member word for word.
/// </summary>
internal sealed class GatherPassages(ImmutableArray<SegmentedReport> sheets, int windowDays, ObeyVerdicts verdicts)
{
    private readonly BaseIndex _blocks = new();
    private readonly BaseIndex _parts = new();
    private readonly JoinVerbatim _verbatim = new();
    private readonly List<(double Score, Segment Unit, Segment Base)> _doubtful = [];
    private Func<Segment, Segment, bool> _near = (_, _) => false;
    private Func<Segment, Segment, bool> _nearAlone = (_, _) => false;

    /// <summary>How much was read and compared to find what is alike.</summary>
    public long Steps => _blocks.Steps + _parts.Steps;

    /// <summary>Gives every block, and every part that is shared or may be, its strand.</summary>
    public void Run()
    {
        // Made once: a year has many thousand parts.
        (_near, _nearAlone) = (Near, (u, b) => Near(u, b) && !SameWhole(u, b));
        foreach (var sheet in sheets)
        {
            Blocks(sheet);
            var parts = Parts(sheet);
            Begin(sheet, parts);
        }

        CarryParts.In(sheets, (u, b) => Near(u, b) && !OtherSpeaker(u, b));
    }

    private void Blocks(SegmentedReport sheet)
    {
        foreach (var block in sheet.Blocks)
        {
            _verbatim.Join(block, _near);
        }

        _doubtful.Clear();
        MatchSegments.Join([.. sheet.Blocks.Where(b => b.PassageBuilder is null)], _blocks, BlockScore, FoldingParameters.Alone);
        MatchInStep.Join(sheet, sheets, _doubtful);
        MatchBetween.Join(sheet, sheets, (u, b) => Near(u, b) && !OtherSpeaker(u, b) && Holds(u, b) && Holds(b, u));
    }

    /// <summary>Joins the sentences and quotations of blocks to those of blocks that they do not match as wholes.</summary>
    private List<Segment> Parts(SegmentedReport sheet)
    {
        var parts = sheet.Parts.SelectMany(p => p).Where(p => p.PassageBuilder is null).ToList();
        var (clauses, others) = (parts.FindAll(p => p.Kinds == UnitKinds.Clause), parts.FindAll(p => p.Kinds != UnitKinds.Clause));
        Verbatim(sheet, others);
        var free = others.Where(p => p.PassageBuilder is null && !Taken(sheet, p)).ToList();
        MatchSegments.Join(free, _parts, PartScore, Math.Min(FoldingParameters.Quotation, FoldingParameters.Alone));
        Verbatim(sheet, clauses);
        return parts;
    }

    private void Verbatim(SegmentedReport sheet, List<Segment> parts)
    {
        foreach (var part in parts.OrderByDescending(p => p.Span.Length))
        {
            if (!Taken(sheet, part))
            {
                _verbatim.Join(part, _nearAlone);
            }
        }
    }

    /// <summary>Whether a part shares words with another part of its block that has joined a passage already.</summary>
    private static bool Taken(SegmentedReport sheet, Segment part)
    {
        foreach (var other in sheet.Around(part))
        {
            if (!other.Whole && other.PassageBuilder is { } strand && strand.Base != other && other.Overlaps(part))
            {
                return true;
            }
        }

        return false;
    }

    private static void NoteBase(Segment unit, BaseIndex index)
    {
        unit.PassageBuilder ??= new Strand(unit);
        if (unit.PassageBuilder.Base == unit)
        {
            index.Add(unit);
        }
    }

    private void Begin(SegmentedReport sheet, List<Segment> parts)
    {
        foreach (var part in parts.Where(p => p.PassageBuilder is not null))
        {
            _verbatim.Learn(part);
        }

        // Of a block that is another wording of an earlier one, the earlier one's parts are the bases.
        foreach (
            var part in parts
                .Where(p => p.PassageBuilder is null && sheet.Blocks[p.Index].PassageBuilder is null && !Taken(sheet, p))
                .ToList()
        )
        {
            // A clause is carried word for word or not at all.
            if (part.Kinds == UnitKinds.Clause)
            {
                part.PassageBuilder = new Strand(part);
            }
            else
            {
                NoteBase(part, _parts);
            }

            _verbatim.Learn(part);
        }

        foreach (var block in sheet.Blocks)
        {
            NoteBase(block, _blocks);
            _verbatim.Learn(block);
        }
    }

    /// <summary>
    /// Two blocks are wordings of one another when no sentence of either says what the other does not: else only their parts are compared,
    /// and what is new stays in sight.
    /// </summary>
    private double? BlockScore(Segment unit, Segment other)
    {
        if (
            other.PassageBuilder!.In(unit.Report)
            || LooseScore(unit, other, FoldingParameters.Alone) is not { } score
            || !Holds(unit, other)
            || !Holds(other, unit)
        )
        {
            return null;
        }

        if (StockSentence.Fills(unit, other))
        {
            _doubtful.Add((score, unit, other));
            return null;
        }

        return score;
    }

    private bool Holds(Segment whole, Segment other)
    {
        foreach (var part in sheets[whole.Report].Parts[whole.Index])
        {
            if (
                part.Kinds == UnitKinds.Sentence
                && part.Wording.Weight >= FoldingParameters.LeastSentence
                && part.Wording.Weight < 0.9 * whole.Wording.Weight
                && Likeness.Shared(part.Wording, other.Wording) < FoldingParameters.SentenceHeld * part.Wording.Weight
            )
            {
                return false;
            }
        }

        return true;
    }

    private double? PartScore(Segment unit, Segment other)
    {
        var kinds = unit.Kinds & other.Kinds & (UnitKinds.Sentence | UnitKinds.Quote);
        return kinds == UnitKinds.None || SameWhole(unit, other)
            ? null
            : Score(unit, other, kinds.HasFlag(UnitKinds.Quote) ? FoldingParameters.Quotation : FoldingParameters.Alone);
    }

    private double? Score(Segment unit, Segment other, double least) =>
        LooseScore(unit, other, least) is { } score && !StockSentence.Fills(unit, other) ? score : null;

    /// <summary>Their likeness where two units may be wordings of one passage, or one stock sentence filled twice; else null.</summary>
    private double? LooseScore(Segment unit, Segment other, double least)
    {
        if (other.Wording.Weight < FoldingParameters.LeastWeight || !Near(unit, other) || OtherSpeaker(unit, other))
        {
            return null;
        }

        var score = Likeness.Of(unit.Wording, other.Wording);
        if (score < least)
        {
            return null;
        }

        var plain = Likeness.OfPlainWords(unit.Wording, other.Wording);
        return
            plain >= FoldingParameters.PlainWords
            && (plain >= FoldingParameters.PlainWordsOfOtherFigures || !OtherFigures.Clash(unit, other))
            && QuotedWords.Agree(unit, other)
            ? score
            : null;
    }

    /// <summary>Whether the blocks of two units match as wholes already.</summary>
    private bool SameWhole(Segment a, Segment b) =>
        sheets[a.Report].Blocks[a.Index].PassageBuilder is { } s && s == sheets[b.Report].Blocks[b.Index].PassageBuilder;

    /// <summary>Two people may say the same; they do not say it together.</summary>
    private static bool OtherSpeaker(Segment a, Segment b) => a.Speaker is { } s && b.Speaker is { } t && s != t;

    /// <summary>
    /// Whether the two reports are near enough in time, where both dates are known to the day, and the editor does not keep the units
    /// apart.
    /// </summary>
    private bool Near(Segment a, Segment b) =>
        (
            sheets[a.Report].Article.Published.Value?.Date is not { } x
            || sheets[b.Report].Article.Published.Value?.Date is not { } y
            || Math.Abs(x.DayNumber - y.DayNumber) <= windowDays
        ) && !verdicts.KeepApart(a, b);
}
