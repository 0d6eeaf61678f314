using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads what those who saved a page wrote into it: programs and web archives leave a comment with the page's own address and the moment
/// it was saved, archives rewrite its addresses into their own, a search engine's cache prints a banner. The address of the original and
/// that of the copy are told apart.
/// </summary>
internal static partial class SavedCopies
{
    /// <summary>Below what the page declares of its address itself.</summary>
    private const int Rank = 6;

    private const int LongestComment = 4000;
    private const int MostSteps = 200;

    /// <summary>Adds the address, the address of the copy and the moment that comments and banners give.</summary>
    public static void Declare(IHtmlDocument document, Action<DeclaredField, string?, string, int> add)
    {
        foreach (var comment in Comments(document))
        {
            if (comment.Length <= LongestComment && Form(comment) is { } form)
            {
                var m = form.Expression.Match(comment);
                Url(m.Groups["url"].Value, form.Name, add);
                Moment(m.Groups["saved"].Value, form.Name, add);
            }
        }

        if (Banner(document) is { } banner)
        {
            Url(
                banner.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).FirstOrDefault(h => WebAddress.Web(h) is not null),
                "banner of a cache",
                add
            );
            Moment(BannerMoment().Match(banner.TextContent).Value, "banner of a cache", add);
        }
    }

    /// <summary>
    /// The declarations with the original's address in the place of an archive's, and the archive's beside it. Others are left as they are.
    /// </summary>
    public static IEnumerable<Declared> Originals(IEnumerable<Declared> declared)
    {
        foreach (var d in declared)
        {
            if (d.Field != DeclaredField.Url || Archived().Match(d.Value) is not { Success: true } m)
            {
                yield return d;
                continue;
            }

            var original = m.Groups["url"].Value;
            yield return d with
            {
                Value = original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original,
            };
            yield return d with
            {
                Field = DeclaredField.ArchivedUrl,
            };
            if (Stamp(m.Groups["stamp"].Value) is { } saved)
            {
                yield return d with
                {
                    Field = DeclaredField.Saved,
                    Value = saved,
                };
            }
        }
    }

    private static (Regex Expression, string Name)? Form(string comment) =>
        comment.Contains("SingleFile", StringComparison.Ordinal) ? (SingleFile(), "SingleFile comment")
        : comment.Contains("saved from url=", StringComparison.Ordinal) ? (Browser(), "comment of a browser")
        : comment.Contains("HTTrack", StringComparison.Ordinal) ? (Mirror(), "HTTrack comment")
        : comment.Contains("using monolith", StringComparison.Ordinal) ? (Monolith(), "monolith comment")
        : comment.Contains("FILE ARCHIVED ON", StringComparison.Ordinal) ? (Wayback(), "comment of a web archive")
        : null;

    // Comments that speak of the whole file stand at its ends and at the beginning of its parts.
    private static IEnumerable<string> Comments(IHtmlDocument document)
    {
        foreach (var node in (INode?[])[document, document.DocumentElement, document.Head, document.Body])
        {
            foreach (var child in node?.ChildNodes ?? Enumerable.Empty<INode>())
            {
                if (child is IComment comment)
                {
                    yield return comment.Data;
                }
            }
        }
    }

    // The banner stands above everything: its are the first words of the page.
    private static IElement? Banner(IHtmlDocument document)
    {
        INode? node = document.Body;
        for (var steps = 0; node is not null && steps < MostSteps; steps++)
        {
            if (node is IText { Data: var data } && !string.IsNullOrWhiteSpace(data))
            {
                return CacheBanner().IsMatch(data) ? node.ParentElement : null;
            }

            node = node.FirstChild ?? Next(node);
        }

        return null;

        static INode? Next(INode node)
        {
            INode? at = node;
            while (at is not null && at.NextSibling is null)
            {
                at = at.Parent;
            }

            return at?.NextSibling;
        }
    }

    private static void Url(string? url, string method, Action<DeclaredField, string?, string, int> add)
    {
        var address = url is { Length: > 4 } && !url.Contains("://", StringComparison.Ordinal) ? "http://" + url : url;
        if (WebAddress.Web(address) is not null)
        {
            add(DeclaredField.Url, address, method, Rank);
        }
    }

    private static void Moment(string text, string method, Action<DeclaredField, string?, string, int> add)
    {
        if (text.Length == 0)
        {
            return;
        }

        var bare = Zone().Replace(text, "").Trim();
        foreach (var form in Forms)
        {
            if (
                DateTimeOffset.TryParseExact(
                    bare,
                    form,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                    out var moment
                )
            )
            {
                add(DeclaredField.Saved, moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), method, Rank);
                return;
            }
        }
    }

    private static string? Stamp(string digits)
    {
        var bare = digits.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(
            bare,
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
    }

    private static readonly string[] Forms =
    [
        "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "HH:mm:ss MMM dd, yyyy",
        "d MMM yyyy HH:mm:ss 'GMT'",
        "MMM d, yyyy HH:mm:ss 'GMT'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    [GeneratedRegex(
        @"url:\s{0,4}(?<url>\S{4,2000})(?:\s{0,40}saved date:\s{0,4}(?<saved>[^\r\n]{10,80}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"saved from url=\(\d{1,5}\)(?<url>\S{4,2000})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Browser();

    [GeneratedRegex(
        @"Mirrored from (?<url>\S{4,2000}) by HTTrack[^,]{0,80}, (?<saved>\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mirror();

    [GeneratedRegex(
        @"Saved from (?<url>\S{4,2000}) at (?<saved>\S{16,32}) using monolith",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Monolith();

    [GeneratedRegex(
        @"FILE ARCHIVED ON (?<saved>\d\d:\d\d:\d\d \w{3} \d\d, \d{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wayback();

    // The name of the zone behind the offset, and a colon for it.
    [GeneratedRegex(@"\s{0,4}\([^()]{0,60}\)\s{0,4}$|(?<=\.)\d{1,7}(?=Z)|\.(?=\d{1,7}Z)", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^\s*" + LexiconPatterns.CacheBanners, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CacheBanner();

    [GeneratedRegex(@"(?:\d{1,2} \w{3}|\w{3} \d{1,2},) \d{4} \d\d:\d\d:\d\d GMT", RegexOptions.CultureInvariant)]
    private static partial Regex BannerMoment();

    // Any archive that puts the moment and then the whole address of the original into its own.
    [GeneratedRegex(
        @"^https?://[^/\s]{3,100}/(?:[^/\s?#]{1,40}/){0,2}(?<stamp>\d{14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?/"
            + @"(?<url>(?:https?:/{1,2}|www\.)[^\s]{4,2000})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Archived();
}
