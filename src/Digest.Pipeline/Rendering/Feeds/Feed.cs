namespace Digest.Rendering.Feeds;

/// <summary>One thing a feed tells of: a story-year, or a correction.</summary>
internal sealed record FeedEntry
{
    /// <summary>Its id for good, the same in every feed and format.</summary>
    public required string Id { get; init; }

    /// <summary>Story and year, as text.</summary>
    public required string Title { get; init; }

    /// <summary>Its page, relative to the site; a fragment may follow.</summary>
    public required string Address { get; init; }

    /// <summary>When its first report appeared.</summary>
    public required PartialDate Published { get; init; }

    /// <summary>The newest date that a report or correction of it states.</summary>
    public required PartialDate Updated { get; init; }

    /// <summary>A sentence or two, as text.</summary>
    public required string Summary { get; init; }

    /// <summary>What it says, as HTML.</summary>
    public required string Html { get; init; }

    /// <summary>Who printed the reports; empty where they are too many to name.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Addresses of the reports as their outlets published them; empty where they are too many.</summary>
    public ImmutableArray<string> Originals { get; init; } = [];

    /// <summary>What the reports say of their rights; null where they say nothing.</summary>
    public string? Rights { get; init; }
}

/// <summary>A feed before it is written in one of its formats.</summary>
internal sealed record Feed
{
    /// <summary>Where its files stand: relative to the site, empty or ending in <c>/</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The page it belongs to, relative to the site.</summary>
    public required string Page { get; init; }

    /// <summary>Its id for good, the same in every format.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, as text.</summary>
    public required string Title { get; init; }

    /// <summary>What it brings, as text.</summary>
    public required string Description { get; init; }

    /// <summary>The newest date of its entries; of a feed without any, the oldest date of the site.</summary>
    public required PartialDate Updated { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<FeedEntry> Entries { get; init; }

    /// <summary>Name of the site, which makes it.</summary>
    public required string Author { get; init; }

    /// <summary>BCP 47 tag of the site's own words.</summary>
    public required string Language { get; init; }

    /// <summary>Whose the words are.</summary>
    public required string Rights { get; init; }

    /// <summary>Where its links begin.</summary>
    public required FeedLinks Links { get; init; }
}

/// <summary>
/// Links in feeds. They are whole addresses where the site's own is known, else relative to the feed's file, which only Atom gives a
/// meaning to (RFC 4287 by way of RFC 3986, 5.1).
/// </summary>
internal sealed class FeedLinks
{
    private readonly string _start;

    /// <summary>Links of the feeds in a folder.</summary>
    /// <param name="root">Address of the site, ending in <c>/</c>; null where unknown.</param>
    /// <param name="folder">The folder, relative to the site, empty or ending in <c>/</c>.</param>
    public FeedLinks(string? root, string folder) =>
        (Root, _start) = (root, root ?? string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/'))));

    /// <summary>Address of the site; null where unknown.</summary>
    public string? Root { get; }

    /// <summary>The link to a page or file, given relative to the site.</summary>
    public string To(string address) => _start.Length + address.Length == 0 ? "./" : _start + address;
}
