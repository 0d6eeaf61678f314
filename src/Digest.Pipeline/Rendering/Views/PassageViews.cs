using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A paragraph, heading, quotation, list item, caption, table or code of a report.</summary>
internal sealed partial record BlockView : View
{
    /// <summary>Its stable id on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Further ids that must land here.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Its number in its file.</summary>
    public required int N { get; init; }

    /// <summary><c>paragraph</c>, <c>heading</c>, <c>quote</c>, <c>list</c>, <c>caption</c>, <c>table</c>, <c>code</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a heading or list item.</summary>
    public required int Level { get; init; }

    /// <summary>Where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>With <c>lang</c>.</summary>
    public string? Dir { get; init; }

    /// <summary>Its text with links, emphasis, quotations and note references.</summary>
    public required Html Html { get; init; }

    /// <summary>False where rights keep it back; <c>html</c> is then empty.</summary>
    public required bool Shown { get; init; }

    /// <summary>
    /// Whether it is of fewer than 25 characters. Readability 0.6 takes a box so short with a link in it for no text: the link's own words
    /// must make up for it.
    /// </summary>
    public bool Brief { get; init; }
}

/// <summary>The square of one report beside a passage.</summary>
internal sealed partial record MarkView : View
{
    /// <summary>A, B, C ….</summary>
    public required string Key { get; init; }

    /// <summary><c>base</c>, <c>same</c>, <c>near</c>, <c>wording</c>, <c>part</c> or <c>no</c>.</summary>
    public required string State { get; init; }

    /// <summary>The report in words.</summary>
    public required string Name { get; init; }

    /// <summary>The state in words.</summary>
    public required string Words { get; init; }
}

/// <summary>A source note or an editor's note.</summary>
internal sealed partial record NoteView : View
{
    /// <summary>Its stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Of an endnote, from 1; 0 beside a passage.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// <c>carriedby</c>, <c>repeat</c>, <c>credit</c>, <c>quote</c>, <c>date</c>, <c>differs</c>, <c>echo</c>, <c>removed</c>,
    /// <c>rights</c>, <c>translation</c>, <c>editor</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The same for readers.</summary>
    public required string KindWords { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>True where it is better read below its passage than beside it.</summary>
    public required bool Long { get; init; }

    /// <summary>Of a lookalike beside its passage: the other one.</summary>
    public LinkView? Link { get; init; }

    /// <summary>How it is known; empty when nothing needs saying.</summary>
    public required string BasisWords { get; init; }

    /// <summary>The proof.</summary>
    public ImmutableArray<EvidenceView> Evidence { get; init; } = [];

    /// <summary>The note's own source.</summary>
    public string? Url { get; init; }

    /// <summary>Id of the reference to it on the page; null where there is none.</summary>
    public string? Back { get; init; }

    /// <summary>The passage it is about, where the page has no references to it; the address is its id on the page of the year.</summary>
    public LinkView? Place { get; init; }
}

/// <summary>Another wording: what differs in it, and the way to it as a whole.</summary>
internal sealed partial record WordingView : View
{
    /// <summary>Keys of the reports that have it, in words.</summary>
    public required string Keys { get; init; }

    /// <summary>Key of the first of them.</summary>
    public required string Key { get; init; }

    /// <summary>The first of them in words.</summary>
    public required string Name { get; init; }

    /// <summary>How it words the passage, for readers.</summary>
    public required string Relation { get; init; }

    /// <summary>The wording on the page of its report.</summary>
    public required string Address { get; init; }

    /// <summary>Ids that must land here: its own and those of all that stands on it.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Its language, where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>With <c>lang</c>.</summary>
    public string? Dir { get; init; }

    /// <summary>The words that differ from the shown one, marked; null where hardly a word agrees.</summary>
    public Html? Diff { get; init; }

    /// <summary>The wording as a whole where there is no diff; null where there is one, or rights keep it back.</summary>
    public Html? Text { get; init; }
}

/// <summary>What is folded under a passage.</summary>
internal sealed partial record FoldView : View
{
    /// <summary>Id of the fold.</summary>
    public required string Id { get; init; }

    /// <summary>Open by default.</summary>
    public required bool Open { get; init; }

    /// <summary>Unique on the page.</summary>
    public required string Summary { get; init; }

    /// <summary>Other wordings, each once.</summary>
    public ImmutableArray<WordingView> Wordings { get; init; } = [];

    /// <summary>The copies of a run of repeats.</summary>
    public ImmutableArray<BlockView> Repeats { get; init; } = [];
}

/// <summary>A sentence or a quotation of a paragraph that another paragraph carries too.</summary>
internal sealed partial record PartView : View
{
    /// <summary>Keys of the reports whose wording has it here, where the shown one does not; null where it does.</summary>
    public string? Of { get; init; }

    /// <summary>Keys of the reports that carry it there, in words.</summary>
    public required string Keys { get; init; }

    /// <summary>Where it stands: the number of the passage on the page of a year, the report in words on the page of another.</summary>
    public required string Place { get; init; }

    /// <summary>Id of those words on the page of the year and on that of their report.</summary>
    public required string Id { get; init; }

    /// <summary>Page of their report.</summary>
    public required string Address { get; init; }

    /// <summary>The words as they stand there.</summary>
    public required string Words { get; init; }

    /// <summary>Language of those words, where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>With <c>lang</c>.</summary>
    public string? Dir { get; init; }

    /// <summary>Whether it is the same there word for word.</summary>
    public required bool Same { get; init; }

    /// <summary>What differs between both, marked; null where nothing does, or hardly a word agrees.</summary>
    public Html? Diff { get; init; }
}

/// <summary>One step of the story as told.</summary>
internal sealed partial record TellingView : View
{
    /// <summary>Its number on the page; 0 for repeats, and for a heading or a caption, which is no passage.</summary>
    public required int N { get; init; }

    /// <summary>What is shown.</summary>
    public required BlockView Block { get; init; }

    /// <summary>Nothing is shown but the fold.</summary>
    public required bool IsRepeat { get; init; }

    /// <summary><c>many</c>, <c>only</c>, <c>differs</c>, <c>single</c>, <c>repeat</c>; <c>between</c>: a heading or caption.</summary>
    public required string State { get; init; }

    /// <summary>Who carries it; empty where the passage before it says it too, for one report, and among many reports.</summary>
    public ImmutableArray<WitnessView> Witnesses { get; init; } = [];

    /// <summary>Who carries it, in one sentence; empty where <c>witnesses</c> say it.</summary>
    public required string Label { get; init; }

    /// <summary>True where the passage before it is carried by the same reports in the same way.</summary>
    public required bool Continues { get; init; }

    /// <summary>Its language in words, where it is not that of the page: it was not compared with others.</summary>
    public string? Language { get; init; }

    /// <summary>Who carries it, in short, for the link to the passage.</summary>
    public required string Carriers { get; init; }

    /// <summary>Beside the passage.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];

    /// <summary>The way to the other notes on it, the address being the id of the first; null for none.</summary>
    public LinkView? MoreNotes { get; init; }

    /// <summary>Ids of those notes that must land here, since the list of them is on another page.</summary>
    public ImmutableArray<string> NoteIds { get; init; } = [];

    /// <summary>Sentences and quotations of it that stand elsewhere in the story too.</summary>
    public ImmutableArray<PartView> Parts { get; init; } = [];

    /// <summary>What is folded here.</summary>
    public FoldView? Fold { get; init; }
}
