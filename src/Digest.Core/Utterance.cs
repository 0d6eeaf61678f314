using Digest.Text;

namespace Digest;

/// <summary>How a report gives somebody's words.</summary>
public enum Manner
{
    /// <summary>As a quotation, a whole utterance.</summary>
    Direct,

    /// <summary>In fragments of quotation.</summary>
    Mixed,

    /// <summary>Reported, without quotation marks.</summary>
    Indirect,

    /// <summary>Quoted, but nobody is named.</summary>
    Unnamed,

    /// <summary>The same words, not marked as anybody's.</summary>
    Unmarked,

    /// <summary>Other words, not marked as anybody's.</summary>
    Paraphrase,
}

/// <summary>How one report gives an utterance.</summary>
/// <param name="At">The block.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Manner">How it gives them.</param>
public sealed record Rendition(BlockRef At, int Start, int End, Manner Manner)
{
    /// <summary>What stands between the parts of words that a clause of saying breaks, inside of the marks around the whole.</summary>
    public const string Break = "” … “";

    /// <summary>The parts of the words where a clause of saying breaks them ("…," she said. "…"); empty where nothing does.</summary>
    public ImmutableArray<Span> Parts { get; init; } = [];

    /// <summary>The words in a block, without what breaks them.</summary>
    public TextLayer Words(Block block)
    {
        var layer = block.Layer;
        return Parts.IsEmpty ? layer.Part(new Span(Start, End)) : new TextLayer(string.Join(Break, Parts.Select(p => p.In(block.Text))));
    }

    /// <summary>Whether the report sets the words in quotation marks.</summary>
    public bool IsQuoted => Manner is Manner.Direct or Manner.Mixed or Manner.Unnamed;
}

/// <summary>
/// One thing that somebody said at one happening: quotations of different reports that carry one passage, or are equal word for word, and
/// what else carries that passage.
/// </summary>
/// <param name="Speaker">Who is named as having said it.</param>
/// <param name="Renditions">How each report gives it: those that name the speaker first, in the order of the reports, then the
/// others.</param>
public sealed record Utterance(string Speaker, ImmutableArray<Rendition> Renditions)
{
    /// <summary>Where the editor says that they are one; null where the program found it.</summary>
    public Evidence? Decided { get; init; }
}
