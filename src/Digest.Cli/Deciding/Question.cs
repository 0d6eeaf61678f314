namespace Digest.Deciding;

/// <summary>Something that the editor may decide, with what speaks for each answer.</summary>
/// <param name="Id">Stable for as long as it is asked: where the page of the desk goes back to.</param>
/// <param name="Kind">What kind it is of: the heading above it.</param>
/// <param name="Words">What is asked.</param>
/// <param name="Address">Address of the page it shows on, relative to the site; null for none.</param>
/// <param name="Evidence">What is known.</param>
/// <param name="Answers">What can be answered.</param>
internal sealed record Question(
    string Id,
    QuestionKind Kind,
    string Words,
    string? Address,
    ImmutableArray<string> Evidence,
    ImmutableArray<Answer> Answers
)
{
    /// <summary>The id of a question: the same for as long as it is about the same.</summary>
    public static string IdOf(QuestionKind kind, params string?[] parts) =>
        "q-" + Text.Hash64.Short(kind + "\n" + string.Join('\n', parts));

    /// <summary>Words of reports to be looked at side by side.</summary>
    public ImmutableArray<SideBySide> Beside { get; init; } = [];

    /// <summary>Ids of the stories it is about; none where it is about no one story.</summary>
    public ImmutableArray<string> Stories { get; init; } = [];
}

/// <summary>The kinds, in the order of what they cost readers.</summary>
internal enum QuestionKind
{
    /// <summary>A mistake in a file, which costs what it is about.</summary>
    Mistake,

    /// <summary>A report of no known day: it stands outside the order of the story.</summary>
    Date,

    /// <summary>A report of no known outlet: nobody is credited.</summary>
    Outlet,

    /// <summary>A report that may be filed in the wrong place.</summary>
    Filing,

    /// <summary>A note or a verdict that finds no place.</summary>
    Note,

    /// <summary>A report without a headline.</summary>
    Headline,

    /// <summary>A difference that may be none: it sets reports against each other.</summary>
    Difference,

    /// <summary>Two quotations that may be wordings of one remark.</summary>
    Wording,

    /// <summary>Somebody who speaks in several reports, and of whom nothing is known.</summary>
    Person,

    /// <summary>Anything else that a build warns of.</summary>
    Warning,
}

/// <summary>Words of a report with those around them.</summary>
/// <param name="Report">What the report is called.</param>
/// <param name="Address">Address of its page, relative to the site.</param>
/// <param name="Language">BCP 47 language of the words; null where it is not known.</param>
/// <param name="Before">What stands before them, cut to a readable length.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What stands behind them, likewise.</param>
internal sealed record SideBySide(string Report, string Address, string? Language, string Before, string Words, string After);

/// <summary>A value that something speaks for.</summary>
/// <param name="Value">The value, as it is written.</param>
/// <param name="Proof">What speaks for it.</param>
internal sealed record Choice(string Value, string Proof);

/// <summary>An answer: fields to send, of which the editor may have to fill one in.</summary>
/// <param name="Label">What stands on its button.</param>
/// <param name="Fields">What is sent.</param>
/// <param name="Blank">The name of the field that the editor fills in; null where nothing is left open.</param>
/// <param name="Hint">What stands in it as an example.</param>
/// <param name="Offers">Values to choose from, or none.</param>
internal sealed record Answer(
    string Label,
    ImmutableArray<(string Name, string Value)> Fields,
    string? Blank = null,
    string Hint = "",
    ImmutableArray<string> Offers = default
)
{
    /// <summary>Values that something speaks for, likeliest first: one of them is chosen, or another is written.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What the field is called on the page: the key it becomes.</summary>
    public string Named => Fields.FirstOrDefault(f => f.Name == "key").Value ?? Blank ?? "";
}
