namespace Digest.Acquiring;

/// <summary>One block of a page before it is known what belongs to the article.</summary>
/// <param name="Block">The block.</param>
/// <param name="Key">Its <see cref="Text.Normal.Key"/>.</param>
/// <param name="IsTitle">True for an h1.</param>
/// <param name="IsChrome">True inside an element that says of itself it is chrome: nav, aside, footer, form, button.</param>
internal sealed record HtmlPiece(Block Block, string Key, bool IsTitle, bool IsChrome);
