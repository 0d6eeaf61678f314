using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>A wording of a step as far as it may be shown.</summary>
/// <param name="Carriers">The blocks that have it.</param>
/// <param name="Text">The text of the first; null where rights keep it back.</param>
/// <param name="Alignment">The shown text beside it; null where either is kept back.</param>
internal sealed record ShownWording(ImmutableArray<BlockRef> Carriers, TextLayer? Text, WordAlignment? Alignment)
{
    /// <summary>Whether the places can be told apart at which it parts from the shown text.</summary>
    public bool Agrees => Alignment is not null && Collation.Agree(Alignment);
}

/// <summary>
/// The wordings of a step as far as the rights in each report let them out. Where all may be shown whole, as nearly always, they are those
/// that were folded, with their alignments; a text that is cut short is another text and is aligned here.
/// </summary>
internal sealed class ShownWordings
{
    private readonly StepCollation? _folded;

    private ShownWordings(TextLayer? shown, ImmutableArray<ShownWording> all, StepCollation? folded) =>
        (Shown, All, _folded) = (shown, all, folded);

    /// <summary>The text of the shown block; null where rights keep it back.</summary>
    public TextLayer? Shown { get; }

    /// <summary>The other wordings, in the order of the reports. What may not be shown whole is one of its own.</summary>
    public ImmutableArray<ShownWording> All { get; }

    /// <summary>The wordings of a step.</summary>
    public static ShownWordings Of(YearIndex index, StoryStep step)
    {
        var (shown, whole) = TextAt(index, step.Shown);
        if (whole && step.Wordings.All(at => TextAt(index, at).IsWhole))
        {
            return new ShownWordings(
                shown,
                [
                    .. step.Collation?.Wordings.Select(w => new ShownWording(w.Carriers, index.Block(w.Carriers[0]).Layer, w.Alignment))
                        ?? [],
                ],
                step.Collation
            );
        }

        var groups = step.Wordings.GroupBy(
            at => TextAt(index, at) is ({ } text, true) ? text.Key : at.Article + "\n" + at.Block,
            StringComparer.Ordinal
        );
        return new ShownWordings(
            shown,
            [
                .. groups
                    .Select(g => (Carriers: g.ToImmutableArray(), TextAt(index, g.First()).Text))
                    .Select(g => new ShownWording(
                        g.Carriers,
                        g.Text,
                        shown is null || g.Text is null ? null : index.Alignments.Of(step.Shown, Whole(shown), g.Carriers[0], Whole(g.Text))
                    )),
            ],
            null
        );
    }

    /// <summary>
    /// The places where some of the wordings part from the shown text; all of them must <see cref="ShownWording.Agrees"/>.
    /// </summary>
    public ImmutableArray<Variant> Variants(IReadOnlyList<ShownWording> wordings) =>
        _folded is not null && wordings.Count == All.Count(w => w.Agrees)
            ? _folded.Variants
            : Collation.Of(Shown!, [.. wordings.Select(w => (w.Text!, w.Alignment!))]);

    // What may be shown of a block, and whether that is all of it.
    private static (TextLayer? Text, bool IsWhole) TextAt(YearIndex index, BlockRef at)
    {
        var block = index.Block(at);
        var text = Digest.Shown.Layer(index.Report(at.Article)!.Article, block);
        return (text, ReferenceEquals(text, block.Layer));
    }

    private static Span Whole(TextLayer text) => new(0, text.Text.Length);
}
