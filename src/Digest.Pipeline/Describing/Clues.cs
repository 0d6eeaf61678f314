namespace Digest.Describing;

/// <summary>Everything found about one report, unweighed. Lives for one article on one thread.</summary>
internal sealed class Clues
{
    /// <summary>Headlines.</summary>
    public List<Clue<string>> Headline { get; } = [];

    /// <summary>Decks.</summary>
    public List<Clue<string>> Deck { get; } = [];

    /// <summary>Outlets, as printed.</summary>
    public List<Clue<string>> Outlet { get; } = [];

    /// <summary>Bylines.</summary>
    public List<Clue<NameList>> Byline { get; } = [];

    /// <summary>Datelines.</summary>
    public List<Clue<string>> Dateline { get; } = [];

    /// <summary>Publication dates.</summary>
    public List<Clue<PartialDate>> Published { get; } = [];

    /// <summary>Words that tell a time and yet no day of publication: "2 hours ago", a stroke date with two readings.</summary>
    public List<Evidence> Undated { get; } = [];

    /// <summary>Dates of the last change.</summary>
    public List<Clue<PartialDate>> Updated { get; } = [];

    /// <summary>Languages.</summary>
    public List<Clue<string>> Language { get; } = [];

    /// <summary>Languages translated from.</summary>
    public List<Clue<string>> TranslatedFrom { get; } = [];

    /// <summary>Kinds of translation.</summary>
    public List<Clue<string>> Translation { get; } = [];

    /// <summary>Rights lines.</summary>
    public List<Clue<string>> Rights { get; } = [];

    /// <summary>Addresses of the original.</summary>
    public List<Clue<string>> Url { get; } = [];

    /// <summary>Hints at the date that settle nothing alone.</summary>
    public List<DateClue> Dates { get; } = [];

    /// <summary>Spans of days one of which must hold the day of publication.</summary>
    public List<DateWindows> Windows { get; } = [];

    /// <summary>Parties the report as a whole is owed to, origin first.</summary>
    public List<Origin> Origins { get; } = [];

    /// <summary>Parties that single sentences are owed to.</summary>
    public List<PassageOrigin> Passages { get; } = [];

    /// <summary>Parties that had a share in the report, each with the words that say so.</summary>
    public List<Origin> Shares { get; } = [];

    /// <summary>
    /// Parties whose material the report was made with: it has a share of theirs where somebody else signs it, and is owed to them where
    /// nobody does.
    /// </summary>
    public List<Origin> Material { get; } = [];

    /// <summary>Ends of embargoes that the markup declares.</summary>
    public List<Clue<PartialDate>> Embargo { get; } = [];

    /// <summary>The line of an embargo, and the day in it as far as one can be read.</summary>
    public (DateMatch? Day, Evidence Evidence)? EmbargoLine { get; set; }

    /// <summary>What is said of the item's own standing.</summary>
    public List<Clue<string>> Status { get; } = [];

    /// <summary>That it is a notice about another item.</summary>
    public Notice? Notice { get; set; }

    /// <summary>Words by which it says that it was corrected.</summary>
    public List<Evidence> Corrected { get; } = [];

    /// <summary>The mark of a first word on something.</summary>
    public Evidence? Urgent { get; set; }

    /// <summary>What its newsroom calls it.</summary>
    public ItemName Item { get; set; } = ItemName.None;

    /// <summary>Credits to somebody unnamed ("foreign media"): kept as evidence, never a link of a chain.</summary>
    public List<Evidence> Unnamed { get; } = [];
}

/// <summary>A party a report is owed to.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Rank">As of a clue.</param>
/// <param name="Evidence">The words that say so.</param>
internal sealed record Origin(string Name, int Rank, Evidence Evidence);

/// <summary>Parties a stretch of one block is owed to.</summary>
/// <param name="Names">Their canonical names, origin first.</param>
/// <param name="Block">Number of the block.</param>
/// <param name="Start">First UTF-16 unit of the stretch.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Words">The words that say so.</param>
internal sealed record PassageOrigin(ImmutableArray<string> Names, int Block, int Start, int End, ImmutableArray<string> Words);
