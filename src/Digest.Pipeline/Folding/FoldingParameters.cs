namespace Digest.Folding;

/// <summary>
/// The figures that decide what folds, all in one place; the method page shows them. Set on the German-English gold only, with
/// half of each translation's sentences held back, as real reports say much that the other does not: there a likeness
/// of .48 alone is right in 99 of 100 cases. Fixed, so that no new report re-folds old ones.
/// </summary>
[Parameters("folding", "set on German news put into English by two people and six machines (WMT 2021)")]
internal static partial class FoldingParameters
{
    /// <summary>Power of the number of a report's blocks that hold a stem by which its weight falls.</summary>
    public const float Familiarity = -0.4f;

    /// <summary>Two blocks or sentences are wordings of one passage from this likeness on.</summary>
    public const double Alone = 0.48;

    /// <summary>Likeness of the plain words alone, names and numbers left out, without which nothing matches.</summary>
    public const double PlainWords = 0.2;

    /// <summary>The same where both give figures or calendar words and have none of them in common.</summary>
    public const double PlainWordsOfOtherFigures = 0.5;

    /// <summary>
    /// Where names make up most of what two stretches share: the share of plain words set against one another from which on they say
    /// different things.
    /// </summary>
    public const double Opposed = 0.50;

    /// <summary>Share of names, figures and small words in what two stretches share from which on names make up most of it.</summary>
    public const double Named = 0.50;

    /// <summary>Share of the weight of what a sentence quotes that the other must have.</summary>
    public const double QuotationHeld = 0.3;

    /// <summary>
    /// Share of two sentences' weight that stands in the place of other words, from which on they are one frame filled twice.
    /// </summary>
    public const double Refilled = 0.20;

    /// <summary>Two quotations are: quotation marks say already that the words are somebody's.</summary>
    public const double Quotation = 0.44;

    /// <summary>Two blocks are when the blocks before and after them match.</summary>
    public const double BetweenMatches = 0.20;

    /// <summary>Two blocks are when the block before or after them matches.</summary>
    public const double BesideMatch = 0.30;

    /// <summary>Two reports are wordings of one text when so many of their blocks match surely.</summary>
    /// <remarks>chosen by hand: a statement that two reports quote is one block or two</remarks>
    public const int OneTextBlocks = 3;

    /// <summary>And when these are this share of the blocks of the shorter one.</summary>
    /// <remarks>chosen by hand: most of it</remarks>
    public const double OneText = 0.5;

    /// <summary>Share of each sentence's weight that must be in the other block for two blocks to match as wholes.</summary>
    public const double SentenceHeld = 0.3;

    /// <summary>Weight from which a sentence says something that must not be folded away: two plain words.</summary>
    public const double LeastSentence = 1.5;

    /// <summary>Least weight of a unit for a match that is not word for word: about four plain words.</summary>
    public const double LeastWeight = 3.5;

    /// <summary>Least words of a block or sentence that two reports share word for word.</summary>
    public const int LeastVerbatimWords = 5;

    /// <summary>Least words of a clause that two reports share word for word.</summary>
    public const int LeastVerbatimClause = 8;

    /// <summary>From this many words on, equal blocks of one story-year are one passage however far apart their dates are.</summary>
    public const int SurelyVerbatimWords = 12;

    /// <summary>A wording is near when no more words differ than this, or this share of the longer one.</summary>
    public const int NearWords = 2;

    /// <summary>Share of words that may differ in a near wording.</summary>
    public const double NearShare = 0.15;

    /// <summary>A report carries a block when passages in common cover this share of its words.</summary>
    public const double Carried = 0.5;

    /// <summary>Lookalikes of another happening are echoes from this likeness on.</summary>
    public const double Echo = 0.6;

    /// <summary>Likeness of their plain words alone, names and numbers left out, without which they are none.</summary>
    /// <remarks>chosen by hand: what is alike in whom it names only is taken for nothing else</remarks>
    public const double EchoPlainWords = 0.5;

    /// <summary>Share of the shorter one's words that both have in one order, without which they are none.</summary>
    /// <remarks>chosen by hand: words in another order make another sentence</remarks>
    public const double EchoInOrder = 0.6;

    /// <summary>A block that a report prints again is a repeat from this many words on.</summary>
    /// <remarks>chosen by hand: shorter lines ("He declined to comment") come back by right</remarks>
    public const int RepeatedWords = 8;

    /// <summary>A shorter one is a repeat in a run of at least so many.</summary>
    /// <remarks>chosen by hand</remarks>
    public const int RepeatedInARow = 3;

    /// <summary>Most echoes listed for a pair of years.</summary>
    /// <remarks>chosen by hand: what a reader takes in</remarks>
    public const int MostEchoes = 5;

    /// <summary>
    /// Two files of one outlet are versions of one report when the shorter has this share of its runs of words in the other.
    /// </summary>
    /// <remarks>chosen by hand</remarks>
    public const double OneReport = 0.6;

    /// <summary>The same under one headline.</summary>
    /// <remarks>chosen by hand</remarks>
    public const double OneReportOneHeadline = 0.25;

    /// <summary>A first word on something and its story: share of the words of the first that the story has.</summary>
    /// <remarks>chosen by hand</remarks>
    public const double SnapWords = 0.6;

    /// <summary>
    /// Share of the longer words of the shorter of two texts of one outlet and one slug from which they are versions of one report.
    /// </summary>
    /// <remarks>chosen by hand</remarks>
    public const double OneReportOneSlug = 0.6;

    /// <summary>A paragraph is a rewording of one of the version before from this share of words in common on.</summary>
    /// <remarks>chosen by hand</remarks>
    public const double Reworded = 0.3;

    /// <summary>Two outlets print the same text when this share of the shorter one's runs of words is in the other.</summary>
    /// <remarks>chosen by hand: a few words differ where house styles do</remarks>
    public const double SameText = 0.8;

    /// <summary>The shorter text has at least this share of the longer one's length.</summary>
    /// <remarks>chosen by hand</remarks>
    public const double SameTextLength = 0.4;

    /// <summary>The shorter text has at least so many runs of four words.</summary>
    /// <remarks>chosen by hand: one sentence in common may be a statement that both quote</remarks>
    public const int SameTextRuns = 16;
}
