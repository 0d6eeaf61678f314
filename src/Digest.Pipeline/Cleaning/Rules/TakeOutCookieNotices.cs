namespace Digest.Cleaning;

/// <summary>Takes out consent boxes.</summary>
internal sealed class TakeOutCookieNotices : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "accept", "accept all", "accept all cookies", "accept cookies", "reject all", "decline", "cookie settings", "cookie policy", "cookies", "manage cookies", "manage preferences", "privacy settings", "privacy policy", "terms of use", "terms of service", "terms and conditions", "terms & conditions", "i agree", "agree and continue", "got it", "your privacy choices", "do not sell my personal information", "consent", "cookie-einstellungen", "alle akzeptieren", "allow all", "privacy notice", "privacy", "terms",
        ],
        ["we use cookies", "this site uses cookies", "this website uses cookies", "our website uses cookies", "by continuing to use this", "by using this site", "by using this website", "we and our partners", "we value your privacy", "wir verwenden cookies", "diese website verwendet cookies", "мы используем cookie", "you can manage your cookie", "we care about your privacy", "by continuing to browse"],
        80);

    /// <inheritdoc/>
    public string Name => "cookie-notice";

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
