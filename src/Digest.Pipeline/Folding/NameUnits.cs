using Digest.Text;

namespace Digest.Folding;

/// <summary>Names every unit of a story-year: a hash of its article and its words, so that a published link stays good whatever else is reported later.</summary>
internal static class NameUnits
{
    /// <summary>Sets the ids. Copies within an article are numbered in text order, the longer of two that begin together first.</summary>
    public static void In(ImmutableArray<Sheet> sheets)
    {
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            for (var i = 0; i < sheet.Blocks.Length; i++)
            {
                foreach (var unit in sheet.Parts[i].Append(sheet.Blocks[i]).Distinct().OrderBy(u => u.Span.Start).ThenByDescending(u => u.Span.End))
                {
                    var id = "p-" + Hash64.Short(sheet.Article.Id + "\n" + unit.Key);
                    copies[id] = copies.GetValueOrDefault(id) + 1;
                    unit.Id = copies[id] == 1 ? id : id + "-" + copies[id].ToString(System.Globalization.CultureInfo.InvariantCulture);
                }
            }
        }
    }
}
