using System.Text;
using System.Text.Json;
using Digest.Rendering;
using Digest.Rendering.Data;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;

namespace Digest.Tests.Rendering.Data;

/// <summary>The data is a contract: names, positions and order hold for programs that never heard of us.</summary>
public sealed class DataFileTests
{
    private const string File = "\U0001F600 café\n\nSecond: “words said”, he said.\n";

    [Fact]
    public void Readers_are_told_numbers_that_the_chrome_of_a_page_does_not_count_for()
    {
        var article = Made();
        article = article with { Blocks = [article.Blocks[0] with { Chrome = true }, .. article.Blocks[1..]] };
        Assert.Equal([0, 1], [article.Paragraph(1), article.Paragraph(2)]);
        Assert.Equal([1, 2], [Made().Paragraph(1), Made().Paragraph(2)]);
    }

    [Fact]
    public void Positions_are_code_points_of_the_file()
    {
        using var json = Corpus(Made());
        var article = json.RootElement.GetProperty("articles")[0];
        var block = article.GetProperty("blocks")[1];
        var quote = article.GetProperty("quotes")[0];
        Assert.Equal("Second: “words said”, he said.", Slice(block));
        Assert.Equal("words said", Slice(quote));
        Assert.Equal(quote.GetProperty("text").GetString(), Slice(quote));
    }

