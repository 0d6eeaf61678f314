using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out what a page says to readers who have not paid: that the rest is for others, and below it the offer, with its prices, its list
/// of what is to be had, and its buttons. A paragraph of the offer goes only where it names a price for a time or another word of offers;
/// any other sentence ends the offer.
/// </summary>
internal sealed class TakeOutPaywalls : ICleaningRule
{
    private const int Longest = 14;
    private const int LongestLine = 16;
    private const int LongestOffer = 80;

    private static readonly Phrases Walls = Phrases.Of(RuleIds.Paywall);

    private static readonly Phrases Buttons = Phrases.Of(RuleIds.Membership, RuleIds.Newsletter);

    private static readonly ImmutableArray<string> Words = Lexicon.Shared.Phrases("offer-words");

    private static readonly ImmutableArray<string> Periods = Lexicon.Shared.Phrases("offer-periods");

    /// <inheritdoc/>
    public string Name => RuleIds.Paywall;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page.IsKept(i) && Walls.Match(page, i))
            {
                page.Remove(i, Name);
                Offer(page, i + 1);
            }
        }
    }

    // Lines below the wall, as far as the last one that is known by its words.
    private void Offer(CleaningPage page, int from)
    {
        var last = from - 1;
        for (var i = from; i < page.Count && i < from + Longest; i++)
        {
            if (!page.IsKept(i))
            {
                last = page[i].Chrome ? last : i;
            }
            else if (Walls.Match(page, i) || Buttons.Match(page, i) || IsOffer(page, i))
            {
                last = i;
            }
            else if (page.Words(i) > LongestLine || (page.IsSentence(i) && page[i].Kind != BlockKind.List))
            {
                break;
            }
        }

        for (var i = from; i <= last; i++)
        {
            page.Remove(i, Buttons.RuleOf(page, i) is RuleIds.Newsletter and var own ? own : Name);
        }
    }

    // "All of it for 3 crowns a week", "Cancel at any time".
    private static bool IsOffer(CleaningPage page, int i)
    {
        if (page.Words(i) > LongestOffer)
        {
            return false;
        }

        var lower = page.Lower(i);
        return Words.Any(w => lower.Contains(w, StringComparison.Ordinal))
            || (lower.Any(char.IsAsciiDigit) && Periods.Any(p => lower.Contains(p, StringComparison.Ordinal)));
    }
}
