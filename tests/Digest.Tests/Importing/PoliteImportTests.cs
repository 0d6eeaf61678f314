using System.IO.Compression;
using System.Net;
using System.Text;
using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>How the network is asked: by name, slowly, only what it lets be asked, never inside, and never without an end.</summary>
public sealed class PoliteImportTests : IDisposable
{
    private readonly ImportRoom _room = new();
    private readonly LoopbackSite _site = new();

    public void Dispose()
    {
        _room.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void A_page_comes_in_with_its_final_address_and_the_moment()
    {
        _site.Redirect("/old", "/new?x=1#part").Page("/new?x=1", ImportRoom.Page("The ferry was late"));
        Assert.Equal("articles/the-ferry-was-late.html", _room.One(ImportState.Imported, _site["/old"]).Path);
        Assert.StartsWith(
            $"url: \"{_site["/new?x=1#part"]}\"\nrequested_url: \"{_site["/old"]}\"\nretrieved: \"2026-02-03T04:05:",
            _room.Read("the-ferry-was-late.yml"),
            StringComparison.Ordinal
        );
        Assert.All(_site.Asked, q => Assert.Equal("Digest/0", q.Fields["User-Agent"]));
        Assert.Contains("same address", _room.One(ImportState.Skipped, _site["/old"]).Message, StringComparison.Ordinal);
        Assert.Equal(2, _site.Asked.Length);
    }

    [Fact]
    public void The_newsroom_says_whom_to_ask()
    {
        _room.Write("input/digest.yml", "base_url: https://digest.example/\n");
        _site.Page("/a", ImportRoom.Page("The ferry was late"));
        _room.One(ImportState.Imported, _site["/a"]);
        Assert.Equal("Digest/0 (+https://digest.example/)", _site.Asked[0].Fields["User-Agent"]);
    }

    [Theory]
    [InlineData("http://127.0.0.2/a", "inside a network (127.0.0.2)")]
    [InlineData("http://[::1]/a", "inside a network (::1)")]
    [InlineData("http://169.254.169.254/latest", "inside a network (169.254.169.254)")]
    [InlineData("http://2130706434/", "inside a network (127.0.0.2)")]
    [InlineData("ftp://127.0.0.1/a", "Addresses of the kind ftp: are not asked")]
    [InlineData("file:///etc/passwd", "Addresses of the kind file: are not asked")]
    [InlineData("http://me:secret@127.0.0.1/", "has a user name or a password")]
    public void Addresses_inside_are_refused_wherever_a_redirect_leads(string address, string why)
    {
        _site.Redirect("/a", address);
        foreach (var source in new[] { _site["/a"], address })
        {
            var result = _room.One(ImportState.Refused, source);
            Assert.Contains(why, result.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", result.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(_room.Files);
    }

    [Fact]
    public void Redirects_that_never_end_are_refused()
    {
        _site.Redirect("/a", "/b").Redirect("/b", "/a");
        Assert.Contains("in a circle", _room.One(ImportState.Refused, _site["/a"]).Message, StringComparison.Ordinal);
        for (var i = 0; i < 12; i++)
        {
            _site.Redirect($"/{i}", $"/{i + 1}");
        }

        Assert.Contains("more than 10 times", _room.One(ImportState.Refused, _site["/0"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_robots_txt_keeps_is_not_asked_for()
    {
        _site.Page(
            "/robots.txt",
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: digest\nDisallow: /in\nCrawl-delay: 7\n",
            "text/plain"
        );
        _site.Page("/a", ImportRoom.Page("The ferry was late")).Redirect("/out", "/in/b").Page("/in/b", ImportRoom.Page("Kept"));
        var results = _room.Import(_site["/in/b"], _site["/out"], _site["/a"]);
        Assert.Equal([ImportState.Refused, ImportState.Refused, ImportState.Imported], results.Select(r => r.State));
        Assert.All(results.Take(2), r => Assert.Contains("robots.txt", r.Message, StringComparison.Ordinal));
        Assert.Equal(["/out", "/a"], _site.Asked.Select(q => q.Path));
        Assert.Contains(_room.Time.Waits, w => w > TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void A_site_whose_robots_txt_fails_is_left_alone()
    {
        _site.Page("/robots.txt", "", status: 503).Page("/a", ImportRoom.Page("The ferry was late"));
        Assert.Contains("not asked any more", _room.One(ImportState.Refused, _site["/a"]).Message, StringComparison.Ordinal);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public void A_busy_server_is_asked_again_when_it_says()
    {
        var asked = 0;
        _site.Answer(
            "/a",
            _ =>
                asked++ == 0
                    ? LoopbackSite.Whole([], "text/html", "Retry-After: 17\r\n", 429)
                    : LoopbackSite.Whole(Encoding.UTF8.GetBytes(ImportRoom.Page("The ferry was late")), "text/html")
        );
        _room.One(ImportState.Imported, _site["/a"]);
        Assert.Contains(TimeSpan.FromSeconds(17), _room.Time.Waits);
    }

    [Fact]
    public void A_server_that_asks_for_too_long_is_left_alone()
    {
        _site.Page("/a", "", fields: "Retry-After: 86400\r\n", status: 429).Page("/b", ImportRoom.Page("The ferry was late"));
        var results = _room.Import(_site["/a"], _site["/b"]);
        Assert.Equal("The server answered 429", results[0].Message);
        Assert.Contains("86400 seconds", results[0].Cause, StringComparison.Ordinal);
        Assert.Contains("not asked any more", results[1].Message, StringComparison.Ordinal);
        Assert.Equal(["/a"], _site.Asked.Select(q => q.Path));
    }

    [Fact]
    public void A_failing_server_is_asked_four_times()
    {
        _site.Page("/a", "", status: 502);
        Assert.Contains("502", _room.One(ImportState.Refused, _site["/a"]).Message, StringComparison.Ordinal);
        Assert.Equal(4, _site.Asked.Length);
    }

    [Fact]
    public void A_page_that_breaks_off_is_refused()
    {
        _site.Raw(
            "/a",
            async (_, s) =>
                await s.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html><p>Half"u8.ToArray())
        );
        Assert.Contains("connection failed", _room.One(ImportState.Refused, _site["/a"]).Message, StringComparison.Ordinal);
        Assert.Equal(4, _site.Asked.Length);
        Assert.Empty(_room.Files);
    }

    [Fact]
    public void A_page_that_drips_is_refused()
    {
        _site.Raw(
            "/a",
            async (_, s) =>
            {
                await s.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n<html>"u8.ToArray());
                for (var i = 0; i < 400; i++)
                {
                    await s.WriteAsync("<p>"u8.ToArray());
                    await Task.Delay(10);
                }
            }
        );
        var result = Assert.Single(_room.Import(o => o with { Timeout = TimeSpan.FromSeconds(.2) }, _site["/a"]));
        Assert.Equal("There was no whole answer within 0.2 seconds", result.Message);
    }

    [Fact]
    public void Redirects_and_tries_share_the_time_of_their_address()
    {
        for (var n = 0; n < 5; n++)
        {
            var to = $"/{n + 1}";
            _site.Raw(
                $"/{n}",
                async (_, s) =>
                {
                    await Task.Delay(150);
                    await s.WriteAsync(LoopbackSite.Whole([], "text/html", $"Location: {to}\r\n", 302));
                }
            );
        }

        _site.Page("/5", ImportRoom.Page("The ferry was late"));
        var result = Assert.Single(_room.Import(o => o with { Timeout = TimeSpan.FromSeconds(.5) }, _site["/0"]));
        Assert.Equal("There was no whole answer within 0.5 seconds", result.Message);
    }

    [Fact]
    public void What_would_take_longer_than_the_time_of_an_address_is_not_waited_for()
    {
        _site.Page("/a", "", fields: "Retry-After: 17\r\n", status: 503);
        var result = Assert.Single(_room.Import(o => o with { Timeout = TimeSpan.FromSeconds(10) }, _site["/a"]));
        Assert.Equal("The server answered 503", result.Message);
        Assert.Single(_site.Asked);
    }

    [Theory]
    [InlineData("Content-Length: 99999999999\r\n")]
    [InlineData("")]
    public void A_huge_page_is_refused(string fields)
    {
        _site.Raw(
            "/a",
            async (_, s) =>
            {
                await s.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 X\r\nContent-Type: text/html\r\n{fields}\r\n"));
                for (var i = 0; i < 10_000; i++)
                {
                    await s.WriteAsync(new byte[10_000]);
                }
            }
        );
        var result = Assert.Single(_room.Import(o => o with { MaxBytes = 100_000 }, _site["/a"]));
        Assert.Contains("has more than 97.7 KiB", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_wrong_do_not_matter()
    {
        _site.Page("/plain", ImportRoom.Page("Html called plain text"), "text/plain");
        _site.Page("/gzip", ImportRoom.Page("Html called packed"), "text/html", "Content-Encoding: gzip\r\n");
        _site.Page("/bytes", Packed(ImportRoom.Page("Packed and not called so")), "application/octet-stream");
        _site.Page("/html", [.. "%PDF-1.4 no"u8], "text/html");
        _site.Page("/png", [0x89, .. "PNG\r\n"u8], "text/html");
        var results = _room.Import(_site["/plain"], _site["/gzip"], _site["/bytes"], _site["/html"], _site["/png"]);
        Assert.Equal(
            [
                "articles/html-called-plain-text.html",
                "articles/html-called-packed.html",
                "articles/packed-and-not-called-so.html",
                null,
                null,
            ],
            results.Select(r => r.Path)
        );
        Assert.All(results[3..], r => Assert.NotNull(r.Remedy));
    }

    [Fact]
    public void A_charset_that_only_the_server_knows_is_told()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = ImportRoom
            .Page("The ferry was late")
            .Replace("<meta charset=\"utf-8\">", "<meta charset=\"windows-1251\">", StringComparison.Ordinal);
        _site.Page("/a", Encoding.GetEncoding(1251).GetBytes(page + "\u041f\u0430\u0440\u043e\u043c"), "text/html; charset=koi8-r");
        Assert.Contains("The server says it is in koi8-r", _room.One(ImportState.Imported, _site["/a"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_asked_for_again_where_that_is_wanted()
    {
        var text = ImportRoom.Page("The ferry was late");
        _site.Answer(
            "/a",
            q =>
                q.Fields.GetValueOrDefault("If-None-Match") == $"\"{text.Length}\""
                    ? LoopbackSite.Whole([], "text/html", "", 304)
                    : LoopbackSite.Whole(Encoding.UTF8.GetBytes(text), "text/html", $"ETag: \"{text.Length}\"\r\n")
        );
        _room.One(ImportState.Imported, _site["/a"]);
        var same = Assert.Single(_room.Import(o => o with { Again = true }, _site["/a"]));
        Assert.Contains("not changed since", same.Message, StringComparison.Ordinal);
        text = ImportRoom.Page("The ferry was late", "It came at noon.");
        var newer = Assert.Single(_room.Import(o => o with { Again = true }, _site["/a"]));
        Assert.Equal((ImportState.Imported, "articles/the-ferry-was-late-2.html"), (newer.State, newer.Path));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    public void Addresses_inside_are_known(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("/a", true)]
    [InlineData("/private/x", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/x/print", false)]
    [InlineData("/x/print/y", true)]
    [InlineData("/a?session=1", false)]
    [InlineData("/same", true)]
    public void The_longest_rule_of_robots_txt_counts(string path, bool allowed)
    {
        var robots = RobotsText.Read(
            Encoding.UTF8.GetBytes(
                "\uFEFFUser-Agent: DIGEST/1.0 # us\ndisallow: /private\nAllow: /private/open\nDisallow: /*/print$\nDisallow: *session=\n"
                    + "Disallow: /same\nAllow: /same\nDisallow:\n\nUser-agent: *\nDisallow: /a\n"
            ),
            "Digest"
        );
        Assert.Equal(allowed, robots.Allows(Digest.Text.WebAddress.Parse("https://tern.example" + path)!));
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
