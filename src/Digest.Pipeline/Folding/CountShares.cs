namespace Digest.Folding;

/// <summary>
/// Says of each paragraph of a report how far others carry it, as the pages show it: not at all, in part, or as a whole. Every number that
/// a reader is told of this comes from here.
/// </summary>
internal sealed class CountShares(FoldedPlaces places)
{
    /// <summary>The report with its blocks that are nowhere else, and those of which others carry a part.</summary>
    public Report Of(Report report)
    {
        var only = ImmutableArray.CreateBuilder<int>();
        var part = ImmutableArray.CreateBuilder<int>();
        foreach (var block in report.Article.Blocks.Where(b => b.IsBody))
        {
            var at = new BlockRef(report.Article.Id, block.N);
            if (!places.Carriers.Any(at))
            {
                // Nobody carries the whole: whoever has a passage of it carries a part.
                (places.PassagesAt(at).Any(p => p.Passage.Witnesses.Any(w => w.At.Article != at.Article)) ? part : only).Add(block.N);
            }
        }

        return report with
        {
            OnlyBlocks = only.ToImmutable(),
            PartBlocks = part.ToImmutable(),
        };
    }
}
