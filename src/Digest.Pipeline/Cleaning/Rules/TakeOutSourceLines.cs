namespace Digest.Cleaning;

/// <summary>Takes out lines that credit another page as the source. Their words stay in the ledger, where Describing reads the chain.</summary>
internal sealed class TakeOutSourceLines : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [],
        [
            "the original source of this article is", "the original source of this", "this article was originally published", "this article originally appeared", "this article first appeared", "this article was first published", "this story was originally published", "this story originally appeared", "this story first appeared", "this post originally appeared", "this post was originally published", "originally published at", "originally published by", "originally published on", "originally published in", "first published by", "first published in", "first published on", "first published at",
            "source:", "sources:", "original article:", "original source:", "republished from", "republished with permission", "reprinted from", "reprinted with permission", "reproduced with permission", "articles by:", "article by:", "more articles by", "all articles by", "via:", "источник:", "quelle:", "fuente:", "fonte:",
        ],
        32);

    /// <inheritdoc/>
    public string Name => "source-line";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i))
            {
                page.Remove(i, Name);
            }
        }
    }
}
