using Digest.Rendering.Exports;

namespace Digest.Tests.Rendering;

/// <summary>A name is cut into its parts only where something proves which part is which.</summary>
public sealed class CitedNameTests
{
    [Theory]
    [InlineData("Maria Zatonskaya", "Zatonskaya, Maria")]
    [InlineData("David J. Marsh", "Marsh, David J.")]
    [InlineData("Carlos de la Rocha", "de la Rocha, Carlos")]
    [InlineData("Anna Adeyemi-Lund", "Adeyemi-Lund, Anna")]
    public void A_listed_given_name_and_one_word_more_are_given_and_family(string name, string sorted) =>
        Assert.Equal(sorted, CitedName.Of(name)?.Sorted);

    [Theory]
    [InlineData("Kestrel Dispatch")]
    [InlineData("Li Wei")]
    [InlineData("Saltmarsh newsroom")]
    [InlineData("Carlos García Márquez")]
    [InlineData("Мария Затонская")]
    [InlineData("David")]
    [InlineData("David 2")]
    [InlineData("")]
    public void Anything_else_is_taken_as_it_stands(string name) => Assert.Null(CitedName.Of(name));
}
