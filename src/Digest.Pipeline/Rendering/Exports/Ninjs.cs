using Digest.Rendering.Data;
using Digest.Rendering.Identity;
using Digest.Rendering.Making;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes a report as a news item in IPTC ninjs 3.1. Only what the page states or the editor set goes in: the format has no word for
/// "inferred". Whom a
/// report credits is listed origin first under <c>infoSources</c>; the format holds no order of hops, <c>data.json</c> does.
/// </summary>
internal static class Ninjs
{
    /// <summary>File name of a report, relative to its story-year.</summary>
    public static string File(Report report) => "ninjs/" + report.Article.Address["articles/".Length..].TrimEnd('/') + ".json";

    /// <summary>One report.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, Report report)
    {
        var article = report.Article;
        using var json = new JsonLines();
        var to = json.To;
        to.WriteStartObject();
        to.WriteString(
            "uri",
            SafeUrl.External(article.Url.Stated)
                ?? (site.Settings.BaseUrl is { } root ? root + article.Address : site.Ids.Id(article.Address, SiteIds.Words(article)))
        );
        to.WriteStartObject("standard");
        to.WriteString("name", "ninjs");
        to.WriteString("version", "3.1");
        to.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        to.WriteEndObject();
        to.WriteString("type", "text");
        json.Optional("language", LanguageTags.Valid(article.Language.Value));
        json.Optional("contentCreated", article.Published.Stated is { Day: not null } date ? Facts.Machine(date) : null);
        json.Optional("by", article.Byline.Stated?.ToString());
        json.Optional("located", article.Dateline.Stated);
        json.Optional("copyrightNotice", article.Rights.Stated);
        if (article.Headline.Stated is { } headline)
        {
            to.WriteStartArray("headlines");
            Value(json, "main", headline, null);
            to.WriteEndArray();
        }

        var body = string.Join(
            "\n\n",
            article
                .Blocks.Where(b => b.Status is BlockStatus.Kept or BlockStatus.Repeat)
                .Select(b => Shown.Text(article, b))
                .OfType<string>()
        );
        if (body.Length > 0)
        {
            to.WriteStartArray("bodies");
            Value(json, "main", body, Words.Count(body));
            to.WriteEndArray();
        }

        Sources(json, article);
        to.WriteStartArray("altIds");
        Value(json, "digest", article.Id, null);
        to.WriteEndArray();
        to.WriteEndObject();
        return json.End();
    }

    private static void Sources(JsonLines json, Article article)
    {
        // where the outlet is only inferred it is no source
        var credited = article.Credit.Links.Where(name => name != article.Outlet.Value);
        var all = (article.Outlet.Stated is { } outlet ? credited.Append(outlet) : credited).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return;
        }

        json.To.WriteStartArray("infoSources");
        foreach (var name in all)
        {
            json.Line();
            json.To.WriteStartObject();
            json.To.WriteString("role", name == article.Outlet.Value ? "distributor" : "originator");
            json.To.WriteString("name", name);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    private static void Value(JsonLines json, string role, string text, int? words)
    {
        json.Line();
        json.To.WriteStartObject();
        json.To.WriteString("role", role);
        if (words is { } count)
        {
            json.To.WriteString("contentType", "text/plain");
            json.To.WriteNumber("charCount", CodePoints.In(text));
            json.To.WriteNumber("wordCount", count);
        }

        json.To.WriteString("value", text);
        json.To.WriteEndObject();
    }
}
