using Digest.Rendering.Data;
using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>Writes <c>citations.csl.json</c> (CSL-JSON 1.0): an item for each report.</summary>
internal static class Citations
{
    /// <summary>The items, in the order of the reports.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        using var json = new JsonLines();
        json.To.WriteStartArray();
        foreach (var report in CitedReport.Of(site, entry))
        {
            json.Line();
            Item(json, report);
        }

        json.To.WriteEndArray();
        return json.End();
    }

    private static void Item(JsonLines json, CitedReport report)
    {
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("id", report.Id);
        to.WriteString("type", "article-newspaper");
        to.WriteString("title", report.Title);
        json.Optional("container-title", report.Outlet);
        if (!report.Authors.IsEmpty)
        {
            to.WriteStartArray("author");
            foreach (var (name, parts) in report.Authors)
            {
                to.WriteStartObject();
                json.Optional("family", parts?.Family);
                json.Optional("given", parts?.Given);
                json.Optional("non-dropping-particle", parts?.Particle);
                json.Optional("literal", parts is null ? name : null);
                to.WriteEndObject();
            }

            to.WriteEndArray();
        }

        Date(json, "issued", report.Issued, report.Circa);
        Date(json, "accessed", report.Accessed, circa: false);
        json.Optional("publisher-place", report.Place);
        to.WriteString("language", report.Language);
        json.Optional("URL", report.Url);
        json.Optional("archive_location", report.Archive);
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
