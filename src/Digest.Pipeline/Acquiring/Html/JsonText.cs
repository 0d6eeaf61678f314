using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// Reads the text of a JSON string, whatever its escapes say: half of a surrogate pair, which the library refuses by throwing, is read as
/// it stands.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of a string.</summary>
    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException) when (text.ValueKind == JsonValueKind.String)
        {
            var raw = text.GetRawText();
            return NewsString.Read(raw, 0, raw.Length).Text;
        }
    }
}
