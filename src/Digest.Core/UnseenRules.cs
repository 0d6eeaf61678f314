using System.Collections.Frozen;

namespace Digest;

/// <summary>
/// The rules that take out what a file says to others than its readers: descriptions of pictures, words for screen readers, what a page
/// hides, what an archive says of a download. Such blocks are
/// listed with all that was removed, and count as neighbour of nothing: they say nothing about the report, and no reader of heads, credits
/// and furniture sees them.
/// </summary>
public static class UnseenRules
{
    /// <summary>What a press archive says of a report in its download, and is neither text nor a fact of it.</summary>
    public const string ArchiveLabel = "archive-label";

    /// <summary>A cover, a list of contents and the like of a press archive's download.</summary>
    public const string ArchivePage = "archive-page";

    /// <summary>The description of a picture.</summary>
    public const string AltText = "alt-text";

    /// <summary>Words for screen readers only.</summary>
    public const string ScreenReaderText = "screen-reader-text";

    /// <summary>Words that the page hides.</summary>
    public const string Hidden = "hidden";

    /// <summary>Words for browsers without scripts.</summary>
    public const string NoScript = "no-script";

    /// <summary>A template that scripts fill in.</summary>
    public const string PageTemplate = "page-template";

    /// <summary>Words of a form's field.</summary>
    public const string FormField = "form-field";

    /// <summary>Words inside a drawing.</summary>
    public const string Drawing = "drawing";

    /// <summary>Words where a player, a frame or a reading aid is missing.</summary>
    public const string Fallback = "fallback";

    /// <summary>A formula once more, in another notation.</summary>
    public const string FormulaSource = "formula-source";

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [ArchiveLabel, ArchivePage, AltText, ScreenReaderText, Hidden, NoScript, PageTemplate, FormField, Drawing, Fallback, FormulaSource],
        StringComparer.Ordinal
    );

    /// <summary>Whether such a rule took the block out.</summary>
    public static bool Took(Block block) => block is { Status: BlockStatus.Removed, Rule: { } rule } && All.Contains(rule);

    /// <summary>The blocks that readers of the file see.</summary>
    public static ImmutableArray<Block> Without(ImmutableArray<Block> blocks) =>
        blocks.Any(Took) ? [.. blocks.Where(static b => !Took(b))] : blocks;

    /// <summary>The seen blocks, as they became, with the unseen ones of <paramref name="all"/> back at their places.</summary>
    public static ImmutableArray<Block> Back(ImmutableArray<Block> seen, ImmutableArray<Block> all)
    {
        if (seen.Length == all.Length)
        {
            return seen;
        }

        var numbers = seen.Select(static b => b.N).ToHashSet();
        return [.. seen.Concat(all.Where(b => !numbers.Contains(b.N))).OrderBy(static b => b.N)];
    }
}
