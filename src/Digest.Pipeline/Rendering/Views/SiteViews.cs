using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>The whole site; every template sees it as <c>site</c>.</summary>
internal sealed partial record SiteView : View
{
    // What one new report may change. The rest is settings and theme, of which every page is made.
    private static readonly ImmutableHashSet<string> Totals =
    [
        "as_of",
        "as_of_datetime",
        "articles",
        "stories",
        "years",
        "has_corrections",
    ];

    /// <summary>A page that reads a total of the site has asked for it: it changes with it.</summary>
    public override void Read(string name)
    {
        if (Totals.Contains(name))
        {
            PageTrace.Ask(PageTrace.OfSite, name);
        }
    }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what it is.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47 tag of its own words.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>Absolute address ending in <c>/</c>, null when unknown.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The theme's parameters, digest.yml over theme.yml.</summary>
    public required object Params { get; init; }

    /// <summary>Newest date of any input, in words; null when none is dated.</summary>
    public string? AsOf { get; init; }

    /// <summary>The same for <c>&lt;time datetime&gt;</c>.</summary>
    public string? AsOfDatetime { get; init; }

    /// <summary>
    /// Number of reports. Like every total of the site, for pages about the site only: elsewhere one new report would change every page.
    /// </summary>
    public required int Articles { get; init; }

    /// <summary>Number of stories.</summary>
    public required int Stories { get; init; }

    /// <summary>Number of story-years.</summary>
    public required int Years { get; init; }

    /// <summary>True when there are any.</summary>
    public required bool HasCorrections { get; init; }

    /// <summary>Where readers report an error; null where the editor names nothing.</summary>
    public ContactView? Errors { get; init; }

    /// <summary>Where it is asked that something be taken down; null where the editor names nothing.</summary>
    public ContactView? Takedown { get; init; }

    /// <summary>The editor's own pages.</summary>
    public ImmutableArray<LinkView> Pages { get; init; } = [];
}

/// <summary>Whom readers turn to.</summary>
internal sealed partial record ContactView : View
{
    /// <summary>The http, https or mailto address.</summary>
    public required string Url { get; init; }

    /// <summary>The same as people write it: a mail address, or host and path.</summary>
    public required string Text { get; init; }
}

/// <summary>The page being made; every template sees it as <c>page</c>.</summary>
internal sealed partial record PageView : View
{
    /// <summary>Name of its template.</summary>
    public required string Kind { get; init; }

    /// <summary>Language of all its reports, where that is another than the site's; null otherwise.</summary>
    public string? Lang { get; init; }

    /// <summary>For <c>&lt;title&gt;</c>, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Relative to the site, ending in <c>/</c>, empty for home.</summary>
    public required string Address { get; init; }

    /// <summary>Absolute address, null when the site's is unknown.</summary>
    public string? Canonical { get; init; }

    /// <summary>True asks search engines to stay away.</summary>
    public required bool Noindex { get; init; }

    /// <summary>JSON-LD, ready for a script element.</summary>
    public Html? JsonLd { get; init; }

    /// <summary>Feeds that the page names: the site's, its own, that of what it belongs to; empty on a site without feeds.</summary>
    public ImmutableArray<FeedLinkView> Feeds { get; init; } = [];

    /// <summary><c>website</c> or <c>article</c>.</summary>
    public required string OgType { get; init; }

    /// <summary>Date of an article where stated.</summary>
    public string? Published { get; init; }

    /// <summary>
    /// Absolute address of the card: the page's own, 1200 by 630 pixels, else the theme's; null where the site's address is not known.
    /// </summary>
    public string? Image { get; init; }

    /// <summary>Its width in pixels; null where there is no card, or that of the theme is no PNG that states it.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>Its height in pixels; null where the width is.</summary>
    public int? ImageHeight { get; init; }

    /// <summary>The words of the page's own card; null for the theme's.</summary>
    public string? ImageAlt { get; init; }
}

/// <summary>A link.</summary>
internal sealed partial record LinkView : View
{
    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Relative to the site.</summary>
    public required string Address { get; init; }

    /// <summary>Something to say beside it.</summary>
    public string? Note { get; init; }
}

/// <summary>A link with a number.</summary>
internal sealed partial record CountView : View
{
    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Relative to the site.</summary>
    public required string Address { get; init; }

    /// <summary>The number.</summary>
    public required int Count { get; init; }
}

/// <summary>What speaks for a value.</summary>
internal sealed partial record EvidenceView : View
{
    /// <summary>The words or the reasoning.</summary>
    public required string Text { get; init; }

    /// <summary>How it was read.</summary>
    public required string Method { get; init; }

    /// <summary>True when <c>text</c> are words of a report, to be set in quotation marks.</summary>
    public required bool Quoted { get; init; }

    /// <summary>The report it stands in, where that is another one.</summary>
    public LinkView? From { get; init; }
}

/// <summary>A value with its basis.</summary>
internal sealed partial record FactView : View
{
    /// <summary>The value in words, null when not stated.</summary>
    public string? Text { get; init; }

    /// <summary>False when not stated.</summary>
    public required bool Known { get; init; }

    /// <summary><c>stated</c>, <c>matched</c>, <c>inferred</c>, <c>editor</c> or <c>none</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The same for readers.</summary>
    public required string BasisWords { get; init; }

    /// <summary>Of a date, for <c>&lt;time datetime&gt;</c>.</summary>
    public string? Datetime { get; init; }

    /// <summary>The proof, best first.</summary>
    public ImmutableArray<EvidenceView> Evidence { get; init; } = [];
}

/// <summary>A line of the head of a report.</summary>
internal sealed partial record FactRowView : View
{
    /// <summary>What it is.</summary>
    public required string Label { get; init; }

    /// <summary>The value.</summary>
    public required FactView Fact { get; init; }

    /// <summary>Page of the site about it.</summary>
    public string? Address { get; init; }

    /// <summary>Address outside.</summary>
    public string? Url { get; init; }

    /// <summary><c>text</c>, <c>date</c> or <c>link</c>.</summary>
    public required string Kind { get; init; }
}
