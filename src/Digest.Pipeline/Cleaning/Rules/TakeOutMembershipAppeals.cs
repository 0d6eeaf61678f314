namespace Digest.Cleaning;

/// <summary>Takes out appeals to join, give or subscribe.</summary>
internal sealed class TakeOutMembershipAppeals : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "become a member", "join now", "join us", "donate", "donate now", "support us", "support our work", "support our journalism", "subscribe today", "subscriber exclusive", "for subscribers", "subscribers only", "premium", "members only", "log in", "login", "log out", "sign in", "sign out", "register", "register now", "create account", "create an account", "my account", "already a subscriber", "already have an account", "already a member", "already a subscriber? log in",
            "start your free trial", "try it free", "buy now", "shop", "shop now", "make a donation", "give now", "support independent journalism", "help us", "manage subscription", "current issue", "gift a subscription", "view this issue",
        ],
        [
            "become a member", "become a supporter", "become a subscriber", "become a patron", "become an insider", "become a ", "join us on patreon", "support our", "please consider donating", "please consider making", "please donate", "donate to", "make a donation", "subscribe to read", "subscribe to continue", "to continue reading", "to read the full", "you have reached your limit", "this article is for subscribers", "this content is for subscribers", "already a subscriber", "already have an account", "log in to",
            "start your subscription", "want to bookmark your", "subscribe to independent", "your support makes", "if you value our", "if you appreciate our", "help us keep", "we depend on", "buy us a coffee",
        ],
        32);

    /// <inheritdoc/>
    public string Name => "membership";

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
