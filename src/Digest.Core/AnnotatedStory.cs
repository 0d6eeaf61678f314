namespace Digest;

/// <summary>
/// What a note is about. A new kind has a name in the data too (<c>DataNames</c>, <c>data.schema.json</c>): without one it goes out as
/// <c>carried-by</c>.
/// </summary>
public enum NoteKind
{
    /// <summary>Who carries a passage.</summary>
    CarriedBy,

    /// <summary>The same words again inside one report.</summary>
    Repeat,

    /// <summary>A chain of credits.</summary>
    Credit,

    /// <summary>A quotation and its speaker.</summary>
    Quote,

    /// <summary>How a date is known.</summary>
    Date,

    /// <summary>Reports differ.</summary>
    Differs,

    /// <summary>A lookalike of another happening.</summary>
    Echo,

    /// <summary>Lines taken out of a page.</summary>
    Removed,

    /// <summary>Rights.</summary>
    Rights,

    /// <summary>A translation.</summary>
    Translation,

    /// <summary>The editor's own words.</summary>
    Editor,
}

/// <summary>A source note or an editor's note: stands alone when read out of place, names its evidence.</summary>
public sealed record Note
{
    /// <summary>Stable id, <c>n-</c> and 8 hex digits: a hash of kind, anchor and what it says of it, never a running number.</summary>
    public required string Id { get; init; }

    /// <summary>Number on the page, from 1, in order of anchors.</summary>
    public required int Number { get; init; }

    /// <summary>What it is about.</summary>
    public required NoteKind Kind { get; init; }

    /// <summary>What it says; its words are the theme's.</summary>
    public required NotePhrase Says { get; init; }

    /// <summary>Where it is anchored; null for a note on the whole report or year.</summary>
    public BlockRef? At { get; init; }

    /// <summary>First UTF-16 unit of the words it is about, 0 for the whole block.</summary>
    public int Start { get; init; }

    /// <summary>One past the last UTF-16 unit; the text's length for the whole block.</summary>
    public int End { get; init; }

    /// <summary>Article it is about where it is about one; null for the whole year.</summary>
    public string? Article { get; init; }

    /// <summary>How it is known.</summary>
    public Basis Basis { get; init; }

    /// <summary>The proof. The text is empty where it is words of a report with <c>display: none</c>.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The note's own source, if the editor gave one.</summary>
    public string? Url { get; init; }
}

/// <summary>A folded year with its notes.</summary>
public sealed record AnnotatedYear
{
    /// <summary>The folded year.</summary>
    public required FoldedYear Folded { get; init; }

    /// <summary>All notes, numbered, in page order.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>Editor's notes whose quote fits nowhere, or in several places: listed, never moved to a lookalike.</summary>
    public ImmutableArray<EditorNote> Orphans { get; init; } = [];
}

/// <summary>A folded story with its notes.</summary>
public sealed record AnnotatedStory
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>Its years, in the story's order.</summary>
    public required ImmutableArray<AnnotatedYear> Years { get; init; }

    /// <summary>The story without notes; what the editor notes is listed, anchored nowhere.</summary>
    public static AnnotatedStory Bare(FoldedStory story) =>
        new()
        {
            Story = story.Story,
            Years =
            [
                .. story.Years.Select(y => new AnnotatedYear
                {
                    Folded = y,
                    Notes = [],
                    Orphans = [.. y.Reports.SelectMany(r => r.Article.Notes)],
                }),
            ],
        };
}
