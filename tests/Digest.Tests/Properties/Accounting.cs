using System.Text;
using System.Text.RegularExpressions;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Properties;

/// <summary>The promise that nothing is lost, as something that can be checked of any article and any folded year.</summary>
internal static partial class Accounting
{
    /// <summary>Checks an article against the decoded text of its file.</summary>
    public static void Check(Article article, string decoded)
    {
        var text = decoded.EnumerateRunes().ToArray();
        var at = article.Path;
        Assert.Equal(Enumerable.Range(1, article.Blocks.Length), article.Blocks.Select(b => b.N));
        Assert.All(
            article.Blocks,
            b =>
            {
                Assert.True(
                    b.Start >= 0 && b.Start < b.End && b.End <= text.Length,
                    $"{at}: block {b.N} spans {b.Start}-{b.End} of {text.Length}"
                );
                Assert.False(string.IsNullOrWhiteSpace(b.Text), $"{at}: block {b.N} is blank");
                Assert.True(
                    b.Status is not (BlockStatus.Removed or BlockStatus.Lifted) || !string.IsNullOrEmpty(b.Rule),
                    $"{at}: block {b.N} is {b.Status} by no rule"
                );
                Assert.Equal(b.Status == BlockStatus.Repeat, b.RepeatOf is not null);
                Assert.True(
                    b.RepeatOf is not { } first || (first < b.N && Normal.Key(article.Block(first).Text) == Normal.Key(b.Text)),
                    $"{at}: block {b.N} repeats {b.RepeatOf}, which has other words"
                );
                Assert.All(
                    b.Inlines,
                    i =>
                        Assert.True(
                            i.Start >= 0 && i.Start <= i.End && i.End <= b.Text.Length,
                            $"{at}: an inline of block {b.N} leads outside"
                        )
                );
            }
        );
        Assert.All(
            article.Blocks,
            b =>
                Assert.True(
                    WordPlaces.LieIn(b.Text, string.Concat(text[b.Start..b.End])),
                    $"{at}: the words of block {b.N} are not in its span: {b.Text}"
                )
        );
        if (article.Format == "txt")
        {
            Assert.All(
                article.Blocks,
                b =>
                    Assert.True(
                        Same(b.Text, string.Concat(text[b.Start..b.End].Select(r => r.ToString()))),
                        $"{at}: block {b.N} is not the words of its span: {b.Text}"
                    )
            );
        }
    }

    /// <summary>Checks all articles of one file against its decoded text: what is in none of their blocks is no word.</summary>
    public static void Check(IReadOnlyCollection<Article> articles, string decoded)
    {
        Assert.All(articles, a => Check(a, decoded));
        var (at, format) = (articles.First().Path, articles.First().Format);
        if (format is "html" or "ninjs" or "nitf" or "newsml" or "mail")
        {
            return;
        }

        var blocks = articles.OrderBy(a => a.Order, StringComparer.Ordinal).SelectMany(a => a.Blocks).ToList();
        Assert.All(
            blocks.Zip(blocks.Skip(1)),
            p => Assert.True(p.First.End <= p.Second.Start, $"{at}: blocks {p.First.N} and {p.Second.N} overlap")
        );
        var text = decoded.EnumerateRunes().ToArray();
        var seen = new bool[text.Length];
        foreach (var b in blocks)
        {
            Array.Fill(seen, true, b.Start, b.End - b.Start);
        }

        // The fences of Pandoc are marks: they hold a class at most. So are definitions of links by which one leads, and remarks for the
        // writer, which have the form of a definition that leads nowhere.
        var markdown = format == "md" ? decoded : "";
        foreach (var mark in Fence().Matches(markdown).Concat(Definition().Matches(markdown).Where(IsUsed)))
        {
            var start = decoded[..mark.Index].EnumerateRunes().Count();
            Array.Fill(seen, true, start, mark.Value.EnumerateRunes().Count());
        }

        bool IsUsed(Match definition) =>
            definition.Groups["address"].Value is "#" or "<>"
            || decoded.Split($"[{definition.Groups["label"].Value}]", StringSplitOptions.None).Length > 2;

        var front = FrontMatter(decoded);
        var left = string.Concat(text.Select((r, i) => !seen[i] && i >= front && Rune.IsLetterOrDigit(r) ? r.ToString() : ""));
        Assert.True(left.Length == 0, $"{at}: letters or digits outside every block: {left}");
    }

