using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>
/// The names of meta elements that say something of an article: Open Graph, Dublin Core, and the habits of content systems. Punctuation and
/// case in a name say nothing.
/// </summary>
internal static class MetaNames
{
    /// <summary>Rank of a date of which nobody says what it is the date of.</summary>
    public const int Entered = 5;

    /// <summary>Rank of what a plain meta element or the visible markup says by name.</summary>
    public const int Said = 2;

    /// <summary>Rank of an element that holds a writer's name.</summary>
    public const int Writer = 3;

    /// <summary>Rank of an element that is named after bylines.</summary>
    public const int Byline = 4;

    /// <summary>Rank of an element that says only that it holds a date.</summary>
    public const int Called = 6;

    /// <summary>Rank of the state that a page carries for its scripts.</summary>
    public const int State = 7;

    private static readonly FrozenDictionary<string, (DeclaredField Field, int Rank)> Known = Table();

    /// <summary>
    /// What a meta element of this name says, and how well it knows (1 Open Graph, 2 the rest, 5 a date of nobody knows what); null for all
    /// others.
    /// </summary>
    public static (DeclaredField Field, int Rank)? Of(string name) => Known.TryGetValue(Bare(name), out var known) ? known : null;

    private static string Bare(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, (DeclaredField, int)> Table()
    {
        var all = new Dictionary<string, (DeclaredField, int)>(StringComparer.Ordinal);
        void Add(DeclaredField field, int rank, string names)
        {
            foreach (var name in names.Split(' '))
            {
                all.TryAdd(Bare(name), (field, rank)); // one name in several spellings
            }
        }

        Add(DeclaredField.Headline, 1, "og:title");
        Add(DeclaredField.Headline, 2, "dc.title dcterms.title citation_title parsely-title sailthru.title twitter:title headline");
        Add(DeclaredField.Outlet, 1, "og:site_name");
        Add(DeclaredField.Outlet, 2, "application-name dc.publisher dcterms.publisher publisher citation_journal_title");
        Add(DeclaredField.Url, 1, "og:url");
        Add(DeclaredField.Summary, 1, "og:description");
        Add(DeclaredField.Summary, 2, "description dc.description");
        Add(DeclaredField.Language, 1, "og:locale");
        Add(DeclaredField.Language, 2, "language dc.language dcterms.language");
        Add(
            DeclaredField.Published,
            1,
            "article:published_time og:article:published_time og:published_time article:published rnews:datePublished"
        );
        Add(
            DeclaredField.Published,
            2,
            "pubdate pub_date publishdate publish_time publisheddate published_date date_published publication_date "
                + "published_at published_time published datepublished news_publish_date original-publish-date "
                + "originalpublicationdate dc.date.issued dcterms.issued citation_date citation_publication_date "
                + "citation_online_date parsely-pub-date sailthru.date ptime article.published article_date_original "
                + "cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate release_date prism.publicationDate "
                + "vr:published_time"
        );
        Add(
            DeclaredField.Published,
            Entered,
            "date dc.date dc.date.created dcterms.date dcterms.created dcterms.available article.created gcreated"
        );
        Add(DeclaredField.Updated, 1, "article:modified_time og:updated_time og:article:modified_time");
        Add(DeclaredField.Updated, 2, "datemodified last-modified lastmod modified_date dc.date.modified dcterms.modified article.updated");
        Add(DeclaredField.Byline, 1, "article:author og:article:author");
        Add(
            DeclaredField.Byline,
            2,
            "author authors byl dc.creator dcterms.creator citation_author parsely-author sailthru.author "
                + "cxenseparse:author rnews:author vr:author dc.contributor.author news_author"
        );
        Add(DeclaredField.Credit, 2, "source original-source syndication-source");
        Add(DeclaredField.Rights, 2, "copyright dc.rights dcterms.rights");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
