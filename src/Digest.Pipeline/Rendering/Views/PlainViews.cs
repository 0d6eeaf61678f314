using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A story-year as one text without folds. <c>it</c> of plain.html.</summary>
internal sealed partial record PlainView : View
{
    /// <summary>The page with the folds.</summary>
    public required LinkView Year { get; init; }

    /// <summary>Title of the story.</summary>
    public required string Title { get; init; }

    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string YearLabel { get; init; }

    /// <summary>Every passage once, in the order of the telling.</summary>
    public ImmutableArray<PlainStepView> Steps { get; init; } = [];

    /// <summary>All notes.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];

    /// <summary>The reports; the note is outlet and date.</summary>
    public ImmutableArray<LinkView> Reports { get; init; } = [];
}

/// <summary>One passage of a page without folds.</summary>
internal sealed partial record PlainStepView : View
{
    /// <summary>The shown wording.</summary>
    public required BlockView Block { get; init; }

    /// <summary>What other wordings say beyond it, a sentence a report.</summary>
    public ImmutableArray<string> Beyond { get; init; } = [];
}
