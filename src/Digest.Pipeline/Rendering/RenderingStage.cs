using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <summary>Turns stories into the pages, feeds and data of a site, by the templates of a theme.</summary>
public static class RenderingStage
{
    /// <summary>Makes the edition. Pages are rendered when they are written.</summary>
    /// <param name="stories">What is shown.</param>
    /// <param name="desk">What the editor says.</param>
    /// <param name="parameters">The figures that the stages before decided by, for the page on the method.</param>
    /// <param name="options">What the build is asked to do.</param>
    /// <param name="told">Who hears of what is wrong.</param>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public static Edition Render(
        ImmutableArray<AnnotatedStory> stories, Desk desk, ImmutableArray<Parameter> parameters, BuildOptions options, Diagnostics told)
    {
        var theme = ThemeSource.Load(options, desk.Site);
        var strings = Strings.Read(theme, desk.Site.Language);
        var frame = new Frame(theme, strings, new Site(stories, desk, strings) { Parameters = parameters });
        return new()
        {
            Pages = new PageList(frame, told.Sorted(), told).All(),
            Data = () => DataFile.Corpus(stories, told.Sorted()),
        };
    }
}
