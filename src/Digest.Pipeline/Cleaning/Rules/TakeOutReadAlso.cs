namespace Digest.Cleaning;

/// <summary>Takes out pointers to other articles: "Read also: …", "SEE ALSO: …", and the lists of headlines below "Related articles" and its like.</summary>
internal sealed class TakeOutReadAlso : ICleaningRule
{
    private const int LongestHeadline = 24;

    private static readonly Phrases Heads = new(
        [
            "related", "related articles", "related stories", "related news", "related posts", "related content", "related coverage", "related links", "related reading", "read also", "read more", "read next", "read on", "read now", "see also", "also read", "more on this story", "more stories", "more news", "more to read", "more from", "more like this", "most read", "most popular", "most viewed", "most recent", "popular",
            "popular stories", "trending", "trending now", "trending stories", "latest", "latest news", "latest stories", "latest posts", "latest articles", "recommended", "recommended stories", "recommended for you", "you may also like", "you might also like", "you may like", "you might like", "don't miss", "editor's picks", "editors' picks", "top stories", "top news", "in this story", "in case you missed it", "what to read next", "what to watch", "up next", "next article", "previous article",
            "next post", "previous post", "next story", "previous story", "next", "previous", "similar articles", "featured", "also on", "around the web", "from around the web", "more coverage", "read our complete coverage", "full coverage", "learn more", "find out more", "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren", "meistgelesen", "читайте также", "по теме", "à lire aussi", "lire aussi", "lea también", "leer más", "te puede interesar", "leggi anche", "lees ook", "see all", "view all", "read the full story", "read the full article", "read full story", "read full article", "go deeper", "dig deeper",
        ],
        null);

    private static readonly Phrases Pointers = new(
        [],
        [
            "read also:", "also read:", "read more:", "read next:", "see also:", "related:", "related article", "related story", "more:", "more on this:", "more stories:", "recommended:", "don't miss:", "also:", "up next:", "next:", "previous:", "must read:", "read here:", "read:", "in case you missed it:", "lesen sie auch:", "lesen sie hier", "mehr dazu:", "читайте также", "смотрите также", "à lire aussi", "lire aussi", "lea también", "leer también", "leggi anche", "lees ook", "click here to read", "click here for more", "click here to ", "read the full", "read more about", "read more from", "see more from", "more from", "for more on", "for more coverage",
            "for more news", "for more stories", "visit our", "explore more", "follow our live", "to read more", "»",
        ],
        28);

    /// <inheritdoc/>
    public string Name => "read-also";

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
