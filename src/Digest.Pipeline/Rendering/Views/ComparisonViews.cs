using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>What one or several reports say on a point where reports differ.</summary>
internal sealed partial record ReadingView : View
{
    /// <summary>Keys of the reports that say it: "A, C and D".</summary>
    public required string Key { get; init; }

    /// <summary>The words, with what qualifies them; null where there are none.</summary>
    public string? Text { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether they say in other words what the reading before them says.</summary>
    public bool Same { get; init; }
}

/// <summary>A point on which reports differ.</summary>
internal sealed partial record DifferenceView : View
{
    /// <summary>Number, date, name ….</summary>
    public required string KindWords { get; init; }

    /// <summary>How the readings stand to one another, in a word or two; null where they merely differ.</summary>
    public string? ClassWords { get; init; }

    /// <summary>Whether the editor says so, and not the program alone.</summary>
    public required bool ByEditor { get; init; }

    /// <summary>The words of the first reading's sentence before the gap; null where they are not shown or there are none.</summary>
    public string? Before { get; init; }

    /// <summary>The words behind the gap, with a blank before them where they do not open with a mark.</summary>
    public string? After { get; init; }

    /// <summary>The language of both, where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>Id on the page.</summary>
    public string? Passage { get; init; }

    /// <summary>Number of the passage on the page; 0 for none.</summary>
    public required int N { get; init; }

    /// <summary>One a reading, in the order of the reports.</summary>
    public ImmutableArray<ReadingView> Readings { get; init; } = [];

    /// <summary>Keys of the reports that were searched and say nothing of it; null for none.</summary>
    public string? Silent { get; init; }
}

/// <summary>Paragraphs that look alike but are about different happenings.</summary>
internal sealed partial record EchoView : View
{
    /// <summary>Whether nobody knows that they are two happenings: the year of one is not known.</summary>
    public required bool Unsure { get; init; }

    /// <summary>Words of the earlier one.</summary>
    public required string Here { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? HereLang { get; init; }

    /// <summary>The report.</summary>
    public required string HereName { get; init; }

    /// <summary>Its year in words.</summary>
    public required string HereYear { get; init; }

    /// <summary>Where it stands.</summary>
    public required string HereAddress { get; init; }

    /// <summary>Words of the later one.</summary>
    public required string There { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? ThereLang { get; init; }

    /// <summary>The report.</summary>
    public required string ThereName { get; init; }

    /// <summary>Its year in words.</summary>
    public required string ThereYear { get; init; }

    /// <summary>Where it stands.</summary>
    public required string ThereAddress { get; init; }
}

/// <summary>Reports that go back to one origin.</summary>
internal sealed partial record IndependentView : View
{
    /// <summary>The common origin, where known.</summary>
    public string? Origin { get; init; }

    /// <summary>Keys of the reports.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>What makes its reports one line.</summary>
    public ImmutableArray<TieView> Ties { get; init; } = [];
}
