using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Gathers the passages of a story-year: report by report, in the order of the base wording, every unit is compared with the base
/// wordings so far and joins one or becomes one. A star, never a chain: what joins must look like the base itself, or equal a
/// member word for word.
/// </summary>
internal sealed class GatherStrands(ImmutableArray<Sheet> sheets, int windowDays)
{
    private readonly BaseIndex _blocks = new();
    private readonly BaseIndex _parts = new();
    private readonly JoinVerbatim _verbatim = new();

    /// <summary>How much was read and compared to find what is alike.</summary>
    public long Steps => _blocks.Steps + _parts.Steps;

    /// <summary>Gives every block, and every part that is shared or may be, its strand.</summary>
    public void Run()
    {
        foreach (var sheet in sheets)
        {
            Blocks(sheet);
            var parts = Parts(sheet);
            Begin(sheet, parts);
        }

        CarryParts.In(sheets, (u, b) => Near(u, b) && !OtherSpeaker(u, b));
    }

    private void Blocks(Sheet sheet)
    {
        foreach (var block in sheet.Blocks)
        {
            _verbatim.Join(block, Near);
        }

        MatchUnits.Join([.. sheet.Blocks.Where(b => b.Strand is null)], _blocks, BlockScore, Thresholds.Alone);
        MatchBetween.Join(sheet, sheets, (u, b) => Near(u, b) && !OtherSpeaker(u, b) && Holds(u, b) && Holds(b, u));
    }

    /// <summary>Joins the sentences and quotations of blocks to those of blocks that they do not match as wholes.</summary>
    private List<Unit> Parts(Sheet sheet)
    {
        var parts = sheet.Parts.SelectMany(p => p).Where(p => p.Strand is null).ToList();

        foreach (var part in parts.OrderByDescending(p => p.Span.Length))
        {
            if (!Taken(sheet, part))
            {
                _verbatim.Join(part, (u, b) => Near(u, b) && !SameWhole(u, b));
            }
        }

        var free = parts.Where(p => p.Strand is null && !Taken(sheet, p)).ToList();
        MatchUnits.Join(free, _parts, PartScore, Math.Min(Thresholds.Quotation, Thresholds.Alone));
        return parts;
    }

    /// <summary>Whether a part shares words with another part of its block that has joined a passage already.</summary>
    private static bool Taken(Sheet sheet, Unit part)
    {
        foreach (var other in sheet.Parts[part.Index])
        {
            if (!other.Whole && other.Strand is { } strand && strand.Base != other && other.Overlaps(part))
            {
                return true;
            }
        }

        return false;
    }

    private static void NoteBase(Unit unit, BaseIndex index)
    {
        unit.Strand ??= new Strand(unit);
        if (unit.Strand.Base == unit)
        {
            index.Add(unit);
        }
    }

    private void Begin(Sheet sheet, List<Unit> parts)
    {
        foreach (var part in parts.Where(p => p.Strand is not null))
        {
            _verbatim.Learn(part);
        }

        // Of a block that is another wording of an earlier one, the earlier one's parts are the bases.
        foreach (var part in parts.Where(p => p.Strand is null && sheet.Blocks[p.Index].Strand is null && !Taken(sheet, p)).ToList())
        {
            NoteBase(part, _parts);
            _verbatim.Learn(part);
        }

        foreach (var block in sheet.Blocks)
        {
            NoteBase(block, _blocks);
            _verbatim.Learn(block);
        }
    }

    /// <summary>Two blocks are wordings of one another when no sentence of either says what the other does not: else only their parts are compared, and what is new stays in sight.</summary>
    private double? BlockScore(Unit unit, Unit other) =>
        other.Strand!.In(unit.Report) || Score(unit, other, Thresholds.Alone) is not { } score || !Holds(unit, other) || !Holds(other, unit) ? null : score;

    private bool Holds(Unit whole, Unit other)
    {
        foreach (var part in sheets[whole.Report].Parts[whole.Index])
        {
            if (part.Kinds == UnitKinds.Sentence && part.Wording.Weight >= Thresholds.LeastSentence
                && part.Wording.Weight < 0.9 * whole.Wording.Weight
                && Likeness.Shared(part.Wording, other.Wording) < Thresholds.SentenceHeld * part.Wording.Weight)
            {
                return false;
            }
        }

        return true;
    }

    private double? PartScore(Unit unit, Unit other)
    {
        var kinds = unit.Kinds & other.Kinds & (UnitKinds.Sentence | UnitKinds.Quote);
        return kinds == UnitKinds.None || SameWhole(unit, other)
            ? null
            : Score(unit, other, kinds.HasFlag(UnitKinds.Quote) ? Thresholds.Quotation : Thresholds.Alone);
    }

    private double? Score(Unit unit, Unit other, double least)
    {
        if (other.Wording.Weight < Thresholds.LeastWeight || !Near(unit, other) || OtherSpeaker(unit, other))
        {
            return null;
        }

        var score = Likeness.Of(unit.Wording, other.Wording);
        if (score < least)
        {
            return null;
        }

        var plain = Likeness.OfPlainWords(unit.Wording, other.Wording);
        return plain >= Thresholds.PlainWords && (plain >= Thresholds.PlainWordsOfOtherFigures || !OtherFigures.Clash(unit, other)) && QuotedWords.Agree(unit, other) && !StockSentence.Fills(unit, other) ? score : null;
    }

    /// <summary>Whether the blocks of two units match as wholes already.</summary>
    private bool SameWhole(Unit a, Unit b) => sheets[a.Report].Blocks[a.Index].Strand is { } s && s == sheets[b.Report].Blocks[b.Index].Strand;

    /// <summary>Two people may say the same; they do not say it together.</summary>
    private static bool OtherSpeaker(Unit a, Unit b) => a.Speaker is { } s && b.Speaker is { } t && s != t;

    /// <summary>Whether the two reports are near enough in time, where both dates are known to the day.</summary>
    private bool Near(Unit a, Unit b) =>
        sheets[a.Report].Article.Published.Value?.Date is not { } x || sheets[b.Report].Article.Published.Value?.Date is not { } y
        || Math.Abs(x.DayNumber - y.DayNumber) <= windowDays;
}
