using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the parties that close a report: a last line "(Northern Wire, Coast Radio)", "… on Monday. (NW)", or an agency without
/// parentheses, "… on Monday. dpa/mkl". All of them must be listed by the editor or be agencies.
/// A line of its own is lifted; words at the end of a paragraph stay where they stand.
/// </summary>
internal sealed partial class ReadSignOff : IClue
{
    /// <summary>How many of the last blocks are looked at.</summary>
    private const int Reach = 4;

    private const string BehindQuotation = "sign-off behind a quotation";

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        Below(sheet, found);
        var prose = false;
        foreach (var i in sheet.Body.Reverse().Take(Reach))
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || sheet[i].Kind != BlockKind.Paragraph || prose)
            {
                continue;
            }

            prose = Shapes.IsProse(sheet[i]);
            if (text.Length > 20000 || Signed(text, sheet.Outlets) is not { } signed)
            {
                continue;
            }

            var (start, names) = signed;
            var alone = start == 0;
            if (alone || Shapes.EndsSentence(text[..start].TrimEnd(' ', '-', '–', '—')))
            {
                var method = !alone && IsQuoted(text, start) ? BehindQuotation : EvidenceMethods.SignOff;
                found.Origins.AddRange(names.Select(n => new Origin(n, Ranks.Line, sheet.Say(i, method, text[start..].Trim()))));
            }

            if (alone)
            {
                sheet.Lift(i, RuleIds.Credit);
            }
        }
    }

    // In parentheses stand parties the editor lists and agencies, and beside an agency the initials of who wrote it up; without them
    // agencies alone.
    private static (int Start, ImmutableArray<string> Names)? Signed(string text, OutletBook outlets)
    {
        if (End().Match(text) is { Success: true } m)
        {
            var inside = m.Groups["names"].Value;
            return CreditNames.Listed(inside, outlets) is { IsEmpty: false } names ? (m.Index, names)
                : SignOffs.Of(inside) is (0, var agencies) ? (m.Index, agencies)
                : null;
        }

        return SignOffs.Of(text);
    }

    // A party alone in parentheses reads like the credit of a picture; right below the last paragraph it is that of the report.
    private static void Below(ArticleLayout sheet, Clues found)
    {
        if (sheet.Body is not [.., var last])
        {
            return;
        }

        var i = last + 1;
        if (
            i < sheet.Blocks.Length
            && Shapes.IsProse(sheet[last])
            && sheet[i] is { Status: BlockStatus.Removed, Rule: RuleIds.PhotoCredit, Chrome: false }
            && Below(sheet[i].Text, sheet.Outlets) is { IsEmpty: false } names
        )
        {
            found.Origins.AddRange(names.Select(n => new Origin(n, Ranks.Line, sheet.Say(i, EvidenceMethods.SignOff))));
            sheet.Lift(i, RuleIds.Credit);
        }
    }

    private static ImmutableArray<string> Below(string text, OutletBook outlets) =>
        Alone().Match(text) is { Success: true } m ? CreditNames.Listed(m.Groups["names"].Value, outlets)
        : SignOffs.Of(text.Trim('(', ')', ' ')) is (0, var agencies) ? agencies
        : [];

    [GeneratedRegex(@"^\((?<names>[^()/]{2,80})\)\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    /// <summary>
    /// Where a person signs the report, who is named behind its last quotation is credited with that quotation, not with the whole.
    /// </summary>
    public static void Settle(Clues found, Fact<NameList> byline)
    {
        if (byline.Value is not null)
        {
            found.Origins.RemoveAll(o => o.Evidence.Method == BehindQuotation);
        }
    }

    // Whether the sentence before a place quotes somebody.
    private static bool IsQuoted(string text, int at) =>
        Sentences.Of(text[..at].TrimEnd()) is [.., var last] && Quotations.Of(text).Any(q => q.End > last.Start && q.Start < at);

    [GeneratedRegex(@"(?:^|(?<=\s))[(\[](?<names>[^()\[\]]{2,80})[)\]]\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex End();
}
