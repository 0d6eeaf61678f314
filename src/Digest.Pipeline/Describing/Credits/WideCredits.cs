namespace Digest.Describing;

/// <summary>Finds agencies credited in Chinese, Japanese and Korean, where words are not parted by spaces.</summary>
internal static class WideCredits
{
    private static readonly string[] Before = ["据", "據", "引述", "援引", "告诉", "告訴"];
    private static readonly string[] After = ["报道", "報道", "报导", "報導", "消息", "によると", "によれば", "が報じ", "が伝え", "は報じ", "は伝え", "电", "電", "에 따르면", "이 보도", "가 보도", "은 보도", "는 보도", "이 전했", "가 전했"];

    /// <summary>Adds the credits of a paragraph.</summary>
    public static void Add(string text, List<NamedCredit> found)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u2E80', '\uD7AF') < 0)
        {
            return;
        }

        var taken = 0;
        foreach (var name in Agencies.Wide)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || found.Skip(taken).Any(f => f.Start <= at && at < f.End))
            {
                continue;
            }

            var rest = text.AsSpan(at + name.Length);
            var behind = Array.Find(After, a => text.AsSpan(at + name.Length).StartsWith(a, StringComparison.Ordinal));
            var front = Array.Find(Before, b => text.AsSpan(0, at).EndsWith(b, StringComparison.Ordinal));
            if (behind is not null || front is not null)
            {
                found.Add(new NamedCredit(Agencies.Find(name)!, front is "引述" or "援引" ? CreditRole.Cited : CreditRole.Says, at - (front?.Length ?? 0), text.Length - rest.Length + (behind?.Length ?? 0)));
            }
        }
    }
}
