namespace Digest.Noting;

/// <summary>
/// The rules that write source notes, in the order in which notes on one place stand: first what the editor says, then where the words come
/// from,
/// then what is doubtful about them, then housekeeping.
/// </summary>
internal static class NoteRules
{
    /// <summary>All rules but the editor's notes, which need to tell their orphans.</summary>
    public static readonly ImmutableArray<Func<NotedYear, IEnumerable<DraftNote>>> All =
    [
        NoteCredits.In,
        NoteOutlets.In,
        NoteCarriers.In,
        NoteDifferences.In,
        NoteSetAside.In,
        NoteEchoes.In,
        NoteSpeakers.In,
        NoteDates.In,
        NoteTranslations.In,
        NoteRepeats.In,
        NoteRemovals.In,
        NoteRights.In,
    ];
}
