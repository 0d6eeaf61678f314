using System.Text;
using Digest.Acquiring;
using static Digest.Tests.Limits.Trial;

namespace Digest.Tests.Limits;

/// <summary>Limits of news items in JSON and XML, and of mails.</summary>
internal static class NewsTrials
{
    private const int Nodes = 1000;

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new("NewsValue.MaxDepth", "nested deeper than 64 levels", over => Json(Times("[", NewsValue.MaxDepth + over), over)),
        new("NewsValue.MaxValues", "more than 1000000 JSON values", over => Json("[1" + Times(",1", NewsValue.MaxValues - 2 + over), over)),
        new("NitfXml.MaxDepth", "deeper than 256 elements", over => Xml(Nested(NitfXml.MaxDepth + over))),
        new("NitfXml.MaxNodes", "more than 1000", over => Xml("<a>" + Times("<b/>", Nodes - 2 + over) + "</a>")),
        new("MailFile.MaxParts", "at most 10000 are read", over => Mail(Parts(MailFile.MaxParts + over))),
        new("MailFile.MaxDepth", "deeper than 32 levels", over => Mail(Within(MailFile.MaxDepth + over))),
    ];

    private static IEnumerable<string> Json(string open, int over)
    {
        var diagnostics = new Diagnostics();
        var root = NewsValue.Read(new SourceText("a.json", open + Times("]", open.Count('[')), "utf-8"), diagnostics);
        Assert.Equal(over == 0, root is not null);
        return Lines(diagnostics);
    }

    // An element that holds nothing lies in so many.
    private static string Nested(int within) => Times("<a>", within) + "<b/>" + Times("</a>", within);

    private static IEnumerable<string> Xml(string text)
    {
        var diagnostics = new Diagnostics();
        NitfXml.Read(new SourceText("a.nitf", text, "utf-8"), diagnostics, Nodes);
        return Lines(diagnostics);
    }

    // A whole of parts is one of them.
    private static string Parts(int parts) =>
        "Content-Type: multipart/mixed; boundary=x\n\n"
        + "--x\nContent-Type: text/plain\n\nThe ferry sails.\n"
        + Times("--x\nContent-Type: image/png\n\nx\n", parts - 2)
        + "--x--\n";

    private static string Within(int wholes)
    {
        var mail = new StringBuilder();
        for (var i = 0; i < wholes; i++)
        {
            mail.Append(Invariant($"Content-Type: multipart/mixed; boundary=x{i}\n\n--x{i}\n"));
        }

        mail.Append("Content-Type: text/plain\n\nThe ferry sails.\n");
        for (var i = wholes - 1; i >= 0; i--)
        {
            mail.Append(Invariant($"\n--x{i}--\n"));
        }

        return mail.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static IEnumerable<string> Mail(string body)
    {
        var diagnostics = new Diagnostics();
        var text = "From: ada@example.org\nTo: desk@example.org\nSubject: Ferry\nMIME-Version: 1.0\n" + body;
        ArticleReader.Read(new RawFile { Path = "articles/a.eml", Bytes = Encoding.UTF8.GetBytes(text) }, diagnostics);
        return Lines(diagnostics);
    }
}
