using System.Text;
using UtfUnknown;

namespace Digest.Acquiring;

/// <summary>Guesses the charset of bytes that are not UTF-8: first what an HTML page declares, then by the statistics of UTF.Unknown, above a floor.</summary>
internal static class CharsetGuess
{
    // Measured on the public charset files: right guesses stand above this but for a handful, wrong ones mostly below.
    private const float Floor = 0.5f;
    private const int Sample = 256 * 1024;
    private const int DeclarationWithin = 4096;

    /// <summary>The charset, or null when nothing is likely enough.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes, bool html)
    {
        if (html && Declared(bytes[..Math.Min(bytes.Length, DeclarationWithin)]) is { } name && ByName(name) is { } declared)
        {
            return declared;
        }

        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        if (found?.EncodingName is not { } guess || found.Confidence < Floor)
        {
            return null;
        }

        // ISO-8859-15 has controls where windows-1252 has quotation marks and dashes.
        var western = guess.Equals("iso-8859-15", StringComparison.OrdinalIgnoreCase) && bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        return ByName(western ? "windows-1252" : guess);
    }

    /// <summary>The ISO-2022 charset whose escape sequences (ECMA-35) stand in the bytes: all of them are ASCII, so they would pass for UTF-8. Null where there are none.</summary>
    public static Encoding? ByEscapes(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf((byte)0x1B);
        if (at < 0 || bytes[at..] is not [_, (byte)'$' or (byte)'(', _, ..] || bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return null;
        }

        return ByName(bytes.IndexOf("\u001B$)C"u8) >= 0 ? "iso-2022-kr" : "iso-2022-jp");
    }

    /// <summary>WHATWG name of a charset.</summary>
    public static string Name(Encoding encoding) => encoding.WebName.ToLowerInvariant() switch
    {
        "ks_c_5601-1987" => "euc-kr",
        "gb2312" => "gbk",
        var name => name,
    };

    /// <summary>Whether decoded text can be text: no controls but white space, no unassigned characters.</summary>
    public static bool IsPlausible(string text)
    {
        foreach (var c in text)
        {
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u0085')) || c == '\uFFFD' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }

        return true;
    }

    // Browsers read iso-8859-1 and ascii as windows-1252 (WHATWG Encoding); what is not there in one is punctuation in the other.
    private static Encoding? ByName(string name)
    {
        var label = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" => "gb18030",
            "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "tis-620" => "windows-874",
            "cp949" or "uhc" => "ks_c_5601-1987",
            var other => other,
        };
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? text.IndexOf("encoding", StringComparison.OrdinalIgnoreCase) : at;
        if (at < 0)
        {
            return null;
        }

        var equals = text.IndexOf('=', at);
        if (equals < 0 || equals > at + 12)
        {
            return null;
        }

        var value = text.AsSpan(equals + 1).TrimStart(" \t\"'");
        var end = value.IndexOfAnyExcept(System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:"));
        return (end < 0 ? value : value[..end]).ToString();
    }
}
