namespace Digest;

/// <summary>How much of an article may be shown and exported.</summary>
public enum Display
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>The first sentences of each paragraph group; the rest stays in the data of <c>--data</c> only.</summary>
    Excerpt,

    /// <summary>Metadata only.</summary>
    None,
}

/// <summary>A chain of credits, origin first, this outlet last, with the words that prove it.</summary>
public sealed record CreditChain
{
    /// <summary>The links, origin first.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Block it speaks for; null for the whole article.</summary>
    public int? Block { get; init; }

    /// <summary>First UTF-16 unit of the words it speaks for; 0 with <see cref="End"/> at the text's length for a whole block.</summary>
    public int Start { get; init; }

    /// <summary>One past the last UTF-16 unit of the words it speaks for.</summary>
    public int End { get; init; }

    /// <summary>The words that prove it.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>An editor's note as written, not yet anchored. A W3C TextQuoteSelector with words to say.</summary>
/// <param name="Id">Stable id: as given, else a hash of quote and note.</param>
/// <param name="Article">Id of the article it is for.</param>
/// <param name="Quote">The exact words it is about; null for a note on the whole article.</param>
/// <param name="Prefix">Words just before, to choose among several places.</param>
/// <param name="Suffix">Words just after.</param>
/// <param name="Text">What the editor says.</param>
/// <param name="Url">The note's own source, if any.</param>
/// <param name="Credit">Chain the editor gives for the quoted words, origin first; empty when none.</param>
/// <param name="Path">File it stands in.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public sealed record EditorNote(
    string Id,
    string Article,
    string? Quote,
    string? Prefix,
    string? Suffix,
    string Text,
    string? Url,
    ImmutableArray<string> Credit,
    string Path,
    int Line,
    int Column
);

/// <summary>
/// A report with everything known about it, each fact with basis and evidence. Filing may settle the date by comparison; nothing else
/// changes later.
/// </summary>
public sealed record Article
{
    /// <summary>Path under <c>articles/</c> without the extension; of a later report of one file with its number behind it.</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the input folder.</summary>
    public required string Path { get; init; }

    /// <summary>The path as it may be shown: <see cref="Path"/> without the characters that <see cref="Id"/> is without.</summary>
    public string ShownPath => "articles/" + Id[..^Part.Suffix.Length] + System.IO.Path.GetExtension(Path);

    /// <summary>Which of the reports of its file it is.</summary>
    public FilePart Part { get; init; }

    /// <summary>The report as it is named to people: its file, and its number there where the file holds several.</summary>
    public string ShownName => ShownPath + Part.Name;

    /// <summary>What articles sort by: their paths, and in one file the order there.</summary>
    public string Order => Part.Order(Path);

    /// <summary>A word of <see cref="Draft.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Charset it was decoded with.</summary>
    public required string Charset { get; init; }

    /// <summary>Address of its page, relative to the site, ending in <c>/</c>: <c>articles/2016/a/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>All blocks in file order with their final statuses (repeats are marked by Folding).</summary>
    public required ImmutableArray<Block> Blocks
    {
        get => Held.All;
        init => Held = new BlockList(value);
    }

    /// <summary>The marks of its blocks, in their order. Where the blocks are not at hand, none is read for them.</summary>
    public ImmutableArray<BlockMark> Marks => Held.Marks;

    private BlockList Held { get; init; } = BlockList.None;

    /// <summary>
    /// The same article with other blocks, of these marks, which are read by the first that asks for them; they stay in memory, or as long
    /// as a <paramref name="shelf"/> has room for them.
    /// </summary>
    public Article With(ImmutableArray<BlockMark> marks, Func<ImmutableArray<Block>> blocks, BlockShelf? shelf = null) =>
        this with
        {
            Held = new BlockList(marks, blocks, shelf),
        };

    /// <summary>
    /// The same article, whose blocks stay in memory as long as a shelf has room for them: <paramref name="again"/> reads them.
    /// </summary>
    public Article On(BlockShelf shelf, Func<ImmutableArray<Block>> again) => this with { Held = Held.On(shelf, again) };

    /// <summary>The same article with some of its blocks marked as repeats of earlier ones.</summary>
    public Article With(ImmutableArray<Repeat> repeats) => repeats.IsEmpty ? this : this with { Held = Held.With(repeats) };

    /// <summary>Which of its blocks were marked as repeats by <see cref="With(ImmutableArray{Repeat})"/>.</summary>
    public ImmutableArray<Repeat> Repeats => Held.Repeats;

    /// <summary>Whether it is another article, or came of it by <see cref="With(ImmutableArray{Repeat})"/> and nothing else.</summary>
    public bool IsButForRepeats(Article other) => Held.Is(other.Held) && this with { Held = other.Held } == other;

    /// <summary>Headline as published.</summary>
    public Fact<string> Headline { get; init; } = Fact<string>.NotStated;

    /// <summary>The deck: what stands between headline and text and says more of the story. Its block stays part of the report.</summary>
    public Fact<string> Deck { get; init; } = Fact<string>.NotStated;

    /// <summary>The editor's own title, if any.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public Fact<string> Outlet { get; init; } = Fact<string>.NotStated;

    /// <summary>Who signed it, one entry a name.</summary>
    public Fact<NameList> Byline { get; init; } = Fact<NameList>.NotStated;

    /// <summary>Where it was written, as printed ("MOSCOW").</summary>
    public Fact<string> Dateline { get; init; } = Fact<string>.NotStated;

