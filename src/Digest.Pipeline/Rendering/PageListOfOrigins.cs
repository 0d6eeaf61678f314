using Digest.Caching;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <content>
/// What pages are made of, for those that are made of some stories: a later build need not make them again. All others are made in every
/// build.
/// </content>
internal sealed partial class PageList
{
    private readonly Dictionary<string, HashSet<string>> _single = new(StringComparer.Ordinal);
    private UInt128? _frame;

    /// <summary>
    /// A page that is made of some stories, of what all pages have in common, and of the answers to what it asks about the rest of the
    /// site.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="stories">All the stories it looks at without asking; default where it looks at the whole site.</param>
    /// <param name="more">A key of what else it is made of.</param>
    private Page Traced(Page page, ImmutableArray<AnnotatedStory> stories, UInt128 more = default)
    {
        page = stories is { IsDefault: false, Length: 1 } ? page with { Story = stories[0].Story.Id } : page;
        if (made is not { } site || stories.IsDefault)
        {
            return page;
        }

        var key = new KeyBuilder("made of").Add(_frame ??= FrameKey(site)).Add(page.Path).Add(more);
        foreach (var story in stories)
        {
            if (!_site.StoryKeys.TryGetValue(story.Story.Id, out var of))
            {
                return page;
            }

            key.Add(story.Story.Id).Add(of);
        }

        var trace = new PageTrace(key.End(), IdsOf(stories), _site.Answer);
        return page with { Origin = trace, Content = () => trace.Record(page.Content) };
    }

    // One set for all pages of a story: there are many.
    private HashSet<string> IdsOf(ImmutableArray<AnnotatedStory> stories)
    {
        if (stories is [var only] && _single.TryGetValue(only.Story.Id, out var known))
        {
            return known;
        }

        var ids = stories.Select(s => s.Story.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 1)
        {
            _single[ids.First()] = ids;
        }

        return ids;
    }

    private static ImmutableArray<AnnotatedStory> Of(IEnumerable<ReportEntry> reports) => [.. reports.Select(r => r.Year.Story).Distinct()];

    // What every page is made of: settings and theme, the links to the editor's own pages, and whether there are feeds and cards at all.
    private UInt128 FrameKey(UInt128 site)
    {
        var key = new KeyBuilder("frame").Add(site).Add(frame.Theme.Key).Add(frame.Feeds is null ? 0 : 1).Add(_press is null ? 0 : 1);
        foreach (var page in _site.Annotations.Pages.OrderBy(p => p.Slug, StringComparer.Ordinal))
        {
            key.Add(page.Slug).Add(page.Title);
        }

        return key.End();
    }
}
