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
        var desk = AcquiringStage.ReadDesk(options.Input, options.BaseUrl, diagnostics);
        var drafts = AcquiringStage.Acquire(options.Input, options.Drafts, options.Jobs, diagnostics);

        safe.Begin("Cleaning");
        (drafts, var lines) = safe.Whole(drafts, d => [d.Path], (some, _) => CleaningStage.Count(some));
        var copies = safe.Each(drafts, d => d.Path, draft => CleaningStage.Clean(draft, lines, diagnostics));

        safe.Begin("Describing");
        var articles = safe.Each(copies, c => c.Draft.Path, copy => DescribingStage.Describe(copy, desk, diagnostics));

        safe.Begin("Filing");
        (articles, var stories) = safe.Whole(articles, a => [a.Path], (some, heard) => FilingStage.File(some, desk, options.Jobs, heard));

        safe.Begin("Folding");
        var folded = safe.EachStory(stories, (story, heard) => FoldingStage.Fold(story, desk, heard));

        safe.Begin("Noting");
        NotingStage.Check(folded, desk, diagnostics);
        var noted = safe.Each(
            folded,
            s => s.Story.Articles.Select(a => a.Path),
            "Its story is published without notes",
            story => NotingStage.Note(story, desk, diagnostics),
            AnnotatedStory.Bare
        );
        return Known.Of(desk, articles, noted);
    }

    /// <summary>
    /// Builds a site, or writes nothing where bad input would make it another one or the output cannot be written: either is told in
    /// <paramref name="diagnostics"/>. <paramref name="progress"/> hears each stage begin.
    /// </summary>
    /// <exception cref="ThemeException">The theme has a mistake; nothing was written.</exception>
    public static BuildResult Run(BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        if (!WritingStage.Check(options, diagnostics))
        {
            return BuildResult.Nothing;
        }

        var known = Read(options, diagnostics, progress);
        if (!WritingStage.IsWorthWriting(known.Stories, options, diagnostics))
        {
            WritingStage.LeaveWord(known.Stories, () => RenderingStage.Nothing(diagnostics), options, diagnostics);
            return BuildResult.Nothing;
        }

        return new PageQuarantine(diagnostics, progress).Publish(
            known.Stories,
            "Rendering",
            (stories, heard) => RenderingStage.Render(stories, known.Desk, Parameters, options, heard),
            "Writing",
            (edition, heard) => WritingStage.Write(edition, options, heard)
        );
    }
}
