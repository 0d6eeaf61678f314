using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the agency that opens a report: "(Reuters) - The …", "Madrid, 3 ene (EFE).- …", "МОСКВА, 3 января. /ТАСС/. …", "МОСКВА, 9 ноя —
/// РИА Новости. …", "NEW YORK, March 3, 2024 /PRNewswire/ -- …",
/// "AFP - …", "新华社北京3月3日电". Speaks for the whole report.
/// </summary>
internal sealed partial class ReadOpeningCredit : IClue
{
    private const int Paragraphs = 3;
    private const int Reach = 120;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        foreach (var i in sheet.Body.Take(Paragraphs))
        {
            var text = sheet[i].Text;
            if (
                !sheet.IsKept(i)
                || sheet[i].Kind is BlockKind.Heading or BlockKind.Caption or BlockKind.List
                || Names(text, sheet.Outlets, out var words) is not { IsEmpty: false } names
            )
            {
                continue;
            }

            found.Origins.AddRange(
                names
                    .Where(n => !found.Origins.Exists(o => o.Name == n))
                    .Select(n => new Origin(n, Ranks.Line, sheet.Say(i, "dateline", words)))
            );
            return;
        }
    }

    /// <summary>The agencies that open a text; empty for none. <paramref name="words"/> are the words that say so.</summary>
    public static ImmutableArray<string> Names(string text, OutletBook outlets, out string words)
    {
        var head = Cuts.Head(text, Reach);
        foreach (var form in (ReadOnlySpan<Regex>)[Enclosed(), Bare(), Stroke(), Wide()])
        {
            if (form.Match(head) is { Success: true } m && CreditNames.Listed(m.Groups["names"].Value, outlets) is { IsEmpty: false } names)
            {
                words = m.Value.Trim(' ', '-', '–', '—', '.');
                return names;
            }
        }

        words = "";
        return [];
    }

    // A place and a day are words with capitals, numbers and months: four letters at most are in lower case.
    [GeneratedRegex(
        @"^(?:[\p{Lu}\d][\p{L}\d.'’-]*,? |\p{Ll}{1,4}\.?,? |\d+ \p{Ll}{3,9},? |[-–—] ){0,9}"
            + @"[(/](?<names>[\p{L}][\p{L}\d .&,«»-]{1,40}(?:/[\p{L}][\p{L} ]{1,20})?)[)/] ?\.?"
            + @"(?: ?(?:--|[-–—])|(?<=/\.|/) (?=\p{Lu}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Enclosed();

    [GeneratedRegex(
        "^(?<names>" + LexiconPatterns.AgenciesBeforeDash + @") (?:--|[-–—]) (?=[\p{Lu}""“„«])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^\p{Lu}{3}[\p{Lu} -]{0,80}(?:, \d{1,2} \p{Ll}{3,9}\.?)?\.? ?[-–—] ?"
            + @"(?<names>[«]?\p{Lu}[\p{L}»«-]{1,60}(?: \p{Lu}[\p{L}»-]{1,60})?)\.(?= )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Stroke();

    [GeneratedRegex(
        "^[(（【]?(?<names>" + LexiconPatterns.AgenciesInWideScripts + ")(?:" + LexiconPatterns.WireDays + "|[)）】]|=)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wide();
}
