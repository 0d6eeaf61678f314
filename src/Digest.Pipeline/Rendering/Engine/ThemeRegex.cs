using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// The functions <c>regex.match</c>, <c>regex.matches</c>, <c>regex.replace</c> and <c>regex.split</c> of templates, with Scriban's
/// arguments. Their expressions are of the kind that never tries twice, so a page takes the same steps on a busy machine as on a free one;
/// what that kind lacks (looking around, references back) is a mistake told at its place.
/// </summary>
internal static class ThemeRegex
{
    // A theme may put its patterns together; it must not fill the memory with them.
    private const int MostKept = 1000;
    private static readonly ConcurrentDictionary<(string Pattern, string Options), Regex> Kept = new();

    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, TemplateFunction>> All =>
        [
            New("match", 2, 2, (regex, text, _, _) => Groups(regex.Match(text))),
            New("matches", 2, 2, (regex, text, _, _) => new ScriptArray(regex.Matches(text).Select(Groups))),
            New("replace", 3, 3, Replace),
            New("split", 2, 2, (regex, text, _, _) => new ScriptArray(regex.Split(text))),
        ];

    private static KeyValuePair<string, TemplateFunction> New(string name, int required, int options, Body body) =>
        new(
            name,
            new TemplateFunction(
                "regex." + name,
                required,
                (_, caller, arguments) =>
                    body(Made(Text(arguments, 1), Text(arguments, options), caller), Text(arguments, 0), arguments, caller)
            )
        );

    private delegate object Body(Regex regex, string text, ScriptArray arguments, ScriptNode? caller);

    private static ScriptArray Groups(Match match) => match.Success ? new ScriptArray(match.Groups.Values.Select(g => g.Value)) : [];

    // "$_" puts the whole text in for each match: what comes out is measured as it grows.
    private static string Replace(Regex regex, string text, ScriptArray arguments, ScriptNode? caller)
    {
        var by = Text(arguments, 2);
        var most = by.Length + (by.AsSpan().Count('$') * (long)text.Length);
        var (to, from) = (new StringBuilder(), 0);
        foreach (Match match in regex.Matches(text))
        {
            ThemeContext.Bound(most > ThemeContext.MaxString ? most : to.Length + (long)match.Index - from, caller);
            to.Append(text, from, match.Index - from).Append(match.Result(by));
            from = match.Index + match.Length;
        }

        return to.Append(text, from, text.Length - from).ToString();
    }

    private static Regex Made(string pattern, string options, ScriptNode? caller)
    {
        if (Kept.TryGetValue((pattern, options), out var kept))
        {
            return kept;
        }

        try
        {
            var made = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | Options(options));
            if (Kept.Count < MostKept)
            {
                Kept[(pattern, options)] = made;
            }

            return made;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ScriptRuntimeException(caller?.Span ?? default, $"regex: the expression {pattern} cannot be used: {e.Message}", e);
        }
    }

    private static RegexOptions Options(string letters) => letters.Aggregate(RegexOptions.None, static (all, c) => all | Option(c));

    private static RegexOptions Option(char letter) =>
        letter switch
        {
            'i' => RegexOptions.IgnoreCase,
            'm' => RegexOptions.Multiline,
            's' => RegexOptions.Singleline,
            'x' => RegexOptions.IgnorePatternWhitespace,
            _ => RegexOptions.None,
        };

    private static string Text(ScriptArray arguments, int i) => i < arguments.Count ? arguments[i]?.ToString() ?? "" : "";
}
