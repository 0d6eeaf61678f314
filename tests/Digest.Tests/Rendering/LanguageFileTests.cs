using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>The default theme says everything in each of its languages.</summary>
public sealed partial class LanguageFileTests
{
    private const string Ferry =
        "The harbour ferry Maid of Ellery struck the north slip on Friday evening with 41 people on board, the harbour office told us.";

    // Keys that a language has beyond English: months that have another form without a day.
    private static readonly ImmutableArray<string> Beyond = [.. Enumerable.Range(1, 12).Select(m => $"date.months_alone.{m}")];

    // What has letters and is the same in every language: names of formats, a sign, the name of a time zone.
    private static readonly ImmutableArray<string> Names = ["feeds.format_atom", "feeds.format_rss", "mark.wording_g", "date.zone"];

    // Words that a language shares with English, by their keys; how many plural forms it has.
    private static readonly ImmutableDictionary<string, (int Forms, string Shared)> Files = new Dictionary<string, (int, string)>
    {
        ["de"] = (
            2,
            "date.months.4 date.months.8 date.months.9 date.months.11 nav.feeds told.passage_n changed.passage "
                + "matrix.passage note.proof_in note.editor_on language.hi language.ur"
        ),
        ["fr"] = (
            2,
            "told.place told.passage_n changed.passage map.heading apparatus.passages status.differ_contradicts "
                + "matrix.passage notes.count notes.heading notes.number notes.date language.ca language.hi search.passages"
        ),
        ["es"] = (2, "language.hi language.ur"),
        ["ru"] = (3, ""),
        ["ar"] = (6, ""),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Languages => new(Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_has_the_keys_of_the_English_one(string language)
    {
        var (english, file) = (Phrases("en"), Phrases(language));
        Assert.Empty(english.Keys.Except(file.Keys));
        Assert.Empty(file.Keys.Except(english.Keys).Except(Beyond));
        Assert.DoesNotContain(file, p => p.Value.Length == 0);
        Assert.Equal(english.Keys, file.Keys.Except(Beyond)); // in the same order, so that files can be laid side by side
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_phrase_has_the_places_of_the_English_one_and_the_forms_of_its_language(string language)
    {
        var english = Phrases("en");
        foreach (var (key, text) in Phrases(language).Where(p => english.ContainsKey(p.Key)))
        {
            var (of, mine) = (Place().Matches(english[key]), Place().Matches(text));
            var shown = of.Where(m => !m.Groups["forms"].Success).Select(Number).ToHashSet();
            Assert.True(shown.SetEquals(mine.Where(m => !m.Groups["forms"].Success).Select(Number)), $"{key}: the places of {text}");
            Assert.True(mine.Select(Number).All(of.Select(Number).Contains), $"{key}: a place that the English phrase lacks, in {text}");
            Assert.All(
                mine.Where(m => m.Groups["forms"].Success),
                m => Assert.True(m.Groups["forms"].Value.Split('|').Length == Files[language].Forms, $"{key}: the forms of {m.Value}")
            );
            Assert.DoesNotContain(Place().Replace(text, ""), c => c is '{' or '}' or '|');
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_left_in_English(string language)
    {
        var english = Phrases("en");
        var same = Phrases(language)
            .Where(p => english.TryGetValue(p.Key, out var of) && of == p.Value && Place().Replace(of, "${forms}").Any(char.IsLetter))
            .Select(p => p.Key);
        Assert.Equal(Shared(language).Order(StringComparer.Ordinal), same.Except(Names).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("de", "b a b b b b b b b")]
    [InlineData("es", "b a b b b b b b b")]
    [InlineData("fr", "a a b b b b b b b")]
    [InlineData("ru", "c a b b c c a c a")]
    [InlineData("ar", "a b c d d e e f f")]
    public void A_number_takes_the_form_of_its_language(string language, string expected)
    {
        var phrase = Phrase.Parse("{0:" + string.Join('|', "abcdef"[..Files[language].Forms].Select(c => c.ToString())) + "}");
        Assert.Equal(expected, string.Join(' ', ((int[])[0, 1, 2, 3, 5, 11, 21, 100, 101]).Select(n => phrase.With(language, n))));
    }

    [Theory]
    [InlineData("de", "9. November 2016", "November 2016", "1.–3. März 2017", "1. März – 1. April 2017")]
    [InlineData("fr", "9 novembre 2016", "novembre 2016", "1er–3 mars 2017", "1er mars – 1er avril 2017")]
    [InlineData("es", "9 de noviembre de 2016", "noviembre de 2016", "1–3 de marzo de 2017", "1 de marzo – 1 de abril de 2017")]
    [InlineData("ru", "9 ноября 2016", "ноябрь 2016", "1–3 марта 2017", "1 марта – 1 апреля 2017")]
    [InlineData("ar", "9 نوفمبر 2016", "نوفمبر 2016", "1–3 مارس 2017", "1 مارس – 1 أبريل 2017")]
    public void A_date_is_said_as_the_language_says_it(string language, string day, string month, string days, string months)
    {
        var words = new DateWords(Strings.Read(ThemeSource.Default(), language));
        Assert.Equal(day, words.Of(new PartialDate(2016, 11, 9)));
        Assert.Equal(month, words.Of(new PartialDate(2016, 11)));
        Assert.Equal(days, words.Span([new PartialDate(2017, 3, 1), new PartialDate(2017, 3, 3)]));
        Assert.Equal(months, words.Span([new PartialDate(2017, 3, 1), new PartialDate(2017, 4, 1)]));
    }

    [Theory]
    [InlineData("fr", "« Oui. »", "« Oui. »")]
    [InlineData("fr", "« Oui »", "« Oui ».")]
    [InlineData("ar", "“لماذا؟”", "“لماذا؟”")]
    public void A_full_stop_within_the_marks_of_the_language_closes_the_sentence(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            Lists.Stop(Strings.Read(ThemeSource.Default(), language), text.Replace(' ', '\u202F')).Replace('\u202F', ' ')
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_site_says_nothing_in_the_English_of_the_theme(string language)
    {
        using var folder = new TempFolder();
        folder.Write("input/digest.yml", $"title: Aa\nlanguage: {language}\n");
        foreach (
            var (id, head, text) in new[]
            {
                (
                    "a",
                    "outlet: Aaa Bbb\ndate: 2023-05-14",
                    Ferry + "\n\n“It met the quay,” said harbour master Ada Pell, who was there.\n\nRead more: a goat"
                ),
                ("b", "outlet: Ccc Ddd\ndate: 2023-05-15\ncredit: [Aaa Bbb]", Ferry),
                ("c", "title: Eee", Ferry.Replace("41", "39", StringComparison.Ordinal) + "\n\nOne of them lost a hat, which was found."),
            }
        )
        {
            folder.Write($"input/articles/{id}.md", $"---\n{head}\n---\n\n{text}\n");
        }

        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, new Diagnostics()).Written);
        var pages = Directory.EnumerateFiles(folder["site"], "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.True(pages.Count > 15, $"{pages.Count} pages");
        var own = Phrases(language);
        var english = Phrases("en").Where(p => p.Value != own[p.Key]).ToList();
        var sentences = english.SelectMany(p => Literals(p.Value).Select(Bare).Where(s => s.Count(char.IsWhiteSpace) > 1)).ToHashSet();
        // Short ones are looked for as whole labels. Ways of reading a proof bear names like those of rules, and are not the theme's.
        var label = english
            .Where(p => !p.Key.StartsWith("rule.", StringComparison.Ordinal) && !Place().IsMatch(p.Value))
            .Select(p => Bare(p.Value))
            .Except(own.Values.Select(Bare))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(sentences.Count > 300 && label.Count > 300, $"{sentences.Count} and {label.Count} phrases are looked for");
        foreach (var page in pages)
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(page));
            Assert.Equal(language == "ar" ? "rtl" : "ltr", document.DocumentElement.GetAttribute("dir") ?? "ltr");
            var said = Said(document).ToList();
            var left = said.Where(s => label.Contains(Bare(s)) || sentences.Any(l => s.Contains(l, StringComparison.Ordinal))).Distinct();
            Assert.True(!left.Any(), $"{Path.GetRelativePath(folder["site"], page)}: {string.Join(" | ", left)}");
        }
    }

    // Texts and labels of a page.
    private static IEnumerable<string> Said(IDocument document) =>
        document
            .All.Where(e => e.LocalName is not ("script" or "style"))
            .SelectMany(e =>
                e.ChildNodes.OfType<IText>()
                    .Select(t => t.Data)
                    .Concat(
                        ((string[])["aria-label", "title", "alt", "placeholder", "content"]).Select(a => e.GetAttribute(a)).OfType<string>()
                    )
            )
            .Where(t => t.Any(char.IsLetter));

    private static string Bare(string text) => text.Trim(' ', '\n', '.', ',', ';', ':', '“', '”', '(', ')', '\u00A0');

    // What stands between the places of a phrase; forms of a plural belong to no sentence by themselves.
    private static string[] Literals(string phrase) => Place().Replace(phrase, "\n").Split('\n');

    private static int Number(Match place) => place.Groups["n"].Value[0] - '0';

    private static string[] Shared(string language) => Files[language].Shared.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Phrases(string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(ThemeYaml.Read(ThemeSource.Default(), $"i18n/{language}.yml"), "");
        return all;

        void Add(YamlMap map, string prefix)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is YamlMap inner)
                {
                    Add(inner, prefix + entry.Key + ".");
                }
                else
                {
                    all.Add(prefix + entry.Key, Assert.IsType<YamlScalar>(entry.Value).Text);
                }
            }
        }
    }

    [GeneratedRegex(
        @"\{(?<n>[0-9])(?::(?<forms>[^}]*))?\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Place();
}
