namespace Digest.Evaluation;

/// <summary>What a figure of saved pages is to reach.</summary>
/// <param name="Field">Which: <c>date</c>, <c>title</c>, <c>author</c>, <c>paragraphs</c>, <c>pieces</c>.</param>
/// <param name="P">The least precision; 0 for none.</param>
/// <param name="F">The least F1; 0 for none.</param>
internal sealed record Aim(string Field, double P, double F)
{
    /// <summary>The aim in words: <c>P ≥ .95, F ≥ .95</c>.</summary>
    public string Words =>
        string.Join(
            ", ",
            new[] { (Name: "P", Least: P), (Name: "F", Least: F) }.Where(a => a.Least > 0).Select(a => $"{a.Name} ≥ {Short(a.Least)}")
        );

    /// <summary>An aim for paragraphs copied exactly.</summary>
    public static Aim Paragraphs(double f) => new("paragraphs", 0, f);

    /// <summary>An aim for pieces that must and must not be there.</summary>
    public static Aim Pieces(double f) => new("pieces", 0, f);

    /// <summary>Whether it is reached.</summary>
    public bool IsMet(double p, double f) => p >= P && f >= F;

    private static string Short(double value) => Score.Short(value) is var text && text.EndsWith('0') ? text[..^1] : Score.Short(value);
}
