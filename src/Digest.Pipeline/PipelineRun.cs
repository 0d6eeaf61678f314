using Digest.Rendering;
using Digest.Writing;

namespace Digest;

/// <summary>The whole recipe in one go: what <c>digest build</c> asks for.</summary>
public static partial class Pipeline
{
    /// <summary>
    /// Builds a site, or writes nothing where bad input would make it another one or the output cannot be written: either is told in
    /// <paramref name="diagnostics"/>. <paramref name="progress"/> hears each stage begin.
    /// </summary>
    /// <exception cref="ThemeException">The theme has a mistake; nothing was written.</exception>
    public static BuildResult Run(BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        return diagnostics.Take(WritingStage.Check(options))
            ? Publish(Read(options, diagnostics, progress), options, diagnostics, progress)
            : BuildResult.Nothing;
    }

    /// <summary>Pages and files of what is known, where it is worth them.</summary>
    private static BuildResult Publish(Known known, BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress)
    {
        if (!diagnostics.Take(WritingStage.IsWorthWriting(known.Stories, options, diagnostics.Stopped)))
        {
            diagnostics.Take(WritingStage.LeaveWord(known.Stories, () => RenderingStage.Nothing(diagnostics.Sorted()), options));
            return BuildResult.Nothing;
        }

        return Write(known, options, new PageQuarantine(diagnostics, progress));
    }
}
