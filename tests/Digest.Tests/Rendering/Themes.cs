using System.Text;
using Digest.Rendering.Engine;

namespace Digest.Tests.Rendering;

/// <summary>Small themes made in memory.</summary>
internal static class Themes
{
    /// <summary>Renders <c>templates/page.html</c> of a theme of these files over these globals, without a layout.</summary>
    public static string Render(
        string page,
        IReadOnlyDictionary<string, object?>? globals = null,
        long mostSteps = ThemeContext.MaxSteps,
        params ReadOnlySpan<(string Path, string Text)> more
    )
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        files["templates/page.html"] = Encoding.UTF8.GetBytes(page);
        files["i18n/en.yml"] = "hello: \"Hello {0}\"\nlines: \"{0} {0:line|lines}\"\n"u8.ToArray();
        files["assets/site.css"] = "body{}"u8.ToArray();
        foreach (var (path, text) in more)
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        var theme = new Theme(files.ToImmutable());
        var templates = new Templates(theme, Functions.Of(Strings.Read(theme, "en"), new Assets(theme)), mostSteps);
        templates.Check();
        return Encoding.UTF8.GetString(templates.Page("page", [.. globals ?? ImmutableDictionary<string, object?>.Empty], layout: false));
    }

    /// <summary>The mistake that rendering ends in.</summary>
    public static ThemeException Mistake(
        string page,
        IReadOnlyDictionary<string, object?>? globals = null,
        long mostSteps = ThemeContext.MaxSteps,
        params ReadOnlySpan<(string Path, string Text)> more
    )
    {
        try
        {
            Render(page, globals, mostSteps, more);
        }
        catch (ThemeException e)
        {
            return e;
        }

        throw new InvalidOperationException("the theme was taken");
    }
}
