using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Takes the outlet from a line right above the headline that is nothing but the name of a paper with its article: "THE MARROW TIMES", "El
/// Eco de …". Without the article it may be a section.
/// </summary>
internal sealed class ReadMasthead : IClue
{
    private const int Reach = 4;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (found.Outlet.Exists(static c => c.Rank <= Ranks.Line))
        {
            return;
        }

        var headline = -1;
        for (var i = 0; i < sheet.Blocks.Length && headline < 0; i++)
        {
            headline = sheet[i].Rule == RuleIds.Headline ? i : -1;
        }

        for (var i = headline - 1; i >= 0 && i >= headline - Reach; i--)
        {
            var block = sheet[i];
            if (
                block is { Chrome: false, Text.Length: <= 50, Kind: BlockKind.Paragraph or BlockKind.Heading }
                && (block.Status == BlockStatus.Kept || block is { Status: BlockStatus.Removed, Rule: RuleIds.PageHead })
                && PaperNames.IsWithArticle(block.Text)
            )
            {
                found.Outlet.Add(new Clue<string>(block.Text, Basis.Stated, Ranks.Line + 2, sheet.Say(i, "line above the headline")));
                sheet.Lift(i, RuleIds.Source);
                return;
            }
        }
    }
}
