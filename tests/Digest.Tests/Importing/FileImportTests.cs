using System.Text;
using Digest.Import;
using Digest.Tests.Support;

namespace Digest.Tests.Importing;

/// <summary>Files and folders come in untouched, once, under names that every system takes.</summary>
public sealed class FileImportTests : IDisposable
{
    private const string Saved = """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://tern.example/ferry
        Subject: The ferry was late
        Date: Mon, 2 Mar 2020 08:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="xyz"

        --xyz
        Content-Type: text/html; charset=utf-8
        Content-Location: https://tern.example/ferry

        <html><head><title>The ferry was late</title></head><body><article><h1>The ferry was late</h1>
        <p>The harbour office at Saltreach said
        on Monday that the ferry was late, and that nobody had been told before the tide.</p></article></body></html>
        --xyz--

        """;

    private const string Mail = """
        From: Ines Okoro <ines@saltreach.example>
        To: desk@tern.example
        Subject: Statement on the ferry
        Date: Mon, 2 Mar 2020 08:00:00 +0000
        Message-ID: <1@saltreach.example>
        Content-Type: text/plain; charset=utf-8

        The harbour office at Saltreach regrets that the ferry was late on Monday, and that nobody had been told.

        """;

    private const string Nexis = """
        Page 1 of 2


        Ferry late at Saltreach

        The Tern

        March 2, 2020 Monday

        Copyright 2020 Tern Papers All Rights Reserved

        Section: NEWS; Pg. 3
        Length: 24 words
        Byline: Ines Okoro

        Body

        The harbour office at Saltreach said on Monday that the ferry was late, and that nobody had been told before the tide.

        Load-Date: March 2, 2020

        End of Document

        """;

    private const string Ninjs = """
        {"uri": "urn:tern:1", "type": "text", "versioncreated": "2020-03-02T08:00:00Z", "headline": "Ferry late at Saltreach",
         "body_text": "The harbour office at Saltreach said on Monday that the ferry was late."}
        """;

    private const string Nitf = """
        <?xml version="1.0"?>
        <nitf><body><body.head><hedline><hl1>Ferry late at Saltreach</hl1></hedline></body.head><body.content><p>The harbour office at
        Saltreach said on Monday that the ferry was late, and that nobody had been told before the tide.</p></body.content></body></nitf>
        """;

    private const string NewsMl = """
        <?xml version="1.0"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:tern:2" version="1">
        <contentMeta><headline>Ferry late at Saltreach</headline>
        </contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>The harbour
        office at Saltreach said on Monday that the ferry was late.</p></body></html></inlineXML></contentSet></newsItem>
        """;

    private readonly ImportRoom _room = new();

    public void Dispose() => _room.Dispose();

