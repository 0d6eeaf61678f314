using Digest.Rendering.Engine;

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
        var mistake = Themes.Mistake("{{ include 'parts/a' }}", null, ThemeContext.MaxSteps, ("templates/parts/a.html", "x\n{{ nobody }}"));
        Assert.Equal(("templates/parts/a.html", 2), (mistake.Path, mistake.Line));
    }

    [Fact]
    public void A_template_that_nothing_includes_must_parse_too() =>
        Assert.Equal(
            "templates/parts/unused.html",
            Themes.Mistake("x", null, ThemeContext.MaxSteps, ("templates/parts/unused.html", "{{ if true }}")).Path
        );

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..4000 }}{{ for j in 1..4000 }}{{ end }}{{ end }}")]
    [InlineData("{{ include 'page' }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ x = 'a' * 1000000000 }}{{ x }}")]
    [InlineData("{{ s = 'a' }}{{ for i in 1..60 }}{{ s = s + s }}{{ end }}")]
    [InlineData("{{ s = 'a' }}{{ for i in 1..60 }}{{ s = s | string.append s }}{{ end }}")]
    [InlineData("{{ s = 'a' }}{{ while true }}{{ capture s }}{{ s }}{{ s }}{{ end }}{{ end }}")]
    [InlineData("{{ s = 'a' }}{{ for i in 1..60 }}{{ s = s | string.replace 'a' 'aaaaaaaa' }}{{ end }}")]
    [InlineData("{{ s = 'a' * 100000 }}{{ s = s | string.replace 'a' s }}")]
    [InlineData("{{ s = 'a' * 100000 }}{{ s = s | regex.replace 'a' s }}")]
    [InlineData("{{ s = 'a' * 100000 }}{{ s = s | regex.replace 'a' '$_$_$_$_$_$_' }}")]
    [InlineData("{{ s = 'a' * 100000 }}{{ s = 1..100000 | array.join s }}")]
    [InlineData("{{ s = 'a' | string.pad_left 1000000000 }}{{ s }}")]
    [InlineData("{{ a = [1] }}{{ for i in 1..60 }}{{ a = a | array.add_range a }}{{ end }}{{ a.size }}")]
    [InlineData("{{ a = [1] }}{{ for i in 1..60 }}{{ a = a | array.concat a }}{{ end }}{{ for x in a }}{{ end }}")]
    [InlineData("{{ a = [1] }}{{ for i in 1..60 }}{{ a = [a, a] }}{{ end }}{{ a }}")]
    public void A_template_that_runs_away_is_stopped(string template)
    {
        var mistake = Themes.Mistake(template);
        Assert.Equal(("templates/page.html", 1), (mistake.Path, mistake.Line));
    }

    // Calls that double with each level are few on the stack and in no loop: only their steps tell them.
    [Theory]
    [InlineData(8, false)]
    [InlineData(50, true)]
    public void A_page_takes_so_many_steps_and_no_more(int depth, bool refused)
    {
        const string calls = "{{ func f(n) }}{{ if n > 0 }}{{ f (n - 1) }}{{ f (n - 1) }}{{ end }}{{ end }}{{ f x }}done";
        var globals = new Dictionary<string, object?> { ["x"] = depth };
        if (refused)
        {
            Assert.Contains("more than 50000 steps", Themes.Mistake(calls, globals, 50_000).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("done", Themes.Render(calls, globals, 50_000), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_theme_makes_strings_of_so_many_characters_and_no_more()
    {
        var half = new Dictionary<string, object?> { ["x"] = new string('x', ThemeContext.MaxString / 2) };
        Assert.Equal("16777216", Themes.Render("{{ s = x + x }}{{ s.size }}", half));
        var mistake = Themes.Mistake("\n{{ s = x + x + 'y' }}", half);
        Assert.Equal(("templates/page.html", 2), (mistake.Path, mistake.Line));
        Assert.Contains("16777216", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_of_a_theme_that_could_try_twice_is_told_with_its_place()
    {
        Assert.Equal(
            "b-b|x,y|2",
            Themes.Render(
                "{{ 'a-a' | regex.replace 'A' 'b' 'i' }}|{{ 'x;y' | regex.split ';' | array.join ',' }}|{{ ('a1' | "
                    + "regex.match '(a)').size }}"
            )
        );
        Assert.Equal(
            ("templates/page.html", 2),
            Themes.Mistake("\n{{ 'a' | regex.match '(a)\\\\1' }}") is var m ? (m.Path, m.Line) : default
        );
    }

    [Fact]
    public void A_long_page_is_never_cut()
    {
        var html = Themes.Render(
            "{{ for i in 1..20000 }}{{ x }}{{ end }}",
            new Dictionary<string, object?> { ["x"] = new string('x', 100) }
        );
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
        Assert.Equal(
            ("i18n/en.yml", 2),
            Themes.Mistake("x", null, ThemeContext.MaxSteps, ("i18n/en.yml", "a: b\na: c\n")) is var m ? (m.Path, m.Line) : default
        );

    [Theory]
    [InlineData("params: [a, b\n", "the YAML does not parse: while parsing a flow sequence")]
    [InlineData("params: \"a\n", "the YAML does not parse: while scanning a quoted scalar")]
    public void A_broken_theme_file_is_told_in_words_and_its_place_once(string yaml, string words)
    {
        var files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add(
            "theme.yml",
            System.Text.Encoding.UTF8.GetBytes(yaml)
        );
        var mistake = Assert.Throws<ThemeException>(() =>
            Digest.Rendering.Engine.ThemeYaml.Read(new Digest.Rendering.Engine.Theme(files), "theme.yml")
        );
        Assert.StartsWith(words, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Line:", mistake.Message, StringComparison.Ordinal);
    }
}
