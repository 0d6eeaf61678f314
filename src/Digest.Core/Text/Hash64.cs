using System.Numerics;

namespace Digest.Text;

/// <summary>
/// A 64-bit hash of text, the same on every machine and in every version: ids on published pages are made from it. Not for secrets.
/// Method: multiply-rotate over UTF-16 units with the murmur3 finaliser (Appleby, public domain).
/// </summary>
public static class Hash64
{
    /// <summary>The hash of the text's UTF-16 units, little-endian.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        return End(Take(Begin(text.Length), text));
    }

    /// <summary>The hash of these words with a blank between any two, without making a string of them.</summary>
    public static ulong OfWords(params ReadOnlySpan<string> words)
    {
        var length = words.Length - 1;
        foreach (var word in words)
        {
            length += word.Length;
        }

        var h = Begin(length);
        for (var i = 0; i < words.Length; i++)
        {
            h = Take(i == 0 ? h : Take(h, " "), words[i]);
        }

        return End(h);
    }

    /// <summary>The first 8 hex digits of <see cref="Of(ReadOnlySpan{char})"/>.</summary>
    public static string Short(ReadOnlySpan<char> text) => Hex(Of(text));

    /// <summary>The first 8 hex digits of <see cref="Of(ReadOnlySpan{char})"/> of two texts with a line end between them.</summary>
    public static string Short(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Hex(Of(first, second));

    /// <summary>The hash of two texts with a line end between them.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        End(Take(Take(Take(Begin(first.Length + 1 + second.Length), first), "\n"), second));

    private static ulong Begin(int length) => 0x9E3779B97F4A7C15UL ^ (ulong)length;

    private static ulong Take(ulong h, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            h = BitOperations.RotateLeft((h ^ c) * 0x87C37B91114253D5UL, 31);
        }

        return h;
    }

    private static ulong End(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDUL;
        h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return h ^ (h >> 33);
    }

    private static string Hex(ulong h) => ((uint)(h >> 32)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
