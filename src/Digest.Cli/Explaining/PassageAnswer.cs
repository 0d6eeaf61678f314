using Digest.Text;

namespace Digest.Explaining;

/// <summary>One report's words of a passage.</summary>
/// <param name="Witness">The witness.</param>
/// <param name="Report">Its report.</param>
/// <param name="Text">The words.</param>
/// <param name="Credits">Chains that speak for these words, else for the whole article.</param>
internal sealed record Carrier(Witness Witness, Report Report, string Text, ImmutableArray<CreditChain> Credits)
{
    /// <summary>The text with its words.</summary>
    public TextLayer Words => Report.Article.Block(Witness.At.Block).Layer.Part(new Span(Witness.Start, Witness.End));

    /// <summary>The word for how it words the passage, as in the data.</summary>
    public string Relation => Witness.Relation.ToString().ToLowerInvariant();

    /// <summary>The same for people.</summary>
    public string RelationWords =>
        Witness.Relation switch
        {
            Digest.Relation.Base => "base wording",
            Digest.Relation.Verbatim => "word for word",
            Digest.Relation.Near => "nearly",
            _ => "another wording",
        };

    /// <summary>Address of these words on the page of their report.</summary>
    public string Address => Report.Article.Address + "#" + Witness.Id;
}

/// <summary>
/// Everything there is to say of one passage: who carries it, when, on whose credit, in which words, and where the words differ in
/// substance.
/// </summary>
internal sealed record PassageAnswer
{
    /// <summary>Where it was found.</summary>
    public required Found Found { get; init; }

    /// <summary>Its number on the page of the story-year; 0 when it has none.</summary>
    public required int Number { get; init; }

    /// <summary>Who carries it, in the order of the reports; the first is the base.</summary>
    public required ImmutableArray<Carrier> Carriers { get; init; }

    /// <summary>The independent lines that carry it: reports whose credits meet in one origin count once.</summary>
    public required ImmutableArray<IndependentLine> Lines { get; init; }

    /// <summary>Points on which its wordings differ.</summary>
    public required ImmutableArray<Difference> Differences { get; init; }

    /// <summary>Notes anchored where it stands, in words.</summary>
    public required ImmutableArray<NoteWords> Notes { get; init; }

    /// <summary>Why the first of its reports is the base, in words.</summary>
    public required string Order { get; init; }

    /// <summary>Address on the page of the story-year.</summary>
    public string Address => $"stories/{Found.Story.Story.Id}/{Found.Year.Folded.Year.Segment}/#{Found.Passage.Id}";

    /// <summary>The answer for a passage.</summary>
    public static PassageAnswer Of(Found found)
    {
        var year = found.Year.Folded;
        var reports = year.Reports.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        var carriers = found
            .Passage.Witnesses.Select(w => new Carrier(
                w,
                reports[w.At.Article],
                reports[w.At.Article].Article.Block(w.At.Block).Text[w.Start..w.End],
                Credits(reports[w.At.Article].Article, w)
            ))
            .ToImmutableArray();
        var articles = carriers.Select(c => c.Report.Article.Id).ToHashSet(StringComparer.Ordinal);
        var places = carriers.Select(c => c.Witness.At).ToHashSet();
        return new PassageAnswer
        {
            Found = found,
            Number = Numbered(year, found.Passage),
            Carriers = carriers,
            Lines = [.. year.Lines.Where(l => l.Articles.Any(articles.Contains))],
            Differences = [.. year.Differences.Where(d => d.Passage == found.Passage.Id)],
            Notes = [.. Pipeline.Say(found.Story, found.Year).Where(n => n.Note.At is { } at && places.Contains(at))],
            Order = Why(found, carriers),
        };
    }

    /// <summary>The wording of a carrier against the base, word by word.</summary>
    public IEnumerable<(DiffKind Kind, string Words)> Against(Carrier carrier) =>
        WordDiff
            .Of(
                Carriers[0].Words,
                carrier.Words,
                carrier.Witness.Alignment ?? WordAlignment.Of(Carriers[0].Words.Words, carrier.Words.Words)
            )
            .Select(p => (p.Kind, p.Kind == DiffKind.OnlyA ? Carriers[0].Text[p.A.Start..p.A.End] : carrier.Text[p.B.Start..p.B.End]));

    private static ImmutableArray<CreditChain> Credits(Article article, Witness witness)
    {
        var own = article
            .PassageCredits.Where(c => c.Block == witness.At.Block && c.Start < witness.End && witness.Start < c.End)
            .ToImmutableArray();
        return own.Length > 0 || article.Credit.Links.IsEmpty ? own : [article.Credit];
    }

    private static int Numbered(FoldedYear year, Passage passage)
    {
        var n = 0;
        // A run of repeats, a heading and a caption bear no number.
        foreach (var telling in year.Tellings.Where(t => t.Repeats.IsEmpty && !t.Passages.IsEmpty))
        {
            n++;
            if (telling.Passages.Contains(passage.Id) || telling.Shown == passage.Witnesses[0].At)
            {
                return n;
            }
        }

        return 0;
    }

    private static string Why(Found found, ImmutableArray<Carrier> carriers)
    {
        if (carriers.Length == 1)
        {
            return "No other report of this happening carries it.";
        }

        var (first, second) = (carriers[0].Report.Article, carriers[1].Report.Article);
        if (found.Story.Story.Base == first.Id)
        {
            return $"The base is {first.Id} because stories.yml says so (base:).";
        }

        return (first.Published.Value, second.Published.Value) switch
        {
            ({ } a, { } b) when Precedence.IsEarlier(first, second) =>
                $"The base is {first.Id} because it is dated earlier, {Shown(a, b)}, than the next, {Shown(b, a)}.",
            ({ } a, null) => $"The base is {first.Id} because it is the first that is dated, {a}.",
            _ => $"The base is {first.Id}: no date puts another before it, and it is the more complete report, or the first by path. "
                + "Which of them came first is not known by that.",
        };
    }

    // The clock time only where the day does not tell the two apart.
    private static string Shown(PartialDate date, PartialDate other) =>
        (date.DayOnly() == other.DayOnly() ? date : date.DayOnly()).ToString();
}
