using System.Text;
using System.Xml;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Text for XML: characters that XML 1.0 forbids are dropped, lone surrogates become U+FFFD. One bad character must not cost a feed.
/// </summary>
internal static class XmlSafe
{
    /// <summary>The text without what XML cannot hold.</summary>
    public static string Text(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair || XmlConvert.IsXmlChar(c))
            {
                clean?.Append(c);
                if (pair)
                {
                    clean?.Append(text[++i]);
                    i += clean is null ? 1 : 0;
                }

                continue;
            }

            clean ??= new StringBuilder(text, 0, i, text.Length);
            if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Writes an XML file: UTF-8 without a byte-order mark, LF, indented.</summary>
    public static ReadOnlyMemory<byte> Write(Action<XmlWriter> write)
    {
        using var to = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                to,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                    CloseOutput = false,
                }
            )
        )
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        to.WriteByte((byte)'\n');
        return to.GetBuffer().AsMemory(0, (int)to.Length);
    }
}
