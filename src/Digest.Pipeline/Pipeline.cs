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
public static class Pipeline
{
    /// <summary>The figures by which stories are filed and passages folded, as the method page shows them.</summary>
    public static ImmutableArray<Parameter> Parameters => [.. FilingStage.Parameters, .. FoldingStage.Parameters];

    /// <summary>The first six stages: all that is known before a page is made. Writes nothing.</summary>
    public static Known Read(BuildOptions options, Diagnostics told, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        ImmutableArray<T2> Each<T1, T2>(ImmutableArray<T1> items, Func<T1, T2> step) => Parallels.Each(items, options.Jobs, step);

        progress?.Report("Acquiring");
        var desk = AcquiringStage.ReadDesk(options.Input, options.BaseUrl, told);
        var drafts = AcquiringStage.Acquire(options.Input, options.Drafts, options.Jobs, told);

        progress?.Report("Cleaning");
        var lines = CleaningStage.Count(drafts);
        var copies = Each(drafts, draft => CleaningStage.Clean(draft, lines, told));

        progress?.Report("Describing");
        ImmutableArray<Article> articles = [.. Each([.. copies.OfType<CleanCopy>()], copy => DescribingStage.Describe(copy, desk, told)).OfType<Article>()];

        progress?.Report("Filing");
        var stories = FilingStage.File(articles, desk, options.Jobs, told);

        progress?.Report("Folding");
        var folded = Each(stories, story => FoldingStage.Fold(story, desk, told));

        progress?.Report("Noting");
        NotingStage.Check(folded, desk, told);
        return new() { Desk = desk, Articles = articles, Stories = Each(folded, story => NotingStage.Note(story, desk, told)) };
    }

    /// <summary>How sure an article's place is, and what is nearest to it and why, nearest first; null when no article has this id.</summary>
    public static (Placement Place, ImmutableArray<Nearness> Nearest)? Explain(Known known, string article, int jobs) => FilingStage.Explain(known.Articles, [.. known.Stories.Select(s => s.Story)], known.Desk, article, jobs);

    /// <summary>A second look at the filing: how sure each place is, and what might be merged or split.</summary>
    public static FilingReview Review(Known known, int jobs) => FilingStage.Review(known.Articles, [.. known.Stories.Select(s => s.Story)], known.Desk, jobs);

    /// <summary>The files a build would write; what it would complain about is told. Writes nothing.</summary>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public static Edition Make(Known known, BuildOptions options, Diagnostics told) =>
        WritingStage.Writable(RenderingStage.Render(known.Stories, known.Desk, Parameters, options, told), told);

    /// <summary>What the editor's files become when something is added to them. Writes nothing.</summary>
    public static Amendments Amend(BuildOptions options, ImmutableArray<Wish> wishes) => AcquiringStage.Amend(options.Input, wishes);

    /// <summary>What writes the JSON Schema of each of the editor's files, by the file's name, and under "" that of them all.</summary>
    public static ImmutableSortedDictionary<string, Func<string>> Schemas => AcquiringStage.Schemas;

    /// <summary>Writes amended files: each is the old one or the new one at any moment.</summary>
    /// <exception cref="IOException">Names path and act; that file and those after it stand as they were.</exception>
    public static void Save(BuildOptions options, Amendments amendments) => WritingStage.Replace(options.Input, amendments.Files);

    /// <summary>Builds a site. Bad input costs itself; it and an output that cannot be written (then nothing is) are told in <paramref name="told"/>; <paramref name="progress"/> hears each stage begin.</summary>
    /// <exception cref="ThemeException">The theme has a mistake; nothing was written.</exception>
    public static BuildResult Run(BuildOptions options, Diagnostics told, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        if (!WritingStage.Check(options, told))
        {
            return BuildResult.Nothing;
        }

        var known = Read(options, told, progress);
        progress?.Report("Rendering");
        var edition = RenderingStage.Render(known.Stories, known.Desk, Parameters, options, told);
        progress?.Report("Writing");
        return WritingStage.Write(edition, known.Stories, options, told);
    }
}
