using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Knows pages that are no report: search results, and lists of headlines. Such a page shares words with every story it lists and tells of
/// none; it is filed by itself.
/// </summary>
internal static class ListPages
{
    private const int FewestLines = 8;
    private const int ShortestLine = 4;
    private const int LongestLine = 20;
    private const int OneOther = 10;
    private const int Theme = 3;

    private static readonly ImmutableArray<string> Openings = [.. Lexicon.Shared.Set("list-page-headlines")];
    private static readonly FrozenSet<char> Ends = ".!?…:;\"”»“'’)。！？".ToFrozenSet();

    /// <summary>Ids of the articles that are list pages, each told.</summary>
    public static ImmutableHashSet<string> Of(ImmutableArray<ArticleFeatures> gists, Pins pins, Diagnostics diagnostics)
    {
        var held = pins.Stories.SelectMany(s => s.Members).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var gist in gists)
        {
            var article = gist.Article;
            if (gist.ListPage is { } why && article.StoryKey is null && !held.Contains(article.Id))
            {
                found.Add(article.Id);
                diagnostics.Warn(
                    DiagnosticCodes.ListPage,
                    article.Path,
                    article.Part.Line,
                    article.Part.Column,
                    $"It is no report but {why}, so it is filed by itself",
                    "A page of search results or the page of a section was saved instead of an article",
                    "Save the article itself; if it is a report after all, file it with “story:”"
                );
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What an article is, in words, where it is a list page; else null.</summary>
    public static string? Why(Article article) =>
        (article.Headline.Value ?? article.Title) is { } headline && IsSearch(headline) ? $"a page of search results: “{headline}”"
        : Headlines(article) is > 0 and var lines ? $"a list of {lines} headlines"
        : null;

    private static bool IsSearch(string headline)
    {
        var words = string.Join(' ', Words.Of(headline).Select(w => w.Key)) + " ";
        return Openings.Any(o => words.StartsWith(o + " ", StringComparison.Ordinal));
    }

    // Nine lines in ten are as long as headlines and close like one, and no word is common to a third of them: the lines of one report
    // have its matter in common.
    private static int Headlines(Article article)
    {
        var lines = 0;
        var others = 0;
        var words = new Dictionary<ulong, int>();
        foreach (var block in article.Blocks)
        {
            if (block.Status is not (BlockStatus.Kept or BlockStatus.Repeat) || block.Kind is BlockKind.Caption)
            {
                continue;
            }

            if (block.Kind is BlockKind.Table or BlockKind.Code || !IsHeadline(block))
            {
                others++;
                if (others * OneOther > article.Blocks.Length)
                {
                    return 0;
                }

                continue;
            }

            lines++;
            foreach (var stem in block.Layer.Words.Where(w => !Weights.IsStop(w.Key)).Select(w => Stems.HashOf(w.Key)).Distinct())
            {
                words[stem] = words.GetValueOrDefault(stem) + 1;
            }
        }

        return lines >= FewestLines && others * OneOther <= lines && words.Values.DefaultIfEmpty().Max() * Theme <= lines ? lines : 0;
    }

    private static bool IsHeadline(Block block)
    {
        var text = block.Text.AsSpan().TrimEnd();
        return text.Length > 0
            && !Ends.Contains(text[^1])
            && char.IsUpper(text[0])
            && block.Layer.Words.Length is >= ShortestLine and <= LongestLine
            && block.Layer.Words.Any(w => !w.Capital && char.IsLower(w.Key[0]));
    }
}
