using Digest.Rendering.Making;
using Digest.Rendering.Views;

namespace Digest.Rendering.Feeds;

/// <summary>Makes the page that lists the feeds, and the links by which pages name those that belong to them.</summary>
internal static class FeedsPage
{
    /// <summary>The view.</summary>
    /// <param name="site">The site.</param>
    /// <param name="feeds">Its feeds; null where it has none.</param>
    /// <param name="most">How many entries a feed holds at most.</param>
    public static FeedsView Of(Site site, SiteFeeds? feeds, int most) =>
        feeds is null
            ? new FeedsView { Most = most, Whole = site.Settings.BaseUrl is not null }
            : new FeedsView
            {
                Most = most,
                Older = feeds.Older,
                Undated = feeds.Undated,
                Whole = site.Settings.BaseUrl is not null,
                Site = [Set(site, feeds.Whole(), site.Settings.Title, ""), Corrected(site, feeds)],
                Stories = [.. site.Stories.Select(s => Set(site, feeds.Story(s), site.Title(s), "stories/" + s.Story.Id + "/"))],
                Outlets = [.. site.Outlets.Select(o => Set(site, feeds.Outlet(o), o.Name, o.Address))],
            };

    /// <summary>The links to a feed in every format of the site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="source">The feed.</param>
    /// <param name="own">Whether the page that names it is the one it belongs to.</param>
    public static ImmutableArray<FeedLinkView> Links(Site site, FeedSource source, bool own = true) =>
        [.. FeedFormat.Of(site.Settings).Select(f => Link(site, source, f, own))];

    /// <summary>The link to a feed in the first format.</summary>
    public static FeedLinkView First(Site site, FeedSource source) => Link(site, source, FeedFormat.Atom, own: false);

    private static FeedSetView Corrected(Site site, SiteFeeds feeds) =>
        Set(site, feeds.Corrections(), site.Strings.Say("nav.corrections"), SiteFeeds.CorrectionsAddress);

    private static FeedSetView Set(Site site, FeedSource source, string title, string page) =>
        new()
        {
            Title = title,
            Page = page,
            Files = Links(site, source),
        };

    private static FeedLinkView Link(Site site, FeedSource source, FeedFormat format, bool own)
    {
        var name = site.Strings.Say("feeds.format_" + format.Name);
        return new FeedLinkView
        {
            Text = format == FeedFormat.Atom ? source.Title : site.Strings.Say("feeds.in_format", source.Title, name),
            Address = source.Folder + format.File,
            Type = format.Type,
            Format = name,
            Own = own,
        };
    }
}