    /// <summary>Formats that a build reads as they are.</summary>
    public static TheoryData<string, string, string> Formats =>
        new()
        {
            { "ferry.mhtml", Saved, "the-ferry-was-late.mhtml" },
            { "saved.html", Saved, "the-ferry-was-late.mhtml" },
            { "statement.eml", Mail, "statement-on-the-ferry.eml" },
            { "statement.txt", Mail, "statement-on-the-ferry.eml" },
            { "nexis.txt", Nexis, "ferry-late-at-saltreach.txt" },
            { "item.json", Ninjs, "ferry-late-at-saltreach.json" },
            { "item.xml", Nitf, "ferry-late-at-saltreach.xml" },
            { "item.newsml", NewsMl, "ferry-late-at-saltreach.xml" },
            { "note.md", "---\ntitle: Ferry late\n---\n\nThe harbour office said that the ferry was late.\n", "ferry-late.md" },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_build_reads_comes_in_untouched(string name, string text, string article)
    {
        var path = _room.Write(name, text);
        Assert.Equal("articles/" + article, _room.One(ImportState.Imported, path).Path);
        Assert.Equal(text, _room.Read(article));
        var sidecar = Path.GetFileNameWithoutExtension(article) + ".yml";
        Assert.Equal($"imported_from: \"{name}\"\nsha256: \"{Holdings.Hash(Encoding.UTF8.GetBytes(text))}\"\n", _room.Read(sidecar));
        Assert.Contains("the same bytes", _room.One(ImportState.Skipped, path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_imported_is_told_by_no_build()
    {
        foreach (var row in Formats)
        {
            _room.Write("clippings/" + row.Data.Item1, row.Data.Item2);
        }

        _room.Import(_room["clippings"]);
        var files = Pipeline.ArticleFiles(_room["input"], 1);
        Assert.Equal(7, files.Length);
        Assert.All(files, f => Assert.Empty(Pipeline.Draft(f).Diagnostics));
        Assert.All(files, f => Assert.Equal(64, Pipeline.Draft(f).Value[0].Editor.Text("sha256")!.Length));
    }

    [Fact]
    public void A_page_that_says_when_it_was_saved_has_it_in_its_sidecar()
    {
        var page = ImportRoom
            .Page("The ferry was late")
            .Replace(
                "<html lang=\"en\">",
                "<html lang=\"en\"><!--\n Page saved with SingleFile \n url: https://tern.example/ferry \n"
                    + " saved date: Tue Mar 03 2020 10:11:12 GMT+0100 (CET)\n-->",
                StringComparison.Ordinal
            );
        _room.One(ImportState.Imported, _room.Write("page.html", page));
        Assert.StartsWith("retrieved: \"2020-03-03T10:11:12+01:00\"\n", _room.Read("the-ferry-was-late.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_comes_in_with_its_sidecars_and_without_what_is_hidden()
    {
        _room.Write("clippings/b/one.txt", "Ferry late\n\nThe ferry was late.\n");
        _room.Write("clippings/b/one.yml", "outlet: The Tern\n");
        _room.Write("clippings/.git/x.txt", "Hidden\n");
        _room.Write("clippings/two.TXT", "Quay closed\n\nThe quay is closed.\n");
        _room.Write("clippings/pic.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        _room.Write("clippings/empty.txt", "");
        File.CreateSymbolicLink(_room["clippings/link.txt"], _room.Write("outside.txt", "Outside\n"));
        var results = _room.Import(o => o with { Into = "2020/march" }, _room["clippings"]);
        Assert.Equal([ImportState.Imported, ImportState.Refused, ImportState.Refused, ImportState.Imported], results.Select(r => r.State));
        Assert.All(results.Where(r => r.State == ImportState.Refused), r => Assert.NotNull(r.Remedy));
        Assert.Equal(
            ["ferry-late.txt", "ferry-late.yml", "quay-closed.txt", "quay-closed.yml"],
            _room.Files.Select(f => f["2020/march/".Length..])
        );
        Assert.Equal("outlet: The Tern\n", _room.Read("2020/march/ferry-late.yml"));
    }

    [Fact]
    public void Nothing_is_written_over_and_no_name_is_given_twice()
    {
        _room.Write("input/articles/Ferry Late.md", "Mine.\n");
        _room.Write("input/articles/ferry-late-2.pdf", "Mine.\n");
        _room.Write("input/articles/ferry-late-3.yml", "outlet: Mine\n");
        _room.Write("input/articles/any.txt", "Mine, too.\n");
        _room.Write("input/articles/any.yml", "slug: ferry-late-4\n");
        var before = TempFolder.Hashes(_room["input"]);
        for (var i = 0; i < 3; i++)
        {
            _room.One(ImportState.Imported, _room.Write($"{i}.txt", $"Ferry late!\n\nThe ferry was late by {i} hours.\n"));
        }

        Assert.Equal(
            ["ferry-late-5.txt", "ferry-late-6.txt", "ferry-late-7.txt"],
            _room.Files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal) && f != "any.txt")
        );
        var after = TempFolder.Hashes(_room["input"]);
        Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
    }

    [Theory]
    [InlineData("Con", "con-x")]
    [InlineData("..", "weird")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("\u202Eferry", "ferry")]
    [InlineData("F\u00E4hre sp\u00E4t", "fahre-spat")]
    [InlineData("\u041F\u0430\u0440\u043E\u043C", "parom")]
    [InlineData("a/b\\c:d*e?f", "a-b-c-d-e-f")]
    public void Names_are_ones_that_every_system_takes(string headline, string name)
    {
        var page = $"<!doctype html><html><head><title>{headline}</title></head><body><p>The ferry was late.</p></body></html>";
        Assert.Equal($"articles/{name}.html", _room.One(ImportState.Imported, _room.Write("weird.html", page)).Path);
    }

    [Fact]
    public void A_long_headline_is_cut_at_a_word()
    {
        var path = _room.Write("a.txt", string.Join(' ', Enumerable.Repeat("harbour", 40)) + "\n\nThe ferry was late.\n");
        Assert.Equal("articles/harbour-harbour-harbour-harbour-harbour-harbour-harbour.txt", _room.One(ImportState.Imported, path).Path);
    }

    [Fact]
    public void What_two_outlets_print_word_for_word_is_two_reports()
    {
        using var site = new LoopbackSite();
        var page = ImportRoom.Page("The ferry was late");
        _room.Write(
            "input/articles/wire.html",
            page.Replace("<head>", "<head><link rel=canonical href=https://wire.example/1>", StringComparison.Ordinal)
        );
        site.Page("/a", page).Page("/b", page + "\n");
        var results = _room.Import(site["/a"], site["/b"]);
        Assert.Equal([ImportState.Imported, ImportState.Skipped], results.Select(r => r.State));
        Assert.Equal("articles/the-ferry-was-late.html", results[1].Path);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var path = _room.Write("a.txt", "Ferry late\n\nThe ferry was late.\n");
        var result = Assert.Single(_room.Import(o => o with { DryRun = true }, path));
        Assert.Equal((ImportState.Imported, "articles/ferry-late.txt"), (result.State, result.Path));
        Assert.Empty(_room.Files);
        Assert.False(Directory.Exists(_room[".digest-cache"]));
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        Directory.CreateDirectory(_room["elsewhere"]);
        Directory.CreateSymbolicLink(_room["input/articles/out"], _room["elsewhere"]);
        var result = Assert.Single(_room.Import(o => o with { Into = "out" }, _room.Write("a.txt", "Ferry late\n\nThe ferry was late.\n")));
        Assert.Equal(ImportState.Refused, result.State);
        Assert.Contains("is a link", result.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_room["elsewhere"]));
    }

    [Theory]
    [InlineData("old.doc", "\u00D0\u00CF\u0011\u00E0", "nobody reads")]
    [InlineData("text.rtf", "{\\rtf1 Ferry}", "nobody reads")]
    [InlineData("list.json", "{\"a\": 1}", "")]
    [InlineData("page.html", "<html><body></body></html>", "no text")]
    [InlineData("none", "", "empty")]
    public void What_cannot_come_in_is_refused_with_a_remedy(string name, string text, string why)
    {
        var result = _room.One(ImportState.Refused, _room.Write(name, Encoding.Latin1.GetBytes(text)));
        Assert.Contains(why, result.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(result.Remedy));
        Assert.Empty(_room.Files);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("https://", _room.One(ImportState.Refused, _room["tern.example"]).Remedy, StringComparison.Ordinal);
}
