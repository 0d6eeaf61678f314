using Digest.Text;

namespace Digest;

/// <summary>How a witness words the passage, against the base.</summary>
public enum Relation
{
    /// <summary>It is the base wording.</summary>
    Base,

    /// <summary>The same words: equal after lower-casing and dropping all but letters and digits.</summary>
    Verbatim,

    /// <summary>Few words differ.</summary>
    Near,

    /// <summary>Another wording: re-translated, paraphrased, rearranged.</summary>
    Wording,
}

/// <summary>
/// A stretch of block text in one report that carries a passage. One of three fixed units: a block, a sentence, a quoted span.
/// </summary>
public sealed record Witness
{
    /// <summary>Stable id: <c>p-</c> and 8 hex digits of a hash of article id and words; <c>-2</c>, <c>-3</c> for later copies.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required BlockRef At { get; init; }

    /// <summary>First UTF-16 unit in the block's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 unit.</summary>
    public required int End { get; init; }

    /// <summary>How it words the passage.</summary>
    public required Relation Relation { get; init; }

    /// <summary>
    /// The words of the base beside its own: what every comparison of the two is read from. Null for the base, and for words that are the
    /// same: there is nothing to compare.
    /// </summary>
    public WordAlignment? Alignment { get; init; }

    /// <summary>Credit chain of this stretch, origin first; empty when the article's own chain holds and is empty.</summary>
    public ImmutableArray<string> Credit { get; init; } = [];
}

/// <summary>Words that one or several reports of one happening carry. The first witness is the base.</summary>
public sealed record Passage
{
    /// <summary>The base witness's id.</summary>
    public required string Id { get; init; }

    /// <summary>The witnesses, in the order of the reports; one where nobody else carries it.</summary>
    public required ImmutableArray<Witness> Witnesses { get; init; }

    /// <summary>Who said it, where it is a quotation with one speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>True where the wordings differ in a number, date, name, negation or modality: its fold opens by default.</summary>
    public bool Differs { get; init; }

    /// <summary>Where the editor says that its witnesses belong together; null where the program found it.</summary>
    public Evidence? Decided { get; init; }
}

/// <summary>What a difference is about.</summary>
public enum DifferenceKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or time.</summary>
    Date,

    /// <summary>A name of a person or body.</summary>
    Name,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Yes against no.</summary>
    Negation,

    /// <summary>May, must, will, would.</summary>
    Modality,
}

/// <summary>Words of a folded block that the shown one has not: what a closed fold would hide.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Instead">True where they stand in the place of other words; false where they say more.</param>
public sealed record Unshown(BlockRef At, int Start, int End, bool Instead);

/// <summary>How the readings of a point stand to one another.</summary>
public enum DifferenceClass
{
    /// <summary>They cannot all be so.</summary>
    Contradicts,

    /// <summary>One says the same more exactly: 14 July and July, 12.2 million and some 12 million.</summary>
    MoreExact,

    /// <summary>A count that rose while reports were written.</summary>
    LaterCount,

    /// <summary>Each may be so: they count with other bounds or other things in it.</summary>
    CountedOtherwise,
}

/// <summary>Words of a report that agree with a reading.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Text">The words.</param>
public sealed record Agreement(BlockRef At, int Start, int End, string Text);

/// <summary>What one or several reports say on a point where reports differ, in the words of the first of them.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Text">The words, with what qualifies them: "nearly 32 million".</param>
public sealed record Reading(BlockRef At, int Start, int End, string Text)
{
    /// <summary>What qualifies a number, as it stands: "nearly", "more than"; null for a number that stands alone.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The other reports that say the same, in their own words.</summary>
    public ImmutableArray<Agreement> Also { get; init; } = [];

    /// <summary>All who say it, each in its own words: this reading's own first.</summary>
    public IEnumerable<Agreement> Agreements => Also.Prepend(new Agreement(At, Start, End, Text));

    /// <summary>All who say it, those together that print the same words: this reading's own first.</summary>
    public IEnumerable<ImmutableArray<Agreement>> Wordings =>
        Agreements.GroupBy(a => Normal.Key(a.Text), (_, same) => same.ToImmutableArray());

    /// <summary>Ids of all reports that say it.</summary>
    public IEnumerable<string> Articles => Agreements.Select(a => a.At.Article);
}

/// <summary>A point on which reports of one happening differ: two or more readings.</summary>
public sealed record Difference
{
    /// <summary>The passage it stands in; null when found across passages.</summary>
    public string? Passage { get; init; }

    /// <summary>What it is about.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>How the readings stand to one another; null where they merely differ.</summary>
    public DifferenceClass? Class { get; init; }

