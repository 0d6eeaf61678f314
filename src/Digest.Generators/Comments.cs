using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Digest.Generators;

/// <summary>Reads documentation comments as Markdown on one line, without the full stop of a single sentence.</summary>
internal static class Comments
{
    /// <summary>The words of the summary; empty where there is none or the comment is broken.</summary>
    public static string SummaryOf(ISymbol symbol, CancellationToken stop) => PartOf(symbol, "summary", stop);

    /// <summary>The words of the remarks; empty where there are none or the comment is broken.</summary>
    public static string RemarksOf(ISymbol symbol, CancellationToken stop) => PartOf(symbol, "remarks", stop);

    /// <summary>The words of any part of a comment; empty where there is none or the comment is broken.</summary>
    public static string PartOf(ISymbol symbol, string name, CancellationToken stop)
    {
        try
        {
            var xml = symbol.GetDocumentationCommentXml(cancellationToken: stop);
            return string.IsNullOrEmpty(xml) || XElement.Parse(xml).Element(name) is not { } part ? "" : Line(Of(part));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string Of(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(
                node switch
                {
                    XText words => words.Value,
                    XElement { Name.LocalName: "c" } code => "`" + code.Value + "`",
                    XElement { Name.LocalName: "see" or "paramref" } see => "`" + Named(see) + "`",
                    XElement other => Of(other),
                    _ => "",
                }
            );
        }

        return text.ToString();
    }

    private static string Named(XElement see)
    {
        var name = (string?)see.Attribute("cref") ?? (string?)see.Attribute("name") ?? (string?)see.Attribute("langword") ?? "";
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string Line(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith(".", StringComparison.Ordinal) && line.IndexOf(". ", StringComparison.Ordinal) < 0
            ? line.Substring(0, line.Length - 1)
            : line;
    }
}
