using System.Text;

namespace Digest.Tests.Fuzzing;

/// <summary>Changes that know nothing of what the bytes mean. A text holds a byte a letter.</summary>
internal static class ByteChanges
{
    private static readonly ImmutableArray<string> Odd =
    [
        "\0",
        "\0\0\0\0",
        "\u00FF",
        "\u00FF\u00FE",
        "\u00FE\u00FF",
        "\u00EF\u00BB\u00BF",
        "\u00C0\u0080",
        "\u00ED\u00A0\u0080",
        "\u00F4\u0090\u0080\u0080",
        "\u00E2\u0080\u00AE",
        "\u00E2\u0081\u00A6",
        "\u00EF\u00BF\u00BE",
        "\u001B[31m",
        "\u0080",
        "\u009F",
        "\r",
        "\n",
        "\t",
        "\u000B",
        "\u000C",
        "\u001F\u008B\u0008",
    ];

    /// <summary>A bit, or a byte, is another.</summary>
    public static string Flipped(string text, Dice dice)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = dice.Below(text.Length);
        var other = (char)(dice.OneIn(2) ? text[at] ^ (1 << dice.Below(8)) : dice.Below(256));
        return string.Concat(text.AsSpan(0, at), [other], text.AsSpan(at + 1));
    }

    /// <summary>Bytes that mean something to some decoder stand in it.</summary>
    public static string Put(string text, Dice dice) => text.Insert(dice.Below(text.Length + 1), dice.Of(Odd));

    /// <summary>A stretch is gone.</summary>
    public static string Cut(string text, Dice dice)
    {
        var (at, length) = dice.Stretch(text.Length);
        return text.Remove(at, length);
    }

    /// <summary>A stretch stands elsewhere, or twice.</summary>
    public static string Moved(string text, Dice dice)
    {
        var (at, length) = dice.Stretch(text.Length);
        var left = dice.OneIn(2) ? text : text.Remove(at, length);
        return left.Insert(dice.Below(left.Length + 1), text.Substring(at, length));
    }

    /// <summary>The file ends early.</summary>
    public static string BrokenOff(string text, Dice dice) => text[..dice.Below(text.Length + 1)];

    /// <summary>What was UTF-8 is written in another charset, with its mark or without.</summary>
    public static string InAnotherCharset(string text, Dice dice)
    {
        var words = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));
        Encoding to = dice.Below(5) switch
        {
            0 => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            1 => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            2 => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            3 => Encoding.Latin1,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        return Encoding.Latin1.GetString([.. dice.OneIn(2) ? to.GetPreamble() : [], .. to.GetBytes(words)]);
    }
}
