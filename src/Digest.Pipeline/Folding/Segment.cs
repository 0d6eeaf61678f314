using Digest.Text;

namespace Digest.Folding;

/// <summary>What stretch of a block a unit is. A block of one sentence is both.</summary>
[Flags]
internal enum UnitKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The whole block.</summary>
    Block = 1,

    /// <summary>One sentence.</summary>
    Sentence = 2,

    /// <summary>A quoted span, or the quoted spans of one utterance with the words between.</summary>
    Quote = 4,

    /// <summary>A stretch of a sentence between commas, colons and dashes, long enough to be taken over word for word.</summary>
    Clause = 8,
}

/// <summary>
/// A stretch of one report that can carry a passage. Cut by fixed rules from its article alone, so that its id never depends on other
/// reports.
/// </summary>
internal sealed class Segment
{
    // A story is folded by one thread, so what is made when first asked for needs no lock.
    private ImmutableArray<Word> _words;
    private List<FactMention>? _mentions;
    private WeightedTokens? _ownPlain;
    private (Segment Base, WordAlignment Alignment) _aligned;

    /// <summary>Index of its report in the order of the base wording.</summary>
    public required int Report { get; init; }

    /// <summary>Index of its block among the report's <see cref="SegmentedReport.Blocks"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its block.</summary>
    public required Block Block { get; init; }

    /// <summary>First and past-the-last UTF-16 unit in the block's text.</summary>
    public required Span Span { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKinds Kinds { get; init; }

    /// <summary>Normal key of its words.</summary>
    public required string Key { get; init; }

    /// <summary>Its words for comparison.</summary>
    public required WeightedTokens Wording { get; init; }

    /// <summary>All words of its block, read once.</summary>
    public required ImmutableArray<Word> BlockWords { get; init; }

    /// <summary>Its words; found once, since a base is compared with every member of its passage.</summary>
    public ImmutableArray<Word> Words => _words.IsDefault ? _words = CutWords() : _words;

    /// <summary>The mentions among its words, read once.</summary>
    public List<FactMention> Mentions => _mentions ??= ReadMentions.Of(Block.Text, Words, Span);

    /// <summary>Its part of <see cref="Plain"/>, made once.</summary>
    public WeightedTokens OwnPlain => _ownPlain ??= Plain.In(Span);

    /// <summary>The words of its block with their fixed weights.</summary>
    public required WeightedTokens Plain { get; init; }

    /// <summary>Who says it, where all quotations in it have one known speaker: the last word of the name, lower case.</summary>
    public string? Speaker { get; init; }

    /// <summary>The day its report was published, where that is known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its witness id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The passage it carries; null for a part of a block that nobody asked about.</summary>
    public Strand? PassageBuilder { get; set; }

    /// <summary>Its words as printed.</summary>
    public string Text => Span.In(Block.Text);

    /// <summary>Whether it is a whole block.</summary>
    public bool Whole => Kinds.HasFlag(UnitKinds.Block);

    /// <summary>The same stretch with the fixed weights of its words, not those of its report.</summary>
    public Segment Plainly() =>
        new()
        {
            Report = Report,
            Index = Index,
            Block = Block,
            Span = Span,
            Kinds = Kinds,
            Key = Key,
            BlockWords = BlockWords,
            Speaker = Speaker,
            Published = Published,
            Id = Id,
            Plain = Plain,
            Wording = OwnPlain.Opened(Words[0]),
        };

    /// <summary>
    /// The words of another unit beside its own; the one asked about last is remembered, so that a base and a member of its passage are
    /// aligned once.
    /// </summary>
    public WordAlignment AlignedWith(Segment first)
    {
        if (_aligned.Base != first)
        {
            _aligned = (first, WordAlignment.Of(first.Words, Words));
        }

        return _aligned.Alignment;
    }

    private ImmutableArray<Word> CutWords()
    {
        var (from, to) = Digest.Text.Words.In(BlockWords, Span);
        return from == 0 && to == BlockWords.Length ? BlockWords : BlockWords[from..to];
    }

    /// <summary>Whether two units have a word in common place: same block, spans that meet.</summary>
    public bool Overlaps(Segment other) =>
        Report == other.Report && Index == other.Index && Span.Start < other.Span.End && other.Span.Start < Span.End;
}

/// <summary>A passage in the making: a base and what joined it.</summary>
/// <param name="first">The base.</param>
internal sealed class Strand(Segment first)
{
    /// <summary>The base wording.</summary>
    public Segment Base { get; } = first;

    /// <summary>All its units, base first, in the order of the reports.</summary>
    public List<Segment> Members { get; } = [first];

    /// <summary>Where the editor says that its units belong together; null where nobody does.</summary>
    public Evidence? Decided { get; set; }

    /// <summary>Whether a report carries it already.</summary>
    public bool In(int report) => Members[^1].Report == report || Members.Exists(m => m.Report == report);
}

/// <summary>A report laid out for folding.</summary>
internal sealed class SegmentedReport
{
    private PartBounds?[]? _bounds;
    private HashSet<ulong>? _stems;
    private HashSet<ulong>? _known;
    private List<string>? _names;

    /// <summary>Its place in the order of the base wording.</summary>
    public required int Index { get; init; }

    /// <summary>The article, repeats marked.</summary>
    public required Article Article { get; init; }

    /// <summary>The whole-block units of its body blocks, in order.</summary>
    public required ImmutableArray<Segment> Blocks { get; init; }

    /// <summary>
    /// Sentences, quotations and clauses, block by block; those that are whole blocks are the very units of <see cref="Blocks"/>.
    /// </summary>
    public required ImmutableArray<ImmutableArray<Segment>> Parts { get; init; }

    /// <summary>The parts of a block that overlap one of its parts, and perhaps a few more beside it.</summary>
    public ReadOnlySpan<Segment> Around(Segment part)
    {
        var parts = Parts[part.Index];
        _bounds ??= new PartBounds?[Parts.Length];
        return parts.AsSpan()[(_bounds[part.Index] ??= new PartBounds([.. parts.Select(p => p.Span)])).Around(part.Span)];
    }

    /// <summary>Stems of the names of its own outlet and of those whom it credits: to name them is no news.</summary>
    public HashSet<ulong> Known =>
        _known ??= [
            .. Article
                .Credit.Links.Concat(Article.PassageCredits.SelectMany(c => c.Links))
                .Append(Article.Outlet.Value ?? "")
                .SelectMany(name => Words.Of(name))
                .Where(w => !Weights.IsStop(w.Key))
                .Select(w => Synonyms.HashOf(w.Key)),
        ];

    /// <summary>Whether two reports are in one language, as far as is known, whatever country's.</summary>
    public bool InOneLanguage(SegmentedReport other) =>
        Article.Language.Value is not { } a || other.Article.Language.Value is not { } b || a.Split('-')[0] == b.Split('-')[0];

    /// <summary>Whether a name stands anywhere in the report, in this spelling or one like it.</summary>
    public bool Says(ulong stem, string key)
    {
        _stems ??= [.. Blocks.SelectMany(b => b.Plain.Terms).Select(t => t.Stem)];
        _names ??= [.. Blocks.SelectMany(b => b.BlockWords).Where(w => w.Capital).Select(w => w.Key).Distinct(StringComparer.Ordinal)];
        return _stems.Contains(stem) || _names.Exists(n => SameNames.Are(n, key));
    }
}
