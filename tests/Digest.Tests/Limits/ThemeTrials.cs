using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Tests.Rendering;
using Digest.Tests.Support;
using Scriban.Runtime;
using Scriban.Syntax;
using static Digest.Tests.Limits.Trial;

namespace Digest.Tests.Limits;

/// <summary>Limits of themes.</summary>
internal static class ThemeTrials
{
    private const int Piece = 1 << 20;

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new(
            "ThemeContext.MaxCaptured",
            "more than 33554432 characters are captured",
            over =>
                Template(
                    $"{{{{ capture c }}}}{{{{ for i in 1..{ThemeContext.MaxCaptured / Piece} }}}}{{{{ x }}}}{{{{ end }}}}"
                        + $"{Times("y", over)}{{{{ end }}}}{{{{ d = c }}}}"
                )
        ),
        new("ThemeContext.MaxLoops", "more than 4000000 items", over => Items(ThemeContext.MaxLoops + over)),
        new(
            "ThemeContext.MaxCalls",
            "recursive",
            over =>
                Template("{{ func f(n) }}{{ if n > 1 }}{{ f (n - 1) }}{{ end }}{{ end }}" + $"{{{{ f {ThemeContext.MaxCalls + over} }}}}")
        ),
        new(
            "ThemeContext.MaxNesting",
            "too deeply nested",
            over =>
                Template(
                    $"{{{{ a = [1] }}}}{{{{ for i in 2..{ThemeContext.MaxNesting + over} }}}}{{{{ a = [a] }}}}{{{{ end }}}}{{{{ a }}}}"
                )
        ),
        new("PageOutput.MaxLength", "a page of more than 1000 characters", Written),
        new(
            "ThemeYaml.MaxDepth",
            "deep",
            over => Yaml(Times("a: {", ThemeYaml.MaxDepth - 1 + over) + "a: b" + Times("}", ThemeYaml.MaxDepth - 1 + over))
        ),
        new("ThemeFolder.MaxBytes", "larger than 16 MiB", Long),
        new("ThemeFolder.MaxFolders", "deeper than 64 levels", Folders),
    ];

    private static List<string> Template(string template) =>
        Told(() => Themes.Render(template, new Dictionary<string, object?> { ["x"] = new string('x', Piece) }));

    // A loop of as many rounds takes seconds; the list that it would go through is refused by the same figure.
    private static List<string> Items(int items) =>
        Told(() =>
            Themes.Render("{{ a = x }}", new Dictionary<string, object?> { ["x"] = new ScriptArray(Enumerable.Repeat<object>("", items)) })
        );

    private static List<string> Yaml(string text) => Told(() => ThemeYaml.One(text, "i18n/en.yml"));

    // As many characters as a page may have take half a gigabyte.
    private static List<string> Written(int over)
    {
        var page = new PageOutput(1000);
        page.Write(new string('x', 999));
        return Told(() => page.Write(Times("y", 1 + over)));
    }

    private static List<string> Long(int over)
    {
        using var folder = new TempFolder();
        folder.Write("assets/a.css", "");
        using (var file = File.OpenWrite(folder["assets/a.css"]))
        {
            file.SetLength(ThemeFolder.MaxBytes + over);
        }

        return Told(() => ThemeFolder.Read(folder.Path));
    }

    private static List<string> Folders(int over)
    {
        using var folder = new TempFolder();
        folder.Write("assets/" + Times("d/", ThemeFolder.MaxFolders - 1 + over) + "a.css", "a");
        return Told(() => ThemeFolder.Read(folder.Path));
    }

    private static List<string> Told(Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (Exception e) when (e is ThemeException or ScriptRuntimeException)
        {
            return [$"{DiagnosticCodes.ThemeMistake} {e.Message}"];
        }
    }
}
