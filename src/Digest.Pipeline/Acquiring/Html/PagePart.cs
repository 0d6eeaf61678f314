namespace Digest.Acquiring;

/// <summary>
/// What an element of a page says of itself that it is, by its tag, role, item property, id and class names. An element can say several
/// things.
/// </summary>
[Flags]
internal enum PagePart
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text of the article.</summary>
    Body = 1 << 0,

    /// <summary>The headline.</summary>
    Headline = 1 << 1,

    /// <summary>The line that names the writers.</summary>
    Byline = 1 << 2,

    /// <summary>A date line.</summary>
    Date = 1 << 3,

    /// <summary>The lines between headline and text: deck, standfirst, kicker.</summary>
    Deck = 1 << 4,

    /// <summary>Words below a picture.</summary>
    Caption = 1 << 5,

    /// <summary>Menus, bread crumbs, headers and footers of the site, search and log-in forms.</summary>
    Navigation = 1 << 6,

    /// <summary>Readers' comments and the box to write one.</summary>
    Comments = 1 << 7,

    /// <summary>Links to other articles.</summary>
    Related = 1 << 8,

    /// <summary>Buttons to share, follow, print, rate.</summary>
    Share = 1 << 9,

    /// <summary>An offer of newsletters, subscriptions, apps.</summary>
    Newsletter = 1 << 10,

    /// <summary>A box about the writer.</summary>
    Author = 1 << 11,

    /// <summary>Tags and categories.</summary>
    Tags = 1 << 12,

    /// <summary>An advertisement or promotion.</summary>
    Advert = 1 << 13,

    /// <summary>A notice about cookies or privacy.</summary>
    Cookies = 1 << 14,

    /// <summary>Something beside the text.</summary>
    Aside = 1 << 15,

    /// <summary>Words for screen readers only.</summary>
    Assistive = 1 << 16,

    /// <summary>All that is not the article's own text.</summary>
    Boxes = Navigation | Comments | Related | Share | Newsletter | Author | Tags | Advert | Cookies | Aside,

    /// <summary>The lines about the article that stand around its text.</summary>
    Head = Headline | Byline | Date | Deck,
}
