using Digest.Rendering.Data;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>citations.csl.json</c> (CSL-JSON 1.0): an item for each report. What only reasoning gives stays out, but a date, which is
/// marked as
/// circa; an unknown author stays absent.
/// </summary>
internal static class Citations
{
    /// <summary>The items, in the order of the reports.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        using var json = new JsonLines();
        json.To.WriteStartArray();
        foreach (var report in entry.Reports)
        {
            json.Line();
            Item(json, report.Article);
        }

        json.To.WriteEndArray();
        return json.End();
    }

    private static void Item(JsonLines json, Article article)
    {
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("id", article.Id);
        to.WriteString("type", "article-newspaper");
        json.Optional("title", article.Headline.Stated ?? article.Title);
        json.Optional("container-title", article.Outlet.Stated);
        if (article.Byline.Stated is { } names)
        {
            to.WriteStartArray("author");
            foreach (var name in names.Names)
            {
                to.WriteStartObject();
                to.WriteString("literal", name);
                to.WriteEndObject();
            }

            to.WriteEndArray();
        }

        Date(json, "issued", article.Published.Value, circa: article.Published.Stated is null);
        if (PartialDate.TryParse(article.Editor.Text("retrieved"), out var retrieved))
        {
            Date(json, "accessed", retrieved, circa: false);
        }

        json.Optional("publisher-place", article.Dateline.Stated);
        json.Optional("language", article.Language.Value);
        json.Optional("URL", SafeUrl.External(article.Url.Value));
        json.Optional("archive_location", SafeUrl.External(article.ArchivedUrl));
        to.WriteEndObject();
    }

    private static void Date(JsonLines json, string name, PartialDate? date, bool circa)
    {
        if (date is null)
        {
            return;
        }

        var to = json.To;
        to.WriteStartObject(name);
        to.WriteStartArray("date-parts");
        to.WriteStartArray();
        foreach (var part in (int?[])[date.Year, date.Month, date.Day])
        {
            if (part is { } number)
            {
                to.WriteNumberValue(number);
            }
        }

        to.WriteEndArray();
        to.WriteEndArray();
        if (circa)
        {
            to.WriteBoolean("circa", true);
        }

        to.WriteEndObject();
    }
}
