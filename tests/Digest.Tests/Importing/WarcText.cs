using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Digest.Tests.Importing;

/// <summary>
/// Writes WARC files as wget does: addresses in angle brackets, chunks left in the body, each record a member of the gzip file.
/// </summary>
internal sealed class WarcText
{
    private readonly List<byte> _bytes = [];
    private readonly bool _packed;

    public WarcText(bool packed = false)
    {
        _packed = packed;
        Record("warcinfo", null, "application/warc-fields", "software: a test\r\n"u8);
    }

    public byte[] Bytes => [.. _bytes];

    /// <summary>An answer of a server.</summary>
    public WarcText Response(string address, string fields, ReadOnlySpan<byte> body, int status = 200)
    {
        Record("request", address, "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8);
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\n{fields}\r\n"), .. body];
        return Record("response", address, "application/http;msgtype=response", answer);
    }

    /// <summary>What wget writes about itself at the end: a list of its records, how it was called, what it said.</summary>
    public WarcText End()
    {
        const string Place = "metadata://gnu.org/software/wget/warc/";
        Record("metadata", Place + "MANIFEST.txt", "text/plain", "<urn:uuid:bd004e62-f78f-456f-9255-84066e7ac115>\n"u8);
        Record("resource", Place + "wget_arguments.txt", "text/plain", "\"-r\" \"--warc-file=crawl\" \n"u8);
        return Record("resource", Place + "wget.log", "text/plain", []);
    }

    /// <summary>A page in chunks.</summary>
    public static byte[] Chunked(string text)
    {
        using var body = new MemoryStream();
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(97))
        {
            body.Write(Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            body.Write(part);
            body.Write("\r\n"u8);
        }

        body.Write("0\r\n\r\n"u8);
        return body.ToArray();
    }

    /// <summary>Any record.</summary>
    public WarcText Record(string type, string? address, string mediaType, ReadOnlySpan<byte> block, string more = "")
    {
        var head =
            $"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: <{address}>\r\n")}"
            + $"WARC-Date: 2025-03-04T05:06:07Z\r\n"
            + $"Content-Type: {mediaType}\r\n{more}Content-Length: {block.Length}\r\n\r\n";
        byte[] record = [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
        if (!_packed)
        {
            _bytes.AddRange(record);
            return this;
        }

        using var packed = new MemoryStream();
        using (var member = new GZipStream(packed, CompressionLevel.Fastest))
        {
            member.Write(record);
        }

        _bytes.AddRange(packed.ToArray());
        return this;
    }
}
