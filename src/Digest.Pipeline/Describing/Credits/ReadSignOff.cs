using System.Text.RegularExpressions;
using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Reads the parties in parentheses that close a report: a last line "(Northern Wire, Coast Radio)", or "… on Monday. (NW)". All of them
/// must be listed by the editor or be agencies.
/// A line of its own is lifted; words at the end of a paragraph stay where they stand.
/// </summary>
internal sealed partial class ReadSignOff : IClue
{
    /// <summary>How many of the last blocks are looked at.</summary>
    private const int Reach = 4;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var prose = false;
        foreach (var i in sheet.Body.Reverse().Take(Reach))
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || sheet[i].Kind != BlockKind.Paragraph || prose)
            {
                continue;
            }

            prose = Shapes.IsProse(sheet[i]);
            if (
                text.Length > 20000
                || End().Match(text) is not { Success: true } m
                || CreditNames.Listed(m.Groups["names"].Value, sheet.Outlets) is not { IsEmpty: false } names
            )
            {
                continue;
            }

            var alone = m.Index == 0;
            if (alone || Shapes.EndsSentence(text[..m.Index].TrimEnd()))
            {
                found.Origins.AddRange(names.Select(n => new Origin(n, Ranks.Line, sheet.Say(i, "sign-off", m.Value.Trim()))));
            }

            if (alone)
            {
                sheet.Lift(i, RuleIds.Credit);
            }
        }
    }

    [GeneratedRegex(@"(?:^|(?<=\s))[(\[](?<names>[^()\[\]]{2,80})[)\]]\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex End();
}
