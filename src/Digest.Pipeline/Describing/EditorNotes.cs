namespace Digest.Describing;

/// <summary>Gathers the editor's notes on an article: those of front matter and sidecar, then those of <c>notes/**</c> that name it. Anchors none of them.</summary>
internal static class EditorNotes
{
    /// <summary>The notes, in that order.</summary>
    public static ImmutableArray<EditorNote> Of(Draft draft, Desk desk) =>
        [.. draft.Notes, .. desk.Notes.IsEmpty ? [] : desk.Notes.Where(n => string.Equals(n.Article, draft.Id, StringComparison.Ordinal))];
}
