using System.Collections.Concurrent;
using Digest.Caching;
using Digest.Filing;
using Digest.Folding;
using Digest.Keeping;
using Digest.Noting;
using Digest.Shared;

namespace Digest;

/// <summary>
/// The second layer of a run: stories of the articles, each from its members alone once it is filed. What a build before this one came to
/// is taken from the cache where the story as it was filed is the same, to the last evidence, and the fold window too.
/// </summary>
/// <param name="options">What the build is asked to do.</param>
/// <param name="editor">What the editor says.</param>
/// <param name="cache">What was kept.</param>
/// <param name="safe">Catches mistakes.</param>
/// <param name="known">The key of an article, where it is known.</param>
internal sealed class StoryLayer(BuildOptions options, EditorFiles editor, BuildCache cache, Quarantine safe, Func<Article, UInt128?> known)
{
    private readonly ConcurrentDictionary<string, UInt128> _keys = new(StringComparer.Ordinal);

    /// <summary>
    /// Keys of the stories, by id: of two builds in which a story has one key it came to the same. A story may have none.
    /// </summary>
    public IReadOnlyDictionary<string, UInt128> Keys => _keys;

    /// <summary>The articles that are left, and their stories.</summary>
    public (ImmutableArray<Article> Articles, ImmutableArray<Result<AnnotatedStory>> Stories) Read(ImmutableArray<Article> articles)
    {
        safe.Begin("Filing");
        articles = safe.Take(FilingStage.HoldBack(articles, options.AsOf));
        (articles, var stories) = safe.Whole(
            articles,
            a => a.Path,
            x => FilingStage.File(x, editor.Pins, options.Jobs, editor.People, cache.Keeps ? new Recall(cache, known) : null)
        );

        safe.Begin("Folding");
        var folded = safe.EachStory(stories, Fold);

        safe.Begin("Noting");
        safe.Add(NotingStage.Check([.. folded.Select(s => s.Value.Story)], editor.Annotations));
        var noted = safe.Each(
            folded,
            s => s.Story.Articles.Select(a => a.Path),
            "Its story is published without notes",
            Note,
            s => AnnotatedStory.Bare(s.Made!.Value)
        );
        return (articles, noted);
    }

    private Result<Folded> Fold(Story story)
    {
        var key = cache.Keeps ? KeyOf(story) : default;
        if (cache.Get("stories", key, bytes => Kept.ReadStory(bytes, story)) is { } kept)
        {
            return Result.Silent(new Folded(story, key, kept, null));
        }

        var made = FoldingStage.Fold(story, editor.Settings.FoldWindowDays);
        return new Result<Folded>(new Folded(story, key, NotedAtOnce(made, key), made), made.Diagnostics);
    }

    // Where the words of its reports may leave the memory, a story is noted while they are there. A mistake is met again, and told, when
    // all stories are noted.
    private Result<AnnotatedStory>? NotedAtOnce(Result<FoldedStory> made, UInt128 key)
    {
        try
        {
            return cache.Lasts ? Noted(made, key) : null;
        }
        catch (Exception e) when (Quarantine.IsMistake(e))
        {
            return null;
        }
    }

    private Result<AnnotatedStory> Noted(Result<FoldedStory> made, UInt128 key)
    {
        var noted = NotingStage.Note(made.Value);
        var all = noted.After(made.Diagnostics);
        cache.Put(key, () => Kept.Write(all), all);
        return noted;
    }

    private Result<AnnotatedStory> Note(Folded folded)
    {
        var noted = folded.Noted ?? Noted(folded.Made!, folded.Key);

        if (cache.Keeps)
        {
            _keys[folded.Story.Id] = folded.Key;
        }

        return noted;
    }

    private UInt128 KeyOf(Story story) => new KeyBuilder("story").Add(editor.Settings.FoldWindowDays).Add(Kept.KeyOf(story, known)).End();

    /// <summary>A story as it was kept, or as it was folded and, it may be, noted.</summary>
    private sealed record Folded(Story Story, UInt128 Key, Result<AnnotatedStory>? Noted, Result<FoldedStory>? Made);
}
