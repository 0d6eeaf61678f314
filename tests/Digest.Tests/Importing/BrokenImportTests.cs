using System.IO.Compression;
using System.Text;
using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>
/// Files that were cut anywhere, and files with a byte that is another one: each comes in or is refused by name, with a remedy, and nothing
/// else ever happens.
/// </summary>
public sealed class BrokenImportTests
{
    private const string Address = "https://tern.example/2024/1";

    private const string Page =
        "<html lang=\"en\"><title>Ferry late</title><body><article><h1>Ferry late</h1><p>The ferry of Saltreach was late on Monday, "
        + "said the harbour office, and 17 people waited beside it.</p></article></body></html>";

    private const string Mail =
        "From: Ines Okoro <desk@tern.example>\r\nDate: Mon, 04 Mar 2024 08:00:00 +0000\r\nSubject: =?utf-8?Q?Ferry_late=2E?=\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5IHdhcyBsYXRlLg==\r\n--b\r\nContent-Type: text/html\r\n\r\n"
        + "<p>The ferry was late.</p>\r\n--b--\r\n";

    /// <summary>Small files by what they are.</summary>
    public static TheoryData<string, string> Files =>
        new()
        {
            { "a.warc", Latin(Archive(packed: false)) },
            { "a.warc.gz", Latin(Archive(packed: true)) },
            { "a.mhtml", InventedPages.Mhtml(Address, Page) },
            { "a.eml", Mail },
            { "a.html", InventedPages.SingleFile(Address, Page) },
            { "feed", $"<?xml version=\"1.0\"?><rss><channel><item><title>x</title><link>{Address}</link></item></channel></rss>" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_anywhere_comes_in_or_is_refused(string name, string file)
    {
        var bytes = Encoding.Latin1.GetBytes(file);
        for (var length = 0; length < bytes.Length; length++)
        {
            Take(name, bytes[..length], $"{name}, the first {length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_another_byte_comes_in_or_is_refused(string name, string file)
    {
        byte[] others = [0, (byte)'\n', (byte)':', (byte)'<', 0xFF];
        for (var at = 0; at < file.Length; at++)
        {
            var bytes = Encoding.Latin1.GetBytes(file);
            bytes[at] = others[at % others.Length];
            Take(name, bytes, $"{name} with {bytes[at]:X2} at {at}");
        }
    }

    // As the importer takes it, without a disk.
    private static void Take(string name, byte[] bytes, string what)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            if (WarcPages.IsWarc(stream))
            {
                foreach (var found in WarcPages.In(stream, name, 100_000))
                {
                    Judge(found.Told, what);
                    if (found.Item is { } page)
                    {
                        One(page, what);
                    }
                }
            }
            else
            {
                One(
                    new ImportItem
                    {
                        Source = name,
                        Bytes = bytes,
                        FileName = name,
                        IsNamed = true,
                    },
                    what
                );
            }
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {e}");
        }
    }

    private static void One(ImportItem item, string what)
    {
        try
        {
            switch (FileKinds.Of(item.Bytes, item.MediaType, item.FileName))
            {
                case FileKind.Gzip:
                    ContentCodings.Gzip(item.Bytes, 100_000);
                    break;
                case FileKind.Feed:
                    FeedXml.Read(item.Bytes, item.Address);
                    break;
                default:
                    Judge(
                        new Intake(
                            new ImportOptions
                            {
                                Input = "none",
                                Sources = [],
                                DryRun = true,
                            },
                            new Holdings()
                        ).Take(item),
                        what
                    );
                    break;
            }
        }
        catch (ImportRefusal e)
        {
            Assert.False(string.IsNullOrWhiteSpace(e.Remedy) || string.IsNullOrWhiteSpace(e.Message), what);
        }
    }

    private static void Judge(ImportResult? result, string what)
    {
        if (result is { State: ImportState.Refused } refused)
        {
            Assert.False(string.IsNullOrWhiteSpace(refused.Message) || string.IsNullOrWhiteSpace(refused.Remedy), what);
        }
    }

    private static byte[] Archive(bool packed) =>
        new WarcText(packed)
            .Response(Address, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", WarcText.Chunked(Page))
            .Response(Address + "0", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", Packed(Page))
            .End()
            .Bytes;

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
