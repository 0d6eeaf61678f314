using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Rendering.Search;

/// <summary>What a character is to somebody who looks for words.</summary>
[Flags]
internal enum LetterKinds
{
    /// <summary>It parts words.</summary>
    None = 0,

    /// <summary>A letter, mark or digit: words are made of it.</summary>
    Part = 1,

    /// <summary>A decimal digit.</summary>
    Digit = 2,

    /// <summary>A mark on the letter before it.</summary>
    Mark = 4,

    /// <summary>Of a script that puts no spaces between words, or whose spaced words carry their endings with them.</summary>
    Unspaced = 8,

    /// <summary>Not seen: a soft hyphen, a joiner.</summary>
    Unseen = 16,

    /// <summary>A hyphen.</summary>
    Hyphen = 32,

    /// <summary>An apostrophe.</summary>
    Apostrophe = 64,

    /// <summary>A space that may stand between the thousands of a number.</summary>
    Gap = 128,

    /// <summary>A full stop or a comma: it may stand inside a number.</summary>
    Point = 256,
}

/// <summary>
/// The kinds of characters, and the letters of a word as they are looked for: <c>assets/search.js</c> has the same tables and must change
/// with them.
/// </summary>
internal static class SearchLetters
{
    private static readonly LetterKinds[] Ascii = [.. Enumerable.Range(0, 128).Select(Kinds)];

    /// <summary>What stands at a place of a text; nothing behind its end.</summary>
    public static LetterKinds At(string text, int i) =>
        i >= text.Length ? LetterKinds.None
        : text[i] < 128 ? Ascii[text[i]]
        : Kinds(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);

    /// <summary>The place of the next character.</summary>
    public static int Next(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? i + 2 : i + 1;

    /// <summary>
    /// The word as it is looked for: lower case, without accents on Latin, Greek and Cyrillic letters, without Arabic and Hebrew vowel
    /// signs; letters and digits of other widths, and ligatures, are the plain ones.
    /// </summary>
    public static string Fold(string word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var bare = new StringBuilder();
        foreach (var c in Normal.Compatible(word))
        {
            if (!IsDropped(c))
            {
                bare.Append(c);
            }
        }

        var plain = new StringBuilder();
        foreach (var c in bare.ToString().ToLowerInvariant())
        {
            plain.Append(Plain(c));
        }

        return Normal.Composed(plain.ToString());
    }

    private static bool IsDropped(char c) =>
        c
            is '\u00AD'
                or (>= '\u0300' and <= '\u036F')
                or (>= '\u0591' and <= '\u05C7')
                or (>= '\u0610' and <= '\u061A')
                or '\u0640'
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or '\u200C'
                or '\u200D'
                or '\u2060'
                or '\uFEFF';

    private static string Plain(char c) =>
        c switch
        {
            < '\u0080' => char.ToString(c),
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ħ' => "h",
            'ı' => "i",
            'ς' => "\u03C3", // the sigma within a word
            '\u0649' or '\u06CC' => "\u064A",
            '\u0629' => "\u0647",
            '\u06A9' => "\u0643",
            _ => char.ToString(c),
        };

    private static LetterKinds Kinds(int c) =>
        c switch
        {
            '-' or 0x2010 or 0x2011 => LetterKinds.Hyphen,
            '\'' or '`' or 0xB4 or 0x2018 or 0x2019 or 0x2BB or 0x2BC or 0xFF07 => LetterKinds.Apostrophe,
            ' ' or 0xA0 or 0x2009 or 0x202F => LetterKinds.Gap,
            '.' or ',' => LetterKinds.Point,
            0xAD or 0x200C or 0x200D or 0x2060 or 0xFEFF => LetterKinds.Unseen,
            _ => OfCategory(c),
        };

    private static LetterKinds OfCategory(int c)
    {
        var kinds = CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => LetterKinds.Part,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => LetterKinds.Part
                | LetterKinds.Mark,
            UnicodeCategory.DecimalDigitNumber => LetterKinds.Part | LetterKinds.Digit,
            _ => LetterKinds.None,
        };
        return (kinds & (LetterKinds.Part | LetterKinds.Digit)) == LetterKinds.Part && IsUnspaced(c) ? kinds | LetterKinds.Unspaced : kinds;
    }

    private static bool IsUnspaced(int c) =>
        c is (>= 0x20000 and <= 0x3FFFF) or (>= 0xFF66 and <= 0xFF9F) || (c <= 0xFFFF && Words.IsUnspaced((char)c));
}
