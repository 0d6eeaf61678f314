using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A speaker in the list of all.</summary>
internal sealed partial record SpeakerLineView : View
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The page.</summary>
    public required string Address { get; init; }

    /// <summary>Quotations.</summary>
    public required int Count { get; init; }

    /// <summary>Reports that hold them.</summary>
    public required int Reports { get; init; }

    /// <summary>From people.yml, with their years.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Dates of the reports.</summary>
    public string? Span { get; init; }
}

/// <summary>All who are quoted by name. <c>it</c> of speakers.html.</summary>
internal sealed partial record SpeakersView : View
{
    /// <summary>Who has a page, by name.</summary>
    public ImmutableArray<SpeakerLineView> Speakers { get; init; } = [];

    /// <summary>Quoted once: leads to the words; the note is the story.</summary>
    public ImmutableArray<LinkView> Once { get; init; } = [];
}

/// <summary>One wording of an utterance with all who print it so.</summary>
internal sealed partial record UtteranceWordingView : View
{
    /// <summary>As printed; in the site's quotation marks where the report has them in such marks, and never otherwise.</summary>
    public required string Words { get; init; }

    /// <summary>True where they stand in quotation marks.</summary>
    public required bool Quoted { get; init; }

    /// <summary>Where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>With <c>lang</c>.</summary>
    public string? Dir { get; init; }

    /// <summary>Quoted, reported or told in other words, for readers.</summary>
    public required string MannerWords { get; init; }

    /// <summary>The words that differ from the first wording, marked.</summary>
    public Html? Diff { get; init; }

    /// <summary>The reports; the note is the date.</summary>
    public ImmutableArray<LinkView> Carriers { get; init; } = [];
}

/// <summary>What somebody said once, in all its wordings.</summary>
internal sealed partial record UtteranceView : View
{
    /// <summary>Its id on the page.</summary>
    public required string Id { get; init; }

    /// <summary>The first wording.</summary>
    public required UtteranceWordingView Base { get; init; }

    /// <summary>The others.</summary>
    public ImmutableArray<UtteranceWordingView> Others { get; init; } = [];
}

/// <summary>What somebody said at one happening.</summary>
internal sealed partial record HappeningView : View
{
    /// <summary>Story and year.</summary>
    public required string Title { get; init; }

    /// <summary>Page of the story-year.</summary>
    public required string Address { get; init; }

    /// <summary>Its id on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Dates of the reports.</summary>
    public string? Span { get; init; }

    /// <summary>In the order of the reports.</summary>
    public ImmutableArray<UtteranceView> Utterances { get; init; } = [];
}

/// <summary>One speaker. <c>it</c> of speaker.html.</summary>
internal sealed partial record SpeakerView : View
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, from people.yml.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The name in other spellings, a sentence each: who prints it so, and how it is known for the same name.</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>From people.yml, with their years.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Quotations.</summary>
    public required int Count { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<HappeningView> Happenings { get; init; } = [];

    /// <summary>Older happenings, where they are too many for one page.</summary>
    public ImmutableArray<LinkView> More { get; init; } = [];
}
