using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>
/// Cuts text into words: letters and digits with inner apostrophes, hyphens parting ("US-Russia" is two), numbers whole ("1,200", "2.5"),
/// each character with its marks a word in scripts that do not part words by spaces (Han, kana, Thai, Lao, Khmer, Burmese) and in Hangul,
/// whose spaced units carry their endings with
/// them. A simplification of Unicode text segmentation (UAX 29). <see cref="Grams"/> makes more telling terms of such characters.
/// </summary>
public static class Words
{
    // How many there are shows at the end only: they are gathered in one list a thread, and cut to size.
    [ThreadStatic]
    private static List<Word>? t_words;

    /// <summary>The words in text order.</summary>
    public static ImmutableArray<Word> Of(string text)
    {
        WordCount.Tell(text);
        var words = t_words ??= new List<Word>(256);
        words.Clear();
        var i = 0;
        while (i < text.Length)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = IsUnspaced(text[i]) ? ClusterEnd(text, i) : EndOf(text, i);

            words.Add(new Word(start, i, KeyOf(text, start, i), char.IsUpper(text[start]), char.IsDigit(text[start])));
        }

        ImmutableArray<Word> all = [.. CollectionsMarshal.AsSpan(words)];
        words.Clear(); // no key is kept alive
        return all;
    }

    /// <summary>Index of the first word that begins at a position or behind it; the number of words where none does.</summary>
    /// <param name="words">Words in text order.</param>
    /// <param name="at">The position, in UTF-16 units.</param>
    public static int From(ImmutableArray<Word> words, int at)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = words[mid].Start >= at ? (low, mid) : (mid + 1, high);
        }

        return low;
    }

    /// <summary>The number of words that end at a position or before it.</summary>
    /// <param name="words">Words in text order.</param>
    /// <param name="at">The position, in UTF-16 units.</param>
    public static int To(ImmutableArray<Word> words, int at)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = words[mid].End > at ? (low, mid) : (mid + 1, high);
        }

        return low;
    }

    /// <summary>The words that lie in a span whole: index of the first, and one past the last.</summary>
    public static (int From, int To) In(ImmutableArray<Word> words, Span span)
    {
        var from = From(words, span.Start);
        return (from, Math.Max(from, To(words, span.End)));
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

            i = IsUnspaced(text[i]) ? ClusterEnd(text, i) : EndOf(text, i);
            n++;
        }

        return n;
    }

    /// <summary>
    /// One past the last unit of the word that is number <paramref name="most"/> (from 1); the text's length where it has no
    /// more words than that. Reads no further than it must.
    /// </summary>
    public static int EndOfFirst(string text, int most)
    {
        var (n, i, end) = (0, 0, 0);
        while (i < text.Length)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            if (n == most)
            {
                return end;
            }

            i = IsUnspaced(text[i]) ? ClusterEnd(text, i) : EndOf(text, i);
            (n, end) = (n + 1, i);
        }

        return text.Length;
    }

    private static int EndOf(string text, int i)
    {
        var digits = char.IsDigit(text[i]);
        while (i < text.Length)
        {
            var c = text[i];
            if (IsPart(c) && !IsUnspaced(c))
            {
                i++;
            }
            else if (
                i + 1 < text.Length
                && IsPart(text[i + 1])
                && (c is '\'' or '’' || (digits && c is ',' or '.' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
            )
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

            if (word.Length > KeyPool.Longest)
            {
                return string.Create(word.Length, word, static (key, from) => from.ToLowerInvariant(key));
            }

            Span<char> lower = stackalloc char[KeyPool.Longest];
            return KeyPool.Of(lower[..word.ToLowerInvariant(lower)]);
        }

        var made = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return made.Length > 2 && made.EndsWith("'s", StringComparison.Ordinal) ? made[..^2] : made;
    }

    /// <summary>Whether a character is of a script in which every character counts as a word.</summary>
    public static bool IsUnspaced(char c) =>
        c >= '\u0E00'
        && (
            c
            is >= '\u2E80'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7AF'
                or >= '\uF900'
                and <= '\uFAFF' // Han, kana, Hangul
                // Thai, Lao; their digits form numbers
                or (>= '\u0E00' and <= '\u0EFF' and not (>= '\u0E50' and <= '\u0E59') and not (>= '\u0ED0' and <= '\u0ED9'))
                or (>= '\u1000' and <= '\u109F' and not (>= '\u1040' and <= '\u1049')) // Burmese
                or (>= '\u1780' and <= '\u17FF' and not (>= '\u17E0' and <= '\u17E9'))
        ); // Khmer

    // A consonant keeps its vowel signs and tones, and in Khmer and Burmese the consonant stacked below it.
    private static int ClusterEnd(string text, int i)
    {
        for (i++; i < text.Length && (IsMark(text[i]) || text[i - 1] is '\u17D2' or '\u1039') && IsUnspaced(text[i]); )
        {
            i++;
        }

        return i;
    }

    // No mark and no surrogate stands below U+0300: most of most texts is done with one look.
    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || (c >= '\u0300' && (IsMark(c) || char.IsSurrogate(c)));

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
