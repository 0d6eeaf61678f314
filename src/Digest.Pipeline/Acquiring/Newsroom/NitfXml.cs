using System.Globalization;
using System.Xml;

namespace Digest.Acquiring;

/// <summary>
/// Reads XML into nodes with places. A DOCTYPE is passed over unread, no entity is resolved, nothing is fetched; depth and number are
/// bounded.
/// </summary>
internal static class NitfXml
{
    /// <summary>Deepest nesting of elements of NITF and NewsML.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxDepth = 256;

    /// <summary>Most elements and texts of NITF and NewsML.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxNodes = 1_000_000;

    /// <summary>The root; null, and told, where the file is no XML or made to stop programs.</summary>
    public static NitfNode? Read(SourceText source, Diagnostics diagnostics, int maxNodes = MaxNodes)
    {
        var text = source.Text;
        // XML 1.1 allows but a few control characters more, which no page shows.
        var readable = text.StartsWith("<?xml version=\"1.1\"", StringComparison.Ordinal)
            ? string.Concat("<?xml version=\"1.0\"", text.AsSpan(19))
            : text;
        var starts = Starts(text);
        int At(IXmlLineInfo place) =>
            Math.Clamp(starts[Math.Clamp(place.LineNumber - 1, 0, starts.Count - 1)] + place.LinePosition - 1, 0, text.Length);

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var characters = new StringReader(readable);
        using var reader = XmlReader.Create(characters, settings);
        var place = (IXmlLineInfo)reader;
        var root = new NitfNode("#", "", 0);
        var open = new Stack<NitfNode>([root]);
        var nodes = 0;
        try
        {
            while (reader.Read())
            {
                var at = At(place);
                if (++nodes > maxNodes || reader.Depth > MaxDepth)
                {
                    var (line, column) = source.Place(at);
                    diagnostics.Error(
                        DiagnosticCodes.TooLarge,
                        source.Path,
                        line,
                        column,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The XML is nested deeper than {MaxDepth} elements, or has more than {maxNodes}"
                        ),
                        "A damaged file, or one made to stop programs",
                        "Save the report alone, or as text"
                    );
                    return null;
                }

                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = new NitfNode(reader.LocalName, "", Math.Max(0, at - 1)) { End = at + reader.Name.Length };
                        var isEmpty = reader.IsEmptyElement;
                        Attributes(reader, element);
                        open.Peek().Nodes.Add(element);
                        if (!isEmpty)
                        {
                            open.Push(element);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        open.Pop().End = text.IndexOf('>', at) is >= 0 and var close ? close + 1 : text.Length;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        var data = reader.NodeType == XmlNodeType.CDATA;
                        var end = data ? text.IndexOf("]]>", at, StringComparison.Ordinal) : text.IndexOf('<', at);
                        open.Peek().Nodes.Add(new NitfNode("", reader.Value, at) { End = end < 0 ? text.Length : end });
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            var (line, column) = source.Place(starts[Math.Clamp(e.LineNumber - 1, 0, starts.Count - 1)] + Math.Max(0, e.LinePosition - 1));
            diagnostics.Error(
                DiagnosticCodes.BrokenNewsFile,
                source.Path,
                line,
                column,
                "The XML cannot be read from here on",
                "A cut-off file, an element that is not closed, a bare & or <, or an entity that only a DTD defines: DTDs are never read",
                "Fetch the file again, or write the character itself"
            );
            return null;
        }

        return root;
    }

    private static void Attributes(XmlReader reader, NitfNode element)
    {
        while (reader.MoveToNextAttribute())
        {
            (element.Attributes ??= new(StringComparer.Ordinal)).TryAdd(reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
    }

    // The reader takes CR LF, LF and CR each for one line's end.
    private static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
