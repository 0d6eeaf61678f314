using Digest.Identity;
using Digest.Text;

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
    private const int LongestCall = 60;

    private static readonly ImmutableArray<string> Calls = Lexicon.Shared.Phrases("appeal-calls");

    private static readonly ImmutableArray<string> Post = Lexicon.Shared.Phrases("appeal-posts");

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
            else if (page.IsKept(i) && page.Words(i) <= LongestAppeal && IsAppeal(page, i))
            {
                page.Remove(i, RuleIds.Newsletter);
            }
        }
    }

    // A call to do something, and the post it comes by: "Sign up to Anna Reed's free weekly newsletter". The call may be the second thing
    // said.
    private static bool IsAppeal(CleaningPage page, int i)
    {
        var plain = page.Plain(i);
        if (!Post.Any(p => plain.Contains(p, StringComparison.Ordinal)))
        {
            return false;
        }

        if (Calls.Any(c => plain.StartsWith(c, StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (var sentence in page[i].Layer.Sentences)
        {
            var opening = page[i].Text.AsSpan(sentence.Start, Math.Min(LongestCall, sentence.End - sentence.Start)).TrimStart();
            foreach (var call in Calls)
            {
                if (opening.StartsWith(call, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
