using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Rendering.Engine;

/// <summary>
/// JSON that may stand inside a script element: no <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> or line separator survives unescaped, so no text
/// can close the element.
/// </summary>
internal static class JsonScript
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = false };

    /// <summary>Writes one JSON value by hand and hands it back as markup.</summary>
    public static Html Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return new Html(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
