using Digest.Shared;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// What the editor decided, by article: <c>story:</c> in front matter or a sidecar, <c>members</c> and <c>not</c> of <c>stories.yml</c>. An
/// article's own key goes before
/// <c>stories.yml</c>, a first entry before a later one; what contradicts is told and not obeyed. A member brings the happening along that
/// it would be filed under by itself;
/// an article's own key files that article only.
/// </summary>
internal sealed class PinnedArticles
{
    private readonly string?[] _stories;
    private readonly HashSet<(int Article, string Story)> _not = [];
    private readonly HashSet<int> _members = [];

    private PinnedArticles(int articles) => _stories = new string?[articles];

    /// <summary>Reads the editor's decisions for the articles of a corpus.</summary>
    public static PinnedArticles Of(ImmutableArray<ArticleFeatures> gists, Pins pins, Diagnostics diagnostics)
    {
        var pinned = new PinnedArticles(gists.Length);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < gists.Length; i++)
        {
            places[gists[i].Article.Id] = i;
            pinned._stories[i] = gists[i].Article.StoryKey is { Length: > 0 } key ? Slugs.Of(key) : null;
        }

        foreach (var story in pins.Stories)
        {
            var id = Slugs.Of(story.Id);
            foreach (var article in story.Not)
            {
                if (Place(article, story, places, diagnostics) is { } i)
                {
                    pinned._not.Add((i, id));
                }
            }
        }

        foreach (var story in pins.Stories)
        {
            foreach (var article in story.Members)
            {
                if (Place(article, story, places, diagnostics) is { } i)
                {
                    pinned.Pin(i, Slugs.Of(story.Id), gists[i].Article, story, diagnostics);
                }
            }
        }

        return pinned;
    }

    /// <summary>Id of the story the editor pinned an article to; null where the editor is silent.</summary>
    public string? StoryOf(int i) => _stories[i];

    /// <summary>Whether the article is a member by <c>stories.yml</c>, so that the reports it belongs with come along.</summary>
    public bool Brings(int i) => _members.Contains(i);

    /// <summary>Whether the editor keeps an article out of a story.</summary>
    public bool Forbids(int i, string story) => _not.Contains((i, story));

    private static int? Place(string article, StoryPin story, Dictionary<string, int> places, Diagnostics diagnostics)
    {
        if (places.TryGetValue(article, out var i))
        {
            return i;
        }

        var near = places
            .Keys.Where(k => k.EndsWith("/" + article, StringComparison.Ordinal) || article.StartsWith(k + ".", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        near ??= Nearest.To(article, places.Keys.Order(StringComparer.Ordinal));
        diagnostics.Add(
            new Diagnostic
            {
                Code = DiagnosticCodes.UnknownMember,
                Level = DiagnosticLevel.Warning,
                Path = "stories.yml",
                Line = story.Line,
                Column = 1,
                Message = $"The story “{story.Id}” names an article that is not there: “{article}”",
                Cause = "An article's id is its path under articles/ without the extension",
                Remedy = near is null
                    ? "Mend the id or take the line out; 'digest check --fix' does when the article is gone"
                    : $"Did you mean “{near}”?",
                Absent = article,
            }
        );
        return null;
    }

    private void Pin(int i, string id, Article article, StoryPin story, Diagnostics diagnostics)
    {
        if (Forbids(i, id))
        {
            diagnostics.Error(
                DiagnosticCodes.ContradictoryPins,
                "stories.yml",
                story.Line,
                1,
                $"“{article.Id}” is both a member of the story “{id}” and kept out of it",
                "members and not name the same article",
                "Take it out of one of the two"
            );
        }
        else if (_stories[i] is { } other && other != id)
        {
            diagnostics.Error(
                DiagnosticCodes.ContradictoryPins,
                "stories.yml",
                story.Line,
                1,
                $"“{article.Id}” is pinned to the story “{other}” already; it stays there and is not filed under “{id}”",
                article.StoryKey is null ? "Two entries name it as a member" : "Its own story key names another story",
                "Keep one of the two"
            );
        }
        else
        {
            _stories[i] = id;
            _members.Add(i);
        }
    }
}
