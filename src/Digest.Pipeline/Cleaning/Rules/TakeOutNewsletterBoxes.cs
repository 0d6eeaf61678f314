namespace Digest.Cleaning;

/// <summary>Takes out newsletter boxes: the call, the form and its small print.</summary>
internal sealed class TakeOutNewsletterBoxes : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "newsletter", "newsletters", "sign up", "subscribe", "subscribe now", "sign up now", "email address", "your email", "your email address", "enter your email", "enter your email address", "please enter a valid email address", "join our newsletter", "sign up for our newsletter", "subscribe to our newsletter",
            "sign up for the newsletter", "get the newsletter", "daily newsletter", "morning newsletter", "free newsletter", "stay informed", "stay up to date", "stay connected", "thank you for signing up", "thank you for subscribing", "thanks for signing up", "thank you for registering", "you are now subscribed", "newsletter anmelden", "подписаться", "success", "email address: success",
            "invalid email", "invalid email address", "unsubscribe at any time", "you can unsubscribe at any time", "get our free newsletter", "delivered to your inbox", "get email alerts", "breaking news alerts", "notifications", "enable notifications", "subscribe to newsletters", "sign me up", "i would like to be emailed about offers, events and updates",
        ],
        [
            "sign up for our", "sign up for the", "sign up to our", "sign up to receive", "sign up to get", "sign up here", "sign up today", "sign up for free", "sign up now", "subscribe to our", "subscribe to the", "subscribe for free", "subscribe here", "get our", "get the latest news delivered", "get breaking news", "join our newsletter", "by signing up", "by subscribing", "by submitting your", "by clicking sign up", "by clicking submit", "by providing your email", "by entering your email",
            "this site is protected by recaptcha", "i would like to be emailed", "newsletters may contain", "we will never share your email", "for more information see our privacy", "you may occasionally receive promotional", "enter your email", "want more", "want to get", "thanks for reading", "thank you for subscribing", "delivered straight to your inbox", "read our privacy", "please enter a valid", "receive our", "check your inbox", "to subscribe to", "original reporting. fearless journalism", "you are reading the", "you're reading the",
        ],
        48);

    /// <inheritdoc/>
    public string Name => "newsletter";

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
