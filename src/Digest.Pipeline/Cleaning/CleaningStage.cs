namespace Digest.Cleaning;

/// <summary>Turns a draft into a clean copy: page furniture goes into the ledger. Never guesses metadata.</summary>
public static class CleaningStage
{
    /// <summary>Counts how often each source prints a line.</summary>
    public static LineIndex Count(ImmutableArray<Draft> drafts) => LineIndex.Empty;

    /// <summary>Cleans one draft; null, and told, when nothing but furniture is left.</summary>
    public static CleanCopy? Clean(Draft draft, LineIndex lines, Diagnostics told) => new() { Draft = draft, Blocks = draft.Blocks };
}
