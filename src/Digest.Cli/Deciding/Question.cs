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
);

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

    /// <summary>A note that finds no place.</summary>
    Note,

    /// <summary>A report without a headline.</summary>
    Headline,

    /// <summary>Somebody who speaks in several reports, and of whom nothing is known.</summary>
    Person,

    /// <summary>Anything else that a build warns of.</summary>
    Warning,
}

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
    /// <summary>What the field is called on the page: the key it becomes.</summary>
    public string Named => Fields.FirstOrDefault(f => f.Name == "key").Value ?? Blank ?? "";
}
