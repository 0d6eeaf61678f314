namespace Digest.Rendering.Feeds;

/// <summary>A format in which every feed is written.</summary>
/// <param name="Name">Its name in the theme's words (<c>feeds.format_…</c>).</param>
/// <param name="File">Name of its file. Published: never renamed.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Anywhere">True where it may be written while the site's address is unknown.</param>
/// <param name="Write">Makes the bytes of a feed, given with the file's address relative to the site.</param>
internal sealed record FeedFormat(string Name, string File, string Type, bool Anywhere, Func<Feed, string, ReadOnlyMemory<byte>> Write)
{
    /// <summary>Atom, which is whole in itself and the first choice.</summary>
    public static readonly FeedFormat Atom = new("atom", "atom.xml", "application/atom+xml", true, AtomFeed.Write);

    private static readonly ImmutableArray<FeedFormat> All =
    [
        Atom,
        new("json", "feed.json", "application/feed+json", false, JsonFeed.Write),
        new("rss", "rss.xml", "application/rss+xml", false, RssFeed.Write),
    ];

    /// <summary>The formats of a site, the best first.</summary>
    public static ImmutableArray<FeedFormat> Of(Settings settings) => settings.BaseUrl is null ? [.. All.Where(f => f.Anywhere)] : All;
}
