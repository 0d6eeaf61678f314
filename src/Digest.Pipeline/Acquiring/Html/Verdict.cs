using Digest.Identity;

namespace Digest.Acquiring;

/// <summary>What becomes of a piece of a page.</summary>
/// <param name="Rule">The rule that takes it out; null for what is kept.</param>
/// <param name="Chrome">Whether it stands outside of the article.</param>
internal readonly record struct Verdict(string? Rule, bool Chrome = false)
{
    /// <summary>Part of the article.</summary>
    public static readonly Verdict Kept = new(null);

    /// <summary>A line about the article around its text: deck, writers, date.</summary>
    public static readonly Verdict Head = new(RuleIds.PageHead);

    /// <summary>Outside of the article.</summary>
    public static readonly Verdict Outside = new(RuleIds.Chrome, true);

    /// <summary>Whether it is part of the article.</summary>
    public bool IsKept => Rule is null;

    /// <summary>A box inside the article.</summary>
    public static Verdict Boxed(PagePart box) =>
        new(
            box switch
            {
                _ when box.HasFlag(PagePart.Comments) => RuleIds.CommentBox,
                _ when box.HasFlag(PagePart.Advert) => RuleIds.Advertisement,
                _ when box.HasFlag(PagePart.Newsletter) => RuleIds.Newsletter,
                _ when box.HasFlag(PagePart.Cookies) => RuleIds.CookieNotice,
                _ when box.HasFlag(PagePart.Author) => RuleIds.AuthorBox,
                _ when box.HasFlag(PagePart.Share) => RuleIds.ShareBar,
                _ when box.HasFlag(PagePart.Tags) => RuleIds.TagList,
                _ when box.HasFlag(PagePart.Related) => RuleIds.ReadAlso,
                _ when box.HasFlag(PagePart.Aside) => RuleIds.Aside,
                _ => RuleIds.Navigation,
            }
        );
}
