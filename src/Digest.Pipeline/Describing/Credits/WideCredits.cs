using Digest.Text;

namespace Digest.Describing;

/// <summary>Finds agencies credited in Chinese, Japanese and Korean, where words are not parted by spaces.</summary>
internal static class WideCredits
{
    private static readonly (string Word, CreditRole Role)[] Before =
    [
        .. Lexicon
            .Shared.Entries("credit-before")
            .Select(e =>
                e.Pair().Key switch
                {
                    "cited" => (e.Pair().Value, CreditRole.Cited),
                    "says" => (e.Pair().Value, CreditRole.Says),
                    _ => throw e.Unfit("a medium is cited, or it says"),
                }
            ),
    ];

    private static readonly string[] After = [.. Lexicon.Shared.Entries("credit-after").Select(e => e.Text)];

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
            var front = Array.Find(Before, b => text.AsSpan(0, at).EndsWith(b.Word, StringComparison.Ordinal));
            if (behind is not null || front.Word is not null)
            {
                var role = front.Word is null ? CreditRole.Says : front.Role;
                var end = text.Length - rest.Length + (behind?.Length ?? 0);
                found.Add(new NamedCredit(Agencies.Find(name)!, role, at - (front.Word?.Length ?? 0), end));
            }
        }
    }
}
