using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>All feeds of the site. <c>it</c> of feeds.html.</summary>
internal sealed partial record FeedsView : View
{
    /// <summary>The site's own feed, then that of the corrections; empty where nothing is dated and there are no feeds.</summary>
    public ImmutableArray<FeedSetView> Site { get; init; } = [];

    /// <summary>Those of the stories.</summary>
    public ImmutableArray<FeedSetView> Stories { get; init; } = [];

    /// <summary>Those of the outlets.</summary>
    public ImmutableArray<FeedSetView> Outlets { get; init; } = [];

    /// <summary>How many entries a feed holds at most.</summary>
    public required int Most { get; init; }

    /// <summary>How many story-years are too old for the site's feed.</summary>
    public int Older { get; init; }

    /// <summary>How many story-years have no date at all.</summary>
    public int Undated { get; init; }

    /// <summary>True where the site's address is known: else there is Atom only.</summary>
    public required bool Whole { get; init; }
}

/// <summary>A feed in all its formats.</summary>
internal sealed partial record FeedSetView : View
{
    /// <summary>What it follows.</summary>
    public required string Title { get; init; }

    /// <summary>The page of that.</summary>
    public required string Page { get; init; }

    /// <summary>Its files.</summary>
    public ImmutableArray<FeedLinkView> Files { get; init; } = [];
}

/// <summary>A link to a feed in one format.</summary>
internal sealed partial record FeedLinkView : View
{
    /// <summary>Its title, with its format where that is not Atom.</summary>
    public required string Text { get; init; }

    /// <summary>Relative to the site.</summary>
    public required string Address { get; init; }

    /// <summary>Its media type.</summary>
    public required string Type { get; init; }

    /// <summary>Its format in words.</summary>
    public required string Format { get; init; }

    /// <summary>True where the page is the one that the feed belongs to.</summary>
    public required bool Own { get; init; }
}
