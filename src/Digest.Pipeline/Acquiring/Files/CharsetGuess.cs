using System.Text;
using UtfUnknown;

namespace Digest.Acquiring;

/// <summary>What a file without byte-order mark and not in UTF-8 is written in.</summary>
/// <param name="Encoding">The charset.</param>
/// <param name="RunnerUp">The charset that reads nearly as well and otherwise; null where there is no doubt.</param>
/// <param name="Contradicts">The declared label that the bytes speak against; null where they agree or none is declared.</param>
internal sealed record CharsetChoice(Encoding Encoding, Encoding? RunnerUp, string? Contradicts);

/// <summary>
/// Guesses the charset of bytes that are not UTF-8: what an HTML page declares, unless the bytes speak plainly against it; then by the
/// letters of known
/// languages (<see cref="SingleByteCharsetScorer"/>), then by UTF.Unknown, above a floor.
/// </summary>
internal static class CharsetGuess
{
    // Measured on the public charset files: right guesses of UTF.Unknown stand above this but for a handful, wrong ones mostly below.
    private const float Floor = 0.5f;

    // Logarithms of odds: e⁴ to 1 is sure enough to be silent, less than e to 1 is a coin's throw; a declaration falls only to overwhelming
    // evidence.
    private const double Sure = 4;
    private const double CoinThrow = 1;
    private const double Overwhelming = 15;
    private const int Sample = 256 * 1024;

    /// <summary>The charset, or null when nothing is likely enough.</summary>
    public static CharsetChoice? Of(ReadOnlySpan<byte> bytes, bool html)
    {
        var fits = SingleByteCharsetScorer.Of(bytes);
        var best = fits[0];
        var label = html ? DeclaredCharset.Of(bytes) : null;
        if (label is not null && CharsetLabels.ByName(label) is { } declared && IsPossible(declared, bytes))
        {
            var fit = SingleByteCharsetScorer.Of(bytes, declared);
            return best.IsKnown && best.Score - fit.Score >= Overwhelming && IsPossible(best.Encoding, bytes)
                ? new CharsetChoice(best.Encoding, null, label)
                : new CharsetChoice(declared, null, null);
        }

        var detected = Detect(bytes);
        if (!best.IsKnown || !IsPossible(best.Encoding, bytes))
        {
            return detected is null ? null : new CharsetChoice(detected, null, label);
        }

        var second = detected is null ? null : SingleByteCharsetScorer.Of(bytes, detected);
        if (second is not null && (second.Score > best.Score || second.Text == best.Text))
        {
            return new CharsetChoice(detected!, null, label);
        }

        var rival = Rival(fits, bytes);
        var margin = rival is null ? double.PositiveInfinity : best.Score - rival.Score;
        return margin switch
        {
            >= Sure => new CharsetChoice(best.Encoding, null, label),
            >= CoinThrow => new CharsetChoice(best.Encoding, rival!.Encoding, label),
            _ when rival!.Encoding.CodePage == detected?.CodePage => new CharsetChoice(detected, best.Encoding, label),
            _ => null,
        };
    }

    /// <summary>
    /// The ISO-2022 charset whose escape sequences (ECMA-35) stand in the bytes: all of them are ASCII, so they would pass for UTF-8. Null
    /// where there are none.
    /// </summary>
    public static Encoding? ByEscapes(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf((byte)0x1B);
        if (at < 0 || bytes[at..] is not [_, (byte)'$' or (byte)'(', _, ..] || bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return null;
        }

        return CharsetLabels.ByName(bytes.IndexOf("\u001B$)C"u8) >= 0 ? "iso-2022-kr" : "iso-2022-jp");
    }

    /// <summary>Whether decoded text can be text: no controls but white space, no unassigned characters.</summary>
    public static bool IsPlausible(string text)
    {
        foreach (var c in text)
        {
            if (
                (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u007F' or '\u0085'))
                || c == '\uFFFD'
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned
            )
            {
                return false;
            }
        }

        return true;
    }

    private static SingleByteCharsetScorer? Rival(ImmutableArray<SingleByteCharsetScorer> fits, ReadOnlySpan<byte> bytes)
    {
        foreach (var fit in fits)
        {
            if (fit.Text != fits[0].Text && IsPossible(fit.Encoding, bytes))
            {
                return fit;
            }
        }

        return null;
    }

    private static bool IsPossible(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        StrictDecoder.TryDecode(encoding, bytes, out var text, out _) && IsPlausible(text);

    private static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        if (found?.EncodingName is not { } guess || found.Confidence < Floor)
        {
            return null;
        }

        // ISO-8859-15 has controls where windows-1252 has quotation marks and dashes.
        var western =
            guess.Equals("iso-8859-15", StringComparison.OrdinalIgnoreCase) && bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        return CharsetLabels.ByName(western ? "windows-1252" : guess) is { } encoding && IsPossible(encoding, bytes) ? encoding : null;
    }
}
