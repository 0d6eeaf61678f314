using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>What a medium named in a sentence has to do with it; in the order of a chain, origin first.</summary>
internal enum CreditRole
{
    /// <summary>It is cited by another medium, or by the report itself: "citing X".</summary>
    Cited,

    /// <summary>It was told: "told X".</summary>
    Told,

    /// <summary>It reports: "X reported", "according to X".</summary>
    Says,

    /// <summary>It passes on: "quoted by X", "via X".</summary>
    Carries,
}

/// <summary>The words beside a medium's name that make it a credit, in many languages.</summary>
internal static partial class CreditCues
{
    /// <summary>
    /// Cues that stand before the name; articles and "news agency" may stand between. The match ends where the name begins.
    /// </summary>
    public static MatchCollection Before(string text) => Front().Matches(text);

    /// <summary>Cues that stand after the name. The match begins where the name ends.</summary>
    public static MatchCollection After(string text) => Behind().Matches(text);

    /// <summary>What a cue says.</summary>
    public static CreditRole Role(Match cue) =>
        cue.Groups["cited"].Success ? CreditRole.Cited
        : cue.Groups["told"].Success ? CreditRole.Told
        : cue.Groups["carries"].Success ? CreditRole.Carries
        : CreditRole.Says;

    /// <summary>
    /// Whether a medium can be meant by a short name that others have too: somebody is told, quoted or reports; "according to" says
    /// nothing.
    /// </summary>
    public static bool IsOfThePress(Match cue) =>
        cue.Groups["told"].Success || cue.Groups["carries"].Success || cue.Groups["cited"].Success || cue.Groups["press"].Success;

    // A cue, articles and "news agency", and where the name begins; or a cue whose article runs into the name.
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?i:(?<carries>"
            + LexiconPatterns.CreditCarries
            + ")|(?<cited>"
            + LexiconPatterns.CreditCites
            + ")|(?<told>"
            + LexiconPatterns.CreditTells
            + ")|(?<says>"
            + LexiconPatterns.CreditSays
            + ")|(?<press>"
            + LexiconPatterns.CreditReports
            + ")) (?:"
            + LexiconPatterns.CreditJoints
            + " ){0,4}(?:"
            + LexiconPatterns.ElidedArticles
            + "['’](?:"
            + LexiconPatterns.ElidedAgency
            + @" )?)?(?=[«""“]?[\p{Lu}\p{Lo}]|dpa\b|epd\b)|(?<![\p{L}\d])(?i:(?<told>"
            + LexiconPatterns.CreditTellsElided
            + ")|(?<says>"
            + LexiconPatterns.CreditSaysElided
            + ")|(?<press>"
            + LexiconPatterns.CreditReportsElided
            + ")|(?<cited>"
            + LexiconPatterns.CreditCitesElided
            + "))['’](?:"
            + LexiconPatterns.ElidedAgency
            + @" )?(?=\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Front();

    [GeneratedRegex(
        @"(?<=[\p{L}\d.»”]) (?:(?<press>"
            + LexiconPatterns.CreditReportedBehind
            + ")|(?<carries>"
            + LexiconPatterns.CreditQuotesBehind
            + @"))(?!\p{L})(?! "
            + LexiconPatterns.CreditNoReport
            + @")|(?<=[\p{L}\d])(?:(?<press>"
            + LexiconPatterns.CreditSuffixReports
            + ")|(?<told>"
            + LexiconPatterns.CreditSuffixTells
            + "))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();
}
