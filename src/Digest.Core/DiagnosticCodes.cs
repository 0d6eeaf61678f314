namespace Digest;

/// <summary>
/// Every code there is, one constant each, with what it means: <c>digest explain</c> and <c>src/DIAGNOSTICS.md</c> say what stands here.
/// The digit after DG is the stage: 1 Acquiring, 2 Cleaning, 3 Describing, 4 Filing, 5 Folding, 6 Noting, 7 Rendering, 8 Writing; 9 is the
/// program itself. Here stand those of single reports.
/// </summary>
[Explained]
public static partial class DiagnosticCodes
{
    /// <summary>A file cannot be read.</summary>
    /// <cause>The file is locked, forbidden, damaged, no file at all, or gone since the folder was listed.</cause>
    /// <example>corrections.yml may be read by its owner only</example>
    /// <remedy>Give the program the right to read it, or take it away.</remedy>
    public const string UnreadableFile = "DG1001";

    /// <summary>A file's bytes are text in no charset we know.</summary>
    /// <cause>It is no text, a mixture of two charsets, or broken on its way.</cause>
    /// <example>a page that says UTF-8 and holds a byte of Latin-1</example>
    /// <remedy>Fetch it again, or save it as UTF-8.</remedy>
    public const string UndecodableFile = "DG1002";

    /// <summary>A file holds no text.</summary>
    /// <cause>Nothing was saved, or there is front matter and no text below it.</cause>
    /// <example>a file of 0 bytes; one begun with digest new article whose text was not pasted yet</example>
    /// <remedy>Paste the text, or take the file away.</remedy>
    public const string EmptyFile = "DG1003";

    /// <summary>A page declares a charset that its bytes contradict.</summary>
    /// <cause>A server or a program that saved the page put the wrong charset into it.</cause>
    /// <example>charset=windows-1251 over bytes of KOI8-R</example>
    /// <remedy>Look whether the letters are right; if not, save the page as UTF-8.</remedy>
    public const string WrongCharsetDeclared = "DG1004";

    /// <summary>Two charsets read a file about equally well.</summary>
    /// <cause>The text is short, or has few letters in which the two charsets part.</cause>
    /// <example>ten words of Czech without a declaration</example>
    /// <remedy>Look at the letters of the report; save the file as UTF-8 to settle it.</remedy>
    public const string DoubtfulCharset = "DG1005";

    /// <summary>Text that was decoded wrongly before it came to us.</summary>
    /// <cause>UTF-8 was read as another charset by whoever saved the text.</cause>
    /// <example>“â€™” where “’” was</example>
    /// <remedy>Fetch the text again, or mend the letters in the file.</remedy>
    public const string Mojibake = "DG1006";

    /// <summary>A few bytes of a saved page do not fit its charset; they show as U+FFFD.</summary>
    /// <cause>A server cut a character in two, or mixed charsets.</cause>
    /// <example>a byte 0xE9 in a page of UTF-8</example>
    /// <remedy>Look at the place; where it matters, mend it in the file.</remedy>
    public const string DamagedPage = "DG1007";

    /// <summary>An editor's YAML does not parse, or uses what is not allowed (aliases, tags, duplicate keys, depth, size).</summary>
    /// <cause>
    /// A bracket, a quotation mark or an indent is missing, a value holds a colon and no quotation marks, or a key stands twice.
    /// </cause>
    /// <example>title: Suez: afloat</example>
    /// <remedy>Mend the line; quote a value that holds a colon: title: "Suez: afloat".</remedy>
    public const string BrokenYaml = "DG1101";

    /// <summary>Front matter in another syntax (TOML, JSON).</summary>
    /// <cause>The file comes from a generator that writes TOML or JSON.</cause>
    /// <example>+++ as the first line</example>
    /// <remedy>Write the front matter as YAML between two lines of ---.</remedy>
    public const string ForeignFrontMatter = "DG1102";

    /// <summary>A key nobody knows.</summary>
    /// <cause>A slip of the pen, a key of another generator, or one that is meant for the theme.</cause>
    /// <example>outlt: The Orrin Lamp</example>
    /// <remedy>Write the key that was meant, which is named where one is near; put a key for the theme under extra:.</remedy>
    public const string UnknownKey = "DG1103";

    /// <summary>A value of the wrong shape for its key.</summary>
    /// <cause>
    /// A list where a text is wanted, a date that means no one day, a number with words in it, or a key without which the entry means
    /// nothing is missing.
    /// </cause>
    /// <example>date: 03/04/05</example>
    /// <remedy>Write the value as the message says; input/README.md has an example of each key.</remedy>
    public const string WrongValue = "DG1104";

    /// <summary>Sidecar and front matter differ.</summary>
    /// <cause>Both say something of the report, and they differ.</cause>
    /// <example>outlet: in a.md, another outlet: in a.yml</example>
    /// <remedy>Keep the right one; until then the sidecar has the last word.</remedy>
    public const string SidecarOverrides = "DG1105";

    /// <summary>Two synonyms of one key that differ.</summary>
    /// <cause>Two names of one key stand in one file.</cause>
    /// <example>published: and pubdate: with two days</example>
    /// <remedy>Keep one of them.</remedy>
    public const string DoubleKey = "DG1106";

    /// <summary>Two files with one id or one slug.</summary>
    /// <cause>Two files have the same name but for their ending, or one slug; or a page claims an address of the site.</cause>
    /// <example>2016/a.txt and 2016/a.md</example>
    /// <remedy>Rename one of them, or give it a slug:.</remedy>
    public const string TwinArticles = "DG1201";

