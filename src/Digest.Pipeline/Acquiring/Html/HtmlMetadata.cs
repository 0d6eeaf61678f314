using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Collects what a page declares about itself: JSON-LD, OpenGraph, meta and link elements, marked items, title; untouched, best source
/// first.
/// </summary>
internal static class HtmlMetadata
{
    // Shorter titles are those of many things.
    private const int Telling = 12;

    /// <summary>All declarations, sorted by rank, then as they stand; no value twice for one field and method.</summary>
    public static ImmutableArray<Declared> Of(IHtmlDocument document, Parts parts, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank)
        {
            var text = Normal.Space(odd.Clean(value ?? ""));
            if (
                text.Length is > 0 and <= DeclaredValues.MaxLength
                && !(field == DeclaredField.Byline && text.Contains("://", StringComparison.Ordinal))
            )
            {
                found.Add(new Declared(field, text, method, rank));
            }
        }

        var cards = new CardLabels();
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            // "value" is what some write in the place of "content".
            if ((meta.GetAttribute("content") ?? meta.GetAttribute("value")) is not { } content)
            {
                continue;
            }

            // The server's own date (http-equiv) is the day the page was saved.
            var name = (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "")
                .Trim()
                .ToLowerInvariant();
            if (MetaNames.Of(name) is { } known)
            {
                Add(
                    known.Field,
                    name == "og:locale" ? content.Replace('_', '-') : content,
                    name.Contains(':', StringComparison.Ordinal) ? name : "meta " + name,
                    known.Rank
                );
            }
            else if (CardLabels.Find(name) is { } card)
            {
                cards.Take(card, content);
            }
        }

        cards.Tell(Add);
        Add(DeclaredField.Url, document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), "link canonical", 2);
        Add(DeclaredField.Url, SaverComment.Address(document), "comment of the saver", 3);
        Add(DeclaredField.Headline, document.QuerySelector("head > title")?.TextContent, "title", 4);
        var own = found
            .Where(d => d.Field is DeclaredField.Url or DeclaredField.Headline)
            .Select(d => Key(d.Value))
            .ToHashSet(StringComparer.Ordinal);
        var scripts = document.Scripts.ToList();
        new JsonLdFields(Add).Read(
            scripts
                .Where(static s => s.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                .Select(static s => s.TextContent),
            said => own.Contains(Key(said))
        );
        Add(
            DeclaredField.Language,
            document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang"),
            "html lang",
            2
        );
        var titles = found.Where(d => d.Field == DeclaredField.Headline).Select(d => Key(d.Value)).ToHashSet(StringComparer.Ordinal);
        new MarkedItems(document, parts, new HeadGround(document, parts, titles), Add).Read();
        if (!(IsKnown(found, DeclaredField.Published) && IsKnown(found, DeclaredField.Byline)))
        {
            own.UnionWith(titles);
            new PageState(Add, said => said.Length > Telling && own.Contains(Key(said))).Read(
                scripts.Where(static s => s.Source is null && Carries(s.Type)).Select(static s => (s.TextContent, IsJson(s.Type)))
            );
        }

        SavedCopies.Declare(document, Add);
        return
        [
            .. SavedCopies.Originals(found).Distinct().Select((d, i) => (d, i)).OrderBy(x => x.d.Rank).ThenBy(x => x.i).Select(x => x.d),
        ];
    }

    private static bool IsKnown(List<Declared> found, DeclaredField field) =>
        found.Exists(d => d.Field == field && d.Rank <= MetaNames.Said);

    private static bool IsJson(string? type) => type?.EndsWith("/json", StringComparison.OrdinalIgnoreCase) == true;

    // Scripts without a type are JavaScript.
    private static bool Carries(string? type) =>
        string.IsNullOrEmpty(type) || IsJson(type) || type.Contains("javascript", StringComparison.OrdinalIgnoreCase);

    private static string Key(string text) => Normal.Key(text.StartsWith("http://", StringComparison.Ordinal) ? "https" + text[4..] : text);
}
