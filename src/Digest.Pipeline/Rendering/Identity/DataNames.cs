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
            Basis.None => "none",
            _ => throw Unnamed(basis),
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
            BlockKind.Paragraph => "paragraph",
            _ => throw Unnamed(kind),
        };

    /// <summary>What became of a block.</summary>
    public static string Of(BlockStatus status) =>
        status switch
        {
            BlockStatus.Repeat => "repeat",
            BlockStatus.Removed => "removed",
            BlockStatus.Lifted => "lifted",
            BlockStatus.Kept => "kept",
            _ => throw Unnamed(status),
        };

    /// <summary>What a notice does.</summary>
    public static string Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Kill => "kill",
            NoticeKind.Withdrawal => "withdrawal",
            NoticeKind.Replacement => "replacement",
            _ => throw Unnamed(kind),
        };

    /// <summary>What makes two reports one line.</summary>
    public static string Of(TieKind kind) =>
        kind switch
        {
            TieKind.Credit => "credit",
            TieKind.Outlet => "outlet",
            TieKind.Report => "report",
            TieKind.Owner => "owner",
            TieKind.Text => "text",
            _ => throw Unnamed(kind),
        };

    /// <summary>What says which report came first.</summary>
    public static string Of(OrderBasis by) =>
        by switch
        {
            OrderBasis.Time => "time",
            OrderBasis.Credit => "credit",
            OrderBasis.Version => "version",
            _ => throw Unnamed(by),
        };

    /// <summary>How words are given.</summary>
    public static string Of(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Indirect => "indirect",
            QuoteKind.Mixed => "mixed",
            QuoteKind.Direct => "direct",
            _ => throw Unnamed(kind),
        };

    /// <summary>How a speaker is given.</summary>
    public static string Of(SpeakerForm form) =>
        form switch
        {
            SpeakerForm.Name => "name",
            SpeakerForm.Relation => "relation",
            SpeakerForm.Description => "description",
            _ => throw Unnamed(form),
        };

    /// <summary>How two spellings are known for one name.</summary>
    public static string Of(SpellingProof proof) =>
        proof switch
        {
            SpellingProof.Script => "script",
            SpellingProof.Letters => "letters",
            SpellingProof.Words => "words",
            _ => throw Unnamed(proof),
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
            Manner.Direct => "direct",
            _ => throw Unnamed(manner),
        };

    /// <summary>How a witness words its passage.</summary>
    public static string Of(Relation relation) =>
        relation switch
        {
            Relation.Verbatim => "verbatim",
            Relation.Near => "near",
            Relation.Wording => "wording",
            Relation.Base => "base",
            _ => throw Unnamed(relation),
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
            DifferenceKind.Number => "number",
            _ => throw Unnamed(kind),
        };

    /// <summary>How the readings of a difference stand to one another.</summary>
    public static string Of(DifferenceClass kind) =>
        kind switch
        {
            DifferenceClass.Contradicts => "contradicts",
            DifferenceClass.MoreExact => "more exact",
            DifferenceClass.LaterCount => "later count",
            DifferenceClass.CountedOtherwise => "counted otherwise",
            _ => throw Unnamed(kind),
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
            NoteKind.CarriedBy => "carried-by",
            _ => throw Unnamed(kind),
        };

    /// <summary>How bad a diagnostic is.</summary>
    public static string Of(DiagnosticLevel level) =>
        level switch
        {
            DiagnosticLevel.Error => "error",
            DiagnosticLevel.Warning => "warning",
            DiagnosticLevel.Info => "info",
            _ => throw Unnamed(level),
        };

    /// <summary>How much of an article may be shown.</summary>
    public static string Of(Display display) =>
        display switch
        {
            Display.Excerpt => "excerpt",
            Display.None => "none",
            Display.Full => "full",
            _ => throw Unnamed(display),
        };

    // A new value must not go out under the name of an old one.
    private static ArgumentOutOfRangeException Unnamed(Enum value) => new(nameof(value), value, "has no name in the data yet");
}
