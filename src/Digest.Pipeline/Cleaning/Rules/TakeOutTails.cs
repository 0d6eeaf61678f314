using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out what stands among furniture: below the last paragraph a page is made of boxes, and a short line between lines that other rules
/// knew belongs to
/// the same boxes. Runs after the rules that know lines by their words. A sentence stops it: it may be the report going on.
/// </summary>
internal sealed class TakeOutTails : ICleaningRule
{
    private const int FewestKnown = 2;
    private const int LongestLine = 24;
    private const int LongestBetween = 12;
    private const int ShortestBody = 12;

    /// <summary>Paragraphs after which a page is no longer in its head, where a title may stand between buttons below a deck.</summary>
    private const int Opening = 2;

    private static readonly System.Buffers.SearchValues<char> Spoken = System.Buffers.SearchValues.Create("“”\"«»(");

    private static readonly ImmutableArray<string> Metadata = Lexicon.Shared.Phrases("openings-of-credits-in-tails");

    /// <inheritdoc/>
    public string Name => RuleIds.AmongFurniture;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        var last = LastOfText(page);
        Tail(page, last);
        Between(page, last);
    }

    // Everything below the last block of text, when the first line below it and a good part of the rest is known furniture.
    private void Tail(CleaningPage page, int last)
    {
        var from = last + 1;
        while (from < page.Count && page.IsKept(from))
        {
            from++;
        }

        var known = Enumerable.Range(from, page.Count - from).Count(i => IsKnown(page, i));
        if (last < 0 || known < FewestKnown || known * 4 < page.Count - from)
        {
            return;
        }

        for (var i = from; i < page.Count; i++)
        {
            if (page.IsKept(i) && IsPlain(page, i))
            {
                page.Remove(i, Name);
            }
        }
    }

    // One short line with known furniture right above and right below it.
    private void Between(CleaningPage page, int last)
    {
        var text = 0;
        for (var i = 0; i + 1 < page.Count && i < last; i++)
        {
            if (
                text >= Opening
                && page.IsKept(i)
                && page.Words(i) <= LongestBetween
                && !page.IsSentence(i)
                && IsPlain(page, i)
                && IsKnown(page, i - 1)
                && IsKnown(page, i + 1)
            )
            {
                page.Remove(i, Name);
            }

            text += page.IsKept(i) && page.Words(i) >= ShortestBody && page.IsSentence(i) ? 1 : 0;
        }
    }

    private static int LastOfText(CleaningPage page)
    {
        for (var i = page.Count - 1; i > 0; i--)
        {
            if (page.IsKept(i) && (!IsPlain(page, i) || page.IsSentence(i) || page.Words(i) > LongestLine))
            {
                return i;
            }
        }

        return -1;
    }

    // What Describing or a reader may want: names of the desk, dates, tables, quotations and lists stay wherever they stand.
    private static bool IsPlain(CleaningPage page, int i) =>
        page[i].Kind is BlockKind.Paragraph or BlockKind.Heading
        && !Metadata.Any(m => page.Lower(i).StartsWith(m, StringComparison.Ordinal))
        && page[i].Text.AsSpan().IndexOfAny(Spoken) < 0;

    private static bool IsKnown(CleaningPage page, int i) =>
        page[i].Status == BlockStatus.Removed
        && page[i].Rule
            is not (null or RuleIds.Ornament or RuleIds.PhotoCredit or RuleIds.TimeStamp or RuleIds.MarkupResidue or RuleIds.VideoLabel);
}
