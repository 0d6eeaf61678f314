using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds the deck: the line or short paragraph between the headline and the text that says more of the story. It is the report's own words,
/// so it stays in the text where it stands; a teaser of another
/// story there, whose words do not come back in the report, is none.
/// </summary>
internal sealed class ReadDeck : IClue
{
    private const int FewestWords = 5;
    private const int MostWords = 60;

    /// <summary>Lines below the headline in which a deck begins.</summary>
    private const int Reach = 4;

    /// <summary>Share of its telling words that must come back in the report.</summary>
    private const double Telling = 0.3;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var headline = -1;
        for (var k = 0; k < sheet.Head.Length; k++)
        {
            headline = sheet[sheet.Head[k]].Rule == RuleIds.Headline ? k : headline;
        }

        LeadWords? lead = null;
        for (var k = headline + 1; headline >= 0 && k < sheet.Head.Length && k <= headline + Reach; k++)
        {
            var i = sheet.Head[k];
            var (text, words) = (sheet[i].Text, sheet[i].Layer.Count);
            if (
                !sheet.IsKept(i)
                || sheet[i].Kind is not (BlockKind.Paragraph or BlockKind.Heading)
                || words is < FewestWords or > MostWords
                || Shapes.IsCaption(text)
                || SectionNames.Is(text)
                || HeadLine.Read(text, sheet.Outlets) is { IsTimed: true } or { IsByline: true }
            )
            {
                continue;
            }

            lead ??= new LeadWords(sheet);
            if (lead.Share(text) >= Telling)
            {
                found.Deck.Add(new Clue<string>(Normal.Space(text), Basis.Stated, Ranks.Line, sheet.Say(i, "below the headline")));
                return;
            }
        }
    }
}
