using Digest.Folding;
using Digest.Tests.Support;

namespace Digest.Tests.Folding;

/// <summary>Holds the reading of numbers to the lines of <c>numbers.txt</c>, which a person can read.</summary>
public sealed class NumberTests
{
    /// <summary>The lines, each named by its sentence.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Lines() =>
        File.ReadLines(Path.Combine(Repo.Root, "tests", "Digest.Tests", "Folding", "numbers.txt"))
            .Select(l => l.Split(" = "))
            .Where(l => l.Length == 2)
            .Select(l => new TheoryDataRow<string, string>(l[0], l[1]) { TestDisplayName = "numbers.txt: " + l[1] });

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_sentence_gives_the_numbers_the_line_says(string numbers, string sentence) =>
        Assert.Equal(
            numbers,
            string.Join(
                ", ",
                ReadMentions
                    .Of(sentence, Text.Words.Of(sentence), new Text.Span(0, sentence.Length))
                    .Where(m => m.Kind == DifferenceKind.Number && m.Unit is null or "eur" or "gbp" or "usd" or "kg" or "m" or "y")
                    .Select(m => m.Value + (m.Unit is "eur" or "gbp" or "usd" or "kg" ? " " + m.Unit : ""))
            )
        );
}
