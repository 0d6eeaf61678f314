using System.Text;
using Digest.Text;

namespace Digest.Beginning;

/// <summary>Whether words that a note quotes stand in one place of a report, as a build would ask; and which ones may be meant.</summary>
internal static class QuotedPlace
{
    private const int Beside = 24;

    /// <summary>What is the matter with the quoted words, and what to do; null where they stand in one place.</summary>
    public static (string Fault, string Remedy)? Fault(Article report, string quote, string? prefix, string? suffix)
    {
        ImmutableArray<string> texts = [.. report.Blocks.Where(b => !b.Chrome).Select(b => b.Text)];
        var places = new TextQuote(texts).Find(quote, prefix, suffix);
        return places.Length switch
        {
            1 => ((string, string)?)null,
            0 => (
                $"“{quote}” stands nowhere in {report.Path}" + ((prefix ?? suffix) is null ? "" : " with those words beside it"),
                Alike(texts, quote) is { } near
                    ? $"Did you mean “{near}”? Words are quoted as the report prints them"
                    : "Quote its words exactly as the report prints them"
            ),
            var n => (
                $"“{quote}” stands in {n} places of {report.Path}",
                "Say which with --prefix or --suffix: the words before it are "
                    + string.Join(", ", places.Select(p => $"“{Before(texts[p.Text], p.Start)}”"))
            ),
        };
    }

    private static string Before(string text, int at) => at == 0 ? "none" : text[(text.LastIndexOf(' ', Math.Max(0, at - Beside)) + 1)..at];

    // The same words with other marks, capitals or white space: what a keyboard makes of them.
    private static string? Alike(ImmutableArray<string> texts, string quote)
    {
        var (wanted, _) = Plain(quote);
        foreach (var text in texts)
        {
            var (plain, at) = Plain(text);
            if (wanted.Length > 0 && plain.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var found)
            {
                return text[at[found]..(at[found + wanted.Length - 1] + 1)];
            }
        }

        return null;
    }

    private static (string Text, List<int> At) Plain(string text)
    {
        var (plain, at) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                plain.Append(char.ToLowerInvariant(text[i]));
                at.Add(i);
            }
        }

        return (plain.ToString(), at);
    }
}
