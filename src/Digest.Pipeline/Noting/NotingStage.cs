namespace Digest.Noting;

/// <summary>
/// Writes the source notes and anchors the editor's. Adds no fact: every note says what a stage before it found, and by what.
/// </summary>
public static class NotingStage
{
    /// <summary>What is told of the editor's notes and corrections that are about nothing published.</summary>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<Story> stories, Annotations annotations)
    {
        var diagnostics = new Diagnostics();
        AnnotationCheck.Tell(stories, annotations, diagnostics);
        return diagnostics.Sorted();
    }

    /// <summary>Notes one story, all its years.</summary>
    public static Result<AnnotatedStory> Note(FoldedStory story) =>
        Result.Of(diagnostics => new AnnotatedStory
        {
            Story = story.Story,
            Years = [.. story.Years.Select(year => Annotate(new NotedYear(story, year), diagnostics))],
        });

    private static AnnotatedYear Annotate(NotedYear view, Diagnostics diagnostics)
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
