namespace Digest;

// The codes of stages at which reports meet, and of the site.
public static partial class DiagnosticCodes
{
    /// <summary>The editor files one article in two ways: two stories, or a story that also keeps it out.</summary>
    /// <cause>An article stands in members of one story and in not of the same, or in two stories.</cause>
    /// <example>members: [bridge] and not: [bridge]</example>
    /// <remedy>Keep one of the two.</remedy>
    public const string ContradictoryPins = "DG4001";

    /// <summary>An entry of <c>stories.yml</c> names an article that is not there.</summary>
    /// <cause>The report was renamed or taken away, or its id has a slip in it.</cause>
    /// <example>members: [bridges] where bridge is meant</example>
    /// <remedy>Write its id as it is now; digest check --fix renames or takes out what is gone.</remedy>
    public const string UnknownMember = "DG4002";

    /// <summary>A former id of a story is the id of another story still.</summary>
    /// <cause>A story of today has the id that another names as its former one.</cause>
    /// <example>was: [bridge-fire] while a story bridge-fire is there</example>
    /// <remedy>Take the former id out; the address belongs to the story that has it.</remedy>
    public const string FormerIdInUse = "DG4003";

    /// <summary>An entry of <c>stories.yml</c> is about a story that is not there: its title and redirects come to nothing.</summary>
    /// <cause>No report is filed under the id: they were taken away, or the id has a slip in it.</cause>
    /// <example>id: burnt-bridges</example>
    /// <remedy>Write an id that digest stories lists, or name members.</remedy>
    public const string PinOfNothing = "DG4004";

    /// <summary>Two names that are quoted may be one person's in two spellings, but nothing proves it.</summary>
    /// <cause>Reports write one name in two ways, or two people have names that are alike.</cause>
    /// <example>Philip Reade and Phillip Reade</example>
    /// <remedy>One alias in people.yml makes them one; an entry for each keeps them two.</remedy>
    public const string PerhapsOnePerson = "DG4005";

    /// <summary>Two reports of the same days bear one headline, and something speaks against filing them together.</summary>
    /// <cause>A headline that many reports bear, or a conflict of days, places or figures.</cause>
    /// <example>“Letters to the editor”</example>
    /// <remedy>Where they belong together, give both one story:.</remedy>
    public const string HeadlineElsewhere = "DG4006";

    /// <summary>A page of search results or a list of headlines is filed by itself.</summary>
    /// <cause>What was saved lists the headlines of other reports.</cause>
    /// <example>nine headlines and no paragraph</example>
    /// <remedy>Take it away, or save the report that was meant.</remedy>
    public const string ListPage = "DG4007";

    /// <summary>A verdict names an article that is not there.</summary>
    /// <cause>The report was renamed or taken away, is a draft, or its id has a slip in it.</cause>
    /// <example>article: brigde</example>
    /// <remedy>Write its id as it is now; digest check --fix renames or takes out what is gone.</remedy>
    public const string VerdictWithoutArticle = "DG4008";

    /// <summary>A verdict on reports that are never compared: they stand in two stories, or in two years of one.</summary>
    /// <cause>A report was filed elsewhere since, or another one was meant.</cause>
    /// <example>same: with an article of 2016 and one of 2017</example>
    /// <remedy>File the reports together, or take the entry out of verdicts.yml.</remedy>
    public const string VerdictAcrossYears = "DG4009";

    /// <summary>A report is held back: its embargo is not over.</summary>
    /// <cause>Its embargo ends on a day that no other report has reached.</cause>
    /// <example>EMBARGOED UNTIL 5 May 2029</example>
    /// <remedy>Wait, or give --as-of with a later day.</remedy>
    public const string HeldBack = "DG4101";

    /// <summary>A report with an embargo of which it is not known whether it is over.</summary>
    /// <cause>No other report states a day by which it could be over.</cause>
    /// <example>an embargo in the only report</example>
    /// <remedy>Give --as-of, or take the report away until then.</remedy>
    public const string EmbargoOpen = "DG4102";

    /// <summary>A notice that kills or withdraws a report that is not there.</summary>
    /// <cause>The report that the notice kills never came, or is named otherwise.</cause>
    /// <example>withdraw the item slugged BC-Harrow-Bridge</example>
    /// <remedy>Add the report, or take the notice away.</remedy>
    public const string NoticeOfNothing = "DG4103";

    /// <summary>Two quotations may be wordings of one remark, but too few words agree to fold them.</summary>
    /// <cause>Two reports translate or remember one remark differently, or quote two.</cause>
    /// <example>two wordings with four words in common</example>
    /// <remedy>Nothing; both are shown. same: in verdicts.yml links them, apart: ends the question.</remedy>
    public const string PerhapsOneRemark = "DG5001";

