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

    /// <summary>One report's words on a point where reports differ.</summary>
    public const string Reading = "reading";

    /// <summary>What a speaker is called beside a quotation, with the word that says so where there is one.</summary>
    public static string Mention(string? cue) => cue is null ? "mention" : $"mention with “{cue}”";
}
