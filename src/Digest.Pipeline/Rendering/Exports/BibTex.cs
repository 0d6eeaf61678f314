using System.Globalization;
using System.Text;
using Digest.Rendering.Making;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>citations.bib</c> (BibTeX): an entry for each report. Every value passes through one of two doors: text, in which no character
/// means anything to TeX, and addresses, which hold none that could end a value.
/// </summary>
internal static class BibTex
{
    /// <summary>The entries, in the order of the reports.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        var to = new StringBuilder();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in CitedReport.Of(site, entry))
        {
            var key = string.Concat(report.Id.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            for (var n = 2; !keys.Add(key); n++)
            {
                key = key.Split('+')[0] + "+" + n.ToString(CultureInfo.InvariantCulture);
            }

            to.Append(to.Length == 0 ? "" : "\n").Append("@article{").Append(key).Append(",\n");
            Field(to, "title", "{" + Text(report.Title) + "}");
            Field(
                to,
                "author",
                report.Authors.IsEmpty
                    ? null
                    : string.Join(" and ", report.Authors.Select(a => a.Parts is { } p ? Text(p.Sorted) : "{" + Text(a.Name) + "}"))
            );
            Field(to, "journal", report.Outlet is { } outlet ? "{" + Text(outlet) + "}" : null);
            Field(to, "year", report.Issued?.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (report.Issued?.Month is { } month)
            {
                to.Append("  month = ").Append(CalendarNames.EnglishMonths[month - 1]).Append(",\n");
            }

            Field(to, "day", report.Issued?.Day?.ToString(CultureInfo.InvariantCulture));
            Field(to, "address", report.Place is { } place ? Text(place) : null);
            Field(to, "language", Text(report.Language));
            Field(to, "url", report.Url is { } url ? Address(url) : null);
            Field(to, "urldate", report.Accessed?.DayOnly().ToString());
            Field(to, "note", report.Circa ? Text(site.Strings.Say("cite.circa")) : null);
            to.Append("}\n");
        }

        return Encoding.UTF8.GetBytes(to.ToString());
    }

    private static void Field(StringBuilder to, string name, string? value)
    {
        if (value is not null)
        {
            to.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    // Braces are counted even behind a backslash: such as have no partner go by name, which not every reader knows.
    private static string Text(string text)
    {
        var to = new StringBuilder(text.Length);
        var paired = IsPaired(text);
        foreach (var c in Normal.Space(text))
        {
            _ = c switch
            {
                '\\' => to.Append("\\textbackslash{}"),
                '{' => to.Append(paired ? "\\{" : "\\textbraceleft{}"),
                '}' => to.Append(paired ? "\\}" : "\\textbraceright{}"),
                '~' => to.Append("\\textasciitilde{}"),
                '^' => to.Append("\\textasciicircum{}"),
                '%' or '#' or '$' or '&' or '_' => to.Append('\\').Append(c),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }

    private static bool IsPaired(string text)
    {
        var open = 0;
        foreach (var c in text)
        {
            open += c switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private static string Address(string url) =>
        url.Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal);
}
