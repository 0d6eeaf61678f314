namespace Digest;

/// <summary>What is told by a command and by no stage: words, since nothing of a site hangs on them.</summary>
[Explained]
public static class FindingCodes
{
    /// <summary>A fact that no report, no file name and no comparison gave.</summary>
    /// <cause>Only the editor can know it.</cause>
    /// <example>a letter without a day</example>
    /// <remedy>Write it in the file the message names.</remedy>
    public const string NotStated = "not-stated";

    /// <summary>A link of the site that leads nowhere.</summary>
    /// <cause>A template or an alias names a page that is not made.</cause>
    /// <example>a link to ../about/ in a template</example>
    /// <remedy>Mend the template of that page, or the alias the link comes from.</remedy>
    public const string DeadLink = "dead-link";

    /// <summary>An address of a former site that the next one would not have.</summary>
    /// <cause>A report or story was renamed or taken away.</cause>
    /// <example>stories/harbour-light/ of last week</example>
    /// <remedy>digest check --fix adds the lines that keep it alive.</remedy>
    public const string Vanished = "vanished";

    /// <summary>A place on a page that links of a former site lead to and that the page would not have any more.</summary>
    /// <cause>Words or notes changed, or a report went elsewhere.</cause>
    /// <example>#p-1a2b3c4d on stories/harbour-light/2024/</example>
    /// <remedy>Nothing: a link to it opens the page. Pins keep the place where it was.</remedy>
    public const string VanishedPlace = "vanished-place";

    /// <summary>A report that several files name is not there.</summary>
    /// <cause>The report was renamed, taken away or left out, and pins, notes, corrections or a sidecar speak of it still.</cause>
    /// <example>articles/2024/lamp-light.md was deleted, and stories.yml and two notes name 2024/lamp-light</example>
    /// <remedy>Put the report back, or write its new id in the places named, or take what is said of it out.</remedy>
    public const string Absent = "absent";

    /// <summary>The program itself failed.</summary>
    /// <cause>A mistake in the program, or too little memory.</cause>
    /// <example>any run</example>
    /// <remedy>Set DIGEST_TRACE=1 to see where, and report it; with too little memory, give --jobs 1.</remedy>
    public const string Bug = "bug";
}
