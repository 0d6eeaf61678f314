using Digest.Caching;
using Digest.Rendering.Data;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <summary>Turns stories into the pages, feeds and data of a site, by the templates of a theme.</summary>
public static class RenderingStage
{
    // What commands say is English, whatever the site's theme and language.
    private static readonly Lazy<Strings> English = new(static () => Strings.Read(ThemeSource.Default(), "en"));

    /// <summary>What reads the JSON Schema of the data files, by name: the corpus, and a story-year.</summary>
    public static ImmutableDictionary<string, Func<string>> Schemas { get; } =
        ((string[])["data", "story-year"]).ToImmutableDictionary(n => n, n => (Func<string>)(() => SchemaOf(n)), StringComparer.Ordinal);

    private static string SchemaOf(string name)
    {
        using var reader = new StreamReader(typeof(RenderingStage).Assembly.GetManifestResourceStream("schema/" + name + ".json")!);
        return reader.ReadToEnd();
    }

    /// <summary>The notes of a year of a story in the words of the built-in theme, in page order.</summary>
    public static ImmutableArray<NoteWords> Say(AnnotatedStory story, AnnotatedYear year)
    {
        var text = new NoteText(English.Value, story);
        return [.. year.Notes.Select(note => new NoteWords(note, text.Of(year, note), text.Evidence(note)))];
    }

    /// <summary>
    /// Every file of the theme in use, sorted by path, without the site's own files over it.
    /// </summary>
    /// <exception cref="ThemeException">A folder of it is missing or cannot be read.</exception>
    public static ImmutableArray<ThemeFile> ThemeFiles(BuildOptions options, Settings settings) => ThemeSource.Files(options, settings);

    /// <summary>A key of every file of the theme in use, those of the site's own folder with them.</summary>
    /// <exception cref="ThemeException">A folder of it is missing or cannot be read.</exception>
    public static UInt128 ThemeKey(BuildOptions options, Settings settings) => ThemeSource.Load(options, settings).Key;

    /// <summary>The data of a corpus that came to nothing: what was complained about, and no article.</summary>
    public static ReadOnlyMemory<byte> Nothing(ImmutableArray<Diagnostic> before) =>
        DataFile.Corpus([], static _ => throw new InvalidOperationException("there is no story"), before);

    /// <summary>Makes the edition. Pages are rendered when they are written.</summary>
    /// <param name="stories">What is shown.</param>
    /// <param name="settings">How the editor wants the site.</param>
    /// <param name="knowledge">What the editor knows of outlets, people and happenings.</param>
    /// <param name="annotations">What the editor adds to the reports: corrections and pages; the notes stand in the stories.</param>
    /// <param name="parameters">The figures that the stages before decided by, for the page on the method.</param>
    /// <param name="options">What the build is asked to do.</param>
    /// <param name="before">What was told before, sorted: the data repeat it.</param>
    /// <param name="origins">What stories and pages are made of; null where every page is to be made.</param>
    /// <param name="late">Whether the files of the search need not be laid out before somebody asks for one.</param>
    /// <param name="recall">What was found out about the same stories before; null where nothing was.</param>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public static Result<Edition> Render(
        ImmutableArray<AnnotatedStory> stories,
        Settings settings,
        Knowledge knowledge,
        Annotations annotations,
        ImmutableArray<Parameter> parameters,
        BuildOptions options,
        ImmutableArray<Diagnostic> before,
        Origins? origins = null,
        bool late = false,
        Recall? recall = null
    ) =>
        Result.Of(diagnostics =>
        {
            var theme = ThemeSource.Load(options, settings);
            var strings = Strings.Read(theme, settings.Language);
            var site = new Site(stories, settings, knowledge, annotations, strings)
            {
                Parameters = parameters,
                StoryKeys = origins?.Stories ?? ImmutableDictionary<string, UInt128>.Empty,
                ToldOf = DataFile.ByArticle(before),
            };
            var frame = new PageRenderer(theme, strings, site);
            ThemeCheck.Tell(
                theme,
                [
                    .. site
                        .Reports.Select(r => r.Report.Article.Editor)
                        .Concat(annotations.Pages.Select(p => p.Editor))
                        .Select(e => e.Text("template"))
                        .OfType<string>(),
                ],
                diagnostics
            );
            var (pages, search) = new PageList(frame, origins?.Site, diagnostics, options.Jobs, late, recall).All();
            ImmutableArray<Diagnostic> all = [.. before.Concat(diagnostics.Sorted()).Order()];
            return new Edition
            {
                Pages = pages,
                Late = search,
                Data = () => DataFile.Corpus(stories, site.Notes, all),
            };
        });
}
