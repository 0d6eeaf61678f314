namespace Digest;

/// <summary>
/// Names of the ways by which a note's own comparison knows something: <see cref="Evidence.Method"/> of the proof it gives.
/// </summary>
public static class EvidenceMethods
{
    /// <summary>The editor said so.</summary>
    public const string Editor = "editor";

    /// <summary>The same letters and digits.</summary>
    public const string WordForWord = "word for word";

    /// <summary>Many of the same words.</summary>
    public const string InCommon = "words in common";

    /// <summary>A quotation that the other report gives in other words, as a translation does.</summary>
    public const string OtherWords = "quotation in other words";

    /// <summary>One report's words on a point where reports differ.</summary>
    public const string Reading = "reading";

    /// <summary>The names in parentheses that close a report; also how the names of longer methods begin.</summary>
    public const string SignOff = "sign-off";

    /// <summary>That a report has it from others whom it does not name: "foreign media".</summary>
    public const string UnnamedSource = "credit to an unnamed source";

    /// <summary>What a speaker is called beside a quotation, with the word that says so where there is one.</summary>
    public static string Mention(string? cue) => cue is null ? "mention" : $"mention with “{cue}”";

    /// <summary>An age told of somebody in the almanac.</summary>
    public const string AgeAndAlmanac = "age and almanac";

    /// <summary>An election or games of the almanac, told as news.</summary>
    public const string HappeningAndAlmanac = "happening and almanac";

    /// <summary>Whether a date was reckoned with the almanac.</summary>
    public static bool IsOfAlmanac(Fact<PartialDate> date) =>
        date.Basis == Basis.Inferred && date.Evidence.Any(e => e.Method is AgeAndAlmanac or HappeningAndAlmanac);
}
