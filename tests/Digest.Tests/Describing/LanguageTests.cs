using Digest.Describing;
using Digest.Tests.Support;

namespace Digest.Tests.Describing;

/// <summary>Holds the language guess to the sentences of <c>languages.txt</c>.</summary>
public sealed class LanguageTests
{
    /// <summary>The sentences, each named by its line.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Sentences()
    {
        var lines = File.ReadAllText(Path.Combine(Repo.Root, "tests", "Digest.Tests", "Describing", "languages.txt")).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Split(": ", 2) is [{ Length: 2 or 1 } language, var text])
            {
                yield return new(language, text) { TestDisplayName = $"languages.txt line {i + 1}: {language}" };
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_paragraph_is_in_the_language_the_spec_says(string language, string text) =>
        Assert.Equal(language, LanguageGuess.OfParagraph(text)?.Language ?? "?");

    [Fact]
    public void Three_sentences_stand_there_for_each_of_thirty_languages()
    {
        var languages = Sentences().GroupBy(s => s.Data.Item1).Where(g => g.Key != "?").ToList();
        Assert.True(
            languages.Count >= 30 && languages.TrueForAll(g => g.Count() >= 3),
            string.Join(", ", languages.Select(g => $"{g.Key} {g.Count()}"))
        );
    }

    [Fact]
    public void A_foreign_block_says_its_language_and_direction_on_the_page()
    {
        using var folder = new TempFolder();
        folder.Write(
            "in/articles/a.md",
            """
            # Ferry strikes quay

            The harbour master of the far shore wrote to the council on Friday, and his letter was read aloud in the hall.

            > Паром ударился о причал в пятницу, и порт был закрыт до конца дня, потому что никто не знал, что будет дальше.

            “Добрый день”, it began. The council did not answer before the end of the week, and it has not said when it will.

            > האוניה פגעה ברציף ביום שישי והנמל נסגר עד סוף היום.
            """
        );
        Pipeline.Run(
            new BuildOptions
            {
                Input = folder["in"],
                Output = folder["out"],
                Data = folder["data.json"],
            },
            new Diagnostics()
        );
        var page = File.ReadAllText(folder["out/articles/a/index.html"]);
        Assert.Contains("<blockquote lang=\"ru\" dir=\"ltr\"><p", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"he\" dir=\"rtl\"><p", page, StringComparison.Ordinal);
        using var data = System.Text.Json.JsonDocument.Parse(File.ReadAllText(folder["data.json"]));
        var blocks = data
            .RootElement.GetProperty("articles")[0]
            .GetProperty("blocks")
            .EnumerateArray()
            .Select(b => b.TryGetProperty("language", out var l) ? l.GetString() : "");
        Assert.Equal(["", "", "ru", "", "he"], blocks);
    }

    [Theory]
    [InlineData("nb", "no")]
    [InlineData("en-GB", "en_US")]
    public void Two_tags_may_name_one_language(string a, string b) => Assert.True(ReadLanguage.SameLanguage(a, b.Replace('_', '-')));
}
