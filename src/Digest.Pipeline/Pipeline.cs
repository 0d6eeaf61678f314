using Digest.Acquiring;
using Digest.Caching;
using Digest.Keeping;
using Digest.Shared;

namespace Digest;

/// <summary>The recipe: what comes after what, in its two layers. Input, process, output; the type changes at every line.</summary>
public static partial class Pipeline
{
    /// <summary>
    /// The first six stages: all that is known before a page is made. Writes nothing but its cache. Who reads again and again gives a
    /// <paramref name="memory"/>: what has not changed is then the same as before.
    /// </summary>
    public static Known Read(BuildOptions options, Diagnostics diagnostics, IProgress<string>? progress = null, BuildMemory? memory = null)
    {
        using var culture = Invariant.Culture();
        using var cache = BuildCache.Of(options, memory);
        var safe = new Quarantine(options.Jobs, diagnostics, progress);
        var known = Read(options, Acquire(options, safe), cache, safe);
        cache.Commit(whole: false);
        return known;
    }

    /// <summary>What stands in the input folder: the editor's files, and the bytes of the articles'.</summary>
    internal static Acquired Acquire(BuildOptions options, Quarantine safe)
    {
        safe.Begin("Acquiring");
        var editor = safe.Take(AcquiringStage.ReadEditorFiles(options.Input, options.BaseUrl));
        return new Acquired(editor, safe.Take(AcquiringStage.Files(options.Input, options.Jobs)));
    }

    /// <summary>All that is known of it: articles, each by itself (stages 1 to 3); stories of the articles (4 to 6).</summary>
    internal static Known Read(BuildOptions options, Acquired input, BuildCache cache, Quarantine safe)
    {
        var articles = new ArticleLayer(options, input.Editor, cache, safe);
        var read = articles.Read(input.Files);
        var layer = new StoryLayer(options, input.Editor, cache, safe, articles.KeyOf);
        var (filed, stories) = layer.Read([.. read.Select(a => a.Value)]);
        var known = Known.Of(input.Editor, filed, [.. stories.Select(s => s.Value)]);
        return cache.Keeps ? known with { Origins = new Origins(SiteKey(input.Editor), layer.Keys) } : known;
    }

    private static UInt128 SiteKey(EditorFiles editor) =>
        new KeyBuilder("site").Add(editor.SettingsKey).Add(Kept.KeyOf(editor.Knowledge)).End();

    /// <summary>What stands in the input folder.</summary>
    /// <param name="Editor">The editor's files.</param>
    /// <param name="Files">The article files, sorted by path; null, with what is told of it, for one that cannot be read.</param>
    internal sealed record Acquired(EditorFiles Editor, ImmutableArray<Result<RawFile?>> Files);
}
