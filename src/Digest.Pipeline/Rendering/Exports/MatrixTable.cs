using System.Globalization;
using System.Text;
using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>matrix.csv</c> (RFC 4180 but for LF): a row for each step of the story as told, a column for each report by its letter: how it
/// carries the step (base, same, near, wording, part; empty where it does not). Which letter is which report, <c>data.json</c> says
/// (<c>key</c>) and the page.
/// </summary>
internal static class MatrixTable
{
    /// <summary>The table.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        var page = new YearPage(site, entry, []);
        var text = new StringBuilder();
        Row(text, ["step", "id", "shown_in", .. entry.Reports.Select(r => r.Siglum)]);
        var tellings = entry.Year.Folded.Tellings;
        for (var i = 0; i < tellings.Length; i++)
        {
            if (entry.Index.Number(i) is not (> 0 and var number))
            {
                continue; // a run of repeats, a heading or a caption is no passage
            }

            var shown = tellings[i].Shown;
            Row(
                text,
                [
                    number.ToString(CultureInfo.InvariantCulture),
                    entry.Index.Id(shown),
                    entry.Index.Report(shown.Article)!.Siglum,
                    .. page.MarksOf(i).Select(m => m.State == "no" ? "" : m.State),
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Row(StringBuilder to, IEnumerable<string> cells)
    {
        to.AppendJoin(',', cells.Select(Cell)).Append('\n');
    }

    // A spreadsheet takes a cell that begins like a formula for one, whoever wrote it (OWASP, CSV injection).
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
