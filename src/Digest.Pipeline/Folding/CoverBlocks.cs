namespace Digest.Folding;

/// <summary>
/// Chooses the passages, so that each kept block is in one: a block is a passage whole, shared or alone; where only parts of
/// it are shared, they are, and each sentence between them is a passage of its own. A sentence that holds a shared quotation is covered by
/// it.
/// </summary>
internal static class CoverBlocks
{
    /// <summary>The strands that become passages, in the order of reports and blocks.</summary>
    public static List<Strand> Of(ImmutableArray<SegmentedReport> sheets)
    {
        var chosen = new List<Strand>();
        var known = new HashSet<Strand>();
        void Choose(Strand strand)
        {
            if (known.Add(strand))
            {
                chosen.Add(strand);
            }
        }

        foreach (var sheet in sheets)
        {
            for (var i = 0; i < sheet.Blocks.Length; i++)
            {
                var whole = sheet.Blocks[i];
                var shared = SharedParts(sheet, i);
                if (whole.PassageBuilder!.Members.Count > 1 || shared.Count == 0)
                {
                    Choose(whole.PassageBuilder);
                }

                foreach (var part in shared)
                {
                    Choose(part.PassageBuilder!);
                }

                if (whole.PassageBuilder.Members.Count == 1 && shared.Count > 0)
                {
                    foreach (var sentence in Uncovered(sheet, i, shared))
                    {
                        sentence.PassageBuilder = new Strand(sentence);
                        Choose(sentence.PassageBuilder);
                    }
                }
            }
        }

        return chosen;
    }

    /// <summary>The parts of a block that other reports carry too.</summary>
    public static List<Segment> SharedParts(SegmentedReport sheet, int block) =>
        [.. sheet.Parts[block].Where(p => !p.Whole && p.PassageBuilder is { Members.Count: > 1 })];

    /// <summary>The sentences of a block that no shared part touches.</summary>
    public static IEnumerable<Segment> Uncovered(SegmentedReport sheet, int block, List<Segment> shared) =>
        sheet.Parts[block].Where(p => p.Kinds.HasFlag(UnitKinds.Sentence) && !shared.Exists(p.Overlaps));
}
