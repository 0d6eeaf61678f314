using System.Globalization;
using System.Text;

namespace Digest.Acquiring;

/// <summary>
/// Knows the characters that must not reach a page: controls, bidirectional embeddings, overrides and isolates, tag characters, what XML
/// forbids.
/// They are dropped (inside a word: shown as U+FFFD) and told, once a file. Soft hyphens, zero-width spaces and stray byte-order marks are
/// layout: kept
/// inside words, dropped elsewhere, without a word.
/// </summary>
internal sealed class OddCharacters
{
    private readonly SortedDictionary<int, int> _seen = [];
    private int _firstAt = -1;

    /// <summary>Whether the UTF-16 unit is dropped from text. White space never is.</summary>
    public static bool Drops(string text, int i) => IsLayout(text[i]) || IsOdd(text, i);

    /// <summary>Notes an odd character. <paramref name="at"/> is a UTF-16 position of the file, or -1 where unknown.</summary>
    public void Saw(string text, int i, int at)
    {
        if (!IsOdd(text, i) || char.IsLowSurrogate(text[i]))
        {
            return;
        }

        var rune =
            char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                ? char.ConvertToUtf32(text[i], text[i + 1])
                : text[i];
        _seen[rune] = _seen.GetValueOrDefault(rune) + 1;
        if (_firstAt < 0)
        {
            _firstAt = at;
        }
    }

    /// <summary>Whether any was noted.</summary>
    public bool Any => _seen.Count > 0;

    /// <summary>
    /// A value without them; notes what it dropped. A form feed and its like part words, so they become spaces. The same string when
    /// there is nothing to do.
    /// </summary>
    public string Clean(string text, int at = -1)
    {
        var i = 0;
        while (i < text.Length && !Drops(text, i) && !IsFeed(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var kept = new StringBuilder(text, 0, i, text.Length);
        for (; i < text.Length; i++)
        {
            if (Drops(text, i))
            {
                Saw(text, i, at);
            }
            else
            {
                kept.Append(IsFeed(text[i]) ? ' ' : text[i]);
            }
        }

        return kept.ToString();
    }

    /// <summary>Tells what was dropped from a file, if anything.</summary>
    public void Tell(SourceText source, Diagnostics diagnostics)
    {
        var (line, column) = _firstAt < 0 ? (0, 0) : source.Place(_firstAt);
        Tell(source.Path, line, column, diagnostics);
    }

    /// <summary>Tells what was dropped, if anything, at a place that is known already (0 where it is not).</summary>
    public void Tell(string path, int line, int column, Diagnostics diagnostics, string where = "")
    {
        if (_seen.Count == 0)
        {
            return;
        }

        var names = string.Join(", ", _seen.Take(4).Select(s => string.Create(CultureInfo.InvariantCulture, $"U+{s.Key:X4} ({s.Value})")));
        diagnostics.Warn(
            DiagnosticCodes.OddCharacters,
            path,
            line,
            column,
            $"Characters that nobody sees were taken out{where}: {names}{(_seen.Count > 4 ? ", …" : "")}",
            "Control and bidirectional characters can hide or reorder words; XML forbids some of them",
            where.Length > 0 ? "Rename the file" : "Take them out of the file if they have no business there"
        );
    }

    /// <summary>Whether the character only says where a line may break.</summary>
    public static bool IsLayout(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static bool IsFeed(char c) => c is '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsOdd(string text, int i)
    {
        var c = text[i];
        if (c < 0x80)
        {
            return (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c == 0x7F;
        }

        if (c < 0xA0)
        {
            return c != '\u0085';
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]) || IsOddPlane(char.ConvertToUtf32(c, text[i + 1]))
                : i == 0 || !char.IsHighSurrogate(text[i - 1]) || IsOddPlane(char.ConvertToUtf32(text[i - 1], c));
        }

        return c
            is >= '\u202A'
                and <= '\u202E'
                or >= '\u2066'
                and <= '\u2069'
                or >= '\u206A'
                and <= '\u206F'
                or >= '\uFDD0'
                and <= '\uFDEF'
                or '\uFFFE'
                or '\uFFFF'
                or >= '\uFFF9'
                and <= '\uFFFB';
    }

    private static bool IsOddPlane(int rune) => rune is >= 0xE0000 and <= 0xE007F || (rune & 0xFFFE) == 0xFFFE;
}
