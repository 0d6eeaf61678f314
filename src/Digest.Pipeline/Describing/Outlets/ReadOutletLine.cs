using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Takes a line above the text that is nothing but a name of <c>outlets.yml</c>: who publishes the page. Names nobody listed are left to
/// other clues.
/// </summary>
internal sealed class ReadOutletLine : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        foreach (var i in sheet.Head)
        {
            if (sheet.IsKept(i) && sheet[i].Text.Length <= 100 && sheet.Outlets.Find(sheet[i].Text) is { } outlet)
            {
                found.Outlet.Add(new Clue<string>(outlet.Name, Basis.Stated, Ranks.Line, sheet.Say(i, "outlet line")));
                sheet.Lift(i, RuleIds.Source);
                return;
            }
        }
    }
}
