using Digest.Rendering.Data;
using Digest.Rendering.Identity;
using Digest.Rendering.Making;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes a report as a news item in IPTC ninjs 3.1. What the page states or the editor set goes in, and where nobody states it the outlet
/// and the date, with a role that says how they are known ("published, inferred"). The standard has no member for a date of publication
/// and takes moments only, never days: the date is a description under the role "published" (EDTF), and beside it <c>firstCreated</c>
/// where a moment is stated. Whom a report credits is listed origin first under <c>infoSources</c>; the format holds no order of hops,
/// <c>data.json</c> does.
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
        to.WriteString("uri", Uri(site.Ids.Id(article.Address, SiteIds.Words(article))));
        to.WriteStartObject("standard");
        to.WriteString("name", "ninjs");
        to.WriteString("version", "3.1");
        to.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
        to.WriteEndObject();
        to.WriteString("type", "text");
        json.Optional("language", LanguageTags.Valid(article.Language.Value));
        json.Optional("firstCreated", article.Published.Stated is { Time: not null, Offset: not null } moment ? moment.ToString() : null);
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

        if (article.Published.Value is { } date)
        {
            to.WriteStartArray("descriptions");
            Value(json, "published" + How(article.Published.Basis), date.ToString(), null);
            to.WriteEndArray();
        }

        Sources(json, article);
        to.WriteStartArray("altIds");
        Value(json, "digest", article.Id, null);
        if (SafeUrl.External(article.Url.Stated) is { } url)
        {
            Value(json, "webUrl", url, null);
        }

        if (site.Settings.BaseUrl is { } root)
        {
            Value(json, "digestPage", root + article.Address, null);
        }

        to.WriteEndArray();
        to.WriteEndObject();
        return json.End();
    }

    // Behind a role: a value that the page does not state says so.
    private static string How(Basis basis) => basis is Basis.Stated or Basis.Editor ? "" : ", " + DataNames.Of(basis);

    // The standard asks for an address in the letters of RFC 3986; those of ours may have any.
    private static string Uri(string id) =>
        string.Concat(
            id.EnumerateRunes().Select(static r => r.IsAscii && r.Value > ' ' ? r.ToString() : System.Uri.EscapeDataString(r.ToString()))
        );

    private static void Sources(JsonLines json, Article article)
    {
        var outlet = article.Outlet.Value;
        var credited = article.Credit.Links.Where(name => name != outlet).Distinct(StringComparer.Ordinal).ToList();
        if (credited.Count == 0 && outlet is null)
        {
            return;
        }

        json.To.WriteStartArray("infoSources");
        foreach (var name in credited)
        {
            Source(json, "originator", name);
        }

        if (outlet is not null)
        {
            Source(json, "publisher" + How(article.Outlet.Basis), outlet);
        }

        json.To.WriteEndArray();
    }

    private static void Source(JsonLines json, string role, string name)
    {
        json.Line();
        json.To.WriteStartObject();
        json.To.WriteString("role", role);
        json.To.WriteString("name", name);
        json.To.WriteEndObject();
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
