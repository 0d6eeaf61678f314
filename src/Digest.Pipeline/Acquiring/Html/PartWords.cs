using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>
/// The words that web pages call their parts by, in ids, class names and item properties: one word or two neighbouring ones. Collected from
/// the habits of
/// content systems (microformats, schema.org, WordPress and its like), not from single pages.
/// </summary>
internal static class PartWords
{
    private static readonly FrozenDictionary<string, PagePart> Known = Table();

    private static readonly FrozenDictionary<string, PagePart>.AlternateLookup<ReadOnlySpan<char>> Spans = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What one class name, id or item property says. State flags (<c>has-comments</c>, <c>no-sidebar</c>) say nothing.</summary>
    public static PagePart Of(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 80)
        {
            return PagePart.None;
        }

        Span<char> words = stackalloc char[name.Length * 2];
        var length = Split(name, words);
        var found = PagePart.None;
        var first = true;
        (int Start, int End) before = (0, 0);
        for (var start = 0; start < length; )
        {
            var end = words[start..length].IndexOf('-');
            end = end < 0 ? length : start + end;
            if (
                words[start..end] is "has" or "no" or "not" or "with" or "without" or "show" or "hide" or "is"
                || (first && words[start..end] is "hover" or "js" or "elementor")
            )
            {
                return found;
            }

            found |= Spans.TryGetValue(words[start..end], out var one) ? one : PagePart.None;
            found |= !first && Spans.TryGetValue(words[before.Start..end], out var two) ? two : PagePart.None;
            (first, before, start) = (false, (start, end), end + 1);
        }

        return found;
    }

    // Words in lower case, parted by hyphens; a capital after a small letter begins one.
    private static int Split(ReadOnlySpan<char> name, Span<char> words)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetter(c))
            {
                if (length > 0 && words[length - 1] != '-')
                {
                    words[length++] = '-';
                }

                continue;
            }

            if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
            {
                words[length++] = '-';
            }

            words[length++] = char.ToLowerInvariant(c);
        }

        return length > 0 && words[length - 1] == '-' ? length - 1 : length;
    }

    private static FrozenDictionary<string, PagePart> Table()
    {
        var all = new Dictionary<string, PagePart>(StringComparer.Ordinal);
        void Add(PagePart part, string words)
        {
            foreach (var word in words.Split(' '))
            {
                all[word] = all.GetValueOrDefault(word) | part;
            }
        }

        Add(
            PagePart.Body,
            "article-body articlebody article-content article-text articletext article-copy body-content body-copy body-text content-body entry-content entrycontent main-text post-body post-content post-text postbody postcontent post-entry single-content story-body storybody story-content story-text storytext news-text news-body news-content newstext text-body blog-content td-content page-content rich-text richtext artikel-text artikeltext artikel-inhalt texto-noticia cuerpo-noticia"
        );
        Add(PagePart.Headline, "headline entry-title post-title article-title articletitle story-title page-title");
        Add(
            PagePart.Byline,
            "byline bylines author authors author-name autor autoren auteur autore firma post-author entry-author article-author written-by vcard writer contributors dateline-author"
        );
        Add(
            PagePart.Date,
            "date dates datum fecha dateline pubdate publish-date published publication-date post-date entry-date posted-on timestamp time-stamp datetime date-published date-modified last-updated updated updated-on article-date postdate byline-date meta-date entry-meta post-meta article-meta story-meta postinfo post-info article-info"
        );
        Add(
            PagePart.Deck,
            "deck dek standfirst subheadline sub-headline subheading-deck subtitle sub-title untertitel kicker dachzeile eyebrow overline lede-deck strapline article-summary article-lead article-subtitle article-deck"
        );
        Add(
            PagePart.Caption,
            "caption captions figcaption wp-caption caption-text image-caption photo-caption img-caption bildunterschrift bu image-credit photo-credit picture-credit img-credit copyright-image image-copyright media-credit credit-caption"
        );
        Add(
            PagePart.Navigation,
            "nav navi navigation navbar menu menus submenu breadcrumb breadcrumbs pagination pager paging pagenav toolbar sitemap skip-link skiplink skip-links toc table-of table-contents site-header site-footer page-footer global-header global-footer masthead footer colophon login log-in signin searchform search-form search-box search-bar"
        );
        Add(
            PagePart.Comments,
            "comment comments commentlist comment-list comment-form commentform disqus respond replies kommentar kommentare comentarios commentaires trackback trackbacks pingback pingbacks livefyre viafoura discussion conversation-thread"
        );
        Add(
            PagePart.Related,
            "related recommended recommendation recommendations recommends readmore read-more read-next read-also more-stories more-on more-from more-news also-like see-also most-read mostread most-popular popular-posts trending outbrain taboola similar further-reading up-next next-article next-post prev-post prev-next previous-next post-navigation nav-links jp-relatedposts yarpp zergnet revcontent crp related-articles related-posts relacionadas relacionados verwandte linked-articles topstories top-stories latest-news latest-posts recent-posts recentposts onward carousel slick ticker teaserlist teaser-list teasers"
        );
        Add(
            PagePart.Share,
            "share sharing share-bar sharebar sharedaddy shares social socials social-share socialmedia social-media addthis addtoany shariff follow-us print-button article-tools article-actions article-toolbar rating ratings star-rating feedback likes like-button compartir teilen whatsapp"
        );
        Add(
            PagePart.Newsletter,
            "newsletter newsletters subscribe subscription subscribe-box signup sign-up optin opt-in email-signup mailchimp push-notification paywall-box paywall-overlay piano regwall registration-wall app-download"
        );
        Add(
            PagePart.Author,
            "author-bio author-box authorbox about-author the-author author-info author-description author-profile author-card author-details author-about author-block authors-bio bio author-widget post-author-box contributor-bio saboxplugin autorenbox autoreninfo abh"
        );
        Add(
            PagePart.Tags,
            "tags tag-list taglist tag-cloud tagcloud post-tags entry-tags article-tags tag-links tags-links keywords keyword-list topics topic-list categories cat-links post-categories category-list postmetadata entry-footer entry-utility schlagworte etiquetas article-footer"
        );
        Add(
            PagePart.Advert,
            "ad ads adv advert adverts advertisement advertising adslot ad-slot adsbygoogle adbox ad-container ad-wrapper dfp gpt-ad sponsor sponsored sponsors banner banners anzeige anzeigen werbung publicidad reklama native-ad promo promos promobox promotion promotions cta call-to donate donation donations membership affiliate marketing upsell"
        );
        Add(PagePart.Cookies, "cookie cookies cookie-notice cookie-banner consent gdpr cmp onetrust usercentrics privacy-notice");
        Add(
            PagePart.Aside,
            "sidebar side-bar sidebars aside widget widgets widgetarea widget-area popup pop-up modal lightbox tooltip rail right-rail infobox-related offcanvas off-canvas"
        );
        Add(
            PagePart.Assistive,
            "sr-only screen-reader visually-hidden visuallyhidden visually-hide screenreader screenreader-only a11y-hidden u-hidden-visually assistive-text"
        );
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
