using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the line that heads a box of which the rest is out already: a call ("Get the harbour letter every morning") right above the
/// field for the address. A line that calls for nothing stays: it may head the report's next part.
/// </summary>
internal sealed class TakeOutBoxHeads : ICleaningRule
{
    private const int LongestCall = 16;

    private static readonly ImmutableArray<string> Calls = Lexicon.Shared.Phrases("box-calls");

    /// <inheritdoc/>
    public string Name => RuleIds.Newsletter;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = page.Count - 2; i >= 0; i--)
        {
            if (
                page.IsKept(i)
                && page[i + 1] is { Status: BlockStatus.Removed, Chrome: false, Rule: RuleIds.Newsletter or RuleIds.Membership }
                && page.Words(i) <= LongestCall
                && page[i].Kind is BlockKind.Heading or BlockKind.Paragraph
                && Calls.Any(c => page.Plain(i).StartsWith(c, StringComparison.Ordinal))
            )
            {
                page.Remove(i, page[i + 1].Rule!);
            }
        }
    }
}
