using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the labels of players: "Video: RBC", "Watch: …", "This video can not be played". A sentence of the report is never one.
/// </summary>
internal sealed class TakeOutVideoLabels : ICleaningRule
{
    private static readonly Phrases Lines = Phrases.Of(RuleIds.VideoLabel);

    /// <inheritdoc/>
    public string Name => RuleIds.VideoLabel;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i) && (!page.IsSentence(i) || page.Words(i) is > 1 and <= 8))
            {
                page.Remove(i, Name);
            }
        }
    }
}
