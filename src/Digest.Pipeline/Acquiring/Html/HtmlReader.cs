using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Acquiring;

/// <summary>
/// Reads a saved page: what its markup declares, its article's blocks, and everything else that is visible as chrome in the ledger, so that nothing is
/// lost. Never uses the network, never passes markup on.
/// </summary>
internal sealed class HtmlReader : IDraftReader
{
    private const string ChromeRule = "chrome";
    private const string HeadRule = "page-head";

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".html", ".htm"];

    /// <inheritdoc/>
    public PageText? Read(SourceText source, int from, OddCharacters odd, Diagnostics told)
    {
        if (!HtmlGuard.Check(source, from, told))
        {
            return null;
        }

        var html = from == 0 ? source.Text : source.Text[from..];
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(html);
        var declared = HtmlMetadata.Of(document, odd);
        if (document.Body is null)
        {
            return new PageText([], declared);
        }

        var pieces = new HtmlBlocks(source, from, odd).Of(document.Body);
        return new PageText(Sorted(pieces, Picked(html, document, pieces), declared), declared);
    }

    // Where no article is found the page's own semantics must do: its <article> or <main>, else all that is no chrome.
    private static bool[] Picked(string html, IHtmlDocument document, List<HtmlPiece> pieces)
    {
        var picked = MainText.Pick(html, pieces);
        if (Array.IndexOf(picked, true) < 0)
        {
            for (var i = 0; i < picked.Length; i++)
            {
                picked[i] = !pieces[i].IsChrome;
            }
        }

        return picked;
    }

    private static ImmutableArray<Block> Sorted(List<HtmlPiece> pieces, bool[] picked, ImmutableArray<Declared> declared)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(pieces.Count);
        var body = Array.IndexOf(picked, true);
        var title = TitleBefore(pieces, picked, body, declared);
        for (var i = 0; i < pieces.Count; i++)
        {
            var block = pieces[i].Block;
            if (i == title)
            {
                block = block with { Kind = BlockKind.Heading, Level = Math.Max(1, block.Level) };
            }
            else if (!picked[i])
            {
                var head = title >= 0 && i > title && i < body && !pieces[i].IsChrome;
                block = block with { Status = BlockStatus.Removed, Rule = head ? HeadRule : ChromeRule, Chrome = !head };
            }

            blocks.Add(block);
        }

        return blocks.MoveToImmutable();
    }

    // The headline is the last h1 before the body, or the piece that says what the markup declares as headline.
    private static int TitleBefore(List<HtmlPiece> pieces, bool[] picked, int body, ImmutableArray<Declared> declared)
    {
        var wanted = declared.Where(d => d.Field == DeclaredField.Headline).Select(d => Text.Normal.Key(d.Value)).ToArray();
        var heading = -1;
        for (var i = 0; i < Math.Max(body, 0); i++)
        {
            if (pieces[i].Key.Length > 0 && !pieces[i].IsChrome && wanted.Any(w => w == pieces[i].Key))
            {
                return i;
            }

            heading = pieces[i].IsTitle && !pieces[i].IsChrome ? i : heading;
        }

        return body >= 0 && picked[body] && pieces[body].IsTitle ? body : heading;
    }
}
