using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// The text that a page declares as its article's body (schema.org <c>articleBody</c> in JSON-LD): a witness for which pieces belong to it.
/// A source of text it is only where the page shows none (<see cref="ScriptedText"/>).
/// </summary>
internal sealed class DeclaredBody
{
    /// <summary>Longest JSON-LD that may declare the body of a report, in UTF-16 units.</summary>
    [Limit("the body is found without it")]
    private const int MaxScript = 1_000_000;

    private const int Shortest = 200;
    private const int ShortestPiece = 8;

    /// <summary>Most pieces of a page that are looked for in the declared body.</summary>
    [Limit("those behind them are judged without it")]
    private const int MaxLookUps = 20_000;

    private readonly string _key;
    private int _lookUps;

    private DeclaredBody(string key) => _key = key;

    /// <summary>Number of letters and digits declared.</summary>
    public int Length => _key.Length;

    /// <summary>The longest body that a page declares; null where it declares none worth asking.</summary>
    public static DeclaredBody? Of(IHtmlDocument document)
    {
        var key = Raw(document) is var (_, text) ? Normal.Key(Plain(text, " ")) : "";
        return key.Length >= Shortest ? new DeclaredBody(key) : null;
    }

    /// <summary>
    /// The script that declares the longest body, and that body without its markup, one paragraph a line; null where none is as long as a
    /// report.
    /// </summary>
    public static (IElement Script, string Text)? Longest(IHtmlDocument document) =>
        Raw(document) is var (script, text) && text.Length >= Shortest ? (script, Plain(text, "\n")) : null;

    private static (IElement Script, string Text)? Raw(IHtmlDocument document)
    {
        (IElement Script, string Text)? best = null;
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
        {
            var text = script.TextContent;
            if (text.Length > MaxScript || !text.Contains("articleBody", StringComparison.Ordinal))
            {
                continue;
            }

            var longest = best?.Text ?? "";
            try
            {
                using var json = JsonDocument.Parse(
                    text.Trim(),
                    new JsonDocumentOptions
                    {
                        AllowTrailingCommas = true,
                        CommentHandling = JsonCommentHandling.Skip,
                        MaxDepth = 64,
                    }
                );
                Walk(json.RootElement, ref longest);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Broken metadata has no say.
            }

            best = longest.Length > (best?.Text.Length ?? 0) ? (script, longest) : best;
        }

        return best;
    }

    /// <summary>Whether the piece's words stand in it.</summary>
    public bool Holds(HtmlPiece piece) =>
        piece.Key.Length >= ShortestPiece
        && piece.Key.Length <= _key.Length
        && _lookUps++ < MaxLookUps
        && _key.Contains(piece.Key, StringComparison.Ordinal);

    private static void Walk(JsonElement e, ref string longest)
    {
        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray())
            {
                Walk(item, ref longest);
            }
        }
        else if (e.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in e.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String)
                {
                    longest =
                        member.NameEquals("articleBody") && JsonText.Of(member.Value) is { } s && s.Length > longest.Length ? s : longest;
                }
                else
                {
                    Walk(member.Value, ref longest);
                }
            }
        }
    }

    // Some declare markup, some declare it escaped.
    private static string Plain(string text, string gap)
    {
        var decoded = WebUtility.HtmlDecode(text);
        var plain = new System.Text.StringBuilder(decoded.Length);
        for (var i = 0; i < decoded.Length; i++)
        {
            var close =
                decoded[i] == '<' && i + 1 < decoded.Length && (char.IsAsciiLetter(decoded[i + 1]) || decoded[i + 1] == '/')
                    ? decoded.IndexOf('>', i, Math.Min(2000, decoded.Length - i))
                    : -1;
            if (close > 0)
            {
                plain.Append(gap);
                i = close;
            }
            else
            {
                plain.Append(decoded[i]);
            }
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }
}
