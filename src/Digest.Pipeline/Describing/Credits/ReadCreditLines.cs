using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads lines that credit the whole report to somebody: "The original source of this article is …", "Source: …", "Originally published by
/// …", "Articles by: …", "h/t …",
/// "(Reporting by …; Editing by …)". Reads removed lines too; lifts those that stand in the text.
/// </summary>
internal sealed partial class ReadCreditLines : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var block = sheet[i];
            if (block.Status == BlockStatus.Repeat || block.Text.Length > 260 || block.Kind is BlockKind.Caption or BlockKind.Code)
            {
                continue;
            }

            if (Share().Match(block.Text) is { Success: true } share)
            {
                Shared(sheet, found, i, share);
            }
            else if (Listed(sheet, Thanks().Match(block.Text)) is { IsEmpty: false } thanked)
            {
                // Such a line belongs to the report above it even where cleaning took it for furniture.
                found.Origins.AddRange(thanked.Select(n => new Origin(n, Ranks.LabelledLine, sheet.Say(i, "credit line"))));
                sheet.Lift(i, RuleIds.Credit);
            }
            else if (Listed(sheet, With().Match(block.Text)) is { IsEmpty: false } material)
            {
                found.Material.AddRange(material.Select(n => new Origin(n, Ranks.LabelledLine, sheet.Say(i, "credit line"))));
                sheet.Lift(i, RuleIds.Credit);
            }
            else if (block.Chrome)
            {
                continue;
            }
            else if (Line().Match(block.Text) is { Success: true } m)
            {
                Credit(sheet, found, i, m);
            }
            else if (Desk().Match(block.Text) is { Success: true } desk)
            {
                DeskLine(sheet, found, i, desk);
            }
        }
    }

    private static ImmutableArray<string> Listed(ArticleLayout sheet, Match line) =>
        line.Success ? CreditNames.Listed(line.Groups["name"].Value, sheet.Outlets) : [];

    /// <summary>
    /// A report that people sign was made with others' material; one that nobody signs, or an agency, is that material.
    /// </summary>
    /// <param name="found">All clues; credits to material move on to the origins or to the shares.</param>
    /// <param name="byline">Who signs the report.</param>
    public static void Settle(Clues found, Fact<NameList> byline)
    {
        var signed = byline.Value is { } by && by.Names.Any(n => Agencies.Find(n) is null && Shapes.IsName(n, 6));
        (signed ? found.Shares : found.Origins).AddRange(found.Material);
    }

    private static void Credit(ArticleLayout sheet, Clues found, int index, Match m)
    {
        var strong = m.Groups["origin"].Success;
        var said = m.Groups["name"].Value;
        // "This article originally appeared on The Quern Post: Ferry late again": what follows the colon is its headline there.
        var names = CreditNames.Split(strong && said.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? said[..colon] : said);
        if (names.Count is 0 or > 4 || !names.All(n => Shapes.IsName(n, 6) || CreditNames.IsListed(n, sheet.Outlets)))
        {
            return;
        }

        foreach (var name in names)
        {
            if (
                strong
                || Agencies.FindInSlot(name) is not null
                || sheet.Outlets.Find(name) is not null
                || name.Contains('.', StringComparison.Ordinal)
                || LooksLikeMedium(name, sheet)
            )
            {
                (With().IsMatch(m.Value) ? found.Material : found.Origins).Add(
                    new Origin(
                        CreditNames.Canonical(name, sheet.Outlets),
                        strong ? Ranks.LabelledLine : Ranks.Line,
                        sheet.Say(index, "credit line")
                    )
                );
            }
        }

        if (m.Groups["author"].Success && found.Byline.Count == 0)
        {
            found.Byline.Add(new Clue<NameList>(new NameList([.. names]), Basis.Stated, Ranks.Line, sheet.Say(index, "credit line")));
        }

        sheet.Lift(index, RuleIds.Credit);
    }

    /// <summary>
    /// "Additional reporting by NW and Una Keel" credits people and media with a share; the media are kept, nobody signs by it.
    /// </summary>
    private static void Shared(ArticleLayout sheet, Clues found, int index, Match m)
    {
        var text = m.Groups["name"].Value;
        var names = CreditNames.Split(text);
        if (
            names.Count is > 0 and <= 8
            && (
                names.TrueForAll(n => Shapes.IsName(n, 6) || CreditNames.IsListed(n, sheet.Outlets))
                || BylineReader.Names(text) is { IsEmpty: false }
            )
        )
        {
            AddShares(sheet, found, index, text);
            sheet.Lift(index, RuleIds.Credit);
        }
    }

    private static void AddShares(ArticleLayout sheet, Clues found, int index, string names) =>
        found.Shares.AddRange(
            CreditNames
                .Split(names)
                .Where(n => CreditNames.IsListed(n, sheet.Outlets))
                .Select(n => new Origin(CreditNames.Canonical(n, sheet.Outlets), Ranks.LabelledLine, sheet.Say(index, "credit line")))
        );

    private static bool LooksLikeMedium(string name, ArticleLayout sheet) =>
        MediaNames.At(name, 0, sheet.Outlets) is { } medium && medium.End == name.Length;

    /// <summary>"(Reporting by …; Editing by …)" is the desk line of Reuters when both halves stand in one pair of parentheses.</summary>
    private static void DeskLine(ArticleLayout sheet, Clues found, int index, Match m)
    {
        var read = BylineReader.Names(m.Groups["reporters"].Value.Split(';')[0]);
        var media = m.Groups["share"].Success ? found.Shares : found.Origins;
        media.AddRange(
            read.Where(n => CreditNames.IsListed(n, sheet.Outlets))
                .Select(n => new Origin(sheet.Outlets.Canonical(n), Ranks.LabelledLine, sheet.Say(index, "credit line")))
        );
        var names = read.RemoveAll(n => CreditNames.IsListed(n, sheet.Outlets));
        if (names.Length > 0 && !m.Groups["share"].Success)
        {
            found.Byline.Add(new Clue<NameList>(new NameList(names), Basis.Stated, Ranks.Line, sheet.Say(index, "desk line")));
        }

        AddShares(sheet, found, index, m.Groups["more"].Value);
        if (m.Groups["editors"].Success && OfReuters().IsMatch(sheet[index].Text))
        {
            found.Origins.Add(
                new Origin(sheet.Outlets.Canonical("Reuters"), Ranks.Reasoning, sheet.Say(index, "desk line in the form of Reuters"))
            );
        }

        sheet.Lift(index, RuleIds.Byline);
    }

    // The agency's desk writes its line in one way: semicolons between the shares, each beginning with a capital; where it names none but
    // those who helped, with the places they are in.
    [GeneratedRegex(
        @"^\((?:Reporting by [^()]+|Additional reporting by [^()]+ in \p{Lu}[^()]+);[^()]*\b(?:Writing|Editing) by [^()]+\)\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfReuters();

    [GeneratedRegex(
        @"^\W{0,3}(?:"
            + LexiconPatterns.ShareCredits
            + @")(?: the| der| l['’])?:? (?<name>[^()]{2,120}?)\.?\)?\s*$|^\W{0,3}(?<name>[^()]{2,120}?) (?:have |has |also )?(?:"
            + LexiconPatterns.Contributed
            + @")[^.]{0,40}\.?\)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"^\W{0,3}(?:with )?" + LexiconPatterns.MaterialFrom + @"(?: the| der| l['’])?:? (?<name>[^()]{2,80}?)\.?\)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex With();

    // "The Courier thanks Quern Wire for the report from Hallin."
    [GeneratedRegex(
        @"^\W{0,3}(?:[^().:!?]{2,50} )?(?<!\p{L})(?:"
            + LexiconPatterns.ThanksOpenings
            + @")(?!\p{L}):? (?-i:the )?(?<name>[^().:!?]{2,80}?) (?:"
            + LexiconPatterns.ThankedFor
            + @")(?!\p{L})[^.!?]{0,80}\.?\)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Thanks();

    // Behind the name may stand a day, or that the text is used by permission.
    [GeneratedRegex(
        @"^\W*(?:(?<origin>"
            + LexiconPatterns.OriginLines
            + ")|(?<source>"
            + LexiconPatterns.SourceWords
            + @" ?[:：])|(?<author>articles? by:)) ?(?-i:the )?(?<name>[^()]{2,120}?)"
            + @"(?: on (?:\p{L}+ \d|\d{1,2} \p{L}).*"
            + "|,? (?:and|under|it) (?:is |was |has been )?(?:re-?published|reprinted|reproduced|licensed|shared|used|a Creative).*)?(?:"
            + LexiconPatterns.OriginLinesTails
            + @")?\.?\)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^\W{0,2}\(?(?<share>additional )?reporting by (?<reporters>[^()]{3,160}?)"
            + @"(?:[,;] ?(?:with )?(?:additional|further) reporting (?:by|from) (?<more>[^();]{3,120}?))?"
            + @"(?:; ?(?:[^();]{0,80}; ?)?(?<editors>(?:writing by|editing by)[^()]{3,80}))?\.?\)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Desk();
}
