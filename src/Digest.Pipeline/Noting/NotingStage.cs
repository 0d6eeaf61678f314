namespace Digest.Noting;

/// <summary>Writes the source notes and anchors the editor's.</summary>
public static class NotingStage
{
    /// <summary>Notes one story, all its years.</summary>
    public static AnnotatedStory Note(FoldedStory story, Desk desk, Diagnostics told) => new()
    {
        Story = story.Story,
        Years = [.. story.Years.Select(y => new AnnotatedYear { Folded = y, Notes = [] })],
    };
}
