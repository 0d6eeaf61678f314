namespace Digest.Evaluation;

/// <summary>One comparison of what Digest says with public gold.</summary>
internal interface IMeasure
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Files and folders it needs, relative to the data folder.</summary>
    ImmutableArray<string> Needs { get; }

    /// <summary>Builds, compares, scores.</summary>
    Outcome Run(string data);
}

/// <summary>What a measure found.</summary>
/// <param name="Lines">All its figures in words, in the form of the outside script.</param>
/// <param name="Figures">Its rows of the table.</param>
/// <param name="Errors">Every wrong decision.</param>
internal sealed record Outcome(ImmutableArray<string> Lines, ImmutableArray<Figure> Figures, ImmutableArray<Wrong> Errors);

/// <summary>A row of the table.</summary>
internal sealed record Figure
{
    /// <summary>Name of the measure, as for <c>--only</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is measured.</summary>
    public required string What { get; init; }

    /// <summary>On which data.</summary>
    public required string Data { get; init; }

    /// <summary>Of how many things: articles, pages, quotations.</summary>
    public required int N { get; init; }

    /// <summary>Our figure.</summary>
    public required string Ours { get; init; }

    /// <summary>The best figure found for the same measure, and whose it is; empty for none.</summary>
    public string Known { get; init; } = "";

    /// <summary>What we aim at; empty where there is no aim.</summary>
    public string Aim { get; init; } = "";

    /// <summary>Whether the aim is met; null where there is none.</summary>
    public bool? Met { get; init; }
}

/// <summary>A wrong decision.</summary>
/// <param name="Kind">In a few words what went wrong.</param>
/// <param name="Source">Publisher or host it is from, by which halves are told apart; the article's id where no publisher is known.</param>
/// <param name="Where">The article.</param>
/// <param name="Ours">What we say; empty for nothing.</param>
/// <param name="Gold">What the gold says; empty for nothing.</param>
internal sealed record Wrong(string Kind, string Source, string Where, string Ours, string Gold);
