using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes compact JSON in which the things a person compares (an article, a block, a witness, a note) each stand on a line of their own:
/// half the size of indented JSON, and a diff still shows one line a change. UTF-8, LF; text is escaped only where JSON asks for it.
/// </summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The files are served as JSON, never pasted into HTML: letters of every script stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _buffer;

    /// <summary>A writer with room for about <paramref name="bytes"/> bytes.</summary>
    public JsonLines(int bytes = 16 * 1024)
    {
        _buffer = new ArrayBufferWriter<byte>(Math.Max(256, bytes));
        To = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>The writer below, for whatever needs no line of its own.</summary>
    public Utf8JsonWriter To { get; }

    /// <summary>Begins a line. A comma before the next value opens the line, which JSON allows.</summary>
    public void Line()
    {
        To.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
    }

    /// <summary>Ends a value that stands on a line of its own (NDJSON) and begins anew.</summary>
    public void EndLine()
    {
        Line();
        To.Reset(_buffer);
    }

    /// <summary>What was written so far; flush <see cref="To"/> first.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.WrittenMemory;

    /// <summary>Writes an array with each item on a line of its own.</summary>
    public void Lines<T>(string name, ImmutableArray<T> items, Action<JsonLines, T> write)
    {
        To.WriteStartArray(name);
        foreach (var item in items)
        {
            Line();
            write(this, item);
        }

        To.WriteEndArray();
    }

    /// <summary>Writes an array of texts on the current line.</summary>
    public void Texts(string name, ImmutableArray<string> texts)
    {
        To.WriteStartArray(name);
        foreach (var text in texts)
        {
            To.WriteStringValue(text);
        }

        To.WriteEndArray();
    }

    /// <summary>Writes an array of numbers on the current line.</summary>
    public void Numbers(string name, ImmutableArray<int> numbers)
    {
        To.WriteStartArray(name);
        foreach (var number in numbers)
        {
            To.WriteNumberValue(number);
        }

        To.WriteEndArray();
    }

    /// <summary>Writes a number, or null.</summary>
    public void Number(string name, int? value)
    {
        if (value is { } v)
        {
            To.WriteNumber(name, v);
        }
        else
        {
            To.WriteNull(name);
        }
    }

    /// <summary>Writes a text property unless the text is null.</summary>
    public void Optional(string name, string? value) => To.Optional(name, value);

    /// <summary>Ends the file with a line feed and gives its bytes.</summary>
    public ReadOnlyMemory<byte> End()
    {
        Line();
        return _buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => To.Dispose();
}
