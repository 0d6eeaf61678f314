using System.Text.Json;

namespace Digest.Rendering.Data;

/// <summary>What every JSON of the site writes in one way.</summary>
internal static class JsonFields
{
    /// <summary>Writes a text property unless the text is null.</summary>
    public static void Optional(this Utf8JsonWriter to, string name, string? value)
    {
        if (value is not null)
        {
            to.WriteString(name, value);
        }
    }
}
