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
        var h = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        foreach (var c in text)
        {
            h = BitOperations.RotateLeft((h ^ c) * 0x87C37B91114253D5UL, 31);
        }

        h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDUL;
        h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return h ^ (h >> 33);
    }

    /// <summary>The first 8 hex digits of <see cref="Of"/>.</summary>
    public static string Short(ReadOnlySpan<char> text) =>
        ((uint)(Of(text) >> 32)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
