using System.Text.Json;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Rendering.Feeds;

/// <summary>JSON-LD in schema.org's terms. Only what a page states or the editor set goes out: a machine that reads it cannot see the word "inferred". No rating of any kind.</summary>
internal static class JsonLd
{
    /// <summary>A report.</summary>
    public static Html Report(Site site, ReportEntry entry) => JsonScript.Of(json =>
    {
        var article = entry.Report.Article;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        Optional(json, "headline", Sure(article.Headline));
        if (SureOf(article.Byline) is { } names)
        {
            json.WriteStartArray("author");
            foreach (var name in names.Names)
            {
                Named(json, null, site.Outlet(name) is null && site.Desk.Outlets.All(o => o.Name != name) ? "Person" : "Organization", name);
            }

            json.WriteEndArray();
        }

        if (Sure(article.Outlet) is { } outlet)
        {
            Named(json, "publisher", "Organization", outlet);
        }

        Optional(json, "datePublished", SureOf(article.Published) is { } date ? Facts.Machine(date) : null);
        Optional(json, "dateModified", SureOf(article.Updated) is { } updated ? Facts.Machine(updated) : null);
        Optional(json, "dateline", Sure(article.Dateline));
        Optional(json, "inLanguage", Languages.Valid(Sure(article.Language)));
        Optional(json, "copyrightNotice", Sure(article.Rights));
        Optional(json, "isBasedOn", SafeUrl.External(Sure(article.Url)));
        Optional(json, "archivedAt", SafeUrl.External(article.ArchivedUrl));
        if (article.Credit.Links.Length > 1 && !article.Credit.Evidence.IsEmpty)
        {
            json.WriteString("creditText", string.Join(" → ", article.Credit.Links));
        }

        Optional(json, "url", Absolute(site, article.Address));
        Named(json, "sdPublisher", "Organization", site.Desk.Site.Title);
        json.WriteEndObject();
    });

    /// <summary>A story-year with its reports.</summary>
    public static Html StoryYear(Site site, YearEntry entry) => Collection(site, site.Strings.Say("page.story_year", site.Title(entry.Story), site.Dates.YearLabel(entry.Year.Folded.Year.Year)), entry.Address,
        entry.Reports.Select(r => ("NewsArticle", Sure(r.Article.Headline), r.Article.Address)));

    /// <summary>A story with its years.</summary>
    public static Html Story(Site site, AnnotatedStory story) => Collection(site, site.Title(story), "stories/" + story.Story.Id + "/",
        site.ByStory[story.Story.Id].Select(y => ("CollectionPage", (string?)site.Strings.Say("page.story_year", site.Title(y.Story), site.Dates.YearLabel(y.Year.Folded.Year.Year)), y.Address)));

    /// <summary>The site.</summary>
    public static Html Home(Site site) => JsonScript.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "WebSite");
        json.WriteString("name", site.Desk.Site.Title);
        json.WriteString("description", site.Desk.Site.Description);
        json.WriteString("inLanguage", site.Desk.Site.Language);
        Optional(json, "url", site.Desk.Site.BaseUrl);
        json.WriteEndObject();
    });

    private static Html Collection(Site site, string name, string address, IEnumerable<(string Type, string? Name, string Address)> parts) => JsonScript.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "CollectionPage");
        json.WriteString("name", name);
        json.WriteString("inLanguage", site.Desk.Site.Language);
        Optional(json, "url", Absolute(site, address));
        json.WriteStartArray("hasPart");
        foreach (var (type, part, at) in parts)
        {
            json.WriteStartObject();
            json.WriteString("@type", type);
            Optional(json, type == "NewsArticle" ? "headline" : "name", part);
            Optional(json, "url", Absolute(site, at));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string? Sure(Fact<string> fact) => SureOf(fact);

    private static T? SureOf<T>(Fact<T> fact)
        where T : class => fact.Basis is Basis.Stated or Basis.Editor ? fact.Value : null;

    private static string? Absolute(Site site, string address) => site.Desk.Site.BaseUrl is { } root ? root + address : null;

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

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
