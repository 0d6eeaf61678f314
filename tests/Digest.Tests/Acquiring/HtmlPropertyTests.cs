using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Acquiring;
using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>Nothing of a saved page is lost: whatever the finder makes of it, the blocks hold its visible words once, in order.</summary>
public sealed class HtmlPropertyTests
{
    private static readonly Gen<string> Words = Gen.Int[1, 30].Select(Gen.Int[0, 99_999], Gen.Bool, (n, seed, ends) => string.Join(' ', Enumerable.Range(0, n).Select(i => "w" + (seed + i))) + (ends ? "." : ""));

    private static readonly Gen<string> Line = Gen.Frequency(
        (6, Words),
        (1, Words.Select(w => $"<a href=\"/x\">{w}</a>")),
        (1, Words.Select(w => $"<b>{w}</b> ")),
        (1, Words.Select(w => w + "<br><br>")),
        (1, Words.Select(w => $"<span hidden>h{w}</span> ")),
        (1, Words.Select(w => $"<span class=\"sr-only\">h{w}</span> "))).List[1, 4].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string> Names = OneOf("", " class=\"article-body\"", " class=\"comments\"", " class=\"related-links\"", " class=\"byline\"", " id=\"sidebar\"", " class=\"share\"", " class=\"caption\"", " class=\"newsletter\"", " itemprop=\"articleBody\"");

    private static readonly Gen<string> Page = Gen.Recursive<string>((depth, inner) => depth > 4 ? Line.Select(l => $"<p>{l}</p>") : Gen.Frequency(
        (6, Line.Select(l => $"<p>{l}</p>")),
        (1, Line.Select(l => $"<h1>{l}</h1>")),
        (1, Line.Select(l => $"<h2>{l}</h2>")),
        (1, Line.List[1, 4].Select(items => "<ul>" + string.Concat(items.Select(i => $"<li>{i}</li>")) + "</ul>")),
        (1, Line.List[4, 4].Select(c => $"<table><tr><td>{c[0]}</td><td>{c[1]}</td></tr><tr><td>{c[2]}</td><td>{c[3]}</td></tr></table>")),
        (1, Line.Select(l => $"<figure><img alt=\"hidden\"><figcaption>{l}</figcaption></figure>")),
        (1, Words.Select(w => $"<pre>{w}</pre>")),
        (1, Words.Select(w => $"<script>h{w}</script><noscript>h{w}</noscript><!-- h{w} -->")),
        (5, Gen.Select(OneOf("div", "div", "section", "article", "main", "nav", "aside", "header", "footer", "blockquote"), Names, inner.List[0, 5], Line, (tag, name, children, loose) => $"<{tag}{name}>{loose}{string.Concat(children)}</{tag}>"))));

    private static Gen<string> OneOf(params string[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    [Fact]
    public void Of_any_page_the_blocks_hold_the_visible_words_once_and_in_order() =>
        Gen.Select(Page, Page).Sample((a, b) => Check("random", $"<!DOCTYPE html><html><head><title>t</title></head><body>{a}{b}</body></html>"), iter: 2_000);

    [Fact]
    public void Of_every_public_page_the_blocks_hold_the_visible_words_once_and_in_order()
    {
        var checkedPages = 0;
        foreach (var set in new[] { "pages-en", "pages-de" })
        {
            var folder = Path.Combine(Repo.Shared, "eval", set, "html");
            if (!Directory.Exists(folder))
            {
                Assert.Skip("NOT CHECKED: ../shared is not beside the repository.");
            }

            // All of the smaller set, every eighth page of the larger: the test is to be run often.
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where((_, i) => set == "pages-en" || i % 8 == 0))
            {
                using var stream = File.OpenRead(file);
                using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
                using var bytes = new MemoryStream();
                plain.CopyTo(bytes);
                Check(Path.GetFileName(file), Encoding.UTF8.GetString(bytes.ToArray()));
                checkedPages++;
            }
        }

        Assert.True(checkedPages > 100, $"only {checkedPages} pages were there to check");
    }

    private static void Check(string name, string html)
    {
        var blocks = new HtmlReader().Read(new SourceText("a.html", html, "utf-8"), 0, new OddCharacters(), new Diagnostics())!.Blocks;
        var said = Letters(string.Concat(blocks.Select(b => b.Text)));
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        var (visible, all) = (new StringBuilder(), new StringBuilder());
        Walk(document.Body!, false, visible, all);
        var (seen, written) = (Letters(visible.ToString()), Letters(all.ToString()));
        Assert.True(said == seen || (IsWithin(seen, said) && IsWithin(said, written)), $"{name}: the blocks say {said.Length} letters, the page shows {seen.Length}, with what it hides {written.Length}; first difference at {At(said, seen)}: …{said[Math.Max(0, At(said, seen) - 60)..Math.Min(said.Length, At(said, seen) + 60)]}…, {seen[Math.Max(0, At(said, seen) - 60)..Math.Min(seen.Length, At(said, seen) + 60)]}");
        Assert.True(blocks.All(b => b.Status == BlockStatus.Kept || b.Rule is not null), name);
    }

    private static void Walk(INode parent, bool hidden, StringBuilder visible, StringBuilder all)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                all.Append(text.Data).Append(' ');
                visible.Append(hidden ? "" : text.Data).Append(' ');
            }
            else if (node is IElement element && !HtmlTags.Silent.Contains(element.LocalName) && !IsForListeners(element))
            {
                Walk(element, hidden || PageVisibility.IsHidden(element), visible, all);
            }
        }
    }

    private static bool IsForListeners(IElement element) => PageVisibility.IsForListeners(element, new Parts().Of(element));

    private static int At(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static bool IsWithin(string some, string all)
    {
        var at = 0;
        foreach (var c in all)
        {
            at += at < some.Length && some[at] == c ? 1 : 0;
        }

        return at == some.Length;
    }
}
