namespace Digest.Acquiring;

/// <summary>What becomes of a piece of a page.</summary>
/// <param name="Rule">The rule that takes it out; null for what is kept.</param>
/// <param name="Chrome">Whether it stands outside of the article.</param>
internal readonly record struct Verdict(string? Rule, bool Chrome = false)
{
    /// <summary>Part of the article.</summary>
    public static readonly Verdict Kept = new(null);

    /// <summary>A line about the article around its text: deck, writers, date.</summary>
    public static readonly Verdict Head = new("page-head");

    /// <summary>Outside of the article.</summary>
    public static readonly Verdict Outside = new("chrome", true);

    /// <summary>Whether it is part of the article.</summary>
    public bool IsKept => Rule is null;

    /// <summary>A box inside the article.</summary>
    public static Verdict Boxed(PagePart box) =>
        new(
            box switch
            {
                _ when box.HasFlag(PagePart.Comments) => "comment-box",
                _ when box.HasFlag(PagePart.Advert) => "advertisement",
                _ when box.HasFlag(PagePart.Newsletter) => "newsletter",
                _ when box.HasFlag(PagePart.Cookies) => "cookie-notice",
                _ when box.HasFlag(PagePart.Author) => "author-box",
                _ when box.HasFlag(PagePart.Share) => "share-bar",
                _ when box.HasFlag(PagePart.Tags) => "tag-list",
                _ when box.HasFlag(PagePart.Related) => "read-also",
                _ when box.HasFlag(PagePart.Aside) => "aside",
                _ => "navigation",
            }
        );
}
