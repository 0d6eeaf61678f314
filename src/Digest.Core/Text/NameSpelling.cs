using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Digest.Text;

/// <summary>
/// Tells whether two names are one in two spellings: brought from one script into another, or transcribed by the rules of two languages
/// ("-skiy", "-skyy", "-sky"). Proves nothing about people: two of them may bear one name.
/// </summary>
public static class NameSpelling
{
    private const int ShortestEnding = 2;

    private static readonly FrozenDictionary<char, string> Letters = Lexicon
        .Shared.Entries("letters-in-latin")
        .Select(e => e.Pair())
        .ToFrozenDictionary(p => p.Value[0], p => p.Key);

    private static readonly FrozenSet<char> Silent = Lexicon.Shared.Entries("letters-left-out").Select(e => e.Text[0]).ToFrozenSet();

    private static readonly ImmutableArray<(string To, string From)> Alike =
    [
        .. Lexicon.Shared.Entries("spellings-alike").Select(e => e.Pair()),
    ];

    private static readonly ImmutableArray<string> Endings = [.. Lexicon.Shared.Entries("transcribed-endings").Select(e => e.Text)];

    /// <summary>What all spellings of a name have in common; equal for names that may be one.</summary>
    public static string Key(string name)
    {
        var latin = new StringBuilder(name.Length + 8);
        foreach (var c in name.ToLowerInvariant())
        {
            Write(c, latin);
        }

        var text = latin.ToString();
        foreach (var (to, from) in Alike)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) ? key.Length == 0 || key[^1] != c : c is ' ' or '-' && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(c == '-' ? ' ' : c);
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Whether a name is written in Latin letters.</summary>
    public static bool IsLatin(string name) => !name.Any(c => char.IsLetter(c) && c > '\u024F' && c is not (>= '\u1E00' and <= '\u1EFF'));

    /// <summary>Whether the last word of a key ends as names do that have several spellings.</summary>
    public static bool IsTranscribed(string key)
    {
        var last = key[(key.LastIndexOf(' ') + 1)..];
        foreach (var ending in Endings)
        {
            if (last.Length >= ending.Length + ShortestEnding && last.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Write(char c, StringBuilder to)
    {
        if (Silent.Contains(c))
        {
            return;
        }

        if (char.IsAscii(c))
        {
            to.Append(c);
        }
        else if (Letters.TryGetValue(c, out var latin))
        {
            to.Append(latin);
        }
        else
        {
            foreach (var part in Normal.Decomposed(c.ToString()))
            {
                if (char.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                {
                    to.Append(part);
                }
            }
        }
    }
}
