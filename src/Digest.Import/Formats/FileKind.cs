using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Import;

/// <summary>What a file is, by its first bytes before its name and its media type.</summary>
internal enum FileKind
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Plain text, downloads of press archives too.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A news item in JSON.</summary>
    Json,

    /// <summary>A news item in XML.</summary>
    Xml,

    /// <summary>A mail.</summary>
    Mail,

    /// <summary>A web page saved as a mail.</summary>
    Mhtml,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A feed in XML.</summary>
    Feed,

    /// <summary>A feed in JSON.</summary>
    JsonFeed,

    /// <summary>A sitemap, or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>An archive of a crawl.</summary>
    Warc,

    /// <summary>Something packed by gzip.</summary>
    Gzip,

    /// <summary>A kind of file that holds no text: a picture, a film, a program.</summary>
    Foreign,
}

/// <summary>Tells kinds of files apart. Servers mislabel, files are renamed: what the bytes say counts before names.</summary>
internal static partial class FileKinds
{
    private const int Head = 4096;

    // Fields that only programs for mail write.
    private const string MailOnly = "(?:MIME-Version|Message-ID|Received|Return-Path|Snapshot-Content-Location):";

    /// <summary>The kind of a file.</summary>
    public static FileKind Of(ReadOnlyMemory<byte> bytes, string? mediaType, string? name)
    {
        var span = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes.Span[3..] : bytes.Span;
        var type = Plain(mediaType);
        var extension = Path.GetExtension(name ?? "").ToLowerInvariant();
        return ByFirstBytes(span) is { } known ? known
            : ByText(Opening(span), extension) is { } told ? told
            : ByExtension(extension) is { } named ? named
            : ByMediaType(type);
    }

    /// <summary>The extension under which a build reads the kind; null for what it does not read.</summary>
    public static string? Extension(FileKind kind, string? name) =>
        kind switch
        {
            FileKind.Html => ".html",
            FileKind.Text => ".txt",
            FileKind.Markdown => ".md",
            FileKind.Json => ".json",
            FileKind.Xml => name?.EndsWith(".nitf", StringComparison.OrdinalIgnoreCase) == true ? ".nitf" : ".xml",
            FileKind.Mail => ".eml",
            FileKind.Mhtml => ".mhtml",
            _ => null,
        };

    /// <summary>A media type without its parameters, lower case; empty for none.</summary>
    public static string Plain(string? mediaType) => (mediaType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The charset that a media type names; null for none.</summary>
    public static string? Charset(string? mediaType) =>
        CharsetParameter().Match(mediaType ?? "") is { Success: true } m ? m.Groups["name"].Value.ToLowerInvariant() : null;

    private static FileKind? ByFirstBytes(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x1F, 0x8B, 0x08, ..] => FileKind.Gzip,
            [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => FileKind.Warc,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'P', (byte)'K', 3, 4, ..]
            or [0xD0, 0xCF, 0x11, 0xE0, ..]
            or [0, 0, 1, 0, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..]
            or [(byte)'w', (byte)'O', (byte)'F', ..]
            or [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileKind.Foreign,
            _ => null,
        };

    private static FileKind? ByText(string text, string extension)
    {
        if (extension is ".mhtml" or ".mht" or ".eml" || MailStart().IsMatch(text))
        {
            return extension is ".mhtml" or ".mht" || Saved().IsMatch(text) ? FileKind.Mhtml : FileKind.Mail;
        }

        if (text.StartsWith('<') && RootName().Match(text) is { Success: true } m)
        {
            var root = m.Groups["name"].Value.ToLowerInvariant();
            return root switch
            {
                "rss" or "rdf" or "feed" => FileKind.Feed,
                "urlset" or "sitemapindex" => FileKind.Sitemap,
                "html" or "head" or "body" or "meta" or "title" or "div" or "article" or "main" or "p" or "h1" => FileKind.Html,
                "svg" or "opml" => FileKind.Foreign,
                _ => text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || root is "nitf" or "newsml" or "newsitem"
                    ? FileKind.Xml
                    : null,
            };
        }

        return text is ['{', ..] && text.Contains("://jsonfeed.org/version/", StringComparison.Ordinal) ? FileKind.JsonFeed
            : text is ['{' or '[', ..] && extension is ".json" or ".ninjs" ? FileKind.Json
            : DoctypeHtml().IsMatch(text) ? FileKind.Html
            : null;
    }

    private static FileKind? ByExtension(string extension) =>
        extension switch
        {
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".txt" => FileKind.Text,
            ".md" or ".markdown" => FileKind.Markdown,
            ".json" or ".ninjs" => FileKind.Json,
            ".xml" or ".nitf" or ".newsml" => FileKind.Xml,
            _ => null,
        };

    private static FileKind ByMediaType(string type) =>
        type switch
        {
            "text/html" or "application/xhtml+xml" => FileKind.Html,
            "text/plain" => FileKind.Text,
            "text/markdown" => FileKind.Markdown,
            "application/json" or "application/ninjs+json" => FileKind.Json,
            "application/xml" or "text/xml" or "application/nitf+xml" => FileKind.Xml,
            "" => FileKind.Unknown,
            _ => FileKind.Foreign,
        };

    // The first characters, whatever their charset: those that are looked for are ASCII in all of them.
    private static string Opening(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            _ => Encoding.Latin1.GetString(head),
        };
        return text.TrimStart();
    }

    // Behind declaration, comments and type: the first element, without its prefix.
    [GeneratedRegex(
        @"^(?>(?:\s|<\?[^>]*>|<!--(?>(?:[^-]|-(?!->))*)-->|<!doctype[^>\[]{0,300}>)*)<(?:[\w-]{1,30}:)?(?<name>\w{1,30})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RootName();

    [GeneratedRegex(@"^[^<]{0,20}<(?:!doctype\s+html|html[\s>])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoctypeHtml();

    [GeneratedRegex(
        @"^(?>(?:(?!" + MailOnly + @")[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*)" + MailOnly,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MailStart();

    [GeneratedRegex(
        @"^Snapshot-Content-Location:|^Content-Type:\s{0,4}multipart/related",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline
    )]
    private static partial Regex Saved();

    [GeneratedRegex(@"charset\s{0,2}=\s{0,2}[""']?(?<name>[\w.:-]{1,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter();
}
