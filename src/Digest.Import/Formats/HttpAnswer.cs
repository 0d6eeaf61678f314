using System.Globalization;
using System.Text;

namespace Digest.Import;

/// <summary>An answer of a web server as it went over the wire (RFC 9112): status, fields, and the body without its framing.</summary>
internal sealed record HttpAnswer
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its status.</summary>
    public required int Status { get; init; }

    /// <summary>The body, chunks joined, still packed as <c>Content-Encoding</c> says.</summary>
    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>Whether all of the body is there, as far as its framing tells.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>A field's value, several ones joined by commas; null where it is not there.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads an answer; null where the bytes are none.</summary>
    public static HttpAnswer? Read(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        if (
            Line(bytes.Span, ref at) is not { } first
            || !first.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || first.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [_, var status, ..]
            || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        )
        {
            return null;
        }

        var answer = new HttpAnswer { Status = code };
        while (Line(bytes.Span, ref at) is { Length: > 0 } line)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
                answer._fields[name] = answer._fields.TryGetValue(name, out var before) ? before + ", " + value : value;
            }
        }

        var body = bytes[at..];
        if (answer["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true && Joined(body) is { } joined)
        {
            return answer with { Body = joined.Body, IsWhole = joined.Whole };
        }

        // What a program unpacked is longer than the server said; what is shorter was broken off.
        var length = long.TryParse(answer["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
        return answer with { Body = body, IsWhole = body.Length >= length };
    }

    // Null where the bytes are in no chunks: some programs join them and leave the label on.
    private static (ReadOnlyMemory<byte> Body, bool Whole)? Joined(ReadOnlyMemory<byte> bytes)
    {
        using var body = new MemoryStream();
        var at = 0;
        var chunks = 0;
        while (at < bytes.Length)
        {
            if (
                Line(bytes.Span, ref at) is not { } line
                || !int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
                || size < 0
            )
            {
                return chunks == 0 ? null : (body.ToArray(), false);
            }

            if (size == 0)
            {
                return (body.ToArray(), true);
            }

            var there = Math.Min(size, bytes.Length - at);
            var behind = bytes.Span[(at + there)..];
            if (chunks == 0 && there == size && behind is not ([] or [(byte)'\r', ..] or [(byte)'\n', ..]))
            {
                return null;
            }

            body.Write(bytes.Span.Slice(at, there));
            chunks++;
            at += there;
            at +=
                bytes.Span[at..] is [(byte)'\r', (byte)'\n', ..] ? 2
                : bytes.Span[at..] is [(byte)'\n', ..] ? 1
                : 0;
        }

        return (body.ToArray(), false);
    }

    private static string? Line(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length)
        {
            return null;
        }

        var end = bytes[at..].IndexOf((byte)'\n');
        var line = end < 0 ? bytes[at..] : bytes.Slice(at, end);
        at = end < 0 ? bytes.Length : at + end + 1;
        return Encoding.Latin1.GetString(line.TrimEnd((byte)'\r'));
    }
}
