namespace Digest.Acquiring;

/// <summary>Turns the files of the input folder into drafts and the editor's desk. Reads; concludes nothing.</summary>
public static class AcquiringStage
{
    /// <summary>Reads the editor's files. Missing ones give defaults; broken ones are told and give defaults.</summary>
    public static Desk ReadDesk(string input, string? baseUrl, Diagnostics told) => new();

    /// <summary>Reads every article, in parallel; sorted by path. Twins are told and the first by ordinal path is kept.</summary>
    public static ImmutableArray<Draft> Acquire(string input, bool withDrafts, int jobs, Diagnostics told) => [];
}
