using Microsoft.AspNetCore.StaticFiles;

namespace Digest.Serving;

/// <summary>What kind of file is sent, by its name.</summary>
internal static class MediaTypes
{
    private static readonly FileExtensionContentTypeProvider Known = Extended();

    /// <summary>The media type of a path, with the encoding where it is text; that of unknown bytes where the name tells nothing.</summary>
    public static string Of(string path) =>
        !Known.TryGetContentType(path, out var type) ? "application/octet-stream"
        : IsText(type) ? type + "; charset=utf-8"
        : type;

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.EndsWith("json", StringComparison.Ordinal)
        || type.EndsWith("xml", StringComparison.Ordinal)
        || type.EndsWith("javascript", StringComparison.Ordinal);

    private static FileExtensionContentTypeProvider Extended()
    {
        var known = new FileExtensionContentTypeProvider();
        known.Mappings[".atom"] = "application/atom+xml";
        known.Mappings[".rss"] = "application/rss+xml";
        known.Mappings[".jsonld"] = "application/ld+json";
        known.Mappings[".ndjson"] = "application/x-ndjson";
        known.Mappings[".bib"] = "text/plain";
        known.Mappings[".ris"] = "text/plain";
        known.Mappings[".svg"] = "image/svg+xml";
        return known;
    }
}
