using Digest.Caching;
using Digest.Keeping;
using Digest.Rendering;
using Digest.Shared;
using Digest.Writing;

namespace Digest;

/// <summary>The whole recipe in one go: what <c>digest build</c> asks for.</summary>
public static partial class Pipeline
{
    /// <summary>
    /// Builds a site, or writes nothing where bad input would make it another one or the output cannot be written: either is told in
    /// <paramref name="diagnostics"/>. <paramref name="progress"/> hears each stage begin; <paramref name="figures"/> are filled in. Where
    /// the last build into this folder was made of the same, and its site stands as it was written, that is the result.
    /// </summary>
    /// <exception cref="ThemeException">The theme has a mistake; nothing was written.</exception>
    public static BuildResult Run(
        BuildOptions options,
        Diagnostics diagnostics,
        IProgress<string>? progress = null,
        RunFigures? figures = null
    )
    {
        using var culture = Invariant.Culture();
        using var stages = new StageEvents(progress);
        figures ??= new RunFigures();
        if (!diagnostics.Take(WritingStage.Check(options)))
        {
            return BuildResult.Nothing;
        }

        using var cache = BuildCache.Of(options, lasts: true);
        var told = new Diagnostics();
        var input = Acquire(options, new Quarantine(options.Jobs, told, stages));
        var slot = SlotOf(options);
        var key = cache.Keeps ? KeyOf(input, told.Sorted(), options) : null;
        var past = cache.Get("runs", slot, PastRun.Read);
        if (past is not null && past.Key == key && options.Data is null && IsOfInput(past) && WritingStage.Stands(options, past.Files))
        {
            diagnostics.Add(past.Told);
            (figures.Unchanged, figures.Cache) = (true, cache.Counts);
            return past.Result;
        }

        diagnostics.Add(told.Sorted());
        var known = Read(options, input, cache, new Quarantine(options.Jobs, diagnostics, stages));
        var (result, files) = Publish(known, options, past?.Files, cache, diagnostics, stages);
        if (files is not null && key is { } of)
        {
            ImmutableArray<Diagnostic> ofInput = [.. diagnostics.Sorted().Where(d => d.Code != DiagnosticCodes.VanishedAddresses)];
            cache.Put(slot, () => new PastRun(of, result, ofInput, files).Write());
        }

        stages.Report("Keeping");
        cache.Commit(whole: true);
        figures.Cache = cache.Counts;
        figures.FilesSpared = files?.All.Count(f => past?.Files.At(f.Path) is { } old && ReferenceEquals(f, old)) ?? 0;
        foreach (var (kind, (found, missed)) in cache.Counts)
        {
            DigestEvents.Log.Cache(kind, found, missed);
        }

        return result;
    }

    // What draws the pictures is part of the machine: where it was missing it may be there now.
    private static bool IsOfInput(PastRun past) => past.Told.All(static d => d.Code != DiagnosticCodes.NoPictures);

    // The place of the last build of an input into an output.
    private static UInt128 SlotOf(BuildOptions options) =>
        new KeyBuilder("run").Add(Path.GetFullPath(options.Input)).Add(Path.GetFullPath(options.Output)).End();

    // Everything a run is made of; null where the theme cannot be read, which Rendering will say.
    private static UInt128? KeyOf(Acquired input, ImmutableArray<Diagnostic> told, BuildOptions options)
    {
        try
        {
            var key = new KeyBuilder("input")
                .Add(RenderingStage.ThemeKey(options, input.Editor.Settings))
                .Add(options.Drafts ? 1 : 0)
                .Add(options.AllowEmpty ? 1 : 0)
                .Add(options.AsOf?.ToString())
                .Add(input.Editor.Key)
                .Add(Kept.KeyOf(told));
            foreach (var file in input.Files)
            {
                key.Add(file.Value is { } raw ? FileKey.Of(raw) : default);
            }

            return key.End();
        }
        catch (ThemeException)
        {
            return null;
        }
    }

    /// <summary>Pages and files of what is known, where it is worth them.</summary>
    private static (BuildResult Result, SiteFiles? Files) Publish(
        Known known,
        BuildOptions options,
        SiteFiles? past,
        BuildCache cache,
        Diagnostics diagnostics,
        IProgress<string>? progress
    )
    {
        if (!diagnostics.Take(WritingStage.IsWorthWriting(known.Stories, options, diagnostics.Stopped)))
        {
            diagnostics.Take(WritingStage.LeaveWord(known.Stories, () => RenderingStage.Nothing(diagnostics.Sorted()), options));
            return (BuildResult.Nothing, null);
        }

        var recall = cache.Keeps ? new Recall(cache, static _ => null) : null;
        return new PageQuarantine(diagnostics, progress).Publish(
            known.Stories,
            "Rendering",
            (stories, before) => Render(known with { Stories = stories }, options, before, recall: recall),
            "Writing",
            edition => WritingStage.Write(edition, options, past)
        );
    }
}
