using Digest.Identity;

namespace Digest.Folding;

/// <summary>
/// Names every unit and every block of a story-year by its article and its words, so that a published link stays good whatever
/// else is reported later.
/// </summary>
internal static class NameSegments
{
    /// <summary>
    /// Sets the ids of the units and gives those of all blocks, report by report and block by block. Copies within an article are
    /// numbered in text order, the longer of two that begin together first; blocks that carry no passage (repeats, headings,
    /// captions, what was taken out) come after all units, so that they never change the id of a witness.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> In(ImmutableArray<SegmentedReport> sheets)
    {
        // One for the whole year: two articles whose hashes meet must not give a page one id twice.
        var ids = new PassageIds();
        return [.. sheets.Select(sheet => In(sheet, ids))];
    }

    private static ImmutableArray<string> In(SegmentedReport sheet, PassageIds ids)
    {
        var article = sheet.Article;
        var named = new string?[article.Blocks.Length];
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            // No two units of a block have one span.
            List<Segment> units = [.. sheet.Parts[i]];
            if (!units.Contains(sheet.Blocks[i]))
            {
                units.Add(sheet.Blocks[i]);
            }

            units.Sort(
                static (x, y) => x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : y.Span.End.CompareTo(x.Span.End)
            );
            foreach (var unit in units)
            {
                unit.Id = ids.Next(article.Id, unit.Key);
            }

            named[sheet.Blocks[i].Block.N - 1] = sheet.Blocks[i].Id;
        }

        return [.. article.Blocks.Select((block, i) => named[i] ?? ids.Next(article.Id, Figures.KeyOf(block.Text)))];
    }
}