    /// <summary>When it was published.</summary>
    public Fact<PartialDate> Published { get; init; } = Fact<PartialDate>.NotStated;

    /// <summary>When it was last changed.</summary>
    public Fact<PartialDate> Updated { get; init; } = Fact<PartialDate>.NotStated;

    /// <summary>BCP 47 language.</summary>
    public Fact<string> Language { get; init; } = Fact<string>.NotStated;

    /// <summary>Language it was translated from, where stated or set.</summary>
    public Fact<string> TranslatedFrom { get; init; } = Fact<string>.NotStated;

    /// <summary><c>human</c>, <c>machine</c> or <c>unknown</c> where it is a translation.</summary>
    public Fact<string> Translation { get; init; } = Fact<string>.NotStated;

    /// <summary>Rights line.</summary>
    public Fact<string> Rights { get; init; } = Fact<string>.NotStated;

    /// <summary>Address of the original page.</summary>
    public Fact<string> Url { get; init; } = Fact<string>.NotStated;

    /// <summary>Address of an archived copy, from the editor.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>
    /// Credit for the whole article: origin first, this outlet last where known. Empty when nobody is credited and the outlet is unknown.
    /// </summary>
    public CreditChain Credit { get; init; } = new() { Links = [] };

    /// <summary>Chains that speak for single passages.</summary>
    public ImmutableArray<CreditChain> PassageCredits { get; init; } = [];

    /// <summary>Who had a share in it ("additional reporting by …"), one link a chain: the report as a whole is not theirs.</summary>
    public ImmutableArray<CreditChain> Shares { get; init; } = [];

    /// <summary>
    /// Everybody it credits but its own outlet, each once: the whole report's chain first, then those of passages, then shares.
    /// </summary>
    public ImmutableArray<string> Origins =>
        [
            .. Credit
                .Links.Concat(PassageCredits.SelectMany(c => c.Links))
                .Concat(Shares.SelectMany(c => c.Links))
                .Where(name => name != Outlet.Value)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether another report prints the same paragraphs, word for word and in this order.</summary>
    public bool ReadsAs(Article other) =>
        Blocks.Where(b => b.IsBody).Select(b => b.Layer.Key).SequenceEqual(other.Blocks.Where(b => b.IsBody).Select(b => b.Layer.Key));

    /// <summary>
    /// What it says of its own standing, a word of <see cref="ItemStatus"/>; not stated where it stands as any report does.
    /// </summary>
    public Fact<string> Status { get; init; } = Fact<string>.NotStated;

    /// <summary>That it is a notice about another item; null for reports.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The words by which it says that it was corrected, in text order; their blocks stay part of the report.</summary>
    public ImmutableArray<Evidence> Corrected { get; init; } = [];

    /// <summary>Until when it was not to be published; no date of its publication.</summary>
    public Fact<PartialDate> Embargo { get; init; } = Fact<PartialDate>.NotStated;

    /// <summary>The words that make it a first word on something, to be followed by more ("URGENT"); null for all others.</summary>
    public Evidence? Urgent { get; init; }

    /// <summary>What its newsroom calls it.</summary>
    public ItemName Item { get; init; } = ItemName.None;

    /// <summary>Who owns its outlet, by <c>outlets.yml</c>; null where that is not told.</summary>
    public string? Owner { get; init; }

    /// <summary>Quotations in text order.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>Open hints at the date.</summary>
    public ImmutableArray<DateClue> DateClues { get; init; } = [];

    /// <summary>Story id the editor files it under (<c>story:</c>), if any.</summary>
    public string? StoryKey { get; init; }

    /// <summary>
    /// Year the editor files it under (<c>year:</c>, or a member's year in <c>stories.yml</c>), if any; <see cref="StoryPin.Undated"/> for
    /// none.
    /// </summary>
    public int? YearKey { get; init; }

    /// <summary>How much may be shown.</summary>
    public Display Display { get; init; }

    /// <summary>False asks search engines to stay away from its page.</summary>
    public bool Index { get; init; } = true;

    /// <summary>The editor's notes on it, unanchored, from front matter, sidecar and <c>notes/**</c>.</summary>
    public ImmutableArray<EditorNote> Notes { get; init; } = [];

    /// <summary>The editor's keys, for themes and redirects (<c>aliases</c>, <c>tags</c>, <c>summary</c>, extras).</summary>
    public EditorKeys Editor { get; init; } = EditorKeys.None;

    /// <summary>
    /// The number that readers are told of a block: its place among the report's own, the chrome of its page not counted. Nothing but a
    /// name to show: data and links use the block's own.
    /// </summary>
    public int Paragraph(int n)
    {
        var shown = n;
        for (var i = 0; i < n && i < Marks.Length; i++)
        {
            shown -= Marks[i].Chrome ? 1 : 0;
        }

        return shown;
    }

    /// <summary>The block of this number. Throws <see cref="ArgumentOutOfRangeException"/> when there is none.</summary>
    public Block Block(int n) => n >= 1 && n <= Blocks.Length ? Blocks[n - 1] : throw new ArgumentOutOfRangeException(nameof(n));
}

/// <summary>Names in the order printed. A class of its own so that it can be a fact.</summary>
/// <param name="Names">The names.</param>
public sealed record NameList(ImmutableArray<string> Names)
{
    /// <summary>The names with commas between.</summary>
    public override string ToString() => string.Join(", ", Names);
}
