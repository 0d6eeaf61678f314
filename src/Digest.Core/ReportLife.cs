namespace Digest;

/// <summary>
/// What an item says of its own standing, by the words of newsrooms (IPTC): published, as <see cref="Article.Status"/> has them.
/// </summary>
public static class ItemStatus
{
    /// <summary>Stands as any report does.</summary>
    public const string Usable = "usable";

    /// <summary>Called off by whoever sent it: not to be used, or no longer.</summary>
    public const string Canceled = "canceled";

    /// <summary>Held back by whoever sent it.</summary>
    public const string Withheld = "withheld";

    /// <summary>Taken back by its outlet, for its readers.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Killed by a notice to editors.</summary>
    public const string Killed = "killed";

    /// <summary>Replaced by a later item, which says so.</summary>
    public const string Replaced = "replaced";

    /// <summary>
    /// Whether what has this status no longer stands as a report: it counts for nothing, and is marked wherever it is shown.
    /// </summary>
    public static bool IsOff(string? status) => status is Canceled or Withheld or Withdrawn or Killed;
}

/// <summary>What a notice does to the report it is about.</summary>
public enum NoticeKind
{
    /// <summary>Kills it, by an order to editors: the notice is no report with news of its own.</summary>
    Kill,

    /// <summary>Takes it back, in words for readers.</summary>
    Withdrawal,

    /// <summary>Puts a new text in its place.</summary>
    Replacement,
}

/// <summary>Says that an item is a notice about another one.</summary>
/// <param name="Kind">What it does to it.</param>
/// <param name="Names">What it calls the other one: slugs, headlines, numbers, as printed; empty where it calls it nothing.</param>
/// <param name="Evidence">The words that make it a notice.</param>
public sealed record Notice(NoticeKind Kind, ImmutableArray<string> Names, Evidence Evidence);

/// <summary>What a newsroom's system calls an item: none of it is for readers.</summary>
/// <param name="Id">Its id, the same for all its versions.</param>
/// <param name="Slug">Its slug, as in <c>BC-Ferry-Rudder</c>.</param>
/// <param name="Version">Its version, as in <c>2</c>.</param>
public sealed record ItemName(string? Id, string? Slug, string? Version)
{
    /// <summary>Of an item that no system names.</summary>
    public static readonly ItemName None = new(null, null, null);
}

/// <summary>A paragraph that a later version of a report has otherwise than the one before it.</summary>
/// <param name="Before">Where it stands in the version before; null where it is new.</param>
/// <param name="After">Where it stands in the later version; null where it is gone.</param>
public sealed record VersionChange(BlockRef? Before, BlockRef? After);

/// <summary>Two versions of one report that follow on each other, and what changed between them.</summary>
/// <param name="From">Id of the article that is the version before.</param>
/// <param name="To">Id of the later one.</param>
/// <param name="Changes">What changed, in the order of the later version; what is gone stands where it was.</param>
public sealed record VersionStep(string From, string To, ImmutableArray<VersionChange> Changes);

/// <summary>Files of one year that are one report of one outlet: its versions, or copies of it.</summary>
public sealed record ReportVersions
{
    /// <summary>Ids of the articles, first version first where the order is known, else in the order of their paths.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>True where it is known which version came first.</summary>
    public required bool Ordered { get; init; }

    /// <summary>How it is known that they are one report.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What says so.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>What changed from each version to the next.</summary>
    public required ImmutableArray<VersionStep> Steps { get; init; }

    /// <summary>True where no word differs: copies of one text.</summary>
    public bool Same => Steps.All(s => s.Changes.IsEmpty);
}

/// <summary>A report that no longer stands.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Status">A word of <see cref="ItemStatus"/>.</param>
/// <param name="Notice">Id of the article that says so; null where it says so itself.</param>
/// <param name="Basis">How it is known that this report is meant.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record Withdrawal(string Article, string Status, string? Notice, Basis Basis, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Whether a report stands in view of all withdrawals of its year: none took it back, and it is no order to editors.</summary>
    public static bool LetStand(ImmutableArray<Withdrawal> all, string article, Notice? notice) =>
        notice is not { Kind: NoticeKind.Kill } && !all.Any(w => w.Article == article && ItemStatus.IsOff(w.Status));
}

/// <summary>Why two reports are one line.</summary>
public enum TieKind
{
    /// <summary>One credits the other's outlet, or both credit one origin.</summary>
    Credit,

    /// <summary>They are by one outlet.</summary>
    Outlet,

    /// <summary>They are versions or copies of one report.</summary>
    Report,

    /// <summary>They print the same text, and their outlets have one owner.</summary>
    Owner,

    /// <summary>They print the same text without a credit: who wrote it is not known.</summary>
    Text,
}

/// <summary>What makes two reports one line.</summary>
/// <param name="A">Id of the one, the earlier in the order of the reports.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Kind">Why.</param>
/// <param name="Name">The origin that both credits lead to, the outlet, or the owner; null where nobody is named.</param>
/// <param name="Evidence">The words that prove it.</param>
public sealed record LineTie(string A, string B, TieKind Kind, string? Name, ImmutableArray<Evidence> Evidence);
