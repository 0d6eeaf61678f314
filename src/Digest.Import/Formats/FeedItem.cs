namespace Digest.Import;

/// <summary>An entry of a feed.</summary>
internal sealed record FeedItem
{
    /// <summary>Its title, as text; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page it leads to; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its id; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>When it was published, as the feed says it; null for none.</summary>
    public string? Published { get; init; }

    /// <summary>When it was changed, as the feed says it; null for none.</summary>
    public string? Updated { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Its words, in HTML; empty for none.</summary>
    public string Html { get; init; } = "";
}

/// <summary>A feed.</summary>
/// <param name="Title">Its title; empty for none.</param>
/// <param name="Language">Its language; null where it says none.</param>
/// <param name="Entries">Its entries, in file order.</param>
internal sealed record FeedText(string Title, string? Language, ImmutableArray<FeedItem> Entries);
