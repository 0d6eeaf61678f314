using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Reads host and date out of addresses and paths.</summary>
internal static partial class AddressReader
{
    /// <summary>Host of an http(s) address, lower case, without <c>www.</c>; null when it is none.</summary>
    public static string? Host(string? url)
    {
        if (WebAddress.Web(url) is not { } uri)
        {
            return null;
        }

        var host = WebAddress.Host(uri).ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>
    /// The date in a path such as <c>/2016/11/09/</c>, <c>/2016/nov/09/</c>, <c>2016-11-09-name</c>, <c>/20161109/</c>; a month or a year
    /// alone only as whole folders. Null when there is none.
    /// </summary>
    public static PartialDate? Date(string path)
    {
        foreach (Match m in Day().Matches(path))
        {
            var month = m.Groups["month"].Value is { Length: > 2 } name ? CalendarNames.Month(name) : Number(m.Groups["month"].Value);
            if (Make(Number(m.Groups["year"].Value), month, Number(m.Groups["day"].Value)) is { } day)
            {
                return day;
            }
        }

        if (
            Folded().Match(path) is { Success: true } f
            && Make(Number(f.Groups["year"].Value), Number(f.Groups["month"].Value), Number(f.Groups["day"].Value)) is { } folded
        )
        {
            return folded;
        }

        if (
            Month().Match(path) is { Success: true } mm
            && Make(Number(mm.Groups["year"].Value), Number(mm.Groups["month"].Value), null) is { } found
        )
        {
            return found;
        }

        return null;
    }

    /// <summary>The year that a folder of a path is named after; null when there is none.</summary>
    public static int? YearFolder(string path) => Year().Match(path) is { Success: true } m ? Number(m.Groups["year"].Value) : null;

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static PartialDate? Make(int year, int month, int? day) =>
        month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month)))
            ? new PartialDate(year, month, day)
            : null;

    [GeneratedRegex(
        @"(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<sep>[-/_.]?)(?<month>[0-9]{2}|[a-zA-Z]{3})\k<sep>(?<day>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Day();

    /// <summary>"/2020-02/19/", and "/2015/08/150803-name", which says year and month again before the day.</summary>
    [GeneratedRegex(
        @"(?:^|/)(?:(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{2})/(?<day>[0-9]{2})(?=/)|"
            + @"(?<year>(?:19|20)(?<short>[0-9]{2}))/(?<month>[0-9]{2})/\k<short>\k<month>(?<day>[0-9]{2})(?=[-_/]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Folded();

    [GeneratedRegex(
        @"(?:^|/)(?<year>(?:19|20)[0-9]{2})[-/](?<month>[0-9]{2})(?=[/-]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:^|/)(?<year>(?:19|20)[0-9]{2})/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
