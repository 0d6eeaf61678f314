using System.Text;
using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>What only the server says of the letters of a page is written into its sidecar, and read so by every build.</summary>
public sealed class ServersCharsetTests : IDisposable
{
    // In another charset than its own each of these is another name.
    private const string Headline = "Řezníček šel do Žďáru";
    private const string Body =
        "<p>The ferry of Saltreach was late on Monday, and its keeper, Petr Řezníček, said that nobody had been told.</p>";

    private readonly ImportRoom _room = new();
    private readonly LoopbackSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _room.Dispose();
    }

    [Theory]
    [InlineData("windows-1250", "windows-1250")]
    [InlineData("Windows-1250", "windows-1250")]
    [InlineData("iso-8859-2", "iso-8859-2")]
    public void A_charset_that_only_the_server_says_is_kept(string said, string name)
    {
        var bytes = Bytes("", name);
        _site.Page("/a", bytes, "text/html; charset=" + said);

        var result = _room.One(ImportState.Imported, _site["/a"]);

        Assert.Equal((Headline, null), (result.Headline, result.Message));
        var file = Assert.Single(Pipeline.ArticleFiles(_room["input"], 1));
        Assert.Equal(bytes, file.Bytes.ToArray());
        Assert.Contains($"charset: \"{name}\"\n", Encoding.UTF8.GetString(file.Sidecar.Span), StringComparison.Ordinal);
        var draft = Assert.Single(Pipeline.Draft(file).Value);
        Assert.Equal(name, draft.Charset);
        Assert.Contains(draft.Blocks, b => b.Text.Contains("Petr Řezníček", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "<meta charset=\"windows-1250\">",
        "windows-1250",
        "iso-8859-1",
        "The server says it is in iso-8859-1, it is read as windows-1250"
    )]
    [InlineData("", "utf-8", "iso-8859-1", "The server says it is in iso-8859-1, it is read as utf-8")]
    [InlineData("", "utf-8", "utf-8", null)]
    [InlineData(
        "<meta charset=\"windows-1250\">",
        "windows-1250",
        "no-such-charset",
        "The server says it is in no-such-charset, it is read as windows-1250"
    )]
    public void What_the_page_says_itself_counts(string meta, string charset, string said, string? told)
    {
        _site.Page("/a", Bytes(meta, charset), "text/html; charset=" + said);
        var result = _room.One(ImportState.Imported, _site["/a"]);
        Assert.Equal((Headline, told), (result.Headline, result.Message));
        Assert.DoesNotContain("charset:", _room.Read("reznicek-sel-do-zdaru.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_in_it_are_read_by_their_look()
    {
        _site.Page("/a", Bytes("", "windows-1250"), "text/html; charset=shift_jis");
        _room.Import(_site["/a"]);
        Assert.DoesNotContain(
            _room.Files,
            f => f.EndsWith(".yml", StringComparison.Ordinal) && _room.Read(f).Contains("charset:", StringComparison.Ordinal)
        );
    }

    private static byte[] Bytes(string meta, string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding
            .GetEncoding(charset)
            .GetBytes(
                $"<html lang=\"cs\"><head>{meta}<title>{Headline}</title></head>"
                    + $"<body><article><h1>{Headline}</h1>{Body}</article></body></html>"
            );
    }
}
