using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Marks the words under a picture where no credit gives them away: "… is seen in this file photo", "Anna Reed (left) and …", beside the
/// head of the page or
/// beside another caption or credit. They stay, as captions.
/// </summary>
internal sealed class MarkPictureWords : ICleaningRule
{
    private const int Head = 3;
    private const int Shortest = 6;
    private const int Longest = 60;

    private static readonly ImmutableArray<string> Signs = Lexicon.Shared.Phrases("picture-words");

    /// <inheritdoc/>
    public string Name => RuleIds.Caption;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        var seen = 0;
        for (var i = 0; i < page.Count; i++)
        {
            seen += page.IsKept(i) ? 1 : 0;
            if (
                page.IsKept(i)
                && page[i].Kind == BlockKind.Paragraph
                && page.Words(i) is >= Shortest and <= Longest
                && (seen <= Head || IsPicture(page, i - 1) || IsPicture(page, i + 1))
                && page[i].Text.AsSpan().IndexOfAny("“”\"") < 0
                && Signs.Any(s => page.Lower(i).Contains(s, StringComparison.Ordinal))
                && HasBodyBelow(page, i)
            )
            {
                page.Make(i, BlockKind.Caption);
            }
        }
    }

    private static bool IsPicture(CleaningPage page, int i) =>
        i >= 0 && i < page.Count && (page[i].Kind == BlockKind.Caption || page[i].Rule == RuleIds.PhotoCredit);

    // The last paragraph of a page is never made a caption: something must be left to read.
    private static bool HasBodyBelow(CleaningPage page, int i)
    {
        for (var j = i + 1; j < page.Count; j++)
        {
            if (page.IsKept(j) && page[j].Kind == BlockKind.Paragraph && page.Words(j) >= Longest / 4)
            {
                return true;
            }
        }

        return false;
    }
}
