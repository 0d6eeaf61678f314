namespace Digest.Folding;

/// <summary>Turns a strand into a passage: witnesses with relation and credit, speaker, whether the wordings differ in substance.</summary>
internal static class WriteWitnesses
{
    /// <summary>The passage.</summary>
    public static Passage Of(Strand strand, ImmutableArray<SegmentedReport> sheets, bool differs) =>
        new()
        {
            Id = strand.Base.Id,
            Witnesses = [.. strand.Members.Select(m => Witness(m, strand.Base, sheets[m.Report].Article))],
            Speaker = Speaker(strand, sheets),
            Differs = differs,
            Decided = strand.Decided,
        };

    /// <summary>How a wording stands to the base.</summary>
    public static Relation RelationOf(Segment unit, Segment first)
    {
        if (unit == first)
        {
            return Relation.Base;
        }

        if (unit.Key == first.Key)
        {
            return Relation.Verbatim;
        }

        var (a, b) = (first.Words, unit.Words);
        var near = Math.Max(FoldingParameters.NearWords, FoldingParameters.NearShare * Math.Max(a.Length, b.Length));
        return Math.Abs(a.Length - b.Length) <= near && unit.AlignedWith(first).Distance <= near ? Relation.Near : Relation.Wording;
    }

    private static Witness Witness(Segment unit, Segment first, Article article) =>
        new()
        {
            Id = unit.Id,
            At = new BlockRef(article.Id, unit.Block.N),
            Start = unit.Span.Start,
            End = unit.Span.End,
            Relation = RelationOf(unit, first),
            Alignment = unit == first || unit.Key == first.Key ? null : unit.AlignedWith(first),
            Credit = Credit(unit, article),
        };

    /// <summary>
    /// The chain that speaks for this stretch: one that is about at least half of it, or lies at least half in it; else the article's own.
    /// </summary>
    private static ImmutableArray<string> Credit(Segment unit, Article article)
    {
        foreach (var chain in article.PassageCredits)
        {
            if (chain.Block == unit.Block.N)
            {
                var end = chain.End > chain.Start ? chain.End : unit.Block.Text.Length;
                var shared = Math.Min(end, unit.Span.End) - Math.Max(chain.Start, unit.Span.Start);
                if (2 * shared >= Math.Min(end - chain.Start, unit.Span.Length))
                {
                    return chain.Links;
                }
            }
        }

        return article.Credit.Links;
    }

    /// <summary>
    /// The one person whose words all of it is, where every quotation in every witness has that speaker and there is one.
    /// </summary>
    private static string? Speaker(Strand strand, ImmutableArray<SegmentedReport> sheets)
    {
        string? speaker = null;
        foreach (var unit in strand.Members)
        {
            foreach (var quote in sheets[unit.Report].Article.Quotes)
            {
                if (quote.Block == unit.Block.N && quote.Start < unit.Span.End && quote.End > unit.Span.Start && quote.Named is { } name)
                {
                    if (speaker is not null && speaker != name)
                    {
                        return null;
                    }

                    speaker = name;
                }
            }
        }

        return speaker;
    }
}
