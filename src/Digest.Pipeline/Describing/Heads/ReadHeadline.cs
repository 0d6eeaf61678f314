using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes the headline from the head of the page: a heading, or a line with the shape of a title above the text. A page whose first line is
/// already its lead has none.
/// </summary>
internal sealed class ReadHeadline : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        // Where the file itself says which line is the headline, no line of the text is another.
        if (sheet.Blocks.ToArray().Any(static b => b is { Status: BlockStatus.Lifted, Rule: RuleIds.Headline }))
        {
            return;
        }

        var index = Choose(sheet, found);
        if (
            index < 0
            || HeadlineLines.IsTorn(sheet, index)
            || HeadlineLines.IsProse(sheet[index])
            || IsSentenceBelowTitle(sheet, found, index)
        )
        {
            return;
        }

        var block = sheet[index];
        var heading = block.Kind == BlockKind.Heading;
        var declared = found.Headline.Any(c => HeadlineLines.Agrees(c.Value, block.Text));
        var rank =
            declared ? Ranks.Declared - 1
            : heading ? Ranks.LabelledLine
            : Ranks.Line;
        var wrapped = heading || declared ? [] : WrappedTitle.Below(sheet, index);
        var text = Normal.Space(string.Join(' ', wrapped.Prepend(index).Select(i => sheet[i].Text)));
        found.Headline.Add(
            new Clue<string>(
                text,
                Basis.Stated,
                rank,
                sheet.Say(
                    index,
                    heading ? "heading"
                        : wrapped.Length > 0 ? "first lines"
                        : "first line",
                    text
                )
            )
        );
        sheet.Lift(index, RuleIds.Headline);
        foreach (var i in wrapped)
        {
            sheet.Lift(i, RuleIds.Headline);
        }

        LiftCopies(sheet, text);
    }

    /// <summary>
    /// Where the editor gives the title, a first paragraph of one sentence is the report's own, not a second headline: news, which would be
    /// lost to the text.
    /// </summary>
    private static bool IsSentenceBelowTitle(ArticleLayout sheet, Clues found, int index) =>
        sheet[index].Kind != BlockKind.Heading
        && sheet[index].Text.TrimEnd() is [.., '.' or '。']
        && found.Headline.Exists(c => c.Basis == Basis.Editor && !HeadlineLines.Agrees(c.Value, sheet[index].Text));

    private static int Choose(ArticleLayout sheet, Clues found)
    {
        // A line that the markup declares as headline is the headline wherever it stands before the text.
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && found.Headline.Any(c =>
                    c.Basis == Basis.Stated
                    && Normal.Key(c.Value) is { Length: > 8 } key
                    && (sheet[i].Layer.Key == key || (sheet[i].Kind == BlockKind.Heading && HeadlineLines.Agrees(c.Value, sheet[i].Text)))
                )
            )
            {
                return i;
            }
        }

        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && sheet[i].Kind == BlockKind.Heading
                && sheet[i].Level <= 2
                && sheet[i].Layer.Count > 0
                && !IsKicker(sheet, i)
            )
            {
                return i;
            }
        }

        if (sheet.Draft.Format == "html")
        {
            return -1;
        }

        return HeadlineScores.Best(sheet);
    }

    /// <summary>A heading of one or two words above a longer one names a section.</summary>
    private static bool IsKicker(ArticleLayout sheet, int index) =>
        sheet[index].Layer.Count <= 2 && sheet.Head.Any(j => j > index && sheet[j].Kind == BlockKind.Heading && sheet[j].Layer.Count >= 4);

    /// <summary>Pages print the headline a second time above the text.</summary>
    private static void LiftCopies(ArticleLayout sheet, string headline)
    {
        var key = Normal.Key(headline);
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && (
                    sheet[i].Layer.Key == key
                    || (sheet[i].Layer.Count <= 40 && !Shapes.IsProse(sheet[i]) && HeadlineLines.Agrees(sheet[i].Text, headline))
                )
            )
            {
                sheet.Lift(i, RuleIds.Headline);
            }
        }
    }
}
