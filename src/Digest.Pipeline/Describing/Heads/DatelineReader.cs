using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>A dateline at the head of a paragraph.</summary>
/// <param name="Place">Where, as printed: "MOSCOW", "SOCHI, Russia", "PARIS/BERLIN".</param>
/// <param name="Agency">The agency in parentheses or strokes, or behind the dash, as printed; null when there is none.</param>
/// <param name="Date">A date printed within it; null when there is none.</param>
/// <param name="Words">All of it, the dash left out.</param>
internal sealed record DatelineMatch(string Place, string? Agency, DateMatch? Date, string Words);

/// <summary>
/// Reads datelines: "MOSCOW —", "SOCHI, Russia (AP) —", "MINSK, Belarus and RIGA, Latvia, May 3 (AFP) -", "Cleveland (AFP) –",
/// "МОСКВА, 9 ноя — РИА Новости", "WASHINGTON, Nov 9 (Reuters) -", "MOSCOW, November 9. /TASS/.", "(ANSA) - ROMA, 9 NOV -", "Berlin.".
/// A place in ordinary case needs an agency beside it, or to be a city news is filed from.
/// </summary>
internal static partial class DatelineReader
{
    private static readonly FrozenSet<string> Ands = Lexicon.Shared.Set("and-between-places-pattern");

    /// <summary>Units of a text that a dateline may take.</summary>
    private const int Longest = 120;

    /// <summary>Shouted words that open a line but name no place.</summary>
    private static readonly FrozenSet<string> NotPlaces = Text.Lexicon.Shared.Set("no-places");

    /// <summary>The dateline a text begins with; null when it begins with none.</summary>
    public static DatelineMatch? Read(string text, OutletBook? outlets = null)
    {
        var span = text.AsSpan(0, Math.Min(text.Length, Longest));
        if (span.IndexOfAny(Marks) < 0)
        {
            return null;
        }

        var m = Form().Match(text, 0, span.Length);
        m = m.Success || span.IndexOf(',') < 0 ? m : Joint().Match(text, 0, span.Length);
        if (!m.Success)
        {
            return null;
        }

        var (place, dated, end) = (m.Groups["place"].Value.Trim().TrimEnd(','), m.Groups["date"].Value, m.Groups["end"].Value);
        var agency = m.Groups["agency"].Value.Trim() is { Length: > 0 } inside ? inside : m.Groups["first"].Value.Trim();
        var dates = DateScanner.Scan(dated);
        if (dated.Length > 0 && dates.IsEmpty)
        {
            return null;
        }

        var words = text[..m.Groups["end"].Index].TrimEnd();
        if (agency.Length == 0 && m.Groups["behind"].Value is { Length: > 0 } behind && IsKnown(behind, outlets))
        {
            (agency, words) = (behind, text[..(m.Groups["behind"].Index + behind.Length)]);
        }

        var city = place.Split(',')[0].Trim();
        var shouted = city.Length >= 3 && IsShouted(city) && !NotPlaces.Contains(city);
        var known = agency.Length > 0 && IsKnown(agency, outlets);
        var filed = Cities.Contains(city.Split('/', ' ')[0]) || Cities.Contains(city);
        var sure = end[0] switch
        {
            ':' => known,
            '.' => known
                || (dates.IsEmpty ? agency.Length == 0 && Cities.Contains(city) && Text.Words.Count(text) >= 12 : shouted || filed),
            _ => known || shouted || (filed && Opens(text, m.Index + m.Length)),
        };
        return sure && !NotPlaces.Contains(city)
            ? new DatelineMatch(WithoutStop(place), agency.Length > 0 ? agency : null, dates.IsEmpty ? null : dates[0], words)
            : null;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("—–-:.");

    /// <summary>Whether one of the names in a bracket ("dpa/tmn", "AP, AFP") is an agency's or a listed outlet's.</summary>
    private static bool IsKnown(string agency, OutletBook? outlets) =>
        Agencies.Find(agency) is not null
        || outlets?.Find(agency) is not null
        || agency.Split('/', ',').Any(a => Agencies.Find(a.Trim()) is not null);

    /// <summary>
    /// Whether a sentence opens at a place: what stands behind "Moscow —" begins one, what stands in "Moscow — once small — grew" doesn't.
    /// </summary>
    private static bool Opens(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '«' or '„' or '‘' or '\''))
        {
            at++;
        }

        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at])) && Text.Words.Count(text[at..]) >= 6;
    }

    /// <summary>
    /// Cuts the stop off "MAZATLÁN." but not off "LARKIN FORD, Mo." or "D.C.": after a comma and in short words it marks an abbreviation.
    /// </summary>
    private static string WithoutStop(string place) =>
        place.EndsWith('.')
        && !place.Contains(',', StringComparison.Ordinal)
        && place.IndexOf('.', StringComparison.Ordinal) == place.Length - 1
        && place.Length - place.LastIndexOf(' ') > 5
            ? place[..^1]
            : place;

    private static bool IsShouted(string city)
    {
        foreach (var word in city.Split(' ', '/'))
        {
            if (!Ands.Contains(word) && word.Any(char.IsLower))
            {
                return false;
            }
        }

        return true;
    }

    // An agency, places, a day, an agency, a dash or the like; behind it, where a stop ends it, an outlet.
    [GeneratedRegex(
        @"^(?:\((?<first>\p{L}[\p{L} .&/\-]{1,30})\)\.? ?[-–—] ?)?(?<place>\p{Lu}[\p{L}.'’\-]+(?:(?:[ /]| "
            + LexiconPatterns.AndBetweenPlaces
            + @" )\p{Lu}[\p{L}.'’\-]*){0,3}?(?:, ?\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2}?)?)"
            + @"(?:[,.]? (?<date>(?:\p{L}{3,9}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2}\.? \p{L}{3,10}\.?(?: \d{4})?)),?)?\.? ?"
            + @"(?:\((?<agency>\p{L}[\p{L} .&/,\-]{1,40})\)|/(?<agency>\p{L}[\p{L} \-]{1,30})/)? ?"
            + @"(?<end>\.?[—–]|\.?--|\.?-(?= |$)|: (?=\p{Lu})|\.(?= \p{Lu}| [""“«„]))"
            + @"(?: ?(?<behind>\p{Lu}[\p{L}\- ]{2,25})(?=[./]))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    // Two places, each with its country.
    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]*){0,2}, \p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2} "
            + LexiconPatterns.AndBetweenPlaces
            + @" \p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]*){0,2}, \p{Lu}[\p{L}.'’]*)"
            + @"(?:, (?<date>\p{L}{3,9}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2}\.? \p{L}{3,10}\.?(?: \d{4})?),?)?"
            + @" ?(?:\((?<agency>\p{L}[\p{L} .&/,\-]{1,40})\))? ?(?<end>[—–]|--?(?= |$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joint();
}
