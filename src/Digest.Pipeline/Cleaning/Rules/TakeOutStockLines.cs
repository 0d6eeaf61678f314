using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>
/// Takes out lines known by their words alone: advertisements' labels, share bars, newsletter boxes, appeals, consent boxes, contacts,
/// source lines.
/// </summary>
internal sealed class TakeOutStockLines : ICleaningRule
{
    private static readonly Phrases Lines = Phrases.Of(
        RuleIds.Advertisement,
        RuleIds.ShareBar,
        RuleIds.Newsletter,
        RuleIds.Membership,
        RuleIds.CookieNotice,
        RuleIds.SourceLine,
        RuleIds.Contact,
        RuleIds.LiveBlog,
        RuleIds.PageTool,
        RuleIds.Notice,
        RuleIds.WireMark
    );

    private const int LongestAppeal = 40;

    private static readonly string[] Calls =
    [
        "sign up to ",
        "sign up for ",
        "sign up and ",
        "subscribe to ",
        "join ",
        "get ",
        "receive ",
        "want ",
        "for free ",
        "thanks for signing up",
        "thank you for signing up",
    ];

    private static readonly string[] Post =
    [
        "newsletter",
        "your inbox",
        "email alert",
        "e-mail alert",
        "news alerts",
        "breaking news email",
        "daily email",
        "weekly email",
        "daily briefing by e",
        "free email",
    ];

    /// <inheritdoc/>
    public string Name => RuleIds.StockLine;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.RuleOf(page, i) is { } rule)
            {
                page.Remove(i, rule);
            }
            else if (page.Words(i) <= LongestAppeal && IsAppeal(page.Plain(i)))
            {
                page.Remove(i, RuleIds.Newsletter);
            }
        }
    }

    // A call to do something, and the post it comes by: "Sign up to Anna Reed's free weekly newsletter".
    private static bool IsAppeal(string plain) =>
        Array.Exists(Calls, c => plain.StartsWith(c, StringComparison.Ordinal))
        && Array.Exists(Post, p => plain.Contains(p, StringComparison.Ordinal));
}
