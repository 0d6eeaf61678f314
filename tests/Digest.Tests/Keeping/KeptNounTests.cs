using Digest.Keeping;

namespace Digest.Tests.Keeping;

/// <summary>All that can be set in a noun is kept, and nothing is mixed up.</summary>
public sealed class KeptNounTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_place_of_a_draft_and_an_article_is_kept(bool full)
    {
        var (draft, article) = (new Nouns(full, 3).Result<Draft>(), new Nouns(full, 3).Result<Article>());
        Assert.Equal(Nouns.Told(draft), Nouns.Told(Kept.ReadDraft(Kept.Write(draft))));
        Assert.Equal(Nouns.Told(article), Nouns.Told(Kept.ReadArticle(Kept.Write(article))));
        Assert.Equal(Kept.Write(article), Kept.Write(Kept.ReadArticle(Kept.Write(article))!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_article_without_its_blocks_keeps_every_other_place_and_reads_them_once_when_asked(bool full)
    {
        var (article, asked) = (new Nouns(full, 3).Make<Article>(), 0);
        var bare = BareArticle.Read(BareArticle.Of(Kept.KeyOf(article), article, []).Write());
        Assert.Empty(bare.Article.Blocks);
        var read = bare.Article.With(
            bare.Marks,
            () =>
            {
                asked++;
                return Kept.ReadBlocks(Kept.Write(article.Blocks))!.Value;
            }
        );
        Assert.Equal(BlockMark.Of(article.Blocks), read.Marks);
        Assert.Equal(article.Blocks.Count(b => b.IsBody), read.Marks.Count(m => m.IsBody));
        Assert.Equal(0, asked);
        Assert.Equal((bare.Key, bare.Key), (Kept.KeyOf(article), Kept.KeyOf(read)));
        Assert.Equal(Nouns.Told(article), Nouns.Told(read));
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_place_of_what_was_found_out_about_a_story_is_kept(bool full)
    {
        var filed = Filed();
        var story = new Nouns(full, 3, -1, t => OfStory(t, filed)).Result<AnnotatedStory>();
        var (bytes, read) = (Kept.Write(story), Kept.ReadStory(Kept.Write(story), filed)!);
        Assert.Equal(Nouns.Told(story), Nouns.Told(read));
        Assert.Equal(bytes, Kept.Write(read));
    }

    [Fact]
    public void Every_kind_of_value_and_argument_was_among_them()
    {
        var filed = Filed();
        var told =
            Nouns.Told(new Nouns(true, 3).Make<Article>())
            + Nouns.Told(new Nouns(true, 3, -1, t => OfStory(t, filed)).Make<AnnotatedStory>());
        Type[] bases = [typeof(YamlValue), typeof(NoteArg)];
        var kinds = typeof(Block).Assembly.GetTypes().Where(t => !t.IsAbstract && bases.Contains(t.BaseType)).ToList();
        Assert.True(kinds.Count > 15);
        Assert.All(kinds, k => Assert.Contains($": {k.Name}\n", told, StringComparison.Ordinal));
    }

    [Fact]
    public void No_list_is_another_thing_than_an_empty_one()
    {
        var article = new Nouns(false).Make<Article>() with { Quotes = default };
        var read = Kept.ReadArticle(Kept.Write(Result.Silent(article)))!.Value;
        Assert.True(read.Quotes.IsDefault);
        Assert.Equal(ImmutableArray<Evidence>.Empty, read.Corrected); // the very empty list, as a record compares them
    }

    [Fact]
    public void Text_of_any_letters_is_kept_to_the_letter()
    {
        string[] texts =
        [
            "",
            "\0",
            "é",
            "ÿĀ",
            "“quoted” at some length",
            "Война и мир",
            "\uD800",
            "a\uDC00b",
            "😀",
            new string('a', 70_000),
            new string('я', 70_000),
            new string('“', 70_000),
            new string('a', 70_000) + "“",
            new string('é', 3) + new string('e', 30),
        ];
        var article = new Nouns(false).Make<Article>() with { Shares = [new CreditChain { Links = [.. texts, .. texts] }] };
        var bytes = Kept.Write(Result.Silent(article));
        Assert.Equal(article.Shares[0].Links, Kept.ReadArticle(bytes)!.Value.Shares[0].Links);
        Assert.True(bytes.Length < 70_000 * 8, "a text that stands twice is written twice");
    }

    [Fact]
    public void A_value_that_is_too_deep_to_be_read_is_not_written()
    {
        YamlValue deep = new YamlScalar
        {
            Text = "a",
            Line = 1,
            Column = 1,
        };
        for (var i = 0; i < KeptReader.MaxDepth - 1; i++)
        {
            deep = new YamlList
            {
                Items = [deep],
                Line = 1,
                Column = 1,
            };
        }

        Assert.NotNull(Kept.ReadArticle(Kept.Write(Result.Silent(With(deep)))));
        var deeper = With(
            new YamlList
            {
                Items = [deep],
                Line = 1,
                Column = 1,
            }
        );
        Assert.Throws<InvalidOperationException>(() => Kept.Write(Result.Silent(deeper)));
        Assert.NotNull(Kept.ReadArticle(Kept.Write(Result.Silent(With(deep)))));
    }

    [Fact]
    public void A_dictionary_of_another_order_is_not_written()
    {
        var keys = new EditorKeys { Extra = ImmutableSortedDictionary.Create<string, EditorKey>(StringComparer.OrdinalIgnoreCase) };
        var article = new Nouns(false).Make<Article>() with { Editor = keys };
        Assert.Throws<InvalidOperationException>(() => Kept.Write(Result.Silent(article)));
    }

    private static Article With(YamlValue value)
    {
        var keys = ImmutableSortedDictionary
            .Create<string, EditorKey>(StringComparer.Ordinal)
            .Add("deep", new EditorKey("deep", value, "a.yml", 1, 1));
        return new Nouns(false).Make<Article>() with { Editor = new EditorKeys { Extra = keys } };
    }

    private static Story Filed() => new Nouns(true, 1).Make<Story>();

    private static object? OfStory(Type type, Story filed) =>
        type == typeof(Story) ? filed
        : type == typeof(StoryYear) ? filed.Years[0]
        : type == typeof(Article) ? filed.Articles[0]
        : null;
}