    /// <summary>What both speak of, in the base's own words around the gap: "struck the slip with … people on board".</summary>
    public string? Topic { get; init; }

    /// <summary>The words of the first reading's sentence before it; empty where it opens the sentence.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words of the first reading's sentence behind it.</summary>
    public string After { get; init; } = "";

    /// <summary>The readings, in the order of the reports; those who say the same are one.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>
    /// Ids of the reports that were searched for the matter and say nothing of it. A report that is named nowhere could not be read on it.
    /// </summary>
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>Where the editor says that it is one, or which readings are one; null where the program found it by itself.</summary>
    public Evidence? Decided { get; init; }
}

/// <summary>What would be listed as a difference, and is none because the editor says so.</summary>
/// <param name="Difference">As the program found it.</param>
/// <param name="Decided">Where the editor says so.</param>
public sealed record SetAside(Difference Difference, Evidence Decided);

/// <summary>Two quotations that may be wordings of one remark, though too few words agree to link them.</summary>
/// <param name="First">The words in the earlier report of the two, in the order of the base wording.</param>
/// <param name="Other">Those in the other.</param>
public sealed record PerhapsSame(Agreement First, Agreement Other);

/// <summary>Two paragraphs that look alike but report different happenings or years. Both stay whole.</summary>
/// <param name="A">Of the earlier year.</param>
/// <param name="B">Of the later year.</param>
/// <param name="YearA">Year of A's happening; null when undated.</param>
/// <param name="YearB">Year of B's happening; null when undated.</param>
/// <param name="Score">Share of words in common, 0–1.</param>
public sealed record Echo(BlockRef A, BlockRef B, int? YearA, int? YearB, double Score);

/// <summary>Reports whose credit chains meet in one origin: one independent line.</summary>
/// <param name="Origin">The common origin, or the outlet itself; null where neither is known.</param>
/// <param name="Articles">Ids of its reports, in the order of the reports.</param>
public sealed record IndependentLine(string? Origin, ImmutableArray<string> Articles)
{
    /// <summary>What makes them one line: a tie for each report but the first, none twice.</summary>
    public ImmutableArray<LineTie> Ties { get; init; } = [];
}

/// <summary>Who credits whom.</summary>
/// <param name="Outlet">The outlet whose reports give the credit.</param>
/// <param name="Origin">Whom they credit.</param>
/// <param name="Articles">Ids of those reports, in the order of the reports.</param>
public sealed record CreditGiven(string Outlet, string Origin, ImmutableArray<string> Articles);

/// <summary>A report within its folded story-year.</summary>
public sealed record Report
{
    /// <summary>A, B, C … Z, AA: its key within the story-year, in the order of the base wording.</summary>
    public required string Siglum { get; init; }

    /// <summary>The article, its repeats marked in <see cref="Article.Blocks"/>.</summary>
    public required Article Article { get; init; }

    /// <summary>
    /// The id of each block, in the order of the article's blocks: what links land on. That of a body block is its witness's
    /// where the whole block is one.
    /// </summary>
    public required ImmutableArray<string> BlockIds { get; init; }

    /// <summary>Number of body blocks (repeats left out).</summary>
    public required int BodyBlocks { get; init; }

    /// <summary>Numbers of the body blocks that no report carries which is known to be before it.</summary>
    public required ImmutableArray<int> NewBlocks { get; init; }

    /// <summary>Numbers of the body blocks of which no other report carries anything at all.</summary>
    public ImmutableArray<int> OnlyBlocks { get; init; } = [];

    /// <summary>Numbers of the body blocks of which other reports carry a part, and none the whole.</summary>
    public ImmutableArray<int> PartBlocks { get; init; } = [];

    /// <summary>Numbers of the body blocks that it has on another's credit: that of the whole report, or one of their own.</summary>
    public ImmutableArray<int> CreditedBlocks { get; init; } = [];

    /// <summary>
    /// Numbers of the body blocks that another outlet's report has too and is known to have had before it, for which it credits nobody.
    /// </summary>
    public ImmutableArray<int> UncreditedBlocks { get; init; } = [];

    /// <summary>
    /// Numbers of the body blocks that another outlet's report has too, for which it credits nobody, and of which nobody knows who had them
    /// first. All that are neither these, nor credited, nor uncredited are its own first.
    /// </summary>
    public ImmutableArray<int> UndecidedBlocks { get; init; } = [];
}

/// <summary>
/// One step of the story as told: a shown block with what is folded under it. Every kept block of every report stands in exactly one step.
/// </summary>
public sealed record StoryStep
{
    /// <summary>The block whose text is shown. Of a repeat fold: the first repeated block.</summary>
    public required BlockRef Shown { get; init; }

    /// <summary>Blocks of other reports that are the same word for word: named, not shown again.</summary>
    public ImmutableArray<BlockRef> Same { get; init; } = [];

