namespace Digest.Text;

/// <summary>A word of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Key">Lower case, apostrophes made straight, a possessive <c>'s</c> cut.</param>
/// <param name="Capital">Begins with an upper-case letter.</param>
/// <param name="Digit">Begins with a digit.</param>
public readonly record struct Word(int Start, int End, string Key, bool Capital, bool Digit);

/// <summary>
/// Cuts text into words: letters and digits with inner apostrophes, hyphens parting ("US-Russia" is two), numbers whole ("1,200", "2.5"),
/// each Han, kana or Hangul character a word. A simplification of Unicode text segmentation (UAX 29).
/// </summary>
public static class Words
{
    /// <summary>The words in text order.</summary>
    public static ImmutableArray<Word> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>(text.Length / 6);
        var i = 0;
        while (i < text.Length)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            if (IsIdeograph(text[i]))
            {
                i++;
            }
            else
            {
                i = EndOf(text, i);
            }

            words.Add(new Word(start, i, KeyOf(text, start, i), char.IsUpper(text[start]), char.IsDigit(text[start])));
        }

        return words.ToImmutable();
    }

    /// <summary>The number of words.</summary>
    public static int Count(string text)
    {
        var (n, i) = (0, 0);
        while (i < text.Length)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            i = IsIdeograph(text[i]) ? i + 1 : EndOf(text, i);
            n++;
        }

        return n;
    }

    private static int EndOf(string text, int i)
    {
        var digits = char.IsDigit(text[i]);
        while (i < text.Length)
        {
            var c = text[i];
            if (IsPart(c) && !IsIdeograph(c))
            {
                i++;
            }
            else if (i + 1 < text.Length && IsPart(text[i + 1]) && (c is '\'' or '’' || (digits && c is ',' or '.' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static string KeyOf(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (!word.Contains('’'))
        {
            if (word.Length > 2 && word[^2] == '\'' && word[^1] is 's' or 'S')
            {
                word = word[..^2];
            }

            return string.Create(word.Length, word, static (key, from) => from.ToLowerInvariant(key));
        }

        var made = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return made.Length > 2 && made.EndsWith("'s", StringComparison.Ordinal) ? made[..^2] : made;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || char.IsSurrogate(c);

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';
}
