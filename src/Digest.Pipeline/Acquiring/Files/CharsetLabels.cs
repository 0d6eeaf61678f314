using System.Text;

namespace Digest.Acquiring;

/// <summary>The labels pages use for charsets (WHATWG Encoding, section 4.2), and the names we give them in the data.</summary>
internal static class CharsetLabels
{
    static CharsetLabels() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>WHATWG name of a charset.</summary>
    public static string Name(Encoding encoding) =>
        encoding.WebName.ToLowerInvariant() switch
        {
            "ks_c_5601-1987" => "euc-kr",
            "gb2312" => "gbk",
            "cp866" => "ibm866",
            var name => name,
        };

    /// <summary>
    /// The charset of a label, in any case; null for a label nobody knows. A page that says UTF-16 in ASCII means UTF-8, as browsers hold
    /// it.
    /// </summary>
    public static Encoding? ByName(string name)
    {
        var label = name.Trim().ToLowerInvariant();
        try
        {
            return Encoding.GetEncoding(Label(label));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // UTF-7 is known and switched off; no browser reads it either.
            return null;
        }
    }

    // Browsers read iso-8859-1 and ascii as windows-1252; what is not there in one is punctuation in the other.
    private static string Label(string label) =>
        label switch
        {
            "utf8"
            or "unicode-1-1-utf-8"
            or "unicode11utf8"
            or "x-unicode20utf8"
            or "utf-16"
            or "utf-16le"
            or "utf-16be"
            or "unicode"
            or "ucs-2"
            or "csunicode" => "utf-8",
            "iso-8859-1"
            or "iso8859-1"
            or "iso88591"
            or "iso_8859-1"
            or "latin1"
            or "latin-1"
            or "l1"
            or "ascii"
            or "us-ascii"
            or "ansi_x3.4-1968"
            or "cp1252"
            or "x-cp1252"
            or "cp819"
            or "win-1252"
            or "ansi" => "windows-1252",
            "iso-8859-9" or "iso8859-9" or "latin5" or "l5" or "cp1254" or "x-cp1254" => "windows-1254",
            "iso-8859-11" or "iso8859-11" or "tis-620" or "dos-874" or "cp874" => "windows-874",
            "latin2" or "l2" or "iso8859-2" or "iso88592" or "iso_8859-2" => "iso-8859-2",
            "cp1250" or "x-cp1250" or "win-1250" => "windows-1250",
            "cp1251" or "x-cp1251" or "win-1251" or "win1251" or "windows1251" or "windows_1251" => "windows-1251",
            "cp1253" or "x-cp1253" => "windows-1253",
            "cp1255" or "x-cp1255" => "windows-1255",
            "cp1256" or "x-cp1256" => "windows-1256",
            "cp1257" or "x-cp1257" => "windows-1257",
            "cp1258" or "x-cp1258" => "windows-1258",
            "koi" or "koi8" or "koi8_r" or "cskoi8r" => "koi8-r",
            "koi8-ru" => "koi8-u",
            "866" or "ibm866" or "csibm866" or "dos-866" => "cp866",
            "cyrillic" or "csisolatincyrillic" or "iso8859-5" or "iso88595" or "iso_8859-5" => "iso-8859-5",
            "x-mac-ukrainian" or "mac-cyrillic" or "maccyrillic" => "x-mac-cyrillic",
            "mac" or "x-mac-roman" or "macroman" => "macintosh",
            "latin-9" or "latin9" or "l9" or "iso8859-15" => "iso-8859-15",
            "gb2312" or "gbk" or "gb_2312-80" or "gb_2312" or "x-gbk" or "chinese" or "cp936" or "ms936" => "gb18030",
            "big5-hkscs" or "cn-big5" or "x-x-big5" or "cp950" => "big5",
            "cp949" or "uhc" or "korean" or "ks_c_5601-1989" or "ksc5601" or "ksc_5601" or "windows-949" => "ks_c_5601-1987",
            "sjis" or "shift-jis" or "x-sjis" or "ms_kanji" or "windows-31j" or "cp932" or "ms932" => "shift_jis",
            "x-euc-jp" or "eucjp" => "euc-jp",
            _ => label,
        };
}
