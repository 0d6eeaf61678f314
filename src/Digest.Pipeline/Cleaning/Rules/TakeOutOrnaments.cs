using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>Takes out lines without any letter or digit: rules, bullets, arrows.</summary>
internal sealed class TakeOutOrnaments : ICleaningRule
{
    /// <inheritdoc/>
    public string Name => RuleIds.Ornament;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (!page[i].Text.Any(char.IsLetterOrDigit))
            {
                page.Remove(i, Name);
            }
        }
    }
}
