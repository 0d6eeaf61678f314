namespace Digest.Folding;

/// <summary>
/// Chooses the passages, so that each kept block is in one: a block is a passage whole, shared or alone; where only parts of
/// it are shared, they are, and each sentence between them is a passage of its own. A sentence that holds a shared quotation is covered by it.
/// </summary>
internal static class CoverBlocks
{
    /// <summary>The strands that become passages, in the order of reports and blocks.</summary>
    public static List<Strand> Of(ImmutableArray<Sheet> sheets)
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
                if (whole.Strand!.Members.Count > 1 || shared.Count == 0)
                {
                    Choose(whole.Strand);
                }

                foreach (var part in shared)
                {
                    Choose(part.Strand!);
                }

                if (whole.Strand.Members.Count == 1 && shared.Count > 0)
                {
                    foreach (var sentence in Uncovered(sheet, i, shared))
                    {
                        sentence.Strand = new Strand(sentence);
                        Choose(sentence.Strand);
                    }
                }
            }
        }

        return chosen;
    }

    /// <summary>The parts of a block that other reports carry too.</summary>
    public static List<Unit> SharedParts(Sheet sheet, int block) => [.. sheet.Parts[block].Where(p => !p.Whole && p.Strand is { Members.Count: > 1 })];

    /// <summary>The sentences of a block that no shared part touches.</summary>
    public static IEnumerable<Unit> Uncovered(Sheet sheet, int block, List<Unit> shared) =>
        sheet.Parts[block].Where(p => p.Kinds.HasFlag(UnitKinds.Sentence) && !shared.Exists(p.Overlaps));
}
