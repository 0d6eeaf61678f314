namespace Digest;

/// <summary>How bad it is.</summary>
public enum DiagnosticLevel
{
    /// <summary>Worth knowing; changes no exit code.</summary>
    Info,

    /// <summary>Probably not meant; exit 1 with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Something was left out; exit 1.</summary>
    Error,
}

/// <summary>One thing to tell the editor: place, level, code, what, likely cause, remedy.</summary>
public sealed record Diagnostic : IComparable<Diagnostic>
{
    /// <summary>One of <see cref="DiagnosticCodes"/>; the digit after DG is the stage.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public required DiagnosticLevel Level { get; init; }

    /// <summary>File it is about, relative to the input folder (theme files: relative to the theme); null for the whole run.</summary>
    public string? Path { get; init; }

    /// <summary>Line, from 1; 0 when it is about the whole file.</summary>
    public int Line { get; init; }

    /// <summary>Column, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>What is the matter. One sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Likely cause, if there is more to say.</summary>
    public string? Cause { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>
    /// Id of the article that is not there, where that is all that is the matter: what else names it is told with it, once.
    /// </summary>
    public string? Absent { get; init; }

    /// <summary>
    /// Whether a site made in spite of it would be another site than the editor's: nothing is published, the old one stands.
    /// </summary>
    public bool Stops { get; init; }

    /// <summary>The same, of a matter for which nothing is published; its remedy says so.</summary>
    public Diagnostic Stopping() =>
        this with
        {
            Stops = true,
            Remedy = $"{(Remedy ?? "Mend this").TrimEnd('.')}. Until then nothing is published and the old site stands",
        };

    /// <summary>By path, line, column, code, message, cause and remedy: the order of every listing.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var c = string.CompareOrdinal(Path ?? "", other.Path ?? "");
        c = c != 0 ? c : Line.CompareTo(other.Line);
        c = c != 0 ? c : Column.CompareTo(other.Column);
        c = c != 0 ? c : string.CompareOrdinal(Code, other.Code);
        c = c != 0 ? c : string.CompareOrdinal(Message, other.Message);

        // What is read first must not hang on what was told first: a kept result tells all at once.
        c = c != 0 ? c : string.CompareOrdinal(Cause ?? "", other.Cause ?? "");
        return c != 0 ? c : string.CompareOrdinal(Remedy ?? "", other.Remedy ?? "");
    }

    /// <summary>Whether this stands before another by <see cref="CompareTo"/>.</summary>
    public static bool operator <(Diagnostic a, Diagnostic b) => a.CompareTo(b) < 0;

    /// <summary>Whether this stands after another by <see cref="CompareTo"/>.</summary>
    public static bool operator >(Diagnostic a, Diagnostic b) => a.CompareTo(b) > 0;

    /// <summary>Whether this does not stand after another by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Diagnostic a, Diagnostic b) => a.CompareTo(b) <= 0;

    /// <summary>Whether this does not stand before another by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Diagnostic a, Diagnostic b) => a.CompareTo(b) >= 0;
}
