using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the address of the page that a saved page prints for sharing: an address and nothing else, or behind a label ("Short link:
/// …"). In plain text an address says where the text is from.
/// </summary>
internal sealed partial class TakeOutAddresses : ICleaningRule
{
    private const int Longest = 300;

    private static readonly ImmutableArray<string> Labels = Lexicon.Shared.Phrases("address-labels");

    /// <inheritdoc/>
    public string Name => RuleIds.ShareBar;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        if (page.Draft.Format != "html")
        {
            return;
        }

        for (var i = 0; i < page.Count; i++)
        {
            var text = page[i].Text;
            if (
                text.Length <= Longest
                && page.IsKept(i)
                && page[i].Kind is BlockKind.Paragraph or BlockKind.List
                && (
                    text.Contains("://", StringComparison.Ordinal)
                    || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                    || text.Contains(" www.", StringComparison.OrdinalIgnoreCase)
                )
                && Address().Match(text) is { Success: true } match
                && IsLabel(match.Groups["label"].Value.ToLowerInvariant().Trim(' ', ':', '-', '–', '—'))
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsLabel(string label) => label.Length == 0 || Labels.Contains(label, StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?<label>[\p{L} -]{0,30}[:–—-]? ?)(?:https?://|www\.)\S{4,280}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();
}
