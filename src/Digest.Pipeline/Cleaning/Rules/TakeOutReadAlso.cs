using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>
/// Takes out pointers to other articles: "Read also: …", "SEE ALSO: …", and the lists of headlines below "Related articles" and its like.
/// </summary>
internal sealed class TakeOutReadAlso : ICleaningRule
{
    private const int LongestHeadline = 24;

    private static readonly Phrases Heads = Phrases.Of("read-also-head");

    private static readonly Phrases Pointers = Phrases.Of(RuleIds.ReadAlso);

    /// <inheritdoc/>
    public string Name => RuleIds.ReadAlso;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Pointers.Match(page, i) && !(page.IsSentence(i) && page.Words(i) > 16))
            {
                page.Remove(i, Name);
            }
            else if (Heads.Match(page, i))
            {
                page.Remove(i, Name);
                Below(page, i + 1);
            }
        }
    }

    // Headlines below such a heading: links, or list items that are no sentences.
    private void Below(CleaningPage page, int i)
    {
        for (; i < page.Count && page.Words(i) <= LongestHeadline; i++)
        {
            if (page.LinkShare(i) < .8 && !(page[i].Kind == BlockKind.List && !page.IsSentence(i)))
            {
                return;
            }

            page.Remove(i, Name);
        }
    }
}
