using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out lines that one source prints in many unrelated articles, whatever they say. A sentence must also stand near the head or the tail of the
/// page: in the middle it may be background that the outlet repeats for good reason. Where no source is known, more articles are wanted.
/// </summary>
internal sealed class TakeOutCorpusLines : ICleaningRule
{
    private const int ManyOfUnknown = 6;
    private const int Edge = 3;

    /// <inheritdoc/>
    public string Name => "corpus-line";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        if (page.Lines.Articles.IsEmpty)
        {
            return;
        }

        var source = Sources.Of(page.Draft);
        var many = source.Length == 0 ? ManyOfUnknown : LineCounter.Fewest;
        var first = Enumerable.Range(0, page.Count).FirstOrDefault(i => page.IsKept(i) && page.IsSentence(i));
        for (var i = page.Count - 1; i >= 0; i--)
        {
            var edge = i < first + Edge || KeptAfter(page, i) < Edge;
            if (page.IsKept(i) && !HeadsText(page, i) && (edge || !page.IsSentence(i)) && page.Lines.Articles.GetValueOrDefault(source + "\n" + Normal.Key(page[i].Text)) >= many)
            {
                page.Remove(i, Name);
            }
        }
    }

    // "Background" over a paragraph of its own is the outlet's way of building a report, not furniture.
    private static bool HeadsText(CleaningPage page, int i) => page[i].Kind == BlockKind.Heading && i + 1 < page.Count && page.IsKept(i + 1) && page.IsSentence(i + 1);

    private static int KeptAfter(CleaningPage page, int i)
    {
        var n = 0;
        for (var j = i + 1; j < page.Count && n < Edge; j++)
        {
            n += page.IsKept(j) ? 1 : 0;
        }

        return n;
    }
}
