using Digest.Text;

namespace Digest.Folding;

/// <summary>A place that a verdict is about, found in its report.</summary>
/// <param name="Whole">The unit of its block.</param>
/// <param name="Span">The words, in the block's text.</param>
internal sealed record JudgedPlace(Segment Whole, Span Span)
{
    /// <summary>Whether a place that shares words with this one is meant.</summary>
    public bool Meets(string article, BlockRef at, int start, int end) =>
        at.Article == article && at.Block == Whole.Block.N && start < Span.End && Span.Start < end;

    /// <summary>Whether a unit has words of it.</summary>
    public bool In(Segment unit) =>
        unit.Report == Whole.Report && unit.Index == Whole.Index && unit.Span.Start < Span.End && Span.Start < unit.Span.End;
}

/// <summary>A verdict with its places found.</summary>
/// <param name="Verdict">What the editor says.</param>
/// <param name="Places">Its places, in the order of the reports.</param>
internal sealed record Judged(EditorVerdict Verdict, ImmutableArray<JudgedPlace> Places);

/// <summary>
/// Finds the words that verdicts quote, exactly and in one place only. A verdict with a quote that fits nowhere, or in several places,
/// decides nothing: it is told, and never moved to a lookalike.
/// </summary>
internal static class JudgedPlaces
{
    private const int MostQuoted = 80;

    /// <summary>The verdicts on the reports of a year.</summary>
    public static ImmutableArray<Judged> Of(
        ImmutableArray<EditorVerdict> verdicts,
        ImmutableArray<SegmentedReport> sheets,
        Diagnostics diagnostics
    )
    {
        var judged = ImmutableArray.CreateBuilder<Judged>();
        var texts = new Dictionary<int, TextQuote>();
        foreach (var verdict in verdicts)
        {
            var places = verdict.Places.Select(p => Find(verdict, p, sheets, texts, diagnostics)).ToList();
            if (!places.Contains(null))
            {
                judged.Add(new Judged(verdict, [.. places.OfType<JudgedPlace>().OrderBy(p => p.Whole.Report)]));
            }
        }

        return judged.ToImmutable();
    }

    /// <summary>Tells of a verdict that comes to nothing.</summary>
    public static void TellNothing(EditorVerdict verdict, string what, Diagnostics diagnostics) =>
        diagnostics.Warn(
            DiagnosticCodes.VerdictOnNothing,
            verdict.Path,
            verdict.Line,
            verdict.Column,
            $"This verdict decides nothing: {what}",
            "The words it quotes are not those that are compared",
            "Quote the very words that differ or belong together, or take the entry out"
        );

    private static JudgedPlace? Find(
        EditorVerdict verdict,
        VerdictPlace place,
        ImmutableArray<SegmentedReport> sheets,
        Dictionary<int, TextQuote> texts,
        Diagnostics diagnostics
    )
    {
        if (sheets.FirstOrDefault(s => s.Article.Id == place.Article) is not { } sheet)
        {
            return null; // of another year, which finds it
        }

        if (!texts.TryGetValue(sheet.Index, out var text))
        {
            texts.Add(sheet.Index, text = new TextQuote([.. sheet.Blocks.Select(b => b.Block.Text)]));
        }

        var found = text.Find(place.Quote, place.Prefix, place.Suffix);
        if (found is [var at])
        {
            return new JudgedPlace(sheet.Blocks[at.Text], new Span(at.Start, at.End));
        }

        var quote = Cuts.Short(Normal.Space(place.Quote), MostQuoted);
        if (found.IsEmpty)
        {
            var beside = place.Prefix is not null || place.Suffix is not null;
            diagnostics.Warn(
                DiagnosticCodes.VerdictFitsNowhere,
                verdict.Path,
                verdict.Line,
                verdict.Column,
                $"This verdict decides nothing: no compared place of '{place.Article}' reads "
                    + $"“{quote}”{(beside ? " with its prefix and suffix" : "")}",
                "The text was changed, or the quote differs in letter case or quotation marks",
                "Copy the words from the article exactly"
            );
        }
        else
        {
            diagnostics.Warn(
                DiagnosticCodes.VerdictFitsTwice,
                verdict.Path,
                verdict.Line,
                verdict.Column,
                $"This verdict decides nothing: “{quote}” stands in {found.Length} places of '{place.Article}'",
                null,
                "Add 'prefix:' or 'suffix:' with the words before or after"
            );
        }

        return null;
    }
}
