using Digest.Describing;
using Digest.Tests.Support;

namespace Digest.Tests.Describing;

/// <summary>Holds credits to the sentences of <c>credits.txt</c>, which a person can read.</summary>
public sealed class CreditTests
{
    private const string Arrow = " => ";
    private const string Head = "[head] ";
    private const string Line = "[line] ";

    /// <summary>The sentences, each named by its line.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Sentences()
    {
        var lines = File.ReadAllText(Path.Combine(Repo.Root, "tests", "Digest.Tests", "Describing", "credits.txt")).Split('\n');
        for (var i = 4; i < lines.Length; i++)
        {
            if (lines[i].Split(Arrow) is [var text, var chain])
            {
                yield return new(text, chain) { TestDisplayName = $"credits.txt line {i + 1}: {text}" };
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_credits_whom_the_spec_says(string text, string chain)
    {
        var (head, line) = (text.StartsWith(Head, StringComparison.Ordinal), text.StartsWith(Line, StringComparison.Ordinal));
        var article = Describe(
            head || line ? text[Head.Length..] : text,
            head ? 1
                : line ? 6
                : 2
        );
        var chains = head || line ? [Chain(article.Credit.Links)] : article.PassageCredits.Select(p => Chain(p.Links));
        Assert.Equal(chain, string.Join(" | ", chains.Where(c => c.Length > 0)) is { Length: > 0 } said ? said : "–");
    }

    [Fact]
    public void The_words_of_a_credit_are_its_proof()
    {
        var article = Describe("The quay is old. Three ports were closed, TASS reported, citing Interfax. The quay stood.");
        var credit = Assert.Single(article.PassageCredits);
        Assert.Equal(["TASS reported", "citing Interfax"], credit.Evidence.Select(e => e.Text));
        Assert.Equal(
            "Three ports were closed, TASS reported, citing Interfax.",
            article.Block(credit.Block!.Value).Text[credit.Start..credit.End]
        );
    }

    [Fact]
    public void A_parenthesis_of_its_own_belongs_to_the_sentence_before_it()
    {
        var article = Describe("The quay is old. The ferry sails in May. (AP) The quay stood, and it stands.");
        Assert.Equal("The ferry sails in May.", article.Block(3).Text[article.PassageCredits[0].Start..article.PassageCredits[0].End]);
    }

    [Fact]
    public void A_credit_beneath_a_picture_is_none_of_the_text()
    {
        var article = Describe(
            "The quay was closed for the whole of Friday, and so was the light at its end.",
            caption: "The quay on Friday. (AP)"
        );
        Assert.Empty(article.PassageCredits);
        Assert.Equal(["Evening Lamp"], article.Credit.Links);
    }

    private static string Chain(ImmutableArray<string> links) => string.Join(" > ", links.Where(l => l != "Evening Lamp"));

    /// <summary>A report of a headline and six paragraphs, the given one at a place among them.</summary>
    private static Article Describe(string text, int place = 2, string? caption = null)
    {
        List<string> texts =
        [
            "Ferry strikes quay",
            "The quay of the old town is made of timber, and it is older than the town hall behind it.",
            "The council meets again on Monday evening, when the harbour master will be there as well.",
            "Nobody was on the quay when it happened, and nobody could say afterwards how it had happened.",
            "The light at the end of the quay is lit again, and the bell is rung by hand until the summer.",
            "The old ferry is for sale, and so are the two benches that stood on its deck.",
        ];
        texts.Insert(place, text);
        if (caption is not null)
        {
            texts.Add(caption);
        }

        ImmutableArray<Block> blocks =
        [
            .. texts.Select(
                (t, i) =>
                    new Block
                    {
                        N = i + 1,
                        Kind =
                            i == 0 ? BlockKind.Heading
                            : t == caption ? BlockKind.Caption
                            : BlockKind.Paragraph,
                        Text = t,
                        Start = i * 1000,
                        End = (i * 1000) + t.Length,
                        Level = i == 0 ? 1 : 0,
                    }
            ),
        ];
        var draft = new Draft
        {
            Id = "a",
            Path = "articles/a.txt",
            Format = "txt",
            Charset = "utf-8",
            Length = 10000,
            Slug = "a",
            Blocks = blocks,
            Declared = [new Declared(DeclaredField.Outlet, "Evening Lamp", "og:site_name", 1)],
        };
        return DescribingStage.Describe(new CleanCopy { Draft = draft, Blocks = blocks }, new Knowledge(), null, []).Value;
    }
}
