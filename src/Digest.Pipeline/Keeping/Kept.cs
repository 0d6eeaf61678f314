using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Keeping;

/// <summary>
/// Writes results as bytes and reads them again: the same result always as the same bytes, and whoever takes what was read goes on as
/// with what was written. Two layers: an article by itself, and a story with all its reports.
/// </summary>
internal static class Kept
{
    /// <summary>
    /// Raised with every change of what is kept or of how it is written: the nouns of Core are the format, so a new field of theirs is a
    /// change too. What an older program wrote is not read.
    /// </summary>
    public const int Format = 5;

    private static readonly byte[] Head = [.. "digest "u8, .. Encoding.ASCII.GetBytes($"{Format}\n")];

    // Nobody looks at it in a browser: letters of any script stay letters.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a draft's result: what a file says, before anything is compared.</summary>
    public static byte[] Write(Result<Draft> draft) => Bytes(draft);

    /// <summary>The bytes of an article's result.</summary>
    public static byte[] Write(Result<Article> article) => Bytes(article);

    /// <summary>The bytes of a story's result; each of its reports stands there once.</summary>
    public static byte[] Write(Result<AnnotatedStory> story) => Bytes(KeptStory.Of(story));

    /// <summary>The draft's result; null for bytes of another format.</summary>
    /// <exception cref="JsonException">The bytes are damaged.</exception>
    public static Result<Draft>? ReadDraft(ReadOnlySpan<byte> bytes) => Read<Result<Draft>>(bytes);

    /// <summary>The article's result; null for bytes of another format.</summary>
    /// <exception cref="JsonException">The bytes are damaged.</exception>
    public static Result<Article>? ReadArticle(ReadOnlySpan<byte> bytes) => Read<Result<Article>>(bytes);

    /// <summary>The story's result; null for bytes of another format.</summary>
    /// <exception cref="JsonException">The bytes are damaged.</exception>
    public static Result<AnnotatedStory>? ReadStory(ReadOnlySpan<byte> bytes) => Read<KeptStory>(bytes)?.Result();

    /// <summary>The bytes of what the drafts of a file are to a corpus.</summary>
    public static byte[] Write(Result<ImmutableArray<Outline>> outlines) => Bytes(outlines);

    /// <summary>What the drafts of a file are to a corpus; null for bytes of another format.</summary>
    /// <exception cref="JsonException">The bytes are damaged.</exception>
    public static Result<ImmutableArray<Outline>>? ReadOutlines(ReadOnlySpan<byte> bytes) => Read<Result<ImmutableArray<Outline>>>(bytes);

    /// <summary>128 bits of XXH3 over the bytes of a value: equal for equal values.</summary>
    public static UInt128 KeyOf<T>(T value) => System.IO.Hashing.XxHash128.HashToUInt128(Bytes(value));

    private static byte[] Bytes<T>(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(Head.AsSpan());
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            JsonSerializer.Serialize(json, value, KeptForm.Of<T>());
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static T? Read<T>(ReadOnlySpan<byte> bytes)
        where T : class => bytes.StartsWith(Head) ? JsonSerializer.Deserialize(bytes[Head.Length..], KeptForm.Of<T>()) : null;
}
