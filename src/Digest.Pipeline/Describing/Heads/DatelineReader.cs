using System.Text.RegularExpressions;

namespace Digest.Describing;

/// <summary>A dateline at the head of a paragraph.</summary>
/// <param name="Place">Where, as printed: "MOSCOW", "SOCHI, Russia".</param>
/// <param name="Agency">The agency in parentheses or strokes, as printed; null when there is none.</param>
/// <param name="Date">A date printed within it; null when there is none.</param>
/// <param name="Words">All of it, the dash left out.</param>
internal sealed record DatelineMatch(string Place, string? Agency, DateMatch? Date, string Words);

/// <summary>Reads datelines: "MOSCOW —", "SOCHI, Russia (AP) —", "Cleveland (AFP) –", "МОСКВА, 9 ноя — РИА Новости", "WASHINGTON, Nov 9 (Reuters) -". A place in ordinary case needs an agency beside it.</summary>
internal static partial class DatelineReader
{
    /// <summary>Shouted words that open a line but name no place.</summary>
    private static readonly HashSet<string> NotPlaces = new(StringComparer.Ordinal)
    {
        "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "ANALYSIS", "OPINION", "EDITORIAL", "LIVE", "VIDEO", "PHOTOS", "BREAKING NEWS", "CORRECTION", "NOTE", "NEWS", "FACTBOX", "EXPLAINER", "REVIEW", "INTERVIEW",
    };

    /// <summary>The dateline a text begins with; null when it begins with none.</summary>
    public static DatelineMatch? Read(string text, OutletBook? outlets = null)
    {
        var span = text.AsSpan(0, Math.Min(text.Length, 120));
        if (span.IndexOfAny('—', '–', '-') < 0 && span.IndexOf(':') < 0)
        {
            return null;
        }

        var m = Form().Match(text, 0, span.Length);
        if (!m.Success)
        {
            return null;
        }

        var (place, agency, dated) = (m.Groups["place"].Value.Trim().TrimEnd(','), m.Groups["agency"].Value.Trim(), m.Groups["date"].Value);
        var dates = DateScanner.Scan(dated);
        if (dated.Length > 0 && dates.IsEmpty)
        {
            return null;
        }

        var city = place.Split(',')[0].Trim();
        var shouted = city.Length >= 3 && IsShouted(city);
        var known = agency.Length > 0 && (Agencies.Find(agency) is not null || outlets?.Find(agency) is not null);
        if (!known && (!shouted || NotPlaces.Contains(city) || m.Groups["dash"].Value[0] == ':'))
        {
            return null;
        }

        return new DatelineMatch(WithoutStop(place), agency.Length > 0 ? agency : null, dates.IsEmpty ? null : dates[0], text[..m.Groups["dash"].Index].TrimEnd());
    }

    /// <summary>Cuts the stop off "MAZATLÁN." but not off "LARKIN FORD, Mo." or "D.C.": after a comma and in short words it marks an abbreviation.</summary>
    private static string WithoutStop(string place) =>
        place.EndsWith('.') && !place.Contains(',', StringComparison.Ordinal) && place.IndexOf('.', StringComparison.Ordinal) == place.Length - 1 && place.Length - place.LastIndexOf(' ') > 5 ? place[..^1] : place;

    private static bool IsShouted(string city)
    {
        foreach (var c in city)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]*){0,3}(?:, ?\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2})?)(?:,? (?<date>(?:\p{L}{3,9}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?)),?)? ?(?:\((?<agency>[\p{L} .&/\-]{2,40})\)|/(?<agency>[\p{L} ]{2,30})/)? ?(?<dash>—|–|--|-(?= )|: (?=\p{Lu}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Form();
}