    /// <summary>A verdict whose quote stands nowhere among the compared words of its article.</summary>
    /// <cause>The report was changed, the words are not quoted exactly, or they were taken out as page furniture.</cause>
    /// <example>quote: closed until friday where the report prints Friday</example>
    /// <remedy>Quote the words as the report prints them now; nothing is decided until then.</remedy>
    public const string VerdictFitsNowhere = "DG5002";

    /// <summary>A verdict whose quote stands in several places of its article.</summary>
    /// <cause>The words stand in several places.</cause>
    /// <example>quote: the bridge</example>
    /// <remedy>Add prefix: or suffix: with the words beside them, or quote more; nothing is decided until then.</remedy>
    public const string VerdictFitsTwice = "DG5003";

    /// <summary>A verdict that decides nothing: the words it names are not compared with one another.</summary>
    /// <cause>No difference is found in these words, or they are no words that could be linked.</cause>
    /// <example>differ: with two places that both say forty</example>
    /// <remedy>Quote the very words that differ or belong together, or take the entry out of verdicts.yml.</remedy>
    public const string VerdictOnNothing = "DG5004";

    /// <summary>Several files are versions or copies of one report.</summary>
    /// <cause>One address, one id, or one outlet and nearly the same words.</cause>
    /// <example>two saves of one page</example>
    /// <remedy>Nothing; they count once. Give each its own url: where they are two.</remedy>
    public const string OneReport = "DG5101";

    /// <summary>A notice takes a report back.</summary>
    /// <cause>A notice names the report.</cause>
    /// <example>kill, withdrawal or cancellation of an agency</example>
    /// <remedy>Nothing; the report is marked and counts for nothing.</remedy>
    public const string TakenBack = "DG5102";

    /// <summary>Two outlets print the same text, and neither credits anybody.</summary>
    /// <cause>Both print an agency they do not name, or one copies from the other.</cause>
    /// <example>the same five paragraphs in two papers</example>
    /// <remedy>Write credit: where you know whom they have it from.</remedy>
    public const string SameText = "DG5103";

    /// <summary>An editor's note whose quote stands nowhere in its article.</summary>
    /// <cause>The report was changed, or the words are not quoted exactly.</cause>
    /// <example>quote: closed until friday where the report prints Friday</example>
    /// <remedy>Quote the words as the report prints them now.</remedy>
    public const string NoteFitsNowhere = "DG6001";

    /// <summary>An editor's note whose quote stands in several places of its article.</summary>
    /// <cause>The words stand in several places.</cause>
    /// <example>quote: the bridge</example>
    /// <remedy>Add prefix: or suffix: with the words beside them, or quote more.</remedy>
    public const string NoteFitsTwice = "DG6002";

    /// <summary>An editor's note on an article that does not exist.</summary>
    /// <cause>The report was renamed or taken away, is a draft, or its id has a slip in it.</cause>
    /// <example>article: brigde</example>
    /// <remedy>Write the id of the report, or take the note out.</remedy>
    public const string NoteWithoutArticle = "DG6003";

    /// <summary>A correction of an article or story that does not exist.</summary>
    /// <cause>The report or story was renamed or taken away, is a draft, or its id has a slip in it.</cause>
    /// <example>article: brigde</example>
    /// <remedy>Write the id as it is now; a correction of a report that is gone may say so in text:.</remedy>
    public const string CorrectionOfNothing = "DG6004";

    /// <summary>A theme's mistake: a template that does not parse, names what is not there, or runs too long.</summary>
    /// <cause>A name that the page has not, a tag that is not closed, or a loop without an end.</cause>
    /// <example>{{ page.titel }}</example>
    /// <remedy>Mend the template at the line that is named.</remedy>
    public const string ThemeMistake = "DG7001";

    /// <summary>An editor's page or a report names a template that the theme does not add.</summary>
    /// <cause>The theme adds no template of that name, or the name has a slip in it.</cause>
    /// <example>template: longreed</example>
    /// <remedy>Write the name of a template that the theme adds, or take the key out.</remedy>
    public const string NoSuchTemplate = "DG7002";

    /// <summary>A key in a language file or in theme.yml of a theme that nobody reads.</summary>
    /// <cause>A slip of the pen, or a sentence of an earlier version.</cause>
    /// <example>parms: in theme.yml</example>
    /// <remedy>Write the key that was meant, or take the line out.</remedy>
    public const string UnknownThemeKey = "DG7003";

