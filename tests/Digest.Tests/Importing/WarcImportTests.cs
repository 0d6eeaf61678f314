using System.IO.Compression;
using System.Text;
using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>Pages come out of WARC archives as they went over the wire, and everything else is named.</summary>
public sealed class WarcImportTests : IDisposable
{
    private const string Html = "Content-Type: text/html; charset=utf-8\r\n";
    private const string Tern = "https://tern.example/";

    private readonly ImportRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_of_an_archive_come_out_whole(bool packed)
    {
        var pages = Enumerable.Range(1, 4).Select(n => ImportRoom.Page($"Quay number {n} is closed")).ToArray();
        var archive = new WarcText(packed)
            .Response(Tern + "1", Html + "Transfer-Encoding: chunked\r\n", WarcText.Chunked(pages[0]))
            .Response(Tern + "2", Html + "Content-Encoding: gzip\r\n", Packed(pages[1], s => new GZipStream(s, CompressionLevel.Fastest)))
            .Response(Tern + "3", Html + "Content-Encoding: br\r\n", Packed(pages[2], s => new BrotliStream(s, CompressionLevel.Fastest)))
            .Response(
                Tern + "4",
                Html + "Content-Encoding: deflate\r\n",
                Packed(pages[3], s => new ZLibStream(s, CompressionLevel.Fastest))
            );
        _room.Write("crawl.warc.gz", archive.Bytes);

        var results = _room.Import(_room["crawl.warc.gz"]);

        Assert.All(results, r => Assert.Equal(ImportState.Imported, r.State));
        Assert.Equal(pages, results.Select(r => _room.Read(r.Path!["articles/".Length..])));
        Assert.Equal(
            $"url: \"{Tern}1\"\nretrieved: \"2025-03-04T05:06:07Z\"\nimported_from: \"crawl.warc.gz\"\n"
                + $"sha256: \"{Holdings.Hash(Encoding.UTF8.GetBytes(pages[0]))}\"\n",
            _room.Read("quay-number-1-is-closed.yml")
        );
    }

    [Fact]
    public void What_is_no_page_is_named()
    {
        var page = ImportRoom.Page("The ferry was late");
        var archive = new WarcText()
            .Response(Tern, Html, Encoding.UTF8.GetBytes(ImportRoom.Page("Front of the paper")))
            .Response(Tern + "a", Html, Encoding.UTF8.GetBytes(page))
            .Response(Tern + "old", "Location: /a\r\n", [], 301)
            .Response(Tern + "gone", Html, "gone"u8, 404)
            .Response(Tern + "a.css", "Content-Type: text/css\r\n", "p{}"u8)
            .Response(Tern + "a.png", "Content-Type: text/html\r\n", [0x89, .. "PNG...."u8])
            .Response(Tern + "feed", "Content-Type: text/html\r\n", "<?xml version=\"1.0\"?><rss/>"u8)
            .Response(Tern + "plain", "Content-Type: text/plain\r\n", Encoding.UTF8.GetBytes(ImportRoom.Page("Html under another name")))
            .Response(Tern + "half", Html + "Content-Length: 90000\r\n", "<html><p>Half"u8)
            .Response(Tern + "chunk", Html + "Transfer-Encoding: chunked\r\n", "fff\r\n<html>"u8)
            .Response(Tern + "zst", Html + "Content-Encoding: zstd\r\n", [0x28, 0xB5, 0x2F, 0xFD])
            .Record("revisit", Tern + "again", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8)
            .Record("response", Tern + "cut", "application/http", "HTTP/1.1 200 OK\r\n\r\n<p>"u8, "WARC-Truncated: length\r\n")
            .Response(Tern + "a?utm_source=x", Html, Encoding.UTF8.GetBytes(page + " "))
            .Response(Tern + "print/a", Html, Encoding.UTF8.GetBytes(page + "  "));
        _room.Write("crawl.warc", archive.Bytes);

        var told = _room.Import(_room["crawl.warc"]).Select(r => $"{r.State} {r.Source[Tern.Length..]}: {r.Message}");

        Assert.Equal(
            [
                "Skipped : It is no report: its address is that of a front page",
                "Imported a: ",
                "Skipped old: The server answered 301, which leads to /a",
                "Skipped gone: The server answered 404",
                "Skipped a.css: It is no web page (text/css)",
                "Skipped a.png: It is no web page (text/html)",
                "Skipped feed: It is no web page (text/html)",
                "Imported plain: ",
                "Refused half: The page is broken off in the archive",
                "Refused chunk: The page is broken off in the archive",
                "Refused zst: The page is packed as \"zstd\", which is not read",
                "Skipped again: The archive says that it is as it was in an earlier record",
                "Refused cut: The page is broken off in the archive",
                "Skipped a?utm_source=x: It is here already (the same address)",
                "Skipped print/a: It is here already (the same text)",
            ],
            told
        );
    }

    [Fact]
    public void Words_of_a_WET_file_are_taken_as_text()
    {
        var text = "The ferry was late\n\nNobody at Saltreach could say when the next one would come, and nobody asked twice.\n";
        _room.Write("crawl.wet", new WarcText().Record("conversion", Tern + "a", "text/plain", Encoding.UTF8.GetBytes(text)).Bytes);
        Assert.Equal("articles/the-ferry-was-late.txt", _room.One(ImportState.Imported, _room["crawl.wet"]).Path);
    }

    [Fact]
    public void A_damaged_archive_gives_what_stands_before_the_damage()
    {
        var whole = new WarcText(packed: true);
        for (var n = 1; n <= 3; n++)
        {
            whole.Response(Tern + n, Html, Encoding.UTF8.GetBytes(ImportRoom.Page($"Quay number {n} is closed")));
        }

        _room.Write("cut.warc.gz", whole.Bytes.AsSpan(0, whole.Bytes.Length - 200));
        var results = _room.Import(_room["cut.warc.gz"]);
        Assert.Equal([ImportState.Imported, ImportState.Imported, ImportState.Refused], results.Select(r => r.State));
        Assert.NotNull(results[2].Remedy);
    }

    [Fact]
    public void Chunks_that_are_joined_already_are_left_alone()
    {
        var answer = HttpAnswer.Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nface to face\r\n"u8.ToArray());
        Assert.Equal("face to face\r\n", Encoding.ASCII.GetString(answer!.Body.Span));
    }

    [Fact]
    public void A_small_page_cannot_unpack_to_a_huge_one()
    {
        var bomb = Packed(new string(' ', 3_000_000), s => new GZipStream(s, CompressionLevel.Fastest));
        var refusal = Assert.Throws<ImportRefusal>(() => ContentCodings.Unpack(bomb, "gzip", 1_000_000));
        Assert.StartsWith("Unpacked it has more than 976.6 KiB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_packed_by_gzip_and_broken_off_is_refused()
    {
        var whole = Packed(ImportRoom.Page("The ferry was late"), s => new GZipStream(s, CompressionLevel.Fastest));
        Assert.All(
            Enumerable.Range(1, whole.Length - 12),
            cut => Assert.Throws<ImportRefusal>(() => ContentCodings.Gzip(whole.AsMemory(0, whole.Length - cut), 100_000))
        );
    }

    private static byte[] Packed(string text, Func<Stream, Stream> open)
    {
        using var bytes = new MemoryStream();
        using (var stream = open(bytes))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