    /// <summary>Text is too long or nested too deep.</summary>
    /// <cause>The file is an archive in one file, or no text that somebody wrote.</cause>
    /// <example>XML nested deeper than 256 elements</example>
    /// <remedy>Split the file, or take it away.</remedy>
    public const string TooLarge = "DG1202";

    /// <summary>A sidecar or another file beside no article, or of no known kind.</summary>
    /// <cause>
    /// The report was renamed and its sidecar was not, or a file or folder of the editor's stands in the wrong place or under a name that
    /// is nearly right.
    /// </cause>
    /// <example>note/ for notes/; a.yml without a.txt</example>
    /// <remedy>Rename or move it; take away what nobody needs.</remedy>
    public const string StrayFile = "DG1203";

    /// <summary>Control, bidirectional or otherwise deceptive characters in the text.</summary>
    /// <cause>Text copied from pages or word processors has invisible characters in it; some are put there to deceive.</cause>
    /// <example>U+202E, which turns the letters behind it round</example>
    /// <remedy>Nothing, where the text reads well; the characters are taken out or made visible.</remedy>
    public const string OddCharacters = "DG1204";

    /// <summary>JSON or XML that cannot be read as such.</summary>
    /// <cause>The file was cut off, or is no JSON or XML at all.</cause>
    /// <example>a closing brace is missing</example>
    /// <remedy>Fetch the item again.</remedy>
    public const string BrokenNewsFile = "DG1205";

    /// <summary>JSON that is no ninjs item, or XML that is no NITF report.</summary>
    /// <cause>The file is JSON or XML of another kind, or an item without text.</cause>
    /// <example>a package.json among the reports</example>
    /// <remedy>Take it away, or give the item as ninjs, NITF or NewsML.</remedy>
    public const string NoNewsItem = "DG1206";

    /// <summary>A file of a kind that is not read, whatever its name says.</summary>
    /// <cause>Its bytes say that it is a document, a picture, an archive or a feed, whatever its ending says.</cause>
    /// <example>a PDF named a.txt</example>
    /// <remedy>Save it as text or as a page, or import it.</remedy>
    public const string ForeignFile = "DG1207";

    /// <summary>A page whose text a script draws; read from what it declares for search engines.</summary>
    /// <cause>The page draws its text by a script, so that the file holds none.</cause>
    /// <example>a page saved before its script had run</example>
    /// <remedy>Look whether the text is whole; else save the page from a browser.</remedy>
    public const string ScriptedText = "DG1208";

    /// <summary>Nothing but page furniture.</summary>
    /// <cause>The page was saved without its article, or everything in it looks like menus.</cause>
    /// <example>a list of links under a masthead</example>
    /// <remedy>Save the page again; bring lines back with keep:.</remedy>
    public const string OnlyFurniture = "DG2001";

    /// <summary>A page that asks its readers to pay or to log in for the rest of the text.</summary>
    /// <cause>The page was saved without a subscription.</cause>
    /// <example>“Read on with Lantern Plus” below two paragraphs</example>
    /// <remedy>Save the page when logged in, or say in a note that it is the beginning only.</remedy>
    public const string OnlyTheBeginning = "DG2002";

    /// <summary>A page states two publication days.</summary>
    /// <cause>One of them is the day of a change, of a copy, or of another report on the page.</cause>
    /// <example>article:published_time and time[datetime] differ</example>
    /// <remedy>Write date: in front matter or sidecar.</remedy>
    public const string DatesDisagree = "DG3101";

    /// <summary>A date whose day and month can be exchanged, with nothing to decide.</summary>
    /// <cause>Day and month are both below 13, and nothing on the page says which comes first.</cause>
    /// <example>03/04/2016</example>
    /// <remedy>Write date: in front matter or sidecar.</remedy>
    public const string AmbiguousDate = "DG3102";

    /// <summary>A weekday that is not the one of the date beside it.</summary>
    /// <cause>A slip of the report, or a date of another report on the page.</cause>
    /// <example>Tuesday, 9 November 2016, which was a Wednesday</example>
    /// <remedy>Look which is right; write date: in front matter or sidecar.</remedy>
    public const string WeekdayMismatch = "DG3103";

    /// <summary>A saved page that holds no report: a list of reports, the results of a search, a log-in.</summary>
    /// <cause>A front page, a page of results or of a log-in was saved in place of the report.</cause>
    /// <example>a page of twenty headlines</example>
    /// <remedy>Save the page of the report itself, or take the file away.</remedy>
    public const string NoReport = "DG3104";

    /// <summary>A report says that it was corrected.</summary>
    /// <cause>The report has a notice of correction in it.</cause>
    /// <example>(Corrects spelling of name in first paragraph)</example>
    /// <remedy>Nothing; it is shown beside the report.</remedy>
    public const string Corrected = "DG3201";

    /// <summary>A report says that it was cancelled, killed or withdrawn.</summary>
    /// <cause>Its file has a status or a notice that takes it back.</cause>
    /// <example>pubstatus: canceled</example>
    /// <remedy>Nothing; both stay on the site and the report counts for nothing. status: usable overrules it.</remedy>
    public const string NoLongerStands = "DG3202";

    /// <summary>An embargo whose end cannot be read.</summary>
    /// <cause>The embargo names no day.</cause>
    /// <example>EMBARGOED UNTIL THE END OF THE SPEECH</example>
    /// <remedy>Write embargo: with day and time.</remedy>
    public const string EmbargoUnread = "DG3203";
}
