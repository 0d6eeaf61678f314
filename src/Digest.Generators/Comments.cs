using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Digest.Generators;

/// <summary>Reads the summary of a documentation comment as Markdown on one line.</summary>
internal static class Comments
{
    /// <summary>The words, without the full stop of a single sentence; empty where there is no comment or it is broken.</summary>
    public static string SummaryOf(ISymbol symbol, CancellationToken stop)
    {
        try
        {
            var xml = symbol.GetDocumentationCommentXml(cancellationToken: stop);
            var summary = string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml).Element("summary");
            return summary is null ? "" : Line(Of(summary));
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
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "c" } code => "`" + code.Value + "`",
                XElement { Name.LocalName: "see" or "paramref" } see => "`" + Named(see) + "`",
                XElement other => Of(other),
                _ => "",
            });
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
        return line.EndsWith(".", StringComparison.Ordinal) && line.IndexOf(". ", StringComparison.Ordinal) < 0 ? line.Substring(0, line.Length - 1) : line;
    }
}
