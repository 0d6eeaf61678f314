using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Takes out navigation: breadcrumbs, tag and region lines, pagers, skip links, search fields.</summary>
internal sealed class TakeOutNavigation : ICleaningRule
{
    private const int Longest = 24;

    private static readonly Phrases Lines = Phrases.Of(RuleIds.Navigation);

    private static readonly ImmutableArray<string> Labels = Lexicon.Shared.Phrases("navigation-labels");

    /// <inheritdoc/>
    public string Name => RuleIds.Navigation;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (
                Lines.Match(page, i)
                || (page.Words(i) <= Longest && !page.IsSentence(i) && (IsLabelled(page.Lower(i)) || IsTrail(page[i].Text)))
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsLabelled(string lower) => Labels.Any(l => lower.StartsWith(l, StringComparison.Ordinal));

    // "Home > News > Europe"; "Politics / Elections" is left alone: a slash stands in dates and names too.
    private static bool IsTrail(string text)
    {
        var steps = text.Split([" > ", " » ", " › "], StringSplitOptions.RemoveEmptyEntries);
        return steps.Length >= 3 && steps.All(s => s.Length <= 40);
    }
}
