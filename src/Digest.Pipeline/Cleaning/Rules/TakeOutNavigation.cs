namespace Digest.Cleaning;

/// <summary>Takes out navigation: breadcrumbs, tag and region lines, pagers, skip links, search fields.</summary>
internal sealed class TakeOutNavigation : ICleaningRule
{
    private const int Longest = 24;

    private static readonly Phrases Lines = Phrases.Of("navigation");

    private static readonly string[] Labels =
    [
        "region:",
        "regions:",
        "theme:",
        "themes:",
        "tags:",
        "tag:",
        "topics:",
        "topic:",
        "filed under:",
        "filed in:",
        "posted in:",
        "posted under:",
        "published in:",
        "published under:",
        "categories:",
        "category:",
        "keywords:",
        "in-depth report:",
        "section:",
        "sections:",
        "labels:",
        "теги:",
        "метки:",
        "schlagworte:",
        "schlagwörter:",
        "themen:",
        "mots-clés:",
        "etiquetas:",
        "temas:",
        "tagged:",
        "tagged with",
        "tagged as",
        "tagged in",
        "explore more on these topics",
        "more on:",
    ];

    /// <inheritdoc/>
    public string Name => "navigation";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (
                Lines.Match(page, i)
                || (page.Words(i) <= Longest && !page.IsSentence(i) && (IsLabelled(page.Lower(i)) || IsTrail(page[i].Text)))
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsLabelled(string lower) => Array.Exists(Labels, l => lower.StartsWith(l, StringComparison.Ordinal));

    // "Home > News > Europe"; "Politics / Elections" is left alone: a slash stands in dates and names too.
    private static bool IsTrail(string text)
    {
        var steps = text.Split([" > ", " » ", " › "], StringSplitOptions.RemoveEmptyEntries);
        return steps.Length >= 3 && steps.All(s => s.Length <= 40);
    }
}
