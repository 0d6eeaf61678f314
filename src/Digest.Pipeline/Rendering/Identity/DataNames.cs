namespace Digest.Rendering.Identity;

/// <summary>The words that the data uses for the values of our enums. Published: never rename one.</summary>
internal static class DataNames
{
    /// <summary>One of the five words for how a value is known.</summary>
    public static string Of(Basis basis) =>
        basis switch
        {
            Basis.Stated => "stated",
            Basis.Matched => "matched",
            Basis.Inferred => "inferred",
            Basis.Editor => "editor",
            _ => "none",
        };

    /// <summary>What a block is.</summary>
    public static string Of(BlockKind kind) =>
        kind switch
        {
            BlockKind.Heading => "heading",
            BlockKind.Quote => "quote",
            BlockKind.List => "list",
            BlockKind.Caption => "caption",
            BlockKind.Table => "table",
            BlockKind.Code => "code",
            _ => "paragraph",
        };

    /// <summary>What became of a block.</summary>
    public static string Of(BlockStatus status) =>
        status switch
        {
            BlockStatus.Repeat => "repeat",
            BlockStatus.Removed => "removed",
            BlockStatus.Lifted => "lifted",
            _ => "kept",
        };

    /// <summary>How words are given.</summary>
    public static string Of(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Indirect => "indirect",
            QuoteKind.Mixed => "mixed",
            _ => "direct",
        };

    /// <summary>How a report gives somebody's words.</summary>
    public static string Of(Manner manner) =>
        manner switch
        {
            Manner.Mixed => "mixed",
            Manner.Indirect => "indirect",
            Manner.Unnamed => "unnamed",
            Manner.Unmarked => "unmarked",
            Manner.Paraphrase => "paraphrase",
            _ => "direct",
        };

    /// <summary>How a witness words its passage.</summary>
    public static string Of(Relation relation) =>
        relation switch
        {
            Relation.Verbatim => "verbatim",
            Relation.Near => "near",
            Relation.Wording => "wording",
            _ => "base",
        };

    /// <summary>What a difference is about.</summary>
    public static string Of(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Date => "date",
            DifferenceKind.Name => "name",
            DifferenceKind.Place => "place",
            DifferenceKind.Negation => "negation",
            DifferenceKind.Modality => "modality",
            _ => "number",
        };

    /// <summary>What a note is about.</summary>
    public static string Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Repeat => "repeat",
            NoteKind.Credit => "credit",
            NoteKind.Quote => "quote",
            NoteKind.Date => "date",
            NoteKind.Differs => "differs",
            NoteKind.Echo => "echo",
            NoteKind.Removed => "removed",
            NoteKind.Rights => "rights",
            NoteKind.Translation => "translation",
            NoteKind.Editor => "editor",
            _ => "carried-by",
        };

    /// <summary>How bad a diagnostic is.</summary>
    public static string Of(DiagnosticLevel level) =>
        level switch
        {
            DiagnosticLevel.Error => "error",
            DiagnosticLevel.Warning => "warning",
            _ => "info",
        };

    /// <summary>How much of an article may be shown.</summary>
    public static string Of(Display display) =>
        display switch
        {
            Display.Excerpt => "excerpt",
            Display.None => "none",
            _ => "full",
        };
}
