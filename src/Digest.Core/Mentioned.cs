namespace Digest;

/// <summary>A name or a figure that the reports of a year print: in several of them, or twice in one.</summary>
/// <param name="Text">As printed; of a figure with the word it counts.</param>
/// <param name="Articles">Ids of the reports that have it, in the order of the reports.</param>
public sealed record Mentioned(string Text, ImmutableArray<string> Articles)
{
    /// <summary>Whether it stands in the reports of another year of the story too, be it once.</summary>
    public bool InOtherYears { get; init; }

    /// <summary>Whether every year of the story has it among its own.</summary>
    public bool InEveryYear { get; init; }

    /// <summary>Whether two names mean the same here: equal, or one the end of the other ("Pell" of "Ada Pell").</summary>
    public static bool AreSame(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || EndsIn(a, b) || EndsIn(b, a);

    /// <summary>Whether a name ends in a shorter one.</summary>
    public static bool EndsIn(string longer, string shorter) =>
        longer.Length > shorter.Length
        && longer[^(shorter.Length + 1)] == ' '
        && longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase);
}
