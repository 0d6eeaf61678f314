namespace Digest.Folding;

/// <summary>
/// Says what changed from one version of a report to the next: paragraphs that are new, gone, or worded otherwise. What both have word for
/// word is no change, wherever it stands.
/// </summary>
internal static class CompareVersions
{
    /// <summary>The step from one version to the next.</summary>
    public static VersionStep Of(Article from, Article to)
    {
        var before = Paragraphs(from);
        var after = Paragraphs(to);
        var kept = before.Select(b => b.Layer.Key).ToHashSet(StringComparer.Ordinal);
        kept.IntersectWith(after.Select(b => b.Layer.Key));
        var gone = before.FindAll(b => !kept.Contains(b.Layer.Key));
        var changes = new List<VersionChange>();
        foreach (var block in after.FindAll(b => !kept.Contains(b.Layer.Key)))
        {
            var words = block.Layer.Words.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
            var like = gone.Select(g => (Block: g, Share: Share(words, g)))
                .OrderByDescending(x => x.Share)
                .ThenBy(x => x.Block.N)
                .FirstOrDefault();
            if (like.Block is { } former && like.Share >= FoldingParameters.Reworded)
            {
                // What is gone before it stands before it.
                foreach (var lost in gone.TakeWhile(g => g.N < former.N).ToList())
                {
                    if (
                        !after.Exists(x =>
                            x.N > block.N
                            && !kept.Contains(x.Layer.Key)
                            && Share([.. x.Layer.Words.Select(w => w.Key)], lost) >= FoldingParameters.Reworded
                        )
                    )
                    {
                        changes.Add(new VersionChange(new BlockRef(from.Id, lost.N), null));
                        gone.Remove(lost);
                    }
                }

                gone.Remove(former);
                changes.Add(new VersionChange(new BlockRef(from.Id, former.N), new BlockRef(to.Id, block.N)));
            }
            else
            {
                changes.Add(new VersionChange(null, new BlockRef(to.Id, block.N)));
            }
        }

        changes.AddRange(gone.Select(g => new VersionChange(new BlockRef(from.Id, g.N), null)));
        return new VersionStep(from.Id, to.Id, [.. changes]);
    }

    private static List<Block> Paragraphs(Article article) => [.. article.Blocks.Where(b => b.IsBody && b.Layer.Key.Length > 0)];

    // Of the words of both together, the share that both have.
    private static double Share(HashSet<string> words, Block other)
    {
        var theirs = other.Layer.Words.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        var common = theirs.Count(words.Contains);
        return common == 0 ? 0 : (double)common / (words.Count + theirs.Count - common);
    }
}
