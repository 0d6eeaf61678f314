using System.Text;

namespace Digest.Acquiring;

/// <summary>
/// Tells UTF-16 and UTF-32 without a byte-order mark: by where their NUL bytes stand, and for Chinese and Japanese, which have few, by what
/// they would say.
/// </summary>
internal static class WideText
{
    private const int Sample = 4096;

    // A stray NUL or two shape nothing.
    private const int Fewest = 3;

    /// <summary>The charset; null for other bytes. An odd byte at the end is no obstacle here: decoding names it.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Sample)];
        var wide = head.Contains((byte)0) ? ByNuls(head) : ByIdeographs(head);
        return wide is not null && CharsetGuess.IsPlausible(wide.GetString(head[..(head.Length & ~3)])) ? wide : null;
    }

    /// <summary>WHATWG-style name of a wide charset.</summary>
    public static string Name(Encoding encoding) =>
        encoding.CodePage switch
        {
            1200 => "utf-16le",
            1201 => "utf-16be",
            12000 => "utf-32le",
            12001 => "utf-32be",
            _ => CharsetLabels.Name(encoding),
        };

    // Text of few scripts in UTF-16 has most of its NULs on one side of the pairs; bytes of a picture have them anywhere.
    private static Encoding? ByNuls(ReadOnlySpan<byte> head)
    {
        Span<int> nuls = stackalloc int[4];
        for (var i = 0; i < head.Length; i++)
        {
            nuls[i % 4] += head[i] == 0 ? 1 : 0;
        }

        // No character of UTF-32 has its highest byte, and none of a living script its second: three columns in four.
        var quads = head.Length / 4;
        if (quads > 1 && nuls[3] >= quads && nuls[2] * 10 >= quads * 9 && nuls[0] * 10 < quads)
        {
            return new UTF32Encoding(false, false);
        }

        if (quads > 1 && nuls[0] >= quads && nuls[1] * 10 >= quads * 9 && nuls[3] * 10 < quads)
        {
            return new UTF32Encoding(true, false);
        }

        var (even, odd, pairs) = (nuls[0] + nuls[2], nuls[1] + nuls[3], head.Length / 2);
        return pairs == 0 ? null
            : odd * 20 > pairs && odd >= Fewest && even * 20 < odd ? new UnicodeEncoding(false, false)
            : even * 20 > pairs && even >= Fewest && odd * 20 < even ? new UnicodeEncoding(true, false)
            : null;
    }

    // Ideographs and kana nearly throughout, with their own punctuation among them: pairs of other bytes do not fall so.
    private static UnicodeEncoding? ByIdeographs(ReadOnlySpan<byte> head)
    {
        foreach (var big in (ReadOnlySpan<bool>)[false, true])
        {
            var (ours, marks, pairs) = (0, 0, head.Length / 2);
            for (var i = 0; i + 1 < head.Length; i += 2)
            {
                var c = big ? (head[i] << 8) | head[i + 1] : (head[i + 1] << 8) | head[i];
                marks += c is 0x3001 or 0x3002 or 0xFF0C ? 1 : 0;
                ours += c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3000 and <= 0x30FF) or (>= 0xFF00 and <= 0xFFEF) ? 1 : 0;
            }

            if (pairs >= 8 && marks * 100 >= pairs && ours * 100 >= pairs * 97)
            {
                return new UnicodeEncoding(big, false);
            }
        }

        return null;
    }
}
