namespace Digest.Cleaning;

/// <summary>Takes out share bars and the small tools around an article: share, print, save, copy link.</summary>
internal sealed class TakeOutShareBars : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "share", "share this", "share this article", "share this story", "share this post", "share this page", "share this with", "share on facebook", "share on twitter", "share on x", "share on linkedin", "share on whatsapp", "share via email", "share article", "share story", "share full article", "tweet", "tweet this",
            "facebook", "twitter", "whatsapp", "telegram", "pinterest", "linkedin", "reddit", "flipboard", "instagram", "youtube", "tiktok", "email", "e-mail", "email this", "email this article", "print", "print this", "print this page", "print article", "pdf", "copy link", "link copied", "copy link to cartoon", "copied", "copy the link", "bookmark", "save", "saved", "save article", "save this story", "save for later", "save to pocket",
            "like", "like this", "like loading", "loading", "follow us", "follow", "follow us on facebook", "follow us on twitter", "follow us on google news", "gift this article", "give this article", "gift article", "resize text", "text size", "font size", "a a", "view on map", "close", "messenger", "vk", "ok", "viber", "teilen", "drucken", "поделиться", "partager", "compartir", "open in app", "view in app", "related topics", "expand", "collapse",
            "send", "view more", "see more", "show more", "load more", "back to top", "top", "more", "click to share", "share this:", "follow topic", "add to", "add us on google", "preferred source", "make us preferred on google",
        ],
        ["share this", "share on ", "click to share", "follow us on", "click here to get the", "download the app", "download our app", "get the app", "copy link to"],
        10);

    /// <inheritdoc/>
    public string Name => "share-bar";

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
