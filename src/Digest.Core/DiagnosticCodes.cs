namespace Digest;

/// <summary>
/// Every code there is, one constant each. The digit after DG is the stage: 1 Acquiring, 2 Cleaning, 3 Describing, 4 Filing, 5 Folding, 6
/// Noting, 7 Rendering, 8 Writing; 9 is the program itself.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>A file cannot be read.</summary>
    public const string UnreadableFile = "DG1001";

    /// <summary>A file's bytes are text in no charset we know.</summary>
    public const string UndecodableFile = "DG1002";

    /// <summary>A file holds no text.</summary>
    public const string EmptyFile = "DG1003";

    /// <summary>A page declares a charset that its bytes contradict.</summary>
    public const string WrongCharsetDeclared = "DG1004";

    /// <summary>Two charsets read a file about equally well.</summary>
    public const string DoubtfulCharset = "DG1005";

    /// <summary>Text that was decoded wrongly before it came to us.</summary>
    public const string Mojibake = "DG1006";

    /// <summary>A few bytes of a saved page do not fit its charset; they show as U+FFFD.</summary>
    public const string DamagedPage = "DG1007";

    /// <summary>An editor's YAML does not parse, or uses what is not allowed (aliases, tags, duplicate keys, depth, size).</summary>
    public const string BrokenYaml = "DG1101";

    /// <summary>Front matter in another syntax (TOML, JSON).</summary>
    public const string ForeignFrontMatter = "DG1102";

    /// <summary>A key nobody knows.</summary>
    public const string UnknownKey = "DG1103";

    /// <summary>A value of the wrong shape for its key.</summary>
    public const string WrongValue = "DG1104";

    /// <summary>Sidecar and front matter differ.</summary>
    public const string SidecarOverrides = "DG1105";

    /// <summary>Two synonyms of one key that differ.</summary>
    public const string DoubleKey = "DG1106";

    /// <summary>Two files with one id or one slug.</summary>
    public const string TwinArticles = "DG1201";

    /// <summary>Text is too long or nested too deep.</summary>
    public const string TooLarge = "DG1202";

    /// <summary>A sidecar or another file beside no article, or of no known kind.</summary>
    public const string StrayFile = "DG1203";

    /// <summary>Control, bidirectional or otherwise deceptive characters in the text.</summary>
    public const string OddCharacters = "DG1204";

    /// <summary>JSON or XML that cannot be read as such.</summary>
    public const string BrokenNewsFile = "DG1205";

    /// <summary>JSON that is no ninjs item, or XML that is no NITF report.</summary>
    public const string NoNewsItem = "DG1206";

    /// <summary>A file of a kind that is not read, whatever its name says.</summary>
    public const string ForeignFile = "DG1207";

    /// <summary>A page whose text a script draws; read from what it declares for search engines.</summary>
    public const string ScriptedText = "DG1208";

    /// <summary>Nothing but page furniture.</summary>
    public const string OnlyFurniture = "DG2001";

    /// <summary>A page that asks its readers to pay or to log in for the rest of the text.</summary>
    public const string OnlyTheBeginning = "DG2002";

    /// <summary>A page states two publication days.</summary>
    public const string DatesDisagree = "DG3101";

    /// <summary>A date whose day and month can be exchanged, with nothing to decide.</summary>
    public const string AmbiguousDate = "DG3102";

    /// <summary>A weekday that is not the one of the date beside it.</summary>
    public const string WeekdayMismatch = "DG3103";

    /// <summary>A saved page that holds no report: a list of reports, the results of a search, a log-in.</summary>
    public const string NoReport = "DG3104";

    /// <summary>A report says that it was corrected.</summary>
    public const string Corrected = "DG3201";

    /// <summary>A report says that it was cancelled, killed or withdrawn.</summary>
    public const string NoLongerStands = "DG3202";

    /// <summary>An embargo whose end cannot be read.</summary>
    public const string EmbargoUnread = "DG3203";

    /// <summary>The editor files one article in two ways: two stories, or a story that also keeps it out.</summary>
    public const string ContradictoryPins = "DG4001";

    /// <summary>An entry of <c>stories.yml</c> names an article that is not there.</summary>
    public const string UnknownMember = "DG4002";

    /// <summary>A former id of a story is the id of another story still.</summary>
    public const string FormerIdInUse = "DG4003";

    /// <summary>An entry of <c>stories.yml</c> is about a story that is not there: its title and redirects come to nothing.</summary>
    public const string PinOfNothing = "DG4004";

    /// <summary>Two names that are quoted may be one person's in two spellings, but nothing proves it.</summary>
    public const string PerhapsOnePerson = "DG4005";

    /// <summary>Two reports of the same days bear one headline, and something speaks against filing them together.</summary>
    public const string HeadlineElsewhere = "DG4006";

    /// <summary>A page of search results or a list of headlines is filed by itself.</summary>
    public const string ListPage = "DG4007";

    /// <summary>A report is held back: its embargo is not over.</summary>
    public const string HeldBack = "DG4101";

    /// <summary>A report with an embargo of which it is not known whether it is over.</summary>
    public const string EmbargoOpen = "DG4102";

    /// <summary>A notice that kills or withdraws a report that is not there.</summary>
    public const string NoticeOfNothing = "DG4103";

    /// <summary>Two quotations may be wordings of one remark, but too few words agree to fold them.</summary>
    public const string PerhapsOneRemark = "DG5001";

    /// <summary>Several files are versions or copies of one report.</summary>
    public const string OneReport = "DG5101";

    /// <summary>A notice takes a report back.</summary>
    public const string TakenBack = "DG5102";

    /// <summary>Two outlets print the same text, and neither credits anybody.</summary>
    public const string SameText = "DG5103";

    /// <summary>An editor's note whose quote stands nowhere in its article.</summary>
    public const string NoteFitsNowhere = "DG6001";

    /// <summary>An editor's note whose quote stands in several places of its article.</summary>
    public const string NoteFitsTwice = "DG6002";

    /// <summary>An editor's note on an article that does not exist.</summary>
    public const string NoteWithoutArticle = "DG6003";

    /// <summary>A correction of an article or story that does not exist.</summary>
    public const string CorrectionOfNothing = "DG6004";

    /// <summary>A theme's mistake: a template that does not parse, names what is not there, or runs too long.</summary>
    public const string ThemeMistake = "DG7001";

    /// <summary>An editor's page or a report names a template that the theme does not add.</summary>
    public const string NoSuchTemplate = "DG7002";

    /// <summary>A key in a language file or in theme.yml of a theme that nobody reads.</summary>
    public const string UnknownThemeKey = "DG7003";

    /// <summary>A sentence of a theme that has a place for a value it is not given, or none for one that it is.</summary>
    public const string WrongPlaces = "DG7004";

    /// <summary>An old address that cannot be an address of the site.</summary>
    public const string BadAlias = "DG7101";

    /// <summary>An old address that another page has.</summary>
    public const string TakenAlias = "DG7102";

    /// <summary>The address of the site is not known: there is no sitemap.</summary>
    public const string AddressUnknown = "DG7201";

    /// <summary>Nothing on the site has a date: there are no feeds.</summary>
    public const string NothingDated = "DG7202";

    /// <summary>The pictures of story-years cannot be drawn on this machine: what draws is not there.</summary>
    public const string NoPictures = "DG7203";

    /// <summary>Story-years without a picture: no letters for their titles, or for the name of the site.</summary>
    public const string NoLetters = "DG7204";

    /// <summary>The output cannot be written; the old site stands.</summary>
    public const string CannotWrite = "DG8001";

    /// <summary>A page whose path no file system may hold.</summary>
    public const string BadPagePath = "DG8101";

    /// <summary>Two pages that want one place.</summary>
    public const string TwinPages = "DG8102";

    /// <summary>Addresses of the replaced site that the new one no longer has.</summary>
    public const string VanishedAddresses = "DG8201";

    /// <summary>No article is left to publish; the old site stands.</summary>
    public const string NothingToPublish = "DG8202";

    /// <summary>More than half of the published articles would be taken away; the old site stands.</summary>
    public const string MostArticlesGone = "DG8203";

    /// <summary>
    /// A mistake of the program, met over one article, story, entry or page. No input may provoke it: every find is mended.
    /// </summary>
    public const string OurMistake = "DG9001";
}
