namespace Digest.Cleaning;

/// <summary>Takes out the labels of advertisements and the calls to read on past them.</summary>
internal sealed class TakeOutAdvertisements : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "advertisement", "advertisements", "advertisement - continue reading below", "advertisement. scroll to continue reading", "ad", "ads", "sponsored", "sponsored content", "paid content", "promoted", "promoted content", "ad feedback", "ad choices", "adchoices",
            "continue reading", "continue reading below", "story continues below", "story continues below advertisement", "article continues below", "article continues below advertisement", "article continues after this advertisement", "article continues after ad", "scroll to continue",
            "scroll to continue reading", "scroll down for more", "keep reading", "report this ad", "skip advertisement", "skip ad", "remove ads", "anzeige", "werbung", "реклама", "publicité", "publicidad", "after newsletter promotion", "ad policy", "from our advertisers", "partner content", "you may like", "affiliate links",
        ],
        ["advertisement", "story continues below", "article continues below", "continue reading below", "sponsored by"],
        8);

    /// <inheritdoc/>
    public string Name => "advertisement";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i))
            {
                page.Remove(i, Name);
            }
        }
    }
}
