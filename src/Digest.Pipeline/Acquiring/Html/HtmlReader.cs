using AngleSharp.Html.Parser;

namespace Digest.Acquiring;

/// <summary>
/// Reads a saved page: what its markup declares, its article's blocks, and everything else that is visible as chrome in the ledger, so that nothing is
/// lost. Never uses the network, never passes markup on.
/// </summary>
internal sealed class HtmlReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".html", ".htm"];

    /// <inheritdoc/>
    public PageText? Read(SourceText source, int from, OddCharacters odd, Diagnostics told)
    {
        if (HtmlGuard.Check(source, from, told) is not { } html)
        {
            return null;
        }

        // As a browser with scripts on: what stands in noscript is for others, and must not swallow the page where it is left open.
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = true });
        using var document = parser.ParseDocument(html);
        var parts = new Parts();
        var declared = HtmlMetadata.Of(document, parts, odd);
        if (document.Body is null)
        {
            return new PageText([], declared);
        }

        var pieces = new HtmlBlocks(source, from, odd, parts, PageAddress.Of(document, source.Address)).Of(document.Body);
        var headline = Headline.Of(pieces, declared);
        return new PageText(Sorted(pieces, MainText.Judge(pieces, parts, headline, DeclaredBody.Of(document)), headline), declared);
    }

    private static ImmutableArray<Block> Sorted(List<HtmlPiece> pieces, Verdict[] verdicts, int headline)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var (block, verdict) = (pieces[i].Block, verdicts[i]);
            if (!verdict.Shown)
            {
                continue;
            }

            blocks.Add(i == headline
                ? block with { Kind = BlockKind.Heading, Level = Math.Max(1, block.Level) }
                : verdict.IsKept ? block : block with { Status = BlockStatus.Removed, Rule = verdict.Rule, Chrome = verdict.Chrome });
        }

        return blocks.DrainToImmutable();
    }
}
