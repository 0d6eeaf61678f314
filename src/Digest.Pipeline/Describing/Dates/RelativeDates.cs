using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds times told from the moment the page was saved: "2 hours ago", "vor 3 Tagen", "il y a 5 minutes", "yesterday", "heute, 14:05 Uhr".
/// Nobody knows that moment, so they are never dates; they are
/// evidence that the page states none, and mark the lines they stand in as lines about the page.
/// </summary>
internal static partial class RelativeDates
{
    /// <summary>The first such time of a line; null when it holds none or is too long to be a line about the page.</summary>
    public static Span? Find(string line) =>
        line.Length <= 160 && Form().Match(line) is { Success: true } m ? new Span(m.Index, m.Index + m.Length) : null;

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:"
            + LexiconPatterns.Ages
            + "|"
            + LexiconPatterns.DaysAsAges
            + "(?= ?(?:$|[,|•·—–-]|"
            + LexiconPatterns.ClockAfterDay
            + @" |\d)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
