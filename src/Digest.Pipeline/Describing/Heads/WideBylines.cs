using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads bylines in Chinese, Japanese and Korean: a word for the writer before the name ("著者：…", "文●…", "记者 …") or behind it
/// ("… 기자"). Newsrooms beside a person are left out.
/// </summary>
internal static partial class WideBylines
{
    private const int Longest = 60;

    /// <summary>The names of a line; empty where it is none.</summary>
    public static ImmutableArray<string> Read(string line)
    {
        if (line.Length is < 3 or > Longest || line.AsSpan().IndexOfAnyInRange('\u2E80', '\uD7AF') < 0)
        {
            return [];
        }

        if (ReadEasternByline.Names(line) is { IsEmpty: false } known)
        {
            return known;
        }

        var m = Before().Match(line);
        m = m.Success ? m : Behind().Match(line);
        if (!m.Success)
        {
            return [];
        }

        var names = m.Groups["names"]
            .Value.Split(
                ['、', '，', ',', '／', '/', '＆', '&', ';', '；'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Select(n => n.Trim('[', ']', '(', ')', '（', '）', '【', '】', '=', '＝', ' '))
            .Where(n => n.Length > 1)
            .ToList();
        var people = names.FindAll(n => !Newsroom().IsMatch(n));
        people = people.Count > 0 ? people : names;
        return people.Count is > 0 and <= 5 && people.TrueForAll(n => Name().IsMatch(n) && DateScanner.Scan(n).IsEmpty) ? [.. people] : [];
    }

    [GeneratedRegex(
        @"^[\[(（【]?(?:" + LexiconPatterns.WideBylinesBefore + @") ?(?:[:：●■＝=／/]|(?<=\S) ) ?(?<names>.{2,40})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Before();

    // Behind the word the paper's place or an account may stand.
    [GeneratedRegex(
        @"^[\[(（【]?(?<names>\p{L}{2,5}(?:[·・, ，、]{1,2}\p{L}{2,5}){0,3}) ?(?:"
            + LexiconPatterns.WideBylinesBehind
            + @")[\])）】]?(?:[/／= ].{0,30})?$|^[(（【\[]?(?:"
            + LexiconPatterns.WideWriters
            + @") ?(?<names>\p{Lo}{2,4}(?:、\p{Lo}{2,4}){0,3}) ?[/／][^/／]{2,12}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();

    [GeneratedRegex("(?:" + LexiconPatterns.WideNewsrooms + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex Newsroom();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}・･ .\-]{1,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
