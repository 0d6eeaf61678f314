using System.Globalization;
using System.Text;
using Digest.Rendering.Making;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>citations.ris</c> (RIS): a record for each report. A value is one line, its white space folded, so that nothing in it can
/// begin another tag.
/// </summary>
internal static class RisLines
{
    /// <summary>The records, in the order of the reports.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        var to = new StringBuilder();
        foreach (var report in CitedReport.Of(site, entry))
        {
            Line(to, "TY", "NEWS");
            Line(to, "ID", report.Id);
            Line(to, "TI", report.Title);
            foreach (var (name, parts) in report.Authors)
            {
                Line(to, "AU", parts?.Sorted ?? name);
            }

            Line(to, "T2", report.Outlet);
            Line(to, "PY", report.Issued?.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(to, "DA", Date(report.Issued));
            Line(to, "CY", report.Place);
            Line(to, "LA", report.Language);
            Line(to, "UR", report.Url);
            Line(to, "Y2", Date(report.Accessed));
            Line(to, "N1", report.Circa ? site.Strings.Say("cite.circa") : null);
            to.Append("ER  - \n");
        }

        return Encoding.UTF8.GetBytes(to.ToString());
    }

    private static void Line(StringBuilder to, string tag, string? value)
    {
        if (value is not null && Normal.Space(value) is { Length: > 0 } text)
        {
            to.Append(tag).Append("  - ").Append(text).Append('\n');
        }
    }

    // Year, month, day, and more about it: four parts whatever is known.
    private static string? Date(PartialDate? date) =>
        date is null ? null : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/");
}
