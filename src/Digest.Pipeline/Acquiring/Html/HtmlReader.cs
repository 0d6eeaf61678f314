using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// Reads a saved page: what its markup declares, its article's blocks, and everything else that is visible as chrome in the ledger, so
/// that nothing is
/// lost. Never uses the network, never passes markup on.
/// </summary>
internal sealed class HtmlReader : IDraftReader
{
    private const int FarUp = 64;

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".html", ".htm"];

    /// <inheritdoc/>
    public SourceText? Decode(string path, ReadOnlyMemory<byte> bytes, Diagnostics diagnostics) =>
        Charsets.Decode(path, bytes.Span, true, diagnostics);

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics) =>
        Page(source, from, odd, diagnostics) is { } page ? [page] : [];

    /// <summary>The one report of a page; null, and told, when it must be refused.</summary>
    public static PageText? Page(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (HtmlGuard.Check(source, from, diagnostics) is not { } html)
        {
            return null;
        }

        var (document, places) = TextPlaces.Parse(html);
        using var page = document;
        var parts = new Parts();
        var declared = HtmlMetadata.Of(document, parts, odd);
        if (document.Body is null)
        {
            return new PageText([], declared);
        }

        var address = PageAddress.Of(document, source.Address);
        var walk = new HtmlBlocks(source, from, odd, parts, places, address, HiddenClasses.Of(document));
        var pieces = walk.Of(document.Body);
        if (HidesArticle(pieces, walk))
        {
            walk = new HtmlBlocks(source, from, odd, parts, places, address, HiddenClasses.None);
            pieces = walk.Of(document.Body);
        }

        var headline = PageHeadline.Of(pieces, declared);
        var scripted = ScriptedText.Of(document, pieces, source, from, odd, diagnostics);
        if (!scripted.IsEmpty)
        {
            return new PageText(Scripted(pieces, walk.Unseen, headline, scripted), declared);
        }

        var verdicts = MainText.Judge(pieces, parts, headline, DeclaredBody.Of(document));
        return new PageText(
            Sorted(pieces, walk.Unseen, verdicts, headline),
            PageKinds.Of(document, pieces, verdicts, headline, declared) is { } kind
                ? declared.Add(new Declared(DeclaredField.PageKind, kind, "markup of the page", 0))
                : declared
        );
    }

    // A style sheet that hides more than twice as much as it shows waits for a script to show it.
    private static bool HidesArticle(List<HtmlPiece> pieces, HtmlBlocks walk)
    {
        if (!walk.HasHidden)
        {
            return false;
        }

        var (hidden, shown) = (0, 0);
        foreach (var piece in pieces)
        {
            var size = PageElements.IsRunning(piece) ? piece.Length : 0;
            hidden += piece.IsHidden ? size : 0;
            shown += piece.IsHidden ? 0 : size;
        }

        return hidden > 2 * shown;
    }

    // What the page shows around the text that its script would draw is no part of it, but for the headline.
    private static ImmutableArray<Block> Scripted(
        List<HtmlPiece> pieces,
        IReadOnlyList<Unseen> unseen,
        int headline,
        ImmutableArray<Block> text
    )
    {
        var verdicts = new Verdict[pieces.Count];
        Array.Fill(verdicts, Verdict.Outside);
        if (headline >= 0)
        {
            verdicts[headline] = Verdict.Kept;
        }

        var around =
            pieces.Count > 0 ? Sorted(pieces, unseen, verdicts, headline) : [.. unseen.Select(static u => u.Block with { Chrome = true })];
        var at = around.TakeWhile(b => b.Start <= text[0].Start).Count();
        return around.InsertRange(at, text);
    }

    // A page that shows nothing has no report, whatever it says to others.
    private static ImmutableArray<Block> Sorted(List<HtmlPiece> pieces, IReadOnlyList<Unseen> unseen, Verdict[] verdicts, int headline)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(pieces.Count + unseen.Count);
        var next = 0;
        for (var i = 0; i <= pieces.Count; i++)
        {
            for (; next < unseen.Count && (unseen[next].Before <= i || i == pieces.Count); next++)
            {
                blocks.Add(unseen[next].Block with { Chrome = verdicts[Neighbour(pieces, i, unseen[next].Owner)].Chrome });
            }

            if (i < pieces.Count)
            {
                var (block, verdict) = (pieces[i].Block, verdicts[i]);
                blocks.Add(
                    i == headline ? block with { Kind = BlockKind.Heading, Level = Math.Max(1, block.Level) }
                    : verdict.IsKept ? block
                    : block with { Status = BlockStatus.Removed, Rule = verdict.Rule, Chrome = verdict.Chrome }
                );
            }
        }

        return blocks.DrainToImmutable();
    }

    // Of the pieces around a place the one that stands in the narrower element with what stands there.
    private static int Neighbour(List<HtmlPiece> pieces, int i, IElement owner)
    {
        if (i == 0 || i == pieces.Count)
        {
            return i == 0 ? 0 : i - 1;
        }

        var around = new Dictionary<INode, int>(ReferenceEqualityComparer.Instance);
        for (INode? up = owner; up is not null && around.Count < FarUp; up = up.Parent)
        {
            around.Add(up, around.Count);
        }

        return Distance(pieces[i].Owner) < Distance(pieces[i - 1].Owner) ? i : i - 1;

        int Distance(INode? node)
        {
            while (node is not null && !around.ContainsKey(node))
            {
                node = node.Parent;
            }

            return node is null ? int.MaxValue : around[node];
        }
    }
}
