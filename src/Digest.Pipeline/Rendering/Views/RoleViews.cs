using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>What a report is to the others of its year: the first, one that repeats another, one of its own.</summary>
internal sealed partial record RoleView : View
{
    /// <summary>A, B, C ….</summary>
    public required string Key { get; init; }

    /// <summary>Its id on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its outlet, else words for a page without one.</summary>
    public required string Name { get; init; }

    /// <summary>Page of the report.</summary>
    public required string Address { get; init; }

    /// <summary>When, in words; null where nothing states it.</summary>
    public string? Date { get; init; }

    /// <summary>The same for <c>&lt;time&gt;</c>.</summary>
    public string? Datetime { get; init; }

    /// <summary>How the date is known where the report does not state it; null where it does.</summary>
    public string? Basis { get; init; }

    /// <summary>
    /// How it hangs on the report it stands under: <c>credited</c>, <c>partly</c>, <c>same</c> (no credit), <c>version</c>; <c>own</c>
    /// where it stands under none.
    /// </summary>
    public required string Tie { get; init; }

    /// <summary>What it is to the others, as a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>What is not known of it, as a sentence; empty for nothing.</summary>
    public required string Unsaid { get; init; }

    /// <summary>The reports that follow it.</summary>
    public ImmutableArray<RoleView> Followed { get; init; } = [];

    /// <summary>How many more follow it than are listed.</summary>
    public required int More { get; init; }
}

/// <summary>A place where another report has other words than the shown one.</summary>
internal sealed partial record ChangedView : View
{
    /// <summary>The words around it with the change marked.</summary>
    public required Html Diff { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>Keys and names of the reports that have the other words.</summary>
    public required string Who { get; init; }

    /// <summary>Number of the passage.</summary>
    public required int N { get; init; }

    /// <summary>Its id.</summary>
    public required string Passage { get; init; }
}

/// <summary>One report that carries a passage.</summary>
internal sealed partial record WitnessView : View
{
    /// <summary>A, B, C ….</summary>
    public required string Key { get; init; }

    /// <summary>Its outlet, else words for a page without one.</summary>
    public required string Name { get; init; }

    /// <summary>As of a mark: <c>base</c>, <c>same</c>, <c>near</c>, <c>wording</c>, <c>part</c>.</summary>
    public required string State { get; init; }

    /// <summary>How it words the passage; empty where it has it as shown.</summary>
    public required string Words { get; init; }
}

/// <summary>A row of the map of a page: a passage, or a run of passages of one report alone.</summary>
internal sealed partial record MapRowView : View
{
    /// <summary>Id of the first passage.</summary>
    public required string Id { get; init; }

    /// <summary>Its number, or "7–8".</summary>
    public required string Label { get; init; }

    /// <summary>One state a report: <c>same</c>, <c>near</c>, <c>wording</c>, <c>part</c>, <c>only</c> or <c>no</c>.</summary>
    public ImmutableArray<string> States { get; init; } = [];
}
