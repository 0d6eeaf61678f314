using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Digest.Import;

/// <summary>Reads XML of strangers: no type declaration is followed, no entity resolved, nothing fetched, nesting bounded.</summary>
internal static class XmlTree
{
    /// <summary>Deepest nesting of a feed or sitemap in XML.</summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public const int MaxDepth = 128;

    static XmlTree() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The root element.</summary>
    /// <exception cref="ImportRefusal">It is not well-formed.</exception>
    public static XElement Read(ReadOnlyMemory<byte> bytes, string what)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using (var stream = Open(bytes))
            using (var reader = XmlReader.Create(stream, settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaxDepth)
                    {
                        throw new ImportRefusal(
                            $"The {what} nests its elements deeper than {MaxDepth} levels",
                            "A file made to stop programs",
                            "Import the pages it names by their addresses"
                        );
                    }
                }
            }

            using var again = Open(bytes);
            using var whole = XmlReader.Create(again, settings);
            return XElement.Load(whole, LoadOptions.PreserveWhitespace);
        }
        catch (Exception e) when (e is XmlException or ArgumentException or InvalidOperationException)
        {
            throw new ImportRefusal(
                $"The {what} is no well-formed XML: {e.Message.TrimEnd('.')}",
                "Its publisher writes it by hand, or the download was broken off",
                "Import the pages it names by their addresses"
            );
        }
    }

    /// <summary>The first child of this name, of the element's own namespace; null for none.</summary>
    public static XElement? Own(this XElement element, string name) => element.Element(element.Name.Namespace + name);

    // White space before the declaration is a common slip.
    private static MemoryStream Open(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.IndexOfAnyExcept(" \r\n\t"u8);
        return new MemoryStream(bytes[Math.Max(0, at)..].ToArray(), writable: false);
    }
}
