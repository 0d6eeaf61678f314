namespace Digest.Tests.Deciding;

/// <summary>
/// Something that the program decides by itself, and what overrules it. How it decides stands in the code: in the clues that speak for a
/// fact, in the comments of the types that decide, in the figures of a stage.
/// </summary>
/// <param name="Name">What is decided.</param>
internal sealed record Decision(string Name)
{
    /// <summary>The lists of <c>Clues</c> that hold what speaks for it.</summary>
    public ImmutableArray<string> Clues { get; init; } = [];

    /// <summary>The types whose comments say how it is decided, in the order of reading.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The stage whose figures decide; null for none.</summary>
    public string? Figures { get; init; }

    /// <summary>Whether the rules of Cleaning are listed.</summary>
    public bool HasRules { get; init; }

    /// <summary>
    /// The keys that overrule it: of an article by their canonical names, of another file as in <c>stories.yml: base</c>.
    /// </summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>All of them, in the order of a run.</summary>
    public static readonly ImmutableArray<Decision> All =
    [
        new("In which letters a file is read") { Types = ["Charsets", "SaidCharset"], Keys = ["charset"] },
        new("Which lines are not the report")
        {
            Types = ["CleaningStage"],
            HasRules = true,
            Keys = ["remove", "keep"],
        },
        new("Headline")
        {
            Clues = ["Headline"],
            Types = ["HeadlineChoice"],
            Keys = ["headline", "title"],
        },
        new("Line below the headline") { Clues = ["Deck"], Keys = ["keep"] },
        new("Outlet")
        {
            Clues = ["Outlet"],
            Types = ["OutletChoice"],
            Keys = ["outlet", "digest.yml: outlet_default", "outlets.yml: name", "outlets.yml: aliases", "outlets.yml: domains"],
        },
        new("Who signed it")
        {
            Clues = ["Byline"],
            Types = ["BylineChoice"],
            Keys = ["byline"],
        },
        new("Where it was written") { Clues = ["Dateline"], Keys = ["dateline"] },
        new("Date")
        {
            Clues = ["Published", "Undated", "Dates", "Windows"],
            Types = ["DateChoice", "OutletDay", "ReasonDate", "Dating"],
            Keys =
            [
                "published",
                "people.yml: born",
                "chronology.yml: date",
                "chronology.yml: title",
                "chronology.yml: aliases",
                "digest.yml: almanac",
            ],
        },
        new("When it was last changed") { Clues = ["Updated", "Corrected"], Keys = ["updated"] },
        new("Language")
        {
            Clues = ["Language"],
            Types = ["LanguageGuess"],
            Keys = ["language"],
        },
        new("Whether it is a translation") { Clues = ["TranslatedFrom", "Translation"], Keys = ["translated_from", "translation"] },
        new("Rights") { Clues = ["Rights"], Keys = ["rights", "license"] },
        new("Address of the original") { Clues = ["Url"], Keys = ["url"] },
        new("Whom a report has its words from")
        {
            Clues = ["Origins", "Shares", "Material", "Unnamed"],
            Types = ["CreditChains"],
            Keys = ["credit", "credit_text"],
        },
        new("Whom a passage is owed to") { Clues = ["Passages"], Keys = ["a note: credit"] },
        new("Whether it still stands, and from when")
        {
            Clues = ["Status", "Notice", "Embargo", "EmbargoLine", "Urgent", "Item"],
            Types = ["HoldBack", "FindWithdrawals"],
            Keys = ["status", "embargo"],
        },
        new("Who is speaking")
        {
            Types = ["QuoteReader", "SpeakerTracker", "PersonIndex"],
            Keys =
            [
                "speaker_aliases",
                "people.yml: name",
                "people.yml: aliases",
                "people.yml: roles",
                "a role: role",
                "a role: from",
                "a role: to",
            ],
        },
        new("Story and year")
        {
            Types = ["FilingStage", "IncrementalClustering", "AverageLinkClustering", "Titles"],
            Figures = "filing",
            Keys =
            [
                "story",
                "year",
                "stories.yml: id",
                "stories.yml: title",
                "stories.yml: members",
                "stories.yml: not",
                "stories.yml: was",
            ],
        },
        new("Whose wording is shown first") { Types = ["OrderReports"], Keys = ["stories.yml: base"] },
        new("Which report came first") { Types = ["FindPrecedence"], Keys = ["published", "outlet", "credit"] },
        new("Which files are versions of one report") { Types = ["FindVersions", "VersionOrder"], Keys = ["url"] },
        new("What is one passage, and what differs")
        {
            Types = ["MarkRepeats", "JoinVerbatim", "MatchSegments", "CompareReadings", "JudgeDifferences", "FindEchoes"],
            Figures = "folding",
            Keys = ["digest.yml: fold_window_days", "story", "year", "verdicts.yml: differ", "verdicts.yml: agree"],
        },
        new("How many independent lines there are") { Types = ["CountLines"], Keys = ["credit", "outlets.yml: owner"] },
        new("What is one utterance")
        {
            Types = ["FindUtterances", "SuggestWordings", "ObeyVerdicts"],
            Keys = ["people.yml: aliases", "verdicts.yml: same", "verdicts.yml: apart"],
        },
    ];

    /// <summary>Keys that overrule nothing: they tell what nobody else could know, or say how something is to be shown.</summary>
    public static readonly ImmutableArray<string> Telling =
    [
        "aliases",
        "archived_url",
        "display",
        "draft",
        "event",
        "imported_from",
        "index",
        "notes",
        "outlet_url",
        "requested_url",
        "retrieved",
        "sha256",
        "slug",
        "summary",
        "tags",
        "template",
        "weight",
        "a correction: article",
        "a correction: date",
        "a correction: story",
        "a correction: text",
        "a note: article",
        "a note: exact",
        "a note: id",
        "a note: note",
        "a note: prefix",
        "a note: quote",
        "a note: suffix",
        "a note: url",
        "a place: article",
        "a place: prefix",
        "a place: quote",
        "a place: suffix",
        "digest.yml: base_url",
        "digest.yml: contact",
        "digest.yml: description",
        "digest.yml: exports",
        "digest.yml: images",
        "digest.yml: language",
        "digest.yml: params",
        "digest.yml: theme",
        "digest.yml: title",
        "outlets.yml: country",
        "outlets.yml: source",
        "outlets.yml: type",
    ];
}
