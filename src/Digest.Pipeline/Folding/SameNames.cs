using System.Collections.Frozen;
using System.Text;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Tells two spellings of one name (Zelensky, Zelenskyy; Kyiv, Kiev; Tchaikovsky, Tschaikowsky) from two names. Short names must agree
/// letter by letter: Lund is not Lind.
/// </summary>
internal static class SameNames
{
    private const int Long = 5;
    private static readonly WordMemo<string> Skeletons = new(Skeleton);
    private static readonly FrozenDictionary<string, int> Places = Lexicon.Shared.Groups("spellings");

    /// <summary>Whether two words in lower case may spell one name.</summary>
    public static bool Are(string a, string b)
    {
        if (a == b || (Places.TryGetValue(a, out var x) && Places.TryGetValue(b, out var y) && x == y))
        {
            return true;
        }

        if (a.Length < Long || b.Length < Long)
        {
            return false;
        }

        var beginning = Math.Max(Long, Math.Min(a.Length, b.Length) - 2);
        if (
            Math.Abs(a.Length - b.Length) <= 3
            && a.AsSpan(0, Math.Min(beginning, a.Length)).SequenceEqual(b.AsSpan(0, Math.Min(beginning, b.Length)))
        )
        {
            return true;
        }

        var (s, t) = (Skeletons.Of(a), Skeletons.Of(b));
        return s.Length >= 3 && (s == t || (Math.Min(s.Length, t.Length) >= Long && OneApart(s, t)));
    }

    /// <summary>The consonants by their sound, no sound twice in a row: transcriptions differ in little else.</summary>
    private static string Skeleton(string name)
    {
        var made = new StringBuilder();
        foreach (var c in name)
        {
            var sound = c switch
            {
                'a'
                or 'e'
                or 'i'
                or 'o'
                or 'u'
                or 'y'
                or 'j'
                or 'h'
                or 'ä'
                or 'ö'
                or 'ü'
                or 'é'
                or 'è'
                or 'á'
                or 'í'
                or 'ó'
                or 'ı'
                or '\'' => '\0',
                'c' or 'q' => 'k',
                'z' or 'ß' or 'š' or 'ş' => 's',
                'w' => 'v',
                _ => c,
            };
            if (sound != '\0' && (made.Length == 0 || made[^1] != sound))
            {
                made.Append(sound);
            }
        }

        return made.ToString();
    }

    /// <summary>Whether one letter put in, left out or changed makes one string of the other.</summary>
    private static bool OneApart(string s, string t)
    {
        if (s.Length > t.Length)
        {
            (s, t) = (t, s);
        }

        var at = s.AsSpan().CommonPrefixLength(t);
        return (t.Length - s.Length) switch
        {
            0 => s.AsSpan(Math.Min(s.Length, at + 1)).SequenceEqual(t.AsSpan(Math.Min(t.Length, at + 1))),
            1 => s.AsSpan(at).SequenceEqual(t.AsSpan(at + 1)),
            _ => false,
        };
    }
}
