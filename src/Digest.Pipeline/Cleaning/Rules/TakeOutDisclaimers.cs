using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out legal tails: disclaimers, fair-use notices, licences. A long paragraph needs two of their phrases; the label "Disclaimer:" is
/// enough alone, and so is a claim that nothing else makes ("may contain copyrighted …").
/// </summary>
internal sealed class TakeOutDisclaimers : ICleaningRule
{
    private static readonly ImmutableArray<string> Labels = Lexicon.Shared.Phrases("disclaimer-labels");

    private static readonly ImmutableArray<string> Claims = Lexicon.Shared.Phrases("disclaimer-claims");

    private static readonly ImmutableArray<string> Signs = Lexicon.Shared.Phrases("disclaimer-phrases");

    /// <inheritdoc/>
    public string Name => RuleIds.Disclaimer;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        // A report about a disclaimer quotes it; a page's own one stands at its end.
        for (var i = (page.Count - 1) / 2; i < page.Count; i++)
        {
            var lower = page.Lower(i).Replace('“', '"').Replace('”', '"').TrimStart('*', ' ', '_');
            if (
                CleaningPage.Bare(lower) is "disclaimer"
                || Labels.Any(l => lower.StartsWith(l, StringComparison.Ordinal))
                || Claims.Any(c => lower.Contains(c, StringComparison.Ordinal))
                || Count(lower) >= (page.Words(i) <= 40 ? 1 : 2)
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static int Count(string lower)
    {
        var n = 0;
        foreach (var sign in Signs)
        {
            n += lower.Contains(sign, StringComparison.Ordinal) ? 1 : 0;
        }

        return n;
    }
}
