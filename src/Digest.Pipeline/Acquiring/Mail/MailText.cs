using System.Text;
using MimeKit;

namespace Digest.Acquiring;

/// <summary>
/// The text of one part of a mail, out of its transfer encoding (RFC 2045) and charset, with the place of each character in the file.
/// </summary>
internal sealed class MailText
{
    private readonly int[] _bytes;
    private readonly int[] _raw;

    private MailText(SourceText text, int[] bytes, int[] raw) => (Text, _bytes, _raw) = (text, bytes, raw);

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>
    /// Reads a part that stands in the file from byte <paramref name="from"/> to <paramref name="to"/>; null, and told, where its charset
    /// cannot be told.
    /// </summary>
    public static MailText? Of(MailFile file, MimePart part, int from, int to, Diagnostics diagnostics)
    {
        var raw = file.Bytes.Span[from..to];
        var (bytes, at) = part.ContentTransferEncoding switch
        {
            ContentEncoding.QuotedPrintable => QuotedPrintable(raw),
            ContentEncoding.Base64 => Base64(raw),
            _ => (raw.ToArray(), Enumerable.Range(0, raw.Length + 1).ToArray()),
        };
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = file.At(from + at[i]);
        }

        var isPage = part.ContentType.IsMimeType("text", "html");
        if (
            part.ContentType.Charset is { } label
            && CharsetLabels.ByName(label) is { } encoding
            && StrictDecoder.TryDecode(encoding, bytes, out var text, out _)
        )
        {
            return new MailText(new SourceText(file.Path, text, CharsetLabels.Name(encoding)), Places(text, bytes.Length, encoding), at);
        }

        if (Charsets.Decode(file.Path, bytes, isPage, diagnostics) is not { } guessed)
        {
            return null;
        }

        return new MailText(guessed, Places(guessed.Text, bytes.Length, CharsetLabels.ByName(guessed.Charset) ?? Encoding.UTF8), at);
    }

    /// <summary>Blocks of the text read alone, with their places in the file.</summary>
    public IEnumerable<Block> Placed(IEnumerable<Block> blocks, SourceText file)
    {
        var points = new List<int>(Text.Length + 1);
        for (var i = 0; i <= Text.Text.Length; i++)
        {
            if (i == 0 || i == Text.Text.Length || !(char.IsLowSurrogate(Text.Text[i]) && char.IsHighSurrogate(Text.Text[i - 1])))
            {
                points.Add(file.CodePoint(_raw[_bytes[i]]));
            }
        }

        return blocks.Select(b =>
            b with
            {
                Start = points[Math.Min(b.Start, points.Count - 1)],
                End = points[Math.Min(b.End, points.Count - 1)],
                Source = [],
            }
        );
    }

    // Where each character begins among the bytes. Of charsets with states between the characters the places are near ones.
    private static int[] Places(string text, int length, Encoding encoding)
    {
        var places = new int[text.Length + 1];
        var at = 0;
        for (var i = 0; i < text.Length; )
        {
            var units = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            places.AsSpan(i, units).Fill(Math.Min(at, length));
            at += encoding.GetByteCount(text.AsSpan(i, units));
            i += units;
        }

        places[^1] = length;
        return places;
    }

    // The bytes, and where each stands among the raw ones; one place more for the end.
    private static (byte[] Bytes, int[] At) QuotedPrintable(ReadOnlySpan<byte> raw)
    {
        var (bytes, at, n) = (new byte[raw.Length], new int[raw.Length + 1], 0);
        for (var i = 0; i < raw.Length; )
        {
            var next = i + 1;
            if (raw[i] == (byte)'=')
            {
                var end = next;
                while (end < raw.Length && raw[end] is (byte)' ' or (byte)'\t' or (byte)'\r')
                {
                    end++;
                }

                if (end == raw.Length || raw[end] == (byte)'\n')
                {
                    i = Math.Min(raw.Length, end + 1);
                    continue;
                }

                if (i + 2 < raw.Length && Hex(raw[i + 1]) is >= 0 and var high && Hex(raw[i + 2]) is >= 0 and var low)
                {
                    (bytes[n], at[n]) = ((byte)((high << 4) | low), i);
                    (n, i) = (n + 1, i + 3);
                    continue;
                }
            }

            (bytes[n], at[n]) = (raw[i], i);
            (n, i) = (n + 1, next);
        }

        at[n] = raw.Length;
        return (bytes[..n], at[..(n + 1)]);
    }

    private static int Hex(byte letter) => char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32(((char)letter).ToString(), 16) : -1;

    private static (byte[] Bytes, int[] At) Base64(ReadOnlySpan<byte> raw)
    {
        var (bytes, at, n) = (new byte[(raw.Length / 4 * 3) + 3], new int[(raw.Length / 4 * 3) + 4], 0);
        var (bits, held) = (0, 0);
        for (var i = 0; i < raw.Length; i++)
        {
            var value = Sextet(raw[i]);
            if (value < 0)
            {
                continue;
            }

            (bits, held) = (((bits << 6) | value) & 0xFFFF, held + 6);
            if (held >= 8)
            {
                held -= 8;
                (bytes[n], at[n]) = ((byte)(bits >> held), i);
                n++;
            }
        }

        at[n] = raw.Length;
        return (bytes[..n], at[..(n + 1)]);
    }

    private static int Sextet(byte letter) =>
        (char)letter switch
        {
            >= 'A' and <= 'Z' => letter - 'A',
            >= 'a' and <= 'z' => letter - 'a' + 26,
            >= '0' and <= '9' => letter - '0' + 52,
            '+' or '-' => 62,
            '/' or '_' => 63,
            _ => -1,
        };
}
