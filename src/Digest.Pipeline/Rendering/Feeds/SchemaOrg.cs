using System.Text.Json;
using Digest.Rendering.Data;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Feeds;

/// <summary>
/// JSON-LD in schema.org's terms. Only what a page states or the editor set goes out: a machine that reads it cannot see the word
/// "inferred". No rating of any kind.
/// </summary>
internal static class SchemaOrg
{
    /// <summary>A report.</summary>
    public static Html Report(Site site, ReportEntry entry) =>
        JsonScript.Of(json =>
        {
            var article = entry.Report.Article;
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.Optional("headline", article.Headline.Stated);
            json.Optional("name", article.Headline.Stated is null ? site.Strings.Say("no_headline") : null);
            if (article.Byline.Stated is { } names)
            {
                json.WriteStartArray("author");
                foreach (var name in names.Names)
                {
                    Named(
                        json,
                        null,
                        site.OutletAddress(name) is null && site.Knowledge.Outlets.All(o => o.Name != name) ? "Person" : "Organization",
                        name
                    );
                }

                json.WriteEndArray();
            }

            if (article.Outlet.Stated is { } outlet)
            {
                Named(json, "publisher", "Organization", outlet);
            }

            json.Optional("datePublished", article.Published.Stated is { } date ? Facts.Machine(date) : null);
            json.Optional("dateModified", article.Updated.Stated is { } updated ? Facts.Machine(updated) : null);
            json.Optional("dateline", article.Dateline.Stated);
            json.Optional("inLanguage", LanguageTags.Valid(article.Language.Stated));
            json.Optional("copyrightNotice", article.Rights.Stated);
            json.Optional("isBasedOn", SafeUrl.External(article.Url.Stated));
            json.Optional("archivedAt", SafeUrl.External(article.ArchivedUrl));
            if (article.Credit.Links.Length > 1 && !article.Credit.Evidence.IsEmpty)
            {
                json.WriteString("creditText", string.Join(" → ", article.Credit.Links));
            }

            json.Optional("url", Absolute(site, article.Address));
            Named(json, "sdPublisher", "Organization", site.Settings.Title);
            json.WriteEndObject();
        });

    /// <summary>A story-year with its reports.</summary>
    public static Html StoryYear(Site site, YearEntry entry) =>
        Collection(
            site,
            site.Title(entry),
            entry.Address,
            entry.Reports.Select(r => ("NewsArticle", r.Article.Headline.Stated, r.Article.Address))
        );

    /// <summary>A story with its years.</summary>
    public static Html Story(Site site, AnnotatedStory story) =>
        Collection(
            site,
            site.Title(story),
            "stories/" + story.Story.Id + "/",
            site.YearsOf(story.Story.Id).Select(y => ("CollectionPage", (string?)site.Title(y), y.Address))
        );

    /// <summary>The site.</summary>
    public static Html Home(Site site) =>
        JsonScript.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "WebSite");
            json.WriteString("name", site.Settings.Title);
            json.WriteString("description", site.Description);
            json.WriteString("inLanguage", site.Settings.Language);
            json.Optional("url", site.Settings.BaseUrl);
            json.WriteEndObject();
        });

    private static Html Collection(
        Site site,
        string name,
        string address,
        IEnumerable<(string Type, string? Name, string Address)> parts
    ) =>
        JsonScript.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "CollectionPage");
            json.WriteString("name", name);
            json.WriteString("inLanguage", site.Settings.Language);
            json.Optional("url", Absolute(site, address));
            json.WriteStartArray("hasPart");
            foreach (var (type, part, at) in parts)
            {
                json.WriteStartObject();
                json.WriteString("@type", type);
                json.WriteString(type == "NewsArticle" && part is not null ? "headline" : "name", part ?? site.Strings.Say("no_headline"));
                json.Optional("url", Absolute(site, at));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static string? Absolute(Site site, string address) => site.Settings.BaseUrl is { } root ? root + address : null;

    private static void Named(Utf8JsonWriter json, string? property, string type, string name)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
