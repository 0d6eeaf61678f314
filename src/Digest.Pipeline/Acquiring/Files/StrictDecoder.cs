using System.Buffers;
using System.Text;

namespace Digest.Acquiring;

/// <summary>Decodes bytes where every one of them fits, and says where the first stands that does not.</summary>
internal static class StrictDecoder
{
    /// <summary>
    /// Decodes without mercy; <paramref name="badAt"/> is the offset of the first byte that does not fit, -1 when all fit.
    /// </summary>
    public static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int badAt)
    {
        try
        {
            (text, badAt) = (Strict(encoding).GetString(bytes), -1);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            (text, badAt) = ("", Math.Max(0, encoding.CodePage == Encoding.UTF8.CodePage ? MeasureUtf8(bytes).First : e.Index));
            return false;
        }
    }

    /// <summary>
    /// The offset of the first byte that is no UTF-8 (the length where all are), how many sequences of several bytes there are, and how
    /// many bytes stand outside them.
    /// </summary>
    public static (int First, int Sequences, int Stray) MeasureUtf8(ReadOnlySpan<byte> bytes)
    {
        var (first, sequences, stray) = (bytes.Length, 0, 0);
        for (var i = 0; i < bytes.Length; )
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            var good = Rune.DecodeFromUtf8(bytes[i..], out _, out var used) == OperationStatus.Done;
            (first, sequences, stray) = good ? (first, sequences + 1, stray) : (Math.Min(first, i), sequences, stray + 1);
            i += used;
        }

        return (first, sequences, stray);
    }

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
