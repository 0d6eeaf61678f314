using System.Text.RegularExpressions;
using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Reads copyright lines: the line is the rights fact, the holder a weak clue to the outlet. A line of its own that cleaning kept is
/// lifted.
/// </summary>
internal sealed partial class ReadRights : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var block = sheet[i];
            if (
                block.Status is BlockStatus.Lifted or BlockStatus.Repeat
                || block.Text.Length > 300
                || block.Chrome
                || Form().Match(block.Text) is not { Success: true } m
            )
            {
                continue;
            }

            found.Rights.Add(new Clue<string>(block.Text, Basis.Stated, Ranks.Line, sheet.Say(i, "copyright line")));
            var holder =
                m.Groups["holder"]
                    .Value.Split([",", ". ", " - ", " | ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .FirstOrDefault()
                    ?.TrimEnd('.')
                ?? "";
            if (Shapes.IsName(holder, 5) && Agencies.Find(holder) is null)
            {
                found.Outlet.Add(new Clue<string>(holder, Basis.Stated, Ranks.Furniture, sheet.Say(i, "copyright line")));
            }

            if (block.Status == BlockStatus.Kept)
            {
                sheet.Lift(i, RuleIds.Rights);
            }
        }
    }

    [GeneratedRegex(
        @"^\W{0,20}(?:(?:Copyright|Copr\.|©|\(c\)|&copy;)[\s:]{0,10}){1,4}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19"
            + @"|20)\d\d))?)?[\s,:]*(?<holder>[^©]{2,200})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
