namespace Digest;

/// <summary>What the editor says of places in several reports.</summary>
public enum VerdictKind
{
    /// <summary>They are wordings of one remark: <c>same</c>.</summary>
    Same,

    /// <summary>They are no wordings of one remark, however alike: <c>apart</c>.</summary>
    Apart,

    /// <summary>They differ: <c>differ</c>.</summary>
    Differ,

    /// <summary>They say one thing, whatever the words: <c>agree</c>.</summary>
    Agree,
}

/// <summary>Words of a report as a verdict names them: found as those of a note are, exactly and in one place only.</summary>
/// <param name="Article">Article id.</param>
/// <param name="Quote">The words.</param>
/// <param name="Prefix">Words before them; null where they stand once.</param>
/// <param name="Suffix">Words behind them; null where they stand once.</param>
public sealed record VerdictPlace(string Article, string Quote, string? Prefix, string? Suffix);

/// <summary>An entry of <c>verdicts.yml</c>: what the editor decided about places that the program compares.</summary>
/// <param name="Kind">What it says of them.</param>
/// <param name="Places">Two places or more, not all in one report.</param>
/// <param name="Path">File, relative to the input folder.</param>
/// <param name="Line">Line there.</param>
/// <param name="Column">Column there.</param>
public sealed record EditorVerdict(VerdictKind Kind, ImmutableArray<VerdictPlace> Places, string Path, int Line, int Column)
{
    /// <summary>The proof for what it decides.</summary>
    public Evidence Evidence =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}"), EvidenceMethods.Editor);
}
