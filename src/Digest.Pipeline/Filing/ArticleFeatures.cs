using Digest.Text;

namespace Digest.Filing;

/// <summary>A quotation made ready for comparison.</summary>
/// <param name="Block">Number of the block it stands in.</param>
/// <param name="Text">The words.</param>
/// <param name="Stems">Hashes of its telling words, sorted, distinct.</param>
internal sealed record Quoted(int Block, string Text, ulong[] Stems)
{
    // Two threads that ask at once make the same.
    private WeightedTokens? _wording;

    /// <summary>Its words, weighted: made when they are first asked for, since most share too few words with any other.</summary>
    public WeightedTokens Wording => _wording ??= WeightedTokens.Of(Text);
}

/// <summary>
/// What filing compares of one article: its terms with damped counts, its quotations, and the particulars that can agree or conflict.
/// Depends on no other article.
/// </summary>
internal sealed class ArticleFeatures
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Hashes of the stems of its telling words, sorted, distinct.</summary>
    public required ulong[] Terms { get; init; }

    /// <summary>Damped count of each term, raised for headline, lead and names.</summary>
    public required float[] Counts { get; init; }

    /// <summary>Share of reports assumed to hold each term, 0–1, before any is counted.</summary>
    public required float[] Shares { get; init; }

    /// <summary>What is known of each term.</summary>
    public required TermMarks[] Marks { get; init; }

    /// <summary>One printed form of each term, for explanations: one behind the other, since few are ever asked for.</summary>
    public required string Forms { get; init; }

    /// <summary>Where in <see cref="Forms"/> that of each term ends.</summary>
    public required int[] Ends { get; init; }

    /// <summary>Its quotations of five telling words or more.</summary>
    public required ImmutableArray<Quoted> Quotes { get; init; }

    /// <summary>The telling words of its headline.</summary>
    public required HeadlineWord[] Headline { get; init; }

    /// <summary>What it is, in words, where it is a page that lists reports and none itself; else null.</summary>
    public string? ListPage { get; init; }

    /// <summary>The printed form of the term at a place.</summary>
    public string Form(int k) => Forms[(k == 0 ? 0 : Ends[k - 1])..Ends[k]];

    /// <summary>Its language, the first part of the tag, such as <c>de</c>; empty when unknown.</summary>
    public string Language => Article.Language.Value is { } tag ? tag.Split('-', 2)[0] : "";

    /// <summary>Day of publication, where known before comparison.</summary>
    public DateOnly? Day => Article.Published.Value?.Date;
}
