using System.Diagnostics;

namespace Digest.Tests.Rendering;

/// <summary>A theme's mistake ends in an error with file, line and column, and soon.</summary>
public sealed class ThemeMistakeTests
{
    [Theory]
    [InlineData("a\n  {{ nobody }}", 2, 6)]
    [InlineData("{{ xs.nobody }}", 1, 7)]
    [InlineData("{{ t 'nobody' }}", 1, 4)]
    [InlineData("{{ asset 'nobody.css' }}", 1, 4)]
    [InlineData("{{ include 'nobody' }}", 1, 4)]
    [InlineData("{{ include '../../etc/passwd' }}", 1, 4)]
    [InlineData("{{ include '/etc/passwd' }}", 1, 4)]
    [InlineData("{{ nobody 1 }}", 1, 4)]
    [InlineData("{{ date.now }}", 1, 4)]
    [InlineData("{{ '1' | object.eval_template }}", 1, 17)]
    [InlineData("{{ math.random 1 2 }}", 1, 9)]
    [InlineData("\n\n{{ if }}", 3, 0)]
    public void A_name_that_is_not_there_is_told_with_its_place(string template, int line, int column)
    {
        var mistake = Themes.Mistake(template, new Dictionary<string, object?> { ["xs"] = "text" });
        Assert.Equal("templates/page.html", mistake.Path);
        Assert.Equal(line, mistake.Line);
        Assert.True(column == 0 || mistake.Column == column, $"{mistake.Column}: {mistake.Message}");
    }

    [Fact]
    public void A_mistake_inside_an_include_names_the_included_file()
    {
        var mistake = Themes.Mistake("{{ include 'parts/a' }}", null, null, ("templates/parts/a.html", "x\n{{ nobody }}"));
        Assert.Equal(("templates/parts/a.html", 2), (mistake.Path, mistake.Line));
    }

    [Fact]
    public void A_template_that_nothing_includes_must_parse_too() =>
        Assert.Equal("templates/parts/unused.html", Themes.Mistake("x", null, null, ("templates/parts/unused.html", "{{ if true }}")).Path);

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..4000 }}{{ for j in 1..4000 }}{{ end }}{{ end }}")]
    [InlineData("{{ include 'page' }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ x = 'a' * 1000000000 }}{{ x }}")]
    public void A_template_that_runs_away_is_stopped(string template)
    {
        var clock = Stopwatch.StartNew();
        Assert.StartsWith("templates/page.html", Themes.Mistake(template, null, TimeSpan.FromSeconds(2)).Path, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "it ran for " + clock.Elapsed);
    }

    [Fact]
    public void A_long_page_is_never_cut()
    {
        var html = Themes.Render("{{ for i in 1..20000 }}{{ x }}{{ end }}", new Dictionary<string, object?> { ["x"] = new string('x', 100) });
        Assert.Equal(2_000_000, html.Length);
    }

    [Fact]
    public void What_one_page_sets_another_does_not_see()
    {
        var mistake = Themes.Mistake("{{ if false }}{{ left = 1 }}{{ end }}{{ left }}");
        Assert.Contains("left", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_of_words_is_told_with_its_line() =>
        Assert.Equal(("i18n/en.yml", 2), Themes.Mistake("x", null, null, ("i18n/en.yml", "a: b\na: c\n")) is var m ? (m.Path, m.Line) : default);

    [Theory]
    [InlineData("params: [a, b\n", "the YAML does not parse: while parsing a flow sequence")]
    [InlineData("params: \"a\n", "the YAML does not parse: while scanning a quoted scalar")]
    public void A_broken_theme_file_is_told_in_words_and_its_place_once(string yaml, string words)
    {
        var files = ImmutableSortedDictionary<string,
            ReadOnlyMemory<byte>>.Empty.Add("theme.yml", System.Text.Encoding.UTF8.GetBytes(yaml));
        var mistake = Assert.Throws<ThemeException>(() =>
            Digest.Rendering.Engine.ThemeYaml.Read(new Digest.Rendering.Engine.Theme(files), "theme.yml"));
        Assert.StartsWith(words, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Line:", mistake.Message, StringComparison.Ordinal);
    }
}
