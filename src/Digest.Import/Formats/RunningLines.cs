using UglyToad.PdfPig.Content;

namespace Digest.Import;

/// <summary>
/// Finds the lines at the head and foot of a document's pages that most of them have, and the numbers of pages. They are looked for before
/// paragraphs are made: on a page of few lines they would be taken for one paragraph with its text.
/// </summary>
internal static class RunningLines
{
    // Of shorter documents nothing tells a head of each page from the text.
    private const int LeastPages = 3;
    private const int LongestNumber = 12;

    // How far the words of a line may stand above and below one another, in shares of their height.
    private const double SameLine = .6;

    /// <summary>Takes them out of the words of each page.</summary>
    public static void TakeOut(List<List<Word>> pages)
    {
        // Under a head may stand another one.
        for (var i = 0; i < 2; i++)
        {
            TakeOut(pages, top: true);
            TakeOut(pages, top: false);
        }
    }

    private static void TakeOut(List<List<Word>> pages, bool top)
    {
        var lines = pages.ConvertAll(p => Edge(p, top));
        var common = lines
            .Select(Key)
            .Where(k => k.Length > 0)
            .GroupBy(k => k, StringComparer.Ordinal)
            .Where(g => pages.Count >= LeastPages && g.Count() > pages.Count / 2)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            if (common.Contains(Key(lines[i])) || (pages.Count > 1 && IsNumber(lines[i])))
            {
                pages[i] = [.. pages[i].Except(lines[i])];
            }
        }
    }

    private static List<Word> Edge(List<Word> words, bool top)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var edge = top ? words.MaxBy(w => w.BoundingBox.Bottom)! : words.MinBy(w => w.BoundingBox.Bottom)!;
        var near = SameLine * Math.Max(1, edge.BoundingBox.Height);
        return [.. words.Where(w => Math.Abs(w.BoundingBox.Bottom - edge.BoundingBox.Bottom) <= near).OrderBy(w => w.BoundingBox.Left)];
    }

    // Without digits, since many heads count the pages.
    private static string Key(List<Word> line) => new([.. line.SelectMany(w => w.Text).Where(char.IsLetter)]);

    private static bool IsNumber(List<Word> line)
    {
        var text = string.Concat(line.Select(w => w.Text));
        return text.Length is > 0 and <= LongestNumber && text.All(c => char.IsDigit(c) || c is '-' or '\u2013' or '/');
    }
}
