using System.Text;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>The layers of a theme: words and parameters are joined key by key, all other files stand in for those below.</summary>
public sealed class ThemeLayerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_words_that_says_one_thing_otherwise_leaves_the_rest_to_the_theme_below_it()
    {
        _folder.Write("input/theme/i18n/de.yml", "nav:\n  stories: Geschichten\n");
        var words = Words("de");
        Assert.Equal("Geschichten", words.Say("nav.stories"));
        Assert.Equal("Jahre", words.Say("nav.years"));
        Assert.True(words.IsTranslated("nav.years"));
    }

    [Fact]
    public void A_sentence_is_looked_for_in_the_sites_own_file_then_in_the_theme_folder_then_in_the_built_in_one_then_in_English()
    {
        _folder.Write("mine/i18n/de.yml", "nav: { stories: Folgen, years: Jahrgänge, only_here: Nur hier }\n");
        _folder.Write("mine/i18n/en.yml", "nav: { only_english: Only in English }\n");
        _folder.Write("input/theme/i18n/de.yml", "nav: { stories: Geschichten }\n");
        var words = Words("de", _folder["mine"]);
        Assert.Equal(
            "Geschichten|Jahrgänge|Medien|Nur hier|Only in English",
            string.Join('|', ((string[])["stories", "years", "outlets", "only_here", "only_english"]).Select(k => words.Say("nav." + k)))
        );
        Assert.Equal("en", words.LanguageOf("nav.only_english"));
    }

    [Fact]
    public void A_key_that_is_not_filled_in_leaves_what_is_there()
    {
        _folder.Write("input/theme/i18n/de.yml", "nav:\n  stories:\nhome:\n");
        var words = Words("de");
        Assert.Equal(Strings.Read(ThemeSource.Default(), "de").Say("nav.stories"), words.Say("nav.stories"));
        Assert.True(words.Has("home.newest"));
    }

    [Theory]
    [InlineData("nav: Weg\n", 1, "\"nav\" is a group of sentences")]
    [InlineData("a: b\nundated:\n  x: y\n", 2, "\"undated\" is one sentence")]
    public void A_group_stays_a_group_and_a_sentence_a_sentence(string own, int line, string words)
    {
        _folder.Write("input/theme/i18n/de.yml", own);
        var mistake = Assert.Throws<ThemeException>(() => Words("de"));
        Assert.Equal(("i18n/de.yml", line), (mistake.Path, mistake.Line));
        Assert.StartsWith(words, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_of_one_parameter_has_those_of_the_theme_below_it_too()
    {
        _folder.Write("mine/theme.yml", "params:\n  sans: true\n  home_cards: 3\n");
        var all = ThemeParams.Read(Load(_folder["mine"]), null);
        Assert.Equal((true, 3, 50), (all["sans"], ThemeParams.Number(all, "home_cards", 0), ThemeParams.Number(all, "feed_entries", 0)));
        Assert.True(all.ContainsKey("banner"));
    }

    [Fact]
    public void A_template_stands_in_for_all_of_the_one_below_it()
    {
        _folder.Write("mine/templates/home.html", "mine");
        _folder.Write("input/theme/templates/home.html", "own");
        _folder.Write("mine/templates/longread.html", "x");
        _folder.Write("mine/templates/parts/more.html", "x");
        var theme = Load(_folder["mine"]);
        Assert.Equal("own", theme.Text("templates/home.html"));
        Assert.Equal(["longread"], theme.AddedTemplates); // neither a part nor what stands in for a built-in one
    }

    [Fact]
    public void What_one_page_writes_into_the_parameters_is_refused()
    {
        var theme = new Theme(
            ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add(
                "theme.yml",
                Encoding.UTF8.GetBytes("params: { a: { b: 1 }, list: [1] }\n")
            )
        );
        var globals = new Dictionary<string, object?> { ["params"] = ThemeParams.Read(theme, null) };
        Assert.Equal("1", Themes.Render("{{ params.a.b }}", globals));
        Assert.NotEqual("", Themes.Mistake("{{ params.x = 2 }}", globals).Message);
        Assert.NotEqual("", Themes.Mistake("{{ params.a.b = 2 }}", globals).Message);
        Assert.NotEqual("", Themes.Mistake("{{ params.list[0] = 2 }}", globals).Message);
    }

    private Strings Words(string language, string? theme = null) => Strings.Read(Load(theme), language);

    private Theme Load(string? theme) =>
        ThemeSource.Load(
            new BuildOptions
            {
                Input = _folder["input"],
                Output = "",
                Theme = theme,
            },
            new Settings()
        );
}
