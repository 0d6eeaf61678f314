using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>What of a theme nobody reads is told, with what may be meant.</summary>
public sealed class ThemeStrayTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("template/home.html", "templates/home.html")]
    [InlineData("parts/card.html", "templates/parts/card.html")]
    [InlineData("templates/hoem.html", "templates/home.html")]
    [InlineData("templates/parts/crad.html", "templates/parts/card.html")]
    [InlineData("site.css", "assets/site.css")]
    [InlineData("i18n/nl.yaml", "i18n/nl.yml")]
    [InlineData("themes.yml", "theme.yml")]
    public void A_file_that_nobody_reads(string path, string meant)
    {
        var told = Assert.Single(Told(path, path.EndsWith("ml", StringComparison.Ordinal) ? "a: b" : ""));
        Assert.Equal(("DG1203", path, $"\"{meant}\" may be meant"), (told.Code, told.Path, told.Cause));
        Assert.Equal(DiagnosticLevel.Warning, told.Level);
    }

    [Theory]
    [InlineData("i18n/en.yml", "x: { y: z }\nnav: { stroies: X }\n", 2, "nav.stroies", "\"nav.stories\" may be meant")]
    [InlineData("i18n/nl.yml", "nav: { stroies: X }\n", 1, "nav.stroies", "\"nav.stories\" may be meant")]
    [InlineData("theme.yml", "name: x\nparms: { a: 1 }\n", 2, "parms", "\"params\" may be meant")]
    public void A_key_that_nobody_reads(string path, string text, int line, string key, string cause)
    {
        var told = Told(path, text).First(d => d.Message.Contains(key, StringComparison.Ordinal));
        Assert.Equal(("DG7003", path, line, cause), (told.Code, told.Path, told.Line, told.Cause));
    }

    [Theory]
    [InlineData("count: { more: \"{0} and {7}\" }", "{7}")]
    [InlineData("count: { more: some }", "{0}")]
    [InlineData("nav: { stories: \"{0}\" }", "{0}")]
    public void A_place_too_many_or_too_few(string text, string place)
    {
        var told = Assert.Single(Told("i18n/de.yml", text));
        Assert.Equal(("DG7004", "i18n/de.yml", 1), (told.Code, told.Path, told.Line));
        Assert.Contains(place, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "x")]
    [InlineData("assets/own.css", "x")]
    [InlineData("i18n/nl.yml", "nav: { stories: Verhalen }\nhow: { dateline: Plaats }\ncount: { more: \"nog {0:een|meer}\" }\n")]
    [InlineData("theme.yml", "name: x\nversion: 1\nparams: { own: 1 }\n")]
    [InlineData("templates/parts/head.html", "{{ include \"parts/own\" }}")]
    [InlineData("templates/longread.html", "{{ t \"own.words\" }}")]
    public void What_is_read_is_not_told(string path, string text)
    {
        _folder.Write("input/theme/templates/parts/own.html", "x");
        _folder.Write("input/theme/templates/parts/head.html", "{{ include \"parts/own\" }}");
        _folder.Write("input/theme/i18n/en.yml", path.Contains("longread", StringComparison.Ordinal) ? "own: { words: X }\n" : "");
        Assert.Empty(Told(path, text));
    }

    private ImmutableArray<Diagnostic> Told(string path, string text)
    {
        _folder.Write("input/theme/" + path, text);
        _folder.Write(
            "input/articles/a.md",
            "---\ntitle: A bridge\ntemplate: longread\n---\n\nThe bridge is closed until Friday, the mayor said.\n"
        );
        var diagnostics = new Diagnostics();
        var options = new BuildOptions
        {
            Input = _folder["input"],
            Output = _folder["site"],
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, diagnostics).Written);
        return [.. diagnostics.Sorted().Where(d => d.Code is "DG1203" or "DG7003" or "DG7004")];
    }
}