    [Fact]
    public void A_fact_that_is_not_stated_is_null_with_basis_none()
    {
        using var json = Corpus(Made());
        var headline = json.RootElement.GetProperty("articles")[0].GetProperty("headline");
        Assert.Equal(JsonValueKind.Null, headline.GetProperty("value").ValueKind);
        Assert.Equal("none", headline.GetProperty("basis").GetString());
        Assert.Equal(0, headline.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void A_byline_is_an_array_and_a_date_is_EDTF()
    {
        using var json = Corpus(
            Made() with
            {
                Byline = Fact<NameList>.Of(
                    new NameList(["A. Bee", "C. Dee"]),
                    Basis.Stated,
                    new Evidence("By A. Bee and C. Dee", "byline", null, 1)
                ),
                Published = Fact<PartialDate>.Of(
                    new PartialDate(2016, 11),
                    Basis.Matched,
                    new Evidence("said Wednesday", "weekday", "other", 2)
                ),
            }
        );
        var article = json.RootElement.GetProperty("articles")[0];
        Assert.Equal(["A. Bee", "C. Dee"], article.GetProperty("byline").GetProperty("value").EnumerateArray().Select(v => v.GetString()!));
        var published = article.GetProperty("published");
        Assert.Equal("2016-11", published.GetProperty("value").GetString());
        Assert.Equal("matched", published.GetProperty("basis").GetString());
        Assert.Equal("other", published.GetProperty("evidence")[0].GetProperty("article").GetString());
        Assert.Equal(2, published.GetProperty("evidence")[0].GetProperty("block").GetInt32());
    }

    [Fact]
    public void An_unknown_year_is_null()
    {
        using var json = Corpus(Made());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("articles")[0].GetProperty("year").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("stories")[0].GetProperty("years")[0].GetProperty("year").ValueKind);
    }

    [Fact]
    public void Every_block_and_article_stands_on_a_line_of_its_own()
    {
        var text = Encoding.UTF8.GetString(DataFile.Corpus([Story(Made())], Notes, []).Span);
        Assert.Equal(2, text.Split('\n').Count(l => l.TrimStart(',').StartsWith("{\"n\":", StringComparison.Ordinal)));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("café", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Display.Full)]
    [InlineData(Display.Excerpt)]
    [InlineData(Display.None)]
    public void The_published_file_has_places_and_no_words_whatever_may_be_shown_and_the_corpus_file_has_all(Display display)
    {
        var story = Story(Made() with { Display = display });
        using var json = Parse(DataFile.StoryYear(story, story.Years[0], Notes(story), static _ => []));
        var article = json.RootElement.GetProperty("articles")[0];
        Assert.Equal("[1,2,9,19]", article.GetProperty("quotes")[0].GetProperty("at").GetRawText());
        Assert.DoesNotContain("words said", json.RootElement.GetRawText(), StringComparison.Ordinal);
        using var whole = Parse(DataFile.Corpus([story], Notes, []));
        Assert.Equal("words said", whole.RootElement.GetProperty("articles")[0].GetProperty("quotes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_story_year_lists_the_diagnostics_of_its_own_articles_and_sidecars()
    {
        var story = Story(Made());
        Diagnostic Of(string? path) =>
            new()
            {
                Code = "DG1103",
                Level = DiagnosticLevel.Warning,
                Path = path,
                Message = "m",
            };
        var told = DataFile.ByArticle([Of("articles/2016/a.txt"), Of("articles/2016/a.yml"), Of("articles/b.txt"), Of(null)]);
        using var json = Parse(DataFile.StoryYear(story, story.Years[0], Notes(story), a => told["articles/" + a.Id]));
        Assert.Equal(2, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void The_index_gives_sizes_and_hashes_and_makes_nothing_twice()
    {
        var made = 0;
        var index = new DataIndex();
        var page = index.Add(
            new Page(
                "stories/a/data.json",
                () =>
                {
                    made++;
                    return "{}\n"u8.ToArray();
                }
            ),
            "one year"
        );
        var listing = index.Page();
        Assert.True(listing.Last);
        _ = page.Content();
        using var json = Parse(listing.Content());
        var entry = json.RootElement.GetProperty("files")[0];
        Assert.Equal("stories/a/data.json", entry.GetProperty("path").GetString());
        Assert.Equal(3, entry.GetProperty("bytes").GetInt32());
        Assert.Equal("ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356", entry.GetProperty("sha256").GetString());
        Assert.Equal(1, made);
    }

    private static NoteText Notes(AnnotatedStory story) => new(Strings.Read(ThemeSource.Default(), "en"), story);

    private static JsonDocument Corpus(Article article) => Parse(DataFile.Corpus([Story(article)], Notes, []));

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes) => JsonDocument.Parse(bytes);

    private static string Slice(JsonElement e)
    {
        var runes = File.EnumerateRunes().ToArray();
        return string.Concat(runes[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()].Select(r => r.ToString()));
    }

    private static Article Made() =>
        new()
        {
            Id = "2016/a",
            Path = "articles/2016/a.txt",
            Format = "txt",
            Charset = "utf-8",
            Address = "articles/2016/a/",
            Blocks =
            [
                new Block
                {
                    N = 1,
                    Kind = BlockKind.Paragraph,
                    Text = "\U0001F600 café",
                    Start = 0,
                    End = 6,
                    Source = [new SourceRun(0, 0, 7)],
                },
                new Block
                {
                    N = 2,
                    Kind = BlockKind.Paragraph,
                    Text = "Second: “words said”, he said.",
                    Start = 8,
                    End = 38,
                    Source = [new SourceRun(0, 8, 30)],
                },
            ],
            Quotes =
            [
                new Quote
                {
                    Block = 2,
                    Start = 9,
                    End = 19,
                    Text = "words said",
                    Kind = QuoteKind.Direct,
                    Mention = "he",
                    Cue = "said",
                },
            ],
        };

    private static AnnotatedStory Story(Article article)
    {
        var year = new StoryYear { Year = null, Articles = [article] };
        return new AnnotatedStory
        {
            Story = new Story
            {
                Id = "a",
                Title = Fact<string>.NotStated,
                Years = [year],
            },
            Years =
            [
                new AnnotatedYear
                {
                    Folded = new FoldedYear
                    {
                        Year = year,
                        Reports = [],
                        Passages = [],
                        Tellings = [],
                    },
                    Notes = [],
                },
            ],
        };
    }
}
