using System.Buffers;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Takes out copyright lines. Their words stay in the ledger, where Describing reads rights and chain.</summary>
internal sealed class TakeOutCopyright : ICleaningRule
{
    private const int Longest = 60;

    private static readonly SearchValues<string> Reserved = SearchValues.Create(
        [.. Lexicon.Shared.Phrases("rights-reserved")],
        StringComparison.Ordinal
    );

    /// <inheritdoc/>
    public string Name => RuleIds.Copyright;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page.IsLong(i))
            {
                continue;
            }

            var lower = page.Lower(i).TrimStart('*', ' ', '_', '-', '|');
            if (page.Words(i) <= Longest && (IsNotice(lower) || lower.AsSpan().ContainsAny(Reserved)))
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsNotice(string lower) =>
        lower.StartsWith('©')
        || lower.StartsWith("(c) ", StringComparison.Ordinal)
        || lower.StartsWith("copyright ©", StringComparison.Ordinal)
        || lower.StartsWith("copyright (c)", StringComparison.Ordinal)
        || lower.StartsWith("copyright &copy;", StringComparison.Ordinal)
        || (
            lower.StartsWith("copyright ", StringComparison.Ordinal)
            && lower.Length > 14
            && char.IsAsciiDigit(lower[10])
            && char.IsAsciiDigit(lower[13])
        )
        || lower.StartsWith("copyright:", StringComparison.Ordinal);
}
