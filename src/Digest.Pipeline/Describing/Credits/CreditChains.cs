namespace Digest.Describing;

/// <summary>
/// Makes chains of credit, origin first, this outlet last, from what was found. Names stand once; an origin that is the outlet itself is no
/// link.
/// </summary>
internal static class CreditChains
{
    /// <summary>The chain of the whole report.</summary>
    public static CreditChain Whole(Clues found, Fact<string> outlet)
    {
        var links = new List<string>();
        var proof = new List<Evidence>();
        var editor = found.Origins.Exists(o => o.Rank == Ranks.Editor);
        foreach (var origin in found.Origins.Where(o => !editor || o.Rank == Ranks.Editor))
        {
            if (
                !string.Equals(origin.Name, outlet.Value, StringComparison.OrdinalIgnoreCase)
                && !links.Contains(origin.Name, StringComparer.OrdinalIgnoreCase)
            )
            {
                links.Add(origin.Name);
            }

            proof.Add(origin.Evidence);
        }

        if (outlet.Value is { } own)
        {
            links.Add(own);
        }

        return new CreditChain { Links = [.. links], Evidence = [.. proof.Concat(found.Unnamed).Distinct()] };
    }

    /// <summary>
    /// Who had a share in the report, one chain a party, with the words that say so: the report as a whole is not theirs.
    /// </summary>
    public static ImmutableArray<CreditChain> Shares(Clues found, CreditChain whole) =>
        [
            .. found
                .Shares.Where(s => !whole.Links.Contains(s.Name, StringComparer.OrdinalIgnoreCase))
                .DistinctBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
                .Select(s => new CreditChain { Links = [s.Name], Evidence = [s.Evidence] }),
        ];

    /// <summary>
    /// The chains of single sentences: who is named there, then the chain of the whole report; then the chains that the editor's notes give
    /// for words that stand once.
    /// </summary>
    public static ImmutableArray<CreditChain> Passages(
        Clues found,
        CreditChain whole,
        ImmutableArray<EditorNote> notes,
        ImmutableArray<Block> blocks
    )
    {
        var named = found
            .Passages.OrderBy(p => p.Block)
            .ThenBy(p => p.Start)
            .ThenBy(p => p.End)
            .Select(p => (Origin: p, Names: p.Names.RemoveAll(n => whole.Links.Contains(n, StringComparer.OrdinalIgnoreCase))))
            .Where(p => !p.Names.IsEmpty)
            .Select(p => new CreditChain
            {
                Links = [.. p.Names, .. whole.Links],
                Block = p.Origin.Block,
                Start = p.Origin.Start,
                End = p.Origin.End,
                Evidence = [.. p.Origin.Words.Select(w => new Evidence(w, "credit in the text", Block: p.Origin.Block))],
            });
        return
        [
            .. named.Concat(
                notes.Where(n => n.Credit.Length > 0 && n.Quote is not null).Select(n => Noted(n, blocks)).OfType<CreditChain>()
            ),
        ];
    }

    private static CreditChain? Noted(EditorNote note, ImmutableArray<Block> blocks)
    {
        var at = blocks.Where(b => b.IsBody && b.Text.Contains(note.Quote!, StringComparison.Ordinal)).Take(2).ToList();
        if (at.Count != 1)
        {
            return null;
        }

        var start = at[0].Text.IndexOf(note.Quote!, StringComparison.Ordinal);
        return new CreditChain
        {
            Links = note.Credit,
            Block = at[0].N,
            Start = start,
            End = start + note.Quote!.Length,
            Evidence =
            [
                new Evidence(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{note.Path}:{note.Line} credit"),
                    "editor",
                    Block: at[0].N
                ),
            ],
        };
    }
}