    /// <summary>Blocks of other reports whose wording differs: whole inside the fold.</summary>
    public ImmutableArray<BlockRef> Wordings { get; init; } = [];

    /// <summary>The blocks that read as shown: the shown one and those that are the same.</summary>
    public IEnumerable<BlockRef> AsShown => Same.Prepend(Shown);

    /// <summary>Every block of a step that is no run of repeats: as shown, then the other wordings.</summary>
    public IEnumerable<BlockRef> Carriers => AsShown.Concat(Wordings);

    /// <summary>Blocks of a run of repeats inside one report, first to last; empty for all other steps.</summary>
    public ImmutableArray<BlockRef> Repeats { get; init; } = [];

    /// <summary>Ids of the passages that have a witness in the shown block, in text order.</summary>
    public ImmutableArray<string> Passages { get; init; } = [];

    /// <summary>The other wordings laid beside the shown block; null where there are none.</summary>
    public StepCollation? Collation { get; init; }

    /// <summary>What its wordings say that the shown one does not, in the order of the wordings.</summary>
    public ImmutableArray<Unshown> Unshown { get; init; } = [];

    /// <summary>What its wordings differ in, each once.</summary>
    public ImmutableArray<DifferenceKind> DiffersIn { get; init; } = [];

    /// <summary>True when the fold opens by default: its wordings differ in something or say what the shown one does not.</summary>
    public bool Open { get; init; }
}

/// <summary>A story-year read once: what repeats, what is new, what differs, what merely echoes.</summary>
public sealed record FoldedYear
{
    /// <summary>What was folded.</summary>
    public required StoryYear Year { get; init; }

    /// <summary>
    /// Its reports in the order of the base wording: earliest dated, then most complete, then path. No order of time:
    /// <see cref="Order"/>.
    /// </summary>
    public required ImmutableArray<Report> Reports { get; init; }

    /// <summary>All passages, in page order.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>The story as told, in page order.</summary>
    public required ImmutableArray<StoryStep> Tellings { get; init; }

    /// <summary>Where the reports differ.</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>The points on which they differ: those on which one is only more exact than another left out.</summary>
    public IEnumerable<Difference> Points => Differences.Where(d => d.Class != DifferenceClass.MoreExact);

    /// <summary>What the editor set aside of them.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>What may be two wordings of one remark, likeliest first.</summary>
    public ImmutableArray<PerhapsSame> PerhapsSame { get; init; } = [];

    /// <summary>Lookalikes in other happenings of this story; each is listed under both years.</summary>
    public ImmutableArray<Echo> Echoes { get; init; } = [];

    /// <summary>Independent lines of reporting.</summary>
    public ImmutableArray<IndependentLine> Lines { get; init; } = [];

    /// <summary>Reports that are versions or copies of each other, in the order of the reports.</summary>
    public ImmutableArray<ReportVersions> Versions { get; init; } = [];

    /// <summary>Reports that no longer stand, in the order of the reports.</summary>
    public ImmutableArray<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>
    /// Whether a report stands as one: it was not taken back, and is no bare order to take another one back. What doesn't stand is no line
    /// and was nowhere first.
    /// </summary>
    public bool Stands(Article article) => Withdrawal.LetStand(Withdrawals, article.Id, article.Notice);

    /// <summary>Who credits whom, in the order of the reports; reports without a known outlet credit in nobody's name.</summary>
    public ImmutableArray<CreditGiven> Credits { get; init; } = [];

    /// <summary>What puts one report after another where their dates do not, in the order of the reports.</summary>
    public ImmutableArray<Preceding> Preceding { get; init; } = [];

    /// <summary>What was said by whom, speaker by speaker in the order of the reports.</summary>
    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>Names of the reports, the most widespread first, as far as rights let their text out.</summary>
    public ImmutableArray<Mentioned> Names { get; init; } = [];

    /// <summary>Figures of the reports with what they count, the most widespread first, as far as rights let their text out.</summary>
    public ImmutableArray<Mentioned> Figures { get; init; } = [];

    /// <summary>Which of its reports are known to have come before which.</summary>
    public Precedence Order() =>
        new(Reports.Select(r => r.Article), Preceding, Reports.Select(r => r.Article).Where(a => !Stands(a)).Select(a => a.Id));

    /// <summary>The report with this article id. Throws <see cref="InvalidOperationException"/> when there is none.</summary>
    public Report Report(string article) => Reports.First(r => r.Article.Id == article);
}

/// <summary>A story with every year folded.</summary>
public sealed record FoldedStory
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>Its years, in the story's order.</summary>
    public required ImmutableArray<FoldedYear> Years { get; init; }
}
