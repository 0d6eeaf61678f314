using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>Tells tables of data from tables of layout, and writes the former: rows parted by LF, cells by TAB.</summary>
internal static class HtmlTables
{
    private const int LongestCell = 400;

    /// <summary>Whether the table holds data: several rows of several short cells, no table or heading inside.</summary>
    public static bool IsData(IElement table)
    {
        if (table.QuerySelector("table, h1, h2, h3, form, article") is not null)
        {
            return false;
        }

        var rows = table.QuerySelectorAll("tr");
        return rows.Length >= 2
            && rows.Any(r => r.Children.Length >= 2)
            && !table.QuerySelectorAll("td, th").Any(c => c.TextContent.Length > LongestCell || c.QuerySelectorAll("p, div").Length > 2);
    }

    /// <summary>Writes the rows; <paramref name="words"/> gives what an element shows.</summary>
    public static void Write(IElement table, BlockWriter writer, Func<IElement, string> words)
    {
        var firstRow = true;
        foreach (var part in table.QuerySelectorAll("caption, tr"))
        {
            if (!firstRow)
            {
                writer.Exactly('\n', -1);
            }

            firstRow = false;
            if (part.LocalName == "caption")
            {
                writer.Words(words(part).Trim(), -1);
                continue;
            }

            var firstCell = true;
            foreach (var cell in part.Children.Where(c => c.LocalName is "td" or "th"))
            {
                if (!firstCell)
                {
                    writer.Exactly('\t', -1);
                }

                firstCell = false;
                writer.Words(words(cell).Trim(), -1);
            }
        }
    }
}
