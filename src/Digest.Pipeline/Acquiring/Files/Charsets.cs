using System.Text;
using System.Text.Unicode;

namespace Digest.Acquiring;

/// <summary>
/// Turns bytes into text: byte-order mark, then UTF-16 and UTF-32 by their shape, then strict UTF-8, then what the page declares and the
/// letters say.
/// Never guesses below a floor; a doubt is told with the runner-up, a refusal with the first byte that does not fit.
/// </summary>
internal static class Charsets
{
    // A file with this many UTF-8 sequences, and hardly a byte outside them, is UTF-8 that was damaged, whatever else its bytes could
    // spell.
    private const int SequencesOfUtf8 = 4;

    // A saved page may hold a byte from elsewhere (an advertisement, a counter): one, and one more for each so many sequences that fit.
    private const int SequencesForAStray = 50;

    /// <summary>The text and the WHATWG name of its charset; null, and told, when it is text in no charset we know.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, bool html, Diagnostics diagnostics)
    {
        if (ByMark(bytes) is var (marked, skip))
        {
            return html && Damaged(path, bytes[skip..], skip, marked, diagnostics) is { } damaged
                ? damaged
                : Certain(path, bytes[skip..], skip, marked, "The file begins as", diagnostics);
        }

        if (WideText.Of(bytes) is { } wide)
        {
            return Certain(path, bytes, 0, wide, "The file has the shape of", diagnostics);
        }

        if (
            CharsetGuess.ByEscapes(bytes) is { } escaped
            && StrictDecoder.TryDecode(escaped, bytes, out var shifted, out _)
            && CharsetGuess.IsPlausible(shifted)
        )
        {
            return new SourceText(path, shifted, CharsetLabels.Name(escaped));
        }

        if (Utf8.IsValid(bytes))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Mojibake.Tell(path, text, diagnostics);
            return new SourceText(path, text, "utf-8");
        }

        var measured = StrictDecoder.MeasureUtf8(bytes);
        var first = measured.First;
        if (IsNearlyUtf8(measured))
        {
            if (html && Damaged(path, bytes, 0, Encoding.UTF8, diagnostics) is { } damaged)
            {
                return damaged;
            }

            Refuse(
                path,
                diagnostics,
                $"The file is UTF-8, but the byte at offset {first} does not fit",
                "The file is damaged or cut short"
            );
            return null;
        }

        if (
            CharsetGuess.Of(bytes, html) is { } choice
            && StrictDecoder.TryDecode(choice.Encoding, bytes, out var guessed, out _)
            && CharsetGuess.IsPlausible(guessed)
        )
        {
            Tell(path, choice, diagnostics);
            Mojibake.Tell(path, guessed, diagnostics);
            return new SourceText(path, guessed, CharsetLabels.Name(choice.Encoding));
        }

        Refuse(
            path,
            diagnostics,
            $"The file is text in no charset we know: the byte at offset {first} is not UTF-8, and nothing else fits",
            "The file is damaged, cut short, or no text at all"
        );
        return null;
    }

    /// <summary>Whether a file begins with a byte-order mark.</summary>
    public static bool IsMarked(ReadOnlySpan<byte> bytes) => ByMark(bytes) is not null;

    /// <summary>
    /// Whether a file says which charset it is in: by a mark, by a shape or escapes that only one has, by being UTF-8 to the last byte or
    /// nearly so, or in the words of a page.
    /// </summary>
    public static bool IsSaid(ReadOnlySpan<byte> bytes, bool html) =>
        IsMarked(bytes)
        || WideText.Of(bytes) is not null
        || CharsetGuess.ByEscapes(bytes) is not null
        || Utf8.IsValid(bytes)
        || IsNearlyUtf8(StrictDecoder.MeasureUtf8(bytes))
        || (html && DeclaredCharset.Of(bytes) is { } label && CharsetLabels.ByName(label) is not null);

    private static bool IsNearlyUtf8((int First, int Sequences, int Stray) measured) =>
        measured.Sequences >= SequencesOfUtf8 && measured.Stray * 3 <= measured.Sequences;

    // A page in UTF-8 of which hardly a byte does not fit: what does not shows as U+FFFD. Null where all fit, or many do not.
    private static SourceText? Damaged(string path, ReadOnlySpan<byte> bytes, int skipped, Encoding encoding, Diagnostics diagnostics)
    {
        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return null;
        }

        var (first, sequences, stray) = StrictDecoder.MeasureUtf8(bytes);
        if (stray == 0 || stray > 1 + (sequences / SequencesForAStray))
        {
            return null;
        }

        diagnostics.Warn(
            DiagnosticCodes.DamagedPage,
            path,
            0,
            0,
            $"The page is UTF-8, but the byte at offset {skipped + first} does not fit; it shows as “\uFFFD”",
            "The page was damaged, or joined from parts in several charsets",
            "Look at that place; save the page again"
        );
        var text = Encoding.UTF8.GetString(bytes);
        Mojibake.Tell(path, text, diagnostics);
        return new SourceText(path, text, "utf-8");
    }

    private static SourceText? Certain(
        string path,
        ReadOnlySpan<byte> bytes,
        int skipped,
        Encoding encoding,
        string how,
        Diagnostics diagnostics
    )
    {
        if (StrictDecoder.TryDecode(encoding, bytes, out var text, out var at))
        {
            Mojibake.Tell(path, text, diagnostics);
            return new SourceText(path, text, WideText.Name(encoding));
        }

        Refuse(
            path,
            diagnostics,
            $"{how} {WideText.Name(encoding)}, but the byte at offset {skipped + at} does not fit",
            "The file is damaged or cut short"
        );
        return null;
    }

    private static (Encoding Encoding, int Skip)? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
            _ => null,
        };

    private static void Tell(string path, CharsetChoice choice, Diagnostics diagnostics)
    {
        var name = CharsetLabels.Name(choice.Encoding);
        if (choice.Contradicts is { } label)
        {
            diagnostics.Warn(
                DiagnosticCodes.WrongCharsetDeclared,
                path,
                1,
                1,
                $"The page declares the charset “{label}”, but its bytes are {name}; read as {name}",
                "The page was saved in another charset than its header says",
                "Look at the text; save the page as UTF-8"
            );
        }

        if (choice.RunnerUp is { } other)
        {
            diagnostics.Warn(
                DiagnosticCodes.DoubtfulCharset,
                path,
                1,
                1,
                $"The charset is not sure: read as {name}, {CharsetLabels.Name(other)} fits nearly as well",
                "The file has few letters beyond ASCII and says no charset",
                "Look at the text; save it as UTF-8"
            );
        }
    }

    private static void Refuse(string path, Diagnostics diagnostics, string message, string cause) =>
        diagnostics.Error(DiagnosticCodes.UndecodableFile, path, 0, 0, message, cause, "Save it as UTF-8");
}
