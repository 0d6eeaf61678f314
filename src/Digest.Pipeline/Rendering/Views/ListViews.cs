using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>The front page. <c>it</c> of home.html.</summary>
internal sealed partial record HomeView : View
{
    /// <summary>Newest story-years.</summary>
    public ImmutableArray<YearCardView> Cards { get; init; } = [];

    /// <summary>Story-years not shown here.</summary>
    public required int More { get; init; }

    /// <summary>Years with the number of stories.</summary>
    public ImmutableArray<CountView> Years { get; init; } = [];

    /// <summary>Outlets with the number of reports, most first.</summary>
    public ImmutableArray<CountView> Outlets { get; init; } = [];

    /// <summary>Reports whose date is not known.</summary>
    public required int Undated { get; init; }

    /// <summary>Paragraphs folded over the whole site.</summary>
    public required int Folded { get; init; }

    /// <summary>Paragraphs that came in.</summary>
    public required int Total { get; init; }
}

/// <summary>A story in the list of all.</summary>
internal sealed partial record StoryLineView : View
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its years.</summary>
    public ImmutableArray<YearLinkView> Years { get; init; } = [];

    /// <summary>Number of reports.</summary>
    public required int Reports { get; init; }

    /// <summary>From the first of its dates to the last; null where none is known.</summary>
    public string? Span { get; init; }

    /// <summary>Number of reports whose date is not known.</summary>
    public required int Undated { get; init; }
}

/// <summary>Stories under one heading.</summary>
internal sealed partial record GroupView : View
{
    /// <summary>The heading.</summary>
    public required string Label { get; init; }

    /// <summary>Id of the heading.</summary>
    public required string Id { get; init; }

    /// <summary>The stories.</summary>
    public ImmutableArray<StoryLineView> Stories { get; init; } = [];
}

/// <summary>All stories. <c>it</c> of stories.html.</summary>
internal sealed partial record StoriesView : View
{
    /// <summary>By newest year.</summary>
    public ImmutableArray<GroupView> Groups { get; init; } = [];

    /// <summary>Number of stories.</summary>
    public required int Count { get; init; }
}

/// <summary>All years. <c>it</c> of years.html.</summary>
internal sealed partial record YearsView : View
{
    /// <summary>With the number of stories.</summary>
    public ImmutableArray<CountView> Years { get; init; } = [];
}

/// <summary>A story on a day.</summary>
internal sealed partial record DayStoryView : View
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its story-year.</summary>
    public required string Address { get; init; }

    /// <summary>Its reports of the day; the note is the outlet.</summary>
    public ImmutableArray<LinkView> Reports { get; init; } = [];
}

/// <summary>A day of a year.</summary>
internal sealed partial record DayView : View
{
    /// <summary>The day, or "day not stated".</summary>
    public required string Label { get; init; }

    /// <summary>For <c>&lt;time&gt;</c>.</summary>
    public string? Datetime { get; init; }

    /// <summary>What was reported.</summary>
    public ImmutableArray<DayStoryView> Stories { get; init; } = [];
}

/// <summary>A year, day by day. <c>it</c> of year.html.</summary>
internal sealed partial record YearView : View
{
    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string Label { get; init; }

    /// <summary>In order.</summary>
    public ImmutableArray<DayView> Days { get; init; } = [];

    /// <summary>The year before.</summary>
    public LinkView? Before { get; init; }

    /// <summary>The year after.</summary>
    public LinkView? After { get; init; }

    /// <summary>Number of reports.</summary>
    public required int Reports { get; init; }

    /// <summary>Whether the year is known.</summary>
    public required bool Dated { get; init; }
}
