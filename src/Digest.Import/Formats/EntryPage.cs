using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Import;

/// <summary>Sets the words of a feed's entry as a small page, with what the feed says of it where pages say such things.</summary>
internal static partial class EntryPage
{
    /// <summary>The page.</summary>
    public static ReadOnlyMemory<byte> Of(FeedItem entry, FeedText feed)
    {
        var page = new StringBuilder("<!doctype html>\n<html");
        page.Append(feed.Language is { } language ? $" lang=\"{Encoded(language)}\"" : "");
        page.Append("><head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Encoded(entry.Title)}</title>\n");
        Meta("og:title", entry.Title);
        Meta("og:site_name", feed.Title);
        Meta("article:published_time", Moment(entry.Published ?? entry.Updated));
        Meta("article:modified_time", entry.Published is null ? null : Moment(entry.Updated));
        foreach (var author in entry.Authors)
        {
            page.Append(CultureInfo.InvariantCulture, $"<meta name=\"author\" content=\"{Encoded(author)}\">\n");
        }

        if (entry.Link is { } link)
        {
            page.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{Encoded(ImportItem.Called(link))}\">\n");
        }

        page.Append("</head><body><article>\n");
        page.Append(entry.Title.Length > 0 ? $"<h1>{Encoded(entry.Title)}</h1>\n" : "");
        page.Append(Block().IsMatch(entry.Html) || entry.Html.Length == 0 ? entry.Html : $"<p>{entry.Html}</p>");
        page.Append("\n</article></body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());

        void Meta(string property, string? value) =>
            page.Append(string.IsNullOrWhiteSpace(value) ? "" : $"<meta property=\"{property}\" content=\"{Encoded(value)}\">\n");
    }

    /// <summary>Whether an entry says more than its title.</summary>
    public static bool HasWords(FeedItem entry) => !string.IsNullOrWhiteSpace(WebUtility.HtmlDecode(WithoutMarks(entry.Html)));

    /// <summary>A text without marks of HTML.</summary>
    public static string WithoutMarks(string html) => Mark().Replace(html, "");

    // Feeds write dates as mails do; a page says them in ISO 8601. What is neither is left as it stands.
    private static string? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && text!.Any(char.IsLetter)
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : text;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"<(?:p|div|ul|ol|h[1-6]|blockquote|table|section|article|br)[\s/>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Block();
}
