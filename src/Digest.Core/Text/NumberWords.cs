using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Text;

/// <summary>
/// Number words of the larger languages of news. "One" is left out in all of them: it is an article or a pronoun far more often. So are
/// words
/// that mean something else in another of the languages or are too short to be sure of.
/// </summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, (int Value, string Digits)> Words = Lexicon.Shared.Map(
        "numbers",
        n => (int.Parse(n, CultureInfo.InvariantCulture), n)
    );

    /// <summary>The number a word names, 2 to 19 and the tens to 90; null for any other word.</summary>
    public static int? ValueOf(string key) => Words.TryGetValue(key, out var number) ? number.Value : null;

    /// <summary>The same in digits.</summary>
    public static string? DigitsOf(string key) => Words.TryGetValue(key, out var number) ? number.Digits : null;
}
