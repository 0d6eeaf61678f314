using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the stamps between the entries of a live blog ("8:02PM", "1709417828", "Anna Reed 2 March 2024 22:03") and unfilled templates
/// of stamps
/// ("[hour]:[minute]"). Only below the first two paragraphs: above them a time is the page's own.
/// </summary>
internal sealed partial class TakeOutTimeStamps : ICleaningRule
{
    private const int LongestStamp = 60;
    private const int ShortestBody = 12;

    /// <inheritdoc/>
    public string Name => RuleIds.TimeStamp;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        // Where there are several, even the second paragraph stands below one: the page is a live report.
        var live = Enumerable.Range(0, page.Count).Where(i => IsStamp(page, i)).Take(2).Count() == 2;
        var body = 0;
        for (var i = 0; i < page.Count; i++)
        {
            var text = page[i].Text;
            if (
                page.IsKept(i)
                && text.Length <= LongestStamp
                && (
                    Template().Count(text) >= 2 || (body > (live ? 0 : 1) && IsStamp(page, i)) || (body > 0 && live && Told().IsMatch(text))
                )
            )
            {
                page.Remove(i, Name);
            }

            body += page.IsKept(i) && page.Words(i) >= ShortestBody && page.IsSentence(i) ? 1 : 0;
        }
    }

    private static bool IsStamp(CleaningPage page, int i) =>
        page.IsKept(i)
        && page[i].Text is { Length: <= LongestStamp } text
        && text.Any(char.IsAsciiDigit)
        && page[i].Kind is BlockKind.Paragraph or BlockKind.Heading
        && Stamp().IsMatch(text);

    // A clock time alone, seconds of an epoch, or a name with date and clock. "2 hours ago" is left to who reads dates.
    [GeneratedRegex(
        @"^\W*(?:(?:"
            + LexiconPatterns.StampLabels
            + @"):? )?(?:"
            + LexiconPatterns.Ages
            + @" )?(?:\d{1,2}[:.h]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?|uhr|h)?(?: ?(?:[A-Z]{2,4}|GMT[+-]\d+))?"
            + @"|1[0-9]{9}(?:[0-9]{3})?"
            + @"|(?=[^0-9]*[0-9]{1,2} \p{L}+ 20)(?:\p{Lu}[\p{L}'’.-]+ ?){2,4}\d{1,2} \p{Lu}\p{Ll}+ 20\d\d,? \d{1,2}:\d{2})\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Stamp();

    // "2h ago" alone, among stamps.
    [GeneratedRegex(
        @"^\W*(?:" + LexiconPatterns.Ages + @")\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Told();

    [GeneratedRegex(@"\[\w{2,12}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
