namespace Digest.Noting;

/// <summary>
/// Writes the source notes and anchors the editor's. Adds no fact: every note says what a stage before it found, and by what.
/// </summary>
public static class NotingStage
{
    /// <summary>Tells notes and corrections on the editor's desk that are about nothing published.</summary>
    public static void Check(ImmutableArray<FoldedStory> stories, Desk desk, Diagnostics diagnostics) =>
        DeskCheck.Tell(stories, desk, diagnostics);

    /// <summary>Notes one story, all its years.</summary>
    public static AnnotatedStory Note(FoldedStory story, Desk desk, Diagnostics diagnostics) =>
        new() { Story = story.Story, Years = [.. story.Years.Select(year => Annotate(new NotedYear(story, year), desk, diagnostics))] };

    private static AnnotatedYear Annotate(NotedYear view, Desk desk, Diagnostics diagnostics)
    {
        var (editors, orphans) = EditorNotes.Anchor(view, diagnostics);
        return new AnnotatedYear
        {
            Folded = view.Year,
            Notes = Numbering.Number(view, [.. editors, .. NoteRules.All.SelectMany(rule => rule(view))]),
            Orphans = orphans,
        };
    }
}