    /// <summary>Checks a folded year: every kept block is told once and carried by a passage, and no repeat bears witness.</summary>
    public static void Check(FoldedYear year)
    {
        var body = year
            .Reports.SelectMany(r => r.Article.Blocks.Where(b => b.IsBody).Select(b => new BlockRef(r.Article.Id, b.N)))
            .ToHashSet();
        Assert.Equal(
            year.Year.Articles.Select(a => a.Id).Order(StringComparer.Ordinal),
            year.Reports.Select(r => r.Article.Id).Order(StringComparer.Ordinal)
        );

        var carried = year.Passages.SelectMany(p => p.Witnesses).Select(w => w.At).ToHashSet();
        Assert.Empty(body.Except(carried));
        Assert.All(
            year.Passages,
            p =>
            {
                Assert.Equal(Relation.Base, p.Witnesses[0].Relation);
                Assert.Equal(p.Id, p.Witnesses[0].Id);
                Assert.All(
                    p.Witnesses,
                    w =>
                    {
                        Assert.Contains(w.At, body);
                        var text = year.Report(w.At.Article).Article.Block(w.At.Block).Text;
                        Assert.True(w.Start >= 0 && w.Start < w.End && w.End <= text.Length, $"witness {w.Id} leads outside its block");
                    }
                );
            }
        );
        Assert.Equal(year.Passages.Length, year.Passages.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());

        var told = year.Tellings.SelectMany(t => t.Repeats.IsEmpty ? [t.Shown, .. t.Same, .. t.Wordings] : t.Repeats.ToArray()).ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Empty(body.Except(told));
    }

    // Word for word: the address of a link, characters that show nothing and those that stand for what was taken out are no words.
    // A word that the span breaks at the end of a line is one word in the text.
    private static bool Same(string a, string b) =>
        Spoken(a).SequenceEqual(Spoken(b)) || (Broken().IsMatch(b) && string.Concat(Spoken(a)) == string.Concat(Spoken(b)));

    private static IEnumerable<string> Spoken(string text) =>
        Words().Matches(Normal.Composed(Unspoken().Replace(text, ""))).Select(m => m.Value);

    // In code points: what stands between the first two lines of three hyphens.
    private static int FrontMatter(string text) =>
        Front().Match(text) is { Success: true } m ? text[..m.Length].EnumerateRunes().Count() : 0;

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.None, 5000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{L}[-\u00AD\u2010]\r?\n\p{L}", RegexOptions.None, 5000)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<=\])\([^)\s]*\)|[\p{Cf}\p{Cn}\p{Cs}\uFFFD]|[\p{Cc}-[\t\n\v\f\r\u0085]]", RegexOptions.None, 5000)]
    private static partial Regex Unspoken();

    // It may stand in a quotation, a list or a footnote, behind the signs of those.
    [GeneratedRegex(
        @"^(?:[ \t>]|[-+*][ \t]|[0-9]{1,9}[.)][ \t]|\[\^[^\[\]\r\n]+\]:)*:{3,}[ \t]*(?:[\w-]+|\{[^{}\r\n]*\})?[ \t]*:*[ \t]*\r?$",
        RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Fence();

    [GeneratedRegex(
        @"^(?:[ \t>]|[-+*][ \t]|[0-9]{1,9}[.)][ \t])*\[(?<label>[^\[\]\r\n]+)\]:[ \t]*"
            + @"(?<address><>|<?(?:https?:|mailto:|/|#|\.\.?/)[^\s>]*>?)"
            + @"(?:[ \t]*(?:\r?\n)?[ \t]*(?:""[^""\r\n]*""|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*\r?$",
        RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"\A(?:[ \t]*(?:\r\n?|\n))*---[ \t]*(?:\r\n?|\n)[\s\S]*?[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\z)",
        RegexOptions.None,
        5000
    )]
    private static partial Regex Front();
}
