using System.Reflection;
using Digest.Generators;
using Digest.Text;

namespace Digest.Tests.Lexicons;

/// <summary>Words without which a pattern of the lexicon need not be tried.</summary>
public sealed class NeededWordTests
{
    [Theory]
    [InlineData("it was (?:withdrawn|retracted)", "retracted withdrawn")]
    [InlineData("has (?:[a-z-]+ )?taken down", "taken down")]
    [InlineData("(?:we|they) (?:retract(?:ed|ing)?|withdrew)", "retract withdrew")]
    [InlineData("articles? gone", "article")]
    [InlineData("ab+cd efgh", "cd efgh")]
    [InlineData("x{2,3}abcd", "abcd")]
    [InlineData(@"\p{Lu}\d+ removed", " removed")]
    [InlineData("one|another", "")]
    [InlineData("(?:a|b)[cd]e", "")]
    [InlineData("(?:removed)? ?it", "")]
    public void The_longest_word_that_must_be_there_is_named(string piece, string words) =>
        Assert.Equal(words, string.Join(' ', NeededWords.Of([piece])));

    [Fact]
    public void A_piece_without_one_leaves_the_whole_section_without() => Assert.Empty(NeededWords.Of(["removed", "[a-z]+"]));

    [Fact]
    public void A_text_that_matches_a_notice_has_one_of_its_words() =>
        Assert.All(
            (string[])
                [
                    "This article has been removed.",
                    "The Echo has withdrawn this article.",
                    "We are hereby retracting our story",
                    "Der Artikel wurde zurückgezogen",
                ],
            text => Assert.Contains(LexiconPatterns.WithdrawnNeeds, w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
        );

    [Fact]
    public void Every_list_of_words_belongs_to_a_section_of_patterns() =>
        Assert.All(
            typeof(LexiconPatterns).GetProperties(BindingFlags.Public | BindingFlags.Static),
            p => Assert.NotNull(typeof(LexiconPatterns).GetField(p.Name[..^"Needs".Length]))
        );
}
