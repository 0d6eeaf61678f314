using Digest.Acquiring;
using Digest.Cleaning;
using Digest.Describing;
using Digest.Filing;
using Digest.Folding;
using Digest.Noting;
using Digest.Shared;
using Digest.Writing;

namespace Digest;

/// <summary>The recipe: the one file that knows every stage. Input, process, output; the type changes at every line.</summary>
public static partial class Pipeline
{
    /// <summary>The first six stages: all that is known before a page is made. Writes nothing.</summary>
    public static Known Read(BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        var safe = new Quarantine(options.Jobs, diagnostics, progress);
        safe.Begin("Acquiring");
        var editor = safe.Take(AcquiringStage.ReadEditorFiles(options.Input, options.BaseUrl));
        var articles = ReadArticles(options, editor, safe);
        var (filed, stories) = ReadStories(options, editor, [.. articles.Select(a => a.Value)], safe);
        return Known.Of(editor, filed, [.. stories.Select(s => s.Value)]);
    }

    /// <summary>The first layer: each article by itself, with the counts of its lines in the corpus.</summary>
    internal static ImmutableArray<Result<Article>> ReadArticles(BuildOptions options, EditorFiles editor, Quarantine safe)
    {
        var drafts = safe.TakeEach(safe.Take(AcquiringStage.Acquire(options.Input, options.Drafts, options.Jobs)));

        safe.Begin("Cleaning");
        (drafts, var lines) = safe.Whole(drafts, d => d.Value.Path, some => CleaningStage.Count([.. some.Select(d => d.Value)]));
        var copies = safe.Each(drafts, d => d.Path, draft => CleaningStage.Clean(draft, CleaningStage.CountsOf(draft, lines)));

        safe.Begin("Describing");
        var (knowledge, outlet) = (editor.Knowledge, editor.Settings.OutletDefault);
        var notes = editor.Annotations.NotesOf;
        return safe.Each(copies, c => c.Draft.Path, copy => DescribingStage.Describe(copy, knowledge, outlet, notes(copy.Draft.Id))!);
    }

    /// <summary>The second layer: stories of the articles, each from its members alone once it is filed.</summary>
    internal static (ImmutableArray<Article> Articles, ImmutableArray<Result<AnnotatedStory>> Stories) ReadStories(
        BuildOptions options,
        EditorFiles editor,
        ImmutableArray<Article> articles,
        Quarantine safe
    )
    {
        safe.Begin("Filing");
        (articles, var stories) = safe.Whole(articles, a => a.Path, x => FilingStage.File(x, editor.Pins, options.Jobs, editor.People));

        safe.Begin("Folding");
        var folded = safe.EachStory(stories, story => FoldingStage.Fold(story, editor.Settings.FoldWindowDays));

        safe.Begin("Noting");
        safe.Add(NotingStage.Check([.. folded.Select(s => s.Value.Story)], editor.Annotations));
        var noted = safe.Each(
            folded,
            s => s.Story.Articles.Select(a => a.Path),
            "Its story is published without notes",
            NotingStage.Note,
            AnnotatedStory.Bare
        );
        return (articles, noted);
    }

    /// <summary>The last two stages: pages and files of what is known.</summary>
    private static BuildResult Write(Known known, BuildOptions options, PageQuarantine safe) =>
        safe.Publish(
            known.Stories,
            "Rendering",
            (stories, before) => Render(known with { Stories = stories }, options, before),
            "Writing",
            edition => WritingStage.Write(edition, options)
        );
}
