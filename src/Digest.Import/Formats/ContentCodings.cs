using System.IO.Compression;
using Digest.Text;

namespace Digest.Import;

/// <summary>
/// Unpacks what a server packed for the way (RFC 9110, section 8.4), as far as it really is packed: some say so of what is not, and some
/// programs unpack a page and leave the label on. Never gives more than was asked for, so that a small file cannot unpack to a huge one.
/// </summary>
internal static class ContentCodings
{
    /// <summary>What this can unpack, as it is told to servers.</summary>
    public const string Accepted = "gzip, br, deflate";

    /// <summary>The bytes unpacked.</summary>
    /// <exception cref="ImportRefusal">They are damaged, of an unknown coding, or too many.</exception>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> bytes, string? codings, int longest)
    {
        foreach (var coding in (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            bytes = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => IsGzip(bytes.Span) ? Gzip(bytes, longest) : bytes,
                "deflate" => IsZlib(bytes.Span)
                    ? Read(bytes, static s => new ZLibStream(s, CompressionMode.Decompress), longest)
                    : IfPacked(bytes, static s => new DeflateStream(s, CompressionMode.Decompress), longest),
                "br" => IfPacked(bytes, static s => new BrotliStream(s, CompressionMode.Decompress), longest),
                "identity" or "none" => bytes,
                _ => throw new ImportRefusal(
                    $"The page is packed as \"{coding}\", which is not read",
                    "The server sends what was not asked for, or the archive kept what a browser asked for",
                    "Save the page from a browser and import the file"
                ),
            };
        }

        return bytes;
    }

    /// <summary>Whether bytes are packed by gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..];

    /// <summary>The bytes of all members of a gzip file.</summary>
    /// <exception cref="ImportRefusal">They are damaged or too many.</exception>
    public static ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> bytes, int longest)
    {
        var all = Read(bytes, static s => new GZipStream(s, CompressionMode.Decompress), longest);

        // A stream that is broken off ends like a whole one: the length of the last member, at the end of the file, tells. With several
        // members it is no more than the whole.
        if (bytes.Length >= 18)
        {
            var said = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^4..]);
            if (said <= (uint)all.Length)
            {
                return all;
            }
        }

        throw Broken();
    }

    // What is not packed at all shows it in its first letter.
    private static ReadOnlyMemory<byte> IfPacked(ReadOnlyMemory<byte> bytes, Func<Stream, Stream> open, int longest)
    {
        var start = bytes.Span.TrimStart("\uFEFF \r\n\t"u8);
        return start is [(byte)'<' or (byte)'{' or (byte)'[', ..] ? bytes : Read(bytes, open, longest);
    }

    private static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> bytes, Func<Stream, Stream> open, int longest)
    {
        using var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using var stream = open(packed);
        using var plain = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            while (stream.Read(buffer) is > 0 and var read)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > longest)
                {
                    throw new ImportRefusal(
                        $"Unpacked it has more than {Sizes.Of(longest)}, which is the most that is read",
                        "A whole archive in one file, or a file made to stop programs",
                        "Save one report a file"
                    );
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw Broken();
        }

        return plain.ToArray();
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes is [0x78, var flags, ..] && ((0x78 << 8) + flags) % 31 == 0;

    private static ImportRefusal Broken() =>
        new("It is packed and cannot be unpacked", "The download was broken off, or the file is damaged", "Fetch it again");
}
