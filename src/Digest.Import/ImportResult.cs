namespace Digest.Import;

/// <summary>What became of something that was to be taken in.</summary>
public enum ImportState
{
    /// <summary>An article of it stands in the newsroom, or would without <c>--dry-run</c>.</summary>
    Imported,

    /// <summary>Nothing is missing without it: it is here already, or is no report.</summary>
    Skipped,

    /// <summary>It should have come in and did not.</summary>
    Refused,
}

/// <summary>What became of one report, page or source.</summary>
/// <param name="State">That.</param>
/// <param name="Source">Where it was: an address, a file, or a place in one.</param>
public sealed record ImportResult(ImportState State, string Source)
{
    /// <summary>The article, relative to the input folder: the new one, or the one that is here already; null for none.</summary>
    public string? Path { get; init; }

    /// <summary>The headline of a new article; null where none was found.</summary>
    public string? Headline { get; init; }

    /// <summary>What is the matter, or what wants a look; null where all is well.</summary>
    public string? Message { get; init; }

    /// <summary>Likely cause, if there is more to say.</summary>
    public string? Cause { get; init; }

    /// <summary>What to do about it; null where nothing is to be done.</summary>
    public string? Remedy { get; init; }
}
