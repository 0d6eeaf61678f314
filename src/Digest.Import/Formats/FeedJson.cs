using System.Text.Json;
using Digest.Text;

namespace Digest.Import;

/// <summary>Reads feeds in JSON (JSON Feed 1.0 and 1.1).</summary>
internal static class FeedJson
{
    /// <summary>Deepest nesting of a feed in JSON.</summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public const int MaxDepth = 64;

    /// <summary>A feed; <paramref name="base"/> is where it stood.</summary>
    /// <exception cref="ImportRefusal">It cannot be read.</exception>
    public static FeedText Read(ReadOnlyMemory<byte> bytes, Uri? @base)
    {
        try
        {
            var bare = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
            using var json = JsonDocument.Parse(bare, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = MaxDepth });
            var root = json.RootElement;
            if (
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("items", out var items)
                && items.ValueKind == JsonValueKind.Array
            )
            {
                return new FeedText(
                    Normal.Space(Text(root, "title") ?? ""),
                    Text(root, "language"),
                    [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Item(i, @base))]
                );
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Broken(e.Message.TrimEnd('.'));
        }

        throw Broken("it has no list of items");
    }

    private static FeedItem Item(JsonElement item, Uri? @base) =>
        new()
        {
            Title = Normal.Space(Text(item, "title") ?? ""),
            Link = FeedXml.Web(@base, Text(item, "url") ?? Text(item, "external_url")),
            Id = Text(item, "id"),
            Published = Text(item, "date_published"),
            Updated = Text(item, "date_modified"),
            Authors = FeedXml.Names(Authors(item).Select(a => Text(a, "name"))),
            Html = Text(item, "content_html") ?? FeedXml.Paragraphs(Text(item, "content_text") ?? Text(item, "summary") ?? ""),
        };

    private static IEnumerable<JsonElement> Authors(JsonElement item) =>
        item.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array ? [.. many.EnumerateArray()]
        : item.TryGetProperty("author", out var one) ? [one]
        : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static ImportRefusal Broken(string why) =>
        new(
            $"The feed cannot be read: {why}",
            "The download was broken off, or it is another kind of file",
            "Import the pages it names by their addresses"
        );
}
