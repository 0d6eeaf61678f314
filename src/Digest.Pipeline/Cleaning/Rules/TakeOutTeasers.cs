using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>
/// Takes out teasers of other reports within the text: a headline in capitals in a text of ordinary case, a headline that ends in its
/// button ("… Read
/// more"), a headline printed twice in one line (a picture's words and its link). A card of headline, blurb and date has the shape of a
/// short section: it stays.
/// </summary>
internal sealed class TakeOutTeasers : ICleaningRule
{
    private const int FewestCapitals = 8;
    private const int LongestHeadline = 24;
    private const int ShortestBody = 12;

    /// <inheritdoc/>
    public string Name => RuleIds.Teaser;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        var capitals = Enumerable.Range(0, page.Count).Where(i => page.IsKept(i) && IsCapitals(page, i)).ToArray();
        var sentences = Enumerable
            .Range(0, page.Count)
            .Count(i => page.IsKept(i) && page.IsSentence(i) && page.Words(i) >= ShortestBody && !IsCapitals(page, i));

        // Where short lines are in capitals too, capitals are how this page sets its own headings.
        var promos = sentences >= 3 * capitals.Length && Array.TrueForAll(capitals, i => page.Words(i) >= FewestCapitals);
        var body = 0;
        for (var i = 0; i < page.Count; i++)
        {
            var line =
                body > 0 && page.IsKept(i) && page[i].Kind is BlockKind.Paragraph or BlockKind.Heading && page.Words(i) <= LongestHeadline;
            if (
                line
                && (
                    EndsInButton(page, i)
                    || IsDoubled(page, i)
                    || (promos && body > 1 && Array.IndexOf(capitals, i) >= 0 && IsBetweenSentences(page, i))
                )
            )
            {
                page.Remove(i, Name);
            }

            body += page.IsKept(i) && page.Words(i) >= ShortestBody && page.IsSentence(i) ? 1 : 0;
        }
    }

    private static bool IsCapitals(CleaningPage page, int i)
    {
        var text = page[i].Text;
        return page[i].Kind is BlockKind.Paragraph or BlockKind.Heading
            && text.Length <= 240
            && text[0] is not ('"' or '“' or '\'' or '‘')
            && text[^1] is not ('.' or '!' or '?' or '"' or '”' or ':')
            && !text.Any(char.IsLower)
            && text.Count(char.IsUpper) >= 3;
    }

    private static bool IsBetweenSentences(CleaningPage page, int i)
    {
        var (before, after) = (i - 1, i + 1);
        while (before >= 0 && !page.IsKept(before))
        {
            before--;
        }

        while (after < page.Count && !page.IsKept(after))
        {
            after++;
        }

        return before >= 0 && page.IsSentence(before) && after < page.Count && page.Words(after) >= ShortestBody;
    }

    private static bool EndsInButton(CleaningPage page, int i) =>
        page.Words(i) > 4 && page.Lower(i).EndsWith(" read more", StringComparison.Ordinal);

    private static bool IsDoubled(CleaningPage page, int i)
    {
        var text = page[i].Text;
        return text.Length % 2 == 1
            && page.Words(i) >= 6
            && text[text.Length / 2] == ' '
            && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan((text.Length / 2) + 1));
    }
}
