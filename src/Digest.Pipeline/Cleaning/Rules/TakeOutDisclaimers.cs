namespace Digest.Cleaning;

/// <summary>
/// Takes out legal tails: disclaimers, fair-use notices, licences. A long paragraph needs two of their phrases; the label "Disclaimer:" is
/// enough alone.
/// </summary>
internal sealed class TakeOutDisclaimers : ICleaningRule
{
    private static readonly string[] Labels =
    [
        "disclaimer:",
        "disclaimer.",
        "legal disclaimer",
        "fair use notice",
        "legal notice",
        "rights notice",
        "haftungsausschluss",
        "отказ от ответственности",
    ];

    private static readonly string[] Signs =
    [
        "views expressed in this article",
        "views expressed are",
        "opinions expressed in this article",
        "opinions expressed are",
        "do not necessarily reflect",
        "does not necessarily reflect",
        "sole responsibility of the author",
        "will not be responsible for any",
        "not be held responsible",
        "is not responsible for any",
        "copyrighted material",
        "copyright owner",
        "provisions of \"fair use\"",
        "\"fair use\"",
        "fair use of any such",
        "without profit to those",
        "research and educational purposes",
        "educational purposes only",
        "informational purposes only",
        "permission from the copyright",
        "specifically authorized by the copyright",
        "creative commons",
        "republish our articles",
        "republish this article",
        "permission to cross-post",
        "may not be published, broadcast",
        "may not be reproduced",
        "published, broadcast, rewritten",
        "without express written permission",
        "without prior written",
        "subject to the terms",
        "contains forward-looking statements",
        "not intended as investment advice",
        "does not constitute financial advice",
    ];

    /// <inheritdoc/>
    public string Name => "disclaimer";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        // A report about a disclaimer quotes it; a page's own one stands at its end.
        for (var i = (page.Count - 1) / 2; i < page.Count; i++)
        {
            var lower = page.Lower(i).Replace('“', '"').Replace('”', '"').TrimStart('*', ' ', '_');
            if (
                Phrases.Plain(lower) is "disclaimer"
                || Array.Exists(Labels, l => lower.StartsWith(l, StringComparison.Ordinal))
                || Count(lower) >= (page.Words(i) <= 40 ? 1 : 2)
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static int Count(string lower)
    {
        var n = 0;
        foreach (var sign in Signs)
        {
            n += lower.Contains(sign, StringComparison.Ordinal) ? 1 : 0;
        }

        return n;
    }
}
