using Digest.Acquiring;
using Digest.Caching;
using Digest.Keeping;
using Digest.Shared;
using Digest.Tests.Support;

namespace Digest.Tests.Keeping;

/// <summary>An input built as it is, or from results that were kept: written to bytes and read again.</summary>
internal sealed class Replay(TempFolder folder, string input, BuildOptions? like = null)
{
    /// <summary>Where the data of the whole corpus stand among the files, as text.</summary>
    public const string Data = "(data)";

    private readonly BuildOptions _like = like ?? new BuildOptions { Input = "", Output = "" };

    /// <summary>Every article's result as it was made.</summary>
    public ImmutableArray<Result<Article>> Articles { get; private set; } = [];

    /// <summary>Every story's result as it was made.</summary>
    public ImmutableArray<Result<AnnotatedStory>> Stories { get; private set; } = [];

    /// <summary>
    /// Builds; what is told comes with the files of the site. Articles, stories or both are given to the rest of the pipeline as they were
    /// read back.
    /// </summary>
    public (ImmutableSortedDictionary<string, string> Files, ImmutableArray<Diagnostic> Told) Build(bool articlesKept, bool storiesKept)
    {
        var options = _like with { Input = folder[input], Output = folder["site"], Jobs = 2 };
        var (first, second, diagnostics) = (new Diagnostics(), new Diagnostics(), new Diagnostics());
        var editor = diagnostics.Take(AcquiringStage.ReadEditorFiles(options.Input, options.BaseUrl));
        var safe = new Quarantine(2, first);
        Articles = new ArticleLayer(options, editor, BuildCache.None, safe).Read(safe.Take(AcquiringStage.Files(options.Input, 2)));
        var articles = articlesKept ? [.. Articles.Select(Again)] : Articles;
        Join(diagnostics, first, Articles, articles);

        var layer = new StoryLayer(options, editor, BuildCache.None, new Quarantine(2, second), static _ => null);
        var (filed, stories) = layer.Read([.. articles.Select(a => a.Value)]);
        Stories = stories;
        var given = storiesKept ? [.. stories.Select(Again)] : stories;
        Join(diagnostics, second, stories, given);

        var known = Known.Of(editor, filed, [.. given.Select(s => s.Value)]);
        try
        {
            var edition = Pipeline.Make(known, options, diagnostics);
            var files = edition.Pages.ToImmutableSortedDictionary(p => p.Path, p => Hash(p.Content()), StringComparer.Ordinal);
            return (files.Add(Data, Repo.Utf8.GetString(edition.Data().Span)), diagnostics.Sorted());
        }
        catch (ThemeException e)
        {
            return (ImmutableSortedDictionary<string, string>.Empty.Add(Data, e.Message), diagnostics.Sorted());
        }
    }

    /// <summary>An article's result, written and read.</summary>
    public static Result<Article> Again(Result<Article> result) => Kept.ReadArticle(Kept.Write(result))!;

    /// <summary>A story's result, written and read to a story whose articles were written and read too.</summary>
    public static Result<AnnotatedStory> Again(Result<AnnotatedStory> result) =>
        Kept.ReadStory(Kept.Write(result), Again(result.Value.Story))!;

    /// <summary>A story with articles that were written and read.</summary>
    public static Story Again(Story story) =>
        story with
        {
            Years = [.. story.Years.Select(y => y with { Articles = [.. y.Articles.Select(a => Again(Result.Silent(a)).Value)] })],
        };

    private static string Hash(ReadOnlyMemory<byte> bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.Span));

    // What the run told, with what the results tell of it taken out and what the given ones tell put in.
    private static void Join<T>(Diagnostics all, Diagnostics told, ImmutableArray<Result<T>> made, ImmutableArray<Result<T>> given)
    {
        var others = told.Sorted().ToList();
        Assert.All(made.SelectMany(m => m.Diagnostics), d => Assert.True(others.Remove(d), d.Message));
        all.Add([.. others]);
        all.Add([.. given.SelectMany(g => g.Diagnostics)]);
    }
}
