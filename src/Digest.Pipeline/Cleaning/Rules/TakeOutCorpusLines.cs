using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out lines that one source prints in many unrelated articles, whatever they say. A sentence must also stand near the head or the
/// tail of the
/// page: in the middle it may be background that the outlet repeats for good reason. Where no source is known every line must, and names,
/// dates and
/// credits, which a whole corpus has in common, stay.
/// </summary>
internal sealed class TakeOutCorpusLines : ICleaningRule
{
    private const int Edge = 3;

    private static readonly ImmutableArray<string> Metadata = Lexicon.Shared.Phrases("openings-of-credits");

    /// <inheritdoc/>
    public string Name => RuleIds.CorpusLine;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        if (page.Lines.Articles.IsEmpty)
        {
            return;
        }

        var source = Sources.Of(page.Draft);
        var first = Enumerable.Range(0, page.Count).FirstOrDefault(i => page.IsKept(i) && page.IsSentence(i));
        var sentences = Enumerable.Range(0, page.Count).Count(i => page.IsKept(i) && page.IsSentence(i));
        var taken = new HashSet<int>();
        for (var i = page.Count - 1; i >= 0; i--)
        {
            var edge = i <= first || KeptAfter(page, i, taken) < Edge;
            var free = source.Length > 0 ? edge || !page.IsSentence(i) : edge && !IsMetadata(page, i);
            if (
                page.IsKept(i)
                && free
                && !HeadsText(page, i)
                && page.Lines.Articles.GetValueOrDefault(LineCounter.KeyOf(source, page[i])) >= LineCounter.Fewest
            )
            {
                taken.Add(i);
            }
        }

        // Where nothing would be left of what a report says, that is what it says.
        var empties = sentences > 0 && taken.Count(page.IsSentence) == sentences;
        foreach (var i in taken.Where(i => !empties || !page.IsSentence(i)).OrderDescending())
        {
            page.Remove(i, Name);
        }
    }

    // A byline, a date, an agency in brackets: one word of it may be all that says who wrote the report.
    private static bool IsMetadata(CleaningPage page, int i) =>
        page.Words(i) <= 4
        || page[i].Text.Any(char.IsDigit)
        || page[i].Text[0] == '('
        || Metadata.Any(m => page.Lower(i).StartsWith(m, StringComparison.Ordinal));

    // "Background" over a paragraph of its own is the outlet's way of building a report, not furniture.
    private static bool HeadsText(CleaningPage page, int i) =>
        page[i].Kind == BlockKind.Heading && i + 1 < page.Count && page.IsKept(i + 1) && page.IsSentence(i + 1);

    private static int KeptAfter(CleaningPage page, int i, HashSet<int> taken)
    {
        var n = 0;
        for (var j = i + 1; j < page.Count && n < Edge; j++)
        {
            n += page.IsKept(j) && !taken.Contains(j) ? 1 : 0;
        }

        return n;
    }
}
