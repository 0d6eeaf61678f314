using Digest.Acquiring;
using Digest.Cleaning;
using Digest.Describing;
using Digest.Filing;
using Digest.Folding;
using Digest.Noting;
using Digest.Rendering;
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
        var desk = safe.Take(AcquiringStage.ReadDesk(options.Input, options.BaseUrl));
        var articles = ReadArticles(options, desk, safe);
        return ReadStories(options, desk, articles, safe);
    }

    /// <summary>The first layer: each article by itself, with the counts of its lines in the corpus.</summary>
    internal static ImmutableArray<Result<Article>> ReadArticles(BuildOptions options, Desk desk, Quarantine safe)
    {
        var drafts = safe.TakeEach(safe.Take(AcquiringStage.Acquire(options.Input, options.Drafts, options.Jobs)));

        safe.Begin("Cleaning");
        (drafts, var lines) = safe.Whole(drafts, d => d.Value.Path, some => CleaningStage.Count([.. some.Select(d => d.Value)]));
        var copies = safe.Each(drafts, d => d.Path, draft => CleaningStage.Clean(draft, lines));

        safe.Begin("Describing");
        return safe.Each(copies, c => c.Draft.Path, copy => DescribingStage.Describe(copy, desk)!);
    }

    /// <summary>The second layer: stories of the articles, each from its members alone once it is filed.</summary>
    internal static Known ReadStories(BuildOptions options, Desk desk, ImmutableArray<Result<Article>> results, Quarantine safe)
    {
        safe.Begin("Filing");
        var (articles, stories) = safe.Whole(
            [.. results.Select(a => a.Value)],
            a => a.Path,
            some => FilingStage.File(some, desk, options.Jobs)
        );

        safe.Begin("Folding");
        var folded = safe.EachStory(stories, story => FoldingStage.Fold(story, desk));

        safe.Begin("Noting");
        safe.Add(NotingStage.Check([.. folded.Select(s => s.Value.Story)], desk));
        var noted = safe.Each(
            folded,
            s => s.Story.Articles.Select(a => a.Path),
            "Its story is published without notes",
            NotingStage.Note,
            AnnotatedStory.Bare
        );
        return Known.Of(desk, articles, [.. noted.Select(n => n.Value)]);
    }

    /// <summary>Pages and files of what is known, where it is worth them.</summary>
    internal static BuildResult Publish(Known known, BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress)
    {
        if (!diagnostics.Take(WritingStage.IsWorthWriting(known.Stories, options, diagnostics.Stopped)))
        {
            diagnostics.Take(WritingStage.LeaveWord(known.Stories, () => RenderingStage.Nothing(diagnostics.Sorted()), options));
            return BuildResult.Nothing;
        }

        return new PageQuarantine(diagnostics, progress).Publish(
            known.Stories,
            "Rendering",
            (stories, before) => RenderingStage.Render(stories, known.Desk, Parameters, options, before),
            "Writing",
            edition => WritingStage.Write(edition, options)
        );
    }
}
