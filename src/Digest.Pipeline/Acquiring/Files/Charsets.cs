using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Digest.Acquiring;

/// <summary>Turns bytes into text: byte-order mark, then NUL pattern, then strict UTF-8, then what the page declares, then detection. Never guesses below a floor.</summary>
internal static class Charsets
{
    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the WHATWG name of its charset; null, and told, when it is text in no charset we know.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, bool html, Diagnostics told)
    {
        var (encoding, name, skip) = ByMark(bytes);
        if (encoding is null && ByNulPattern(bytes) is { } wide)
        {
            (encoding, name) = (wide, wide.CodePage == 1201 ? "utf-16be" : "utf-16le");
        }

        if (encoding is null && CharsetGuess.ByEscapes(bytes) is { } escaped && TryDecode(escaped, bytes, out var shifted, out _) && CharsetGuess.IsPlausible(shifted))
        {
            return new SourceText(path, shifted, CharsetGuess.Name(escaped));
        }

        if (encoding is null && Utf8.IsValid(bytes))
        {
            return new SourceText(path, Encoding.UTF8.GetString(bytes), "utf-8");
        }

        if (encoding is not null)
        {
            if (TryDecode(encoding, bytes[skip..], out var text, out var at))
            {
                return new SourceText(path, text, name);
            }

            Refuse(path, told, $"The file begins as {name}, but the byte at offset {skip + at} does not fit");
            return null;
        }

        if (CharsetGuess.Of(bytes, html) is { } guess && TryDecode(guess, bytes, out var guessed, out _) && CharsetGuess.IsPlausible(guessed))
        {
            return new SourceText(path, guessed, CharsetGuess.Name(guess));
        }

        _ = TryDecode(Strict(Encoding.UTF8), bytes, out _, out var first);
        Refuse(path, told, $"The file is text in no charset we know: the byte at offset {first} is not UTF-8, and nothing else fits");
        return null;
    }

    private static (Encoding? Encoding, string Name, int Skip) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict(Encoding.UTF8), "utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), "utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), "utf-32be", 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), "utf-16le", 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), "utf-16be", 2),
        _ => (null, "", 0),
    };

    // Text of few scripts in UTF-16 has most of its NULs on one side of the pairs; bytes of a picture have them anywhere.
    private static UnicodeEncoding? ByNulPattern(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (bytes.Length % 2 != 0 || head.IsEmpty || !head.Contains((byte)0))
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return odd * 20 > pairs && even * 20 < odd ? new UnicodeEncoding(false, false, true) : even * 20 > pairs && odd * 20 < even ? new UnicodeEncoding(true, false, true) : null;
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int badAt)
    {
        try
        {
            (text, badAt) = (Strict(encoding).GetString(bytes), -1);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            (text, badAt) = ("", Math.Max(0, encoding.CodePage == Encoding.UTF8.CodePage ? FirstBadUtf8(bytes) : e.Index));
            return false;
        }
    }

    private static int FirstBadUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var used) != OperationStatus.Done)
            {
                return i;
            }

            i += used;
        }

        return bytes.Length;
    }

    private static void Refuse(string path, Diagnostics told, string message) =>
        told.Error(DiagnosticCodes.UndecodableFile, path, 0, 0, message, "The file is damaged, cut short, or no text at all", "Save it as UTF-8");
}
