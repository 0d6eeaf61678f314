using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Reads gold: one JSON object a line.</summary>
internal static class Gold
{
    /// <summary>The rows of a file.</summary>
    public static List<JsonElement> Rows(params ReadOnlySpan<string> path)
    {
        var rows = new List<JsonElement>();
        foreach (var line in File.ReadLines(Path.Combine(path)))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                using var row = JsonDocument.Parse(line);
                rows.Add(row.RootElement.Clone());
            }
        }

        return rows;
    }

    /// <summary>A field as text: a number as it stands, a list joined by spaces; null where it is absent or null.</summary>
    public static string? Text(this JsonElement row, string field) =>
        !row.TryGetProperty(field, out var v)
            ? null
            : v.ValueKind switch
            {
                JsonValueKind.String => v.GetString(),
                JsonValueKind.Array => string.Join(' ', v.EnumerateArray().Select(x => x.GetString())),
                JsonValueKind.Null => null,
                _ => v.GetRawText(),
            };

    /// <summary>A field that must be there, as text.</summary>
    public static string Must(this JsonElement row, string field) =>
        row.Text(field) ?? throw new FormatException($"a row of the gold has no {field}");

    /// <summary>A list of texts; empty where it is absent or null.</summary>
    public static ImmutableArray<string> Texts(this JsonElement row, string field) =>
        row.TryGetProperty(field, out var v) && v.ValueKind == JsonValueKind.Array
            ? [.. v.EnumerateArray().Select(x => x.GetString() ?? "")]
            : [];

    /// <summary>The host of a row's address without <c>www.</c>, else its id: by it the halves are told apart.</summary>
    public static string Source(this JsonElement row)
    {
        var id = row.Text("publisher") ?? row.Text("id") ?? row.Text("page") ?? row.GetRawText();
        return Uri.TryCreate(row.Text("url"), UriKind.Absolute, out var url) && url.Host.Length > 0
            ? url.Host.StartsWith("www.", StringComparison.Ordinal)
                ? url.Host[4..]
                : url.Host
            : id;
    }
}
