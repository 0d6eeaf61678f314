using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>The clause that words stand in.</summary>
public sealed class ClausesTests
{
    [Theory]
    [InlineData("The boat left at noon, as the mate had wished, and came back.", "mate", "as the mate had wished")]
    [InlineData("Nobody sang. The mate slept: he was tired.", "slept", "The mate slept")]
    [InlineData("It lay 7,750 miles off (on the lee side) at 9:30 in the evening.", "miles", "It lay 7,750 miles off")]
    [InlineData("“We go,” she said, “and we go now.”", "now", "and we go now.")]
    [InlineData("One of them, old and grey, sang.", "grey, sang", "old and grey, sang.")]
    public void A_clause_lies_between_two_marks_of_its_sentence(string text, string words, string clause)
    {
        var layer = new TextLayer(text);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.Equal(clause, Clauses.Around(layer, new Span(at, at + words.Length)).In(text));
    }
}
