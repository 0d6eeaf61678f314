using Digest.Rendering.Data;
using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>texts.ndjson</c>: a line for each report with the texts of its blocks, in the order and under the number that <c>data.json</c>
/// gives them. The places of that file count code points of these texts. What rights keep back is null, or cut.
/// </summary>
internal static class TextLines
{
    /// <summary>The lines, sorted by path as the articles of <c>data.json</c> are.</summary>
    public static ReadOnlyMemory<byte> Write(YearEntry entry)
    {
        using var json = new JsonLines();
        var n = 0;
        foreach (var article in entry.Reports.Select(r => r.Article).OrderBy(a => a.Order, StringComparer.Ordinal))
        {
            json.To.WriteStartObject();
            json.To.WriteNumber("n", ++n);
            json.To.WriteString("id", article.Id);
            json.To.WriteStartArray("texts");
            foreach (var block in article.Blocks)
            {
                json.To.WriteStringValue(Shown.Text(article, block));
            }

            json.To.WriteEndArray();
            json.To.WriteEndObject();
            json.EndLine();
        }

        json.To.Flush();
        return json.Bytes;
    }
}