    /// <summary>A sentence of a theme that has a place for a value it is not given, or none for one that it is.</summary>
    /// <cause>A translation left a place out, or has one too many.</cause>
    /// <example>no {0} in a sentence that is given a number</example>
    /// <remedy>Write the places that the English sentence has.</remedy>
    public const string WrongPlaces = "DG7004";

    /// <summary>An old address that cannot be an address of the site.</summary>
    /// <cause>The alias has characters or names that no address can have.</cause>
    /// <example>aliases: [AUX]</example>
    /// <remedy>Write the path of the former page, as in articles/old/name/.</remedy>
    public const string BadAlias = "DG7101";

    /// <summary>An old address that another page has.</summary>
    /// <cause>Another page stands there today.</cause>
    /// <example>aliases: [about]</example>
    /// <remedy>Take the alias out, or rename the page.</remedy>
    public const string TakenAlias = "DG7102";

    /// <summary>The address of the site is not known: there is no sitemap.</summary>
    /// <cause>base_url: is not set.</cause>
    /// <example>a digest.yml without base_url:</example>
    /// <remedy>Set base_url: in digest.yml, or give --base-url.</remedy>
    public const string AddressUnknown = "DG7201";

    /// <summary>Nothing on the site has a date: there are no feeds.</summary>
    /// <cause>No report states a date, and none can be inferred.</cause>
    /// <example>one letter without a day</example>
    /// <remedy>Write date: for the reports whose day you know.</remedy>
    public const string NothingDated = "DG7202";

    /// <summary>The pictures of story-years cannot be drawn on this machine: what draws is not there.</summary>
    /// <cause>The native code that draws is missing on this machine.</cause>
    /// <example>a system for which no package was fetched</example>
    /// <remedy>Nothing; the site is whole but for the pictures. images: false silences it.</remedy>
    public const string NoPictures = "DG7203";

    /// <summary>Story-years without a picture: no letters for their titles, or for the name of the site.</summary>
    /// <cause>The title is written in letters that do not travel with the program.</cause>
    /// <example>a title in Chinese</example>
    /// <remedy>Nothing, or give the theme an assets/card.png of its own.</remedy>
    public const string NoLetters = "DG7204";

    /// <summary>The output cannot be written; the old site stands.</summary>
    /// <cause>The folder holds what no build has made, the disk is full, or the folder may not be written.</cause>
    /// <example>--output names a folder with a thesis in it</example>
    /// <remedy>Give another --output, or mend what the message names.</remedy>
    public const string CannotWrite = "DG8001";

    /// <summary>A page whose path no file system may hold.</summary>
    /// <cause>A file of the theme has a name that Windows keeps for devices.</cause>
    /// <example>assets/aux.css</example>
    /// <remedy>Rename the file.</remedy>
    public const string BadPagePath = "DG8101";

    /// <summary>Two pages that want one place.</summary>
    /// <cause>Two files of the theme differ by capitals only.</cause>
    /// <example>assets/Logo.txt and assets/logo.txt</example>
    /// <remedy>Rename one of them.</remedy>
    public const string TwinPages = "DG8102";

    /// <summary>Addresses of the replaced site that the new one no longer has.</summary>
    /// <cause>A report or story was renamed or taken away.</cause>
    /// <example>articles/a/ of the standing site</example>
    /// <remedy>digest check --fix adds the lines that keep addresses alive.</remedy>
    public const string VanishedAddresses = "DG8201";

    /// <summary>No article is left to publish; the old site stands.</summary>
    /// <cause>The wrong folder, or every report was left out.</cause>
    /// <example>--input names an empty folder</example>
    /// <remedy>Give the right --input; --allow-empty says that it is meant.</remedy>
    public const string NothingToPublish = "DG8202";

    /// <summary>More than half of the published articles would be taken away; the old site stands.</summary>
    /// <cause>The wrong folder, or a folder of reports was moved.</cause>
    /// <example>two of three reports are missing</example>
    /// <remedy>Give the right --input; --allow-empty says that it is meant.</remedy>
    public const string MostArticlesGone = "DG8203";

    /// <summary>The site is nearly larger than GitHub Pages publishes.</summary>
    /// <cause>Many reports, exports that repeat their words, or large files of a theme.</cause>
    /// <example>a site of 950 MB; Pages refuses one of 1 GB</example>
    /// <remedy>Leave exports out that nobody needs, part the site by years, or publish it elsewhere.</remedy>
    public const string LargeSite = "DG8301";

    /// <summary>
    /// A mistake of the program, met over one article, story, entry or page. No input may provoke it: every find is mended.
    /// </summary>
    /// <cause>The program met something that its makers did not think of.</cause>
    /// <example>any file</example>
    /// <remedy>Report it, with the file if you may; the rest is published without it.</remedy>
    public const string OurMistake = "DG9001";
}
