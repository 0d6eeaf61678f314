using System.Buffers;
using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Tells text that was decoded wrongly before it came to us: UTF-8 taken for a single-byte charset ("â€™", "Ã©", "РїСЂРё") and a Cyrillic
/// charset taken
/// for Latin ("Ïðèâåò"). Only tells: the words stay as they stand in the file.
/// </summary>
internal static class Mojibake
{
    // No language writes so many letters beyond ASCII of the Latin charset in a row.
    private const int FewestLatin = 6;
    private const int Shown = 30;

    private static readonly SearchValues<char> Leads = SearchValues.Create(
        "ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôРСТВГвгдежзийЖЗИЙКЛМНОПФЧШЩЪ"
    );
    private static readonly byte[] Latin = BytesOf("windows-1252");
    private static readonly byte[] Cyrillic = BytesOf("windows-1251");

    /// <summary>Warns of the first such run, with what it probably said and how many there are.</summary>
    public static void Tell(string path, string text, Diagnostics diagnostics)
    {
        if (text.AsSpan().IndexOfAny(Leads) < 0)
        {
            return;
        }

        var (count, first, reads) = (0, "", "");
        var at = 0;
        for (var i = 0; i < text.Length; )
        {
            if (text[i] < 0x80)
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] >= 0x80)
            {
                end++;
            }

            var inside = (i > 0 && char.IsAsciiLetterLower(text[i - 1])) || (end < text.Length && char.IsAsciiLetterLower(text[end]));
            if (end - i > 1 && Undo(text.AsSpan(i, end - i), inside) is { } said)
            {
                (first, reads, at) = count++ == 0 ? (text[i..end], said, i) : (first, reads, at);
            }

            i = end;
        }

        if (count > 0)
        {
            var (line, column) = new SourceText(path, text, "").Place(at);
            var more = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {count - 1} more such places)");
            diagnostics.Warn(
                DiagnosticCodes.Mojibake,
                path,
                line,
                column,
                $"The text was decoded wrongly before it came here: “{Cut(first)}” probably said “{Cut(reads)}”{more}",
                "Where the page was crawled, its charset was taken for another",
                "Take the page again, or mend the text; it is published as it stands"
            );
        }
    }

    // The bytes a run came from, read as what they were.
    private static string? Undo(ReadOnlySpan<char> run, bool inside)
    {
        foreach (var charset in (ReadOnlySpan<byte[]>)[Latin, Cyrillic])
        {
            if (Bytes(run, charset) is not { } bytes)
            {
                continue;
            }

            if (Utf8Of(bytes) is { } text && (text.Length > 1 || inside || IsTypographic(text[0])))
            {
                return text;
            }

            if (charset == Latin && run.Length >= FewestLatin && bytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xBF) < 0)
            {
                return SingleByteCharsetScorer.Of(bytes)[0].Text;
            }
        }

        return null;
    }

    private static string? Utf8Of(byte[] bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.All(IsCommon) ? text : null;
    }

    // Letters that texts are made of: "É»" at the end of a quotation would be a phonetic sign.
    private static bool IsCommon(char c) =>
        IsTypographic(c)
        || c
            is (>= 'À' and <= 'ſ')
                or 'ț'
                or 'ș'
                or (>= 'Ά' and <= 'ώ')
                or (>= 'Ѐ' and <= 'џ')
                or 'ґ'
                or 'Ґ'
                or (>= 'א' and <= 'ת')
                or (>= 'ء' and <= 'ي')
                or (>= '\u3001' and <= '\u9FFF')
                or (>= '가' and <= '힣');

    private static bool IsTypographic(char c) => c is (>= '\u00A0' and <= '¿') or (>= '\u2010' and <= '\u203A') or '€' or '™' or '№';

    private static byte[]? Bytes(ReadOnlySpan<char> run, byte[] charset)
    {
        if (run.Length > 4096)
        {
            run = run[..4096];
        }

        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            bytes[i] = run[i] is >= '\u0080' and <= '\u009F' ? (byte)run[i] : charset[run[i]];
            if (bytes[i] == 0)
            {
                return null;
            }
        }

        return bytes;
    }

    private static byte[] BytesOf(string name)
    {
        var bytes = new byte[char.MaxValue + 1];
        var encoding = CharsetLabels.ByName(name)!;
        for (var b = 0x80; b <= 0xFF; b++)
        {
            bytes[encoding.GetString([(byte)b])[0]] = (byte)b;
        }

        return bytes;
    }

    private static string Cut(string text) => text.Length <= Shown ? text : Cuts.Head(text, Shown) + "…";
}
