using AngleSharp.Html.Parser;
using SmartReader;

namespace Digest.Acquiring;

/// <summary>Which pieces of a page are its article. The extraction itself is a readability library's; this is the seam behind which it can be replaced.</summary>
internal static class MainText
{
    private const int LongEnough = 40;

    private static readonly NoNetwork Refusing = new();

    static MainText() => Reader.SetBaseHttpClientHandler(Refusing);

    /// <summary>For each piece, whether it belongs to the article's text. All false where no article is found.</summary>
    public static bool[] Pick(string html, List<HtmlPiece> pieces)
    {
        var picked = new bool[pieces.Count];
        var keys = KeysOf(html);
        if (keys.Count == 0)
        {
            return picked;
        }

        // Long paragraphs anchor the article; short lines count only between the first and the last of them, so that a menu's words stay a menu's.
        var (first, last) = (-1, -1);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Key.Length >= LongEnough && keys.Contains(pieces[i].Key))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first < 0)
        {
            first = pieces.FindIndex(p => keys.Contains(p.Key));
            last = pieces.FindLastIndex(p => keys.Contains(p.Key));
        }

        for (var i = Math.Max(0, first); i <= last; i++)
        {
            picked[i] = keys.Contains(pieces[i].Key) && !pieces[i].IsChrome;
        }

        return picked;
    }

    private static HashSet<string> KeysOf(string html)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        string? content;
        try
        {
            using var reader = new Reader("https://example.invalid/", html) { DisableJSONLD = true };
            var article = reader.GetArticle();
            content = article.IsReadable || article.Completed ? article.Content : null;
        }
        catch (Exception)
        {
            // The library is fed damaged pages: whatever it throws, the page is then read by its own semantics.
            return keys;
        }

        if (string.IsNullOrEmpty(content))
        {
            return keys;
        }

        var source = new SourceText("", content, "utf-8");
        using var document = new HtmlParser().ParseDocument(content);
        if (document.Body is not null)
        {
            foreach (var piece in new HtmlBlocks(source, 0, new OddCharacters()).Of(document.Body))
            {
                keys.Add(piece.Key);
            }
        }

        keys.Remove("");
        return keys;
    }

    /// <summary>Answers every request with a refusal: a build reads nothing from the network.</summary>
    private sealed class NoNetwork : HttpMessageHandler
    {
        /// <inheritdoc/>
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("A build does not use the network");
    }
}
