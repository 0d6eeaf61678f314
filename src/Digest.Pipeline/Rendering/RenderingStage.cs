using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <summary>Turns stories into the pages, feeds and data of a site, by the templates of a theme.</summary>
public static class RenderingStage
{
    // What commands say is English, whatever the site's theme and language.
    private static readonly Lazy<Strings> English = new(static () => Strings.Read(ThemeSource.Default(), "en"));

    /// <summary>The notes of a year of a story in the words of the built-in theme, in page order.</summary>
    public static ImmutableArray<NoteWords> Say(AnnotatedStory story, AnnotatedYear year)
    {
        var text = new NoteText(English.Value, story);
        return [.. year.Notes.Select(note => new NoteWords(note, text.Of(year, note), text.Evidence(note)))];
    }

    /// <summary>The data of a corpus that came to nothing: what was complained about, and no article.</summary>
    public static ReadOnlyMemory<byte> Nothing(Diagnostics diagnostics) =>
        DataFile.Corpus([], static _ => throw new InvalidOperationException("there is no story"), diagnostics.Sorted());

    /// <summary>Makes the edition. Pages are rendered when they are written.</summary>
    /// <param name="stories">What is shown.</param>
    /// <param name="desk">What the editor says.</param>
    /// <param name="parameters">The figures that the stages before decided by, for the page on the method.</param>
    /// <param name="options">What the build is asked to do.</param>
    /// <param name="diagnostics">Who hears of what is wrong.</param>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public static Edition Render(
        ImmutableArray<AnnotatedStory> stories,
        Desk desk,
        ImmutableArray<Parameter> parameters,
        BuildOptions options,
        Diagnostics diagnostics
    )
    {
        var theme = ThemeSource.Load(options, desk.Site);
        var strings = Strings.Read(theme, desk.Site.Language);
        var site = new Site(stories, desk, strings) { Parameters = parameters };
        var frame = new PageRenderer(theme, strings, site);
        return new()
        {
            Pages = new PageList(frame, diagnostics.Sorted(), diagnostics).All(),
            Data = () => DataFile.Corpus(stories, site.Notes, diagnostics.Sorted()),
        };
    }
}
