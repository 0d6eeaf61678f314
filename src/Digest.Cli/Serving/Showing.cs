namespace Digest.Serving;

/// <summary>What is shown at a moment: the last site that could be made, and what is told of the input as it stands.</summary>
internal sealed record Showing
{
    /// <summary>One more at each build; from 1.</summary>
    public required int Version { get; init; }

    /// <summary>How often a build had been asked for when this one began.</summary>
    public required long Asked { get; init; }

    /// <summary>The site; null where none could be made yet.</summary>
    public required LiveSite? Site { get; init; }

    /// <summary>Whether the site is older than the input, since what stands there now cannot be shown.</summary>
    public required bool Stale { get; init; }

    /// <summary>What is told of the input, sorted.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>How long it took to make.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Number of errors.</summary>
    public int Errors => Diagnostics.Count(d => d.Level == DiagnosticLevel.Error);

    /// <summary>Number of warnings.</summary>
    public int Warnings => Diagnostics.Count(d => d.Level == DiagnosticLevel.Warning);
}
