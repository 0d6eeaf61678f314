using System.Globalization;

namespace Digest;

/// <summary>What speaks for and against two articles reporting one happening.</summary>
/// <param name="Article">Id of the other article.</param>
/// <param name="Score">Their likeness: 0 for nothing in common, about 1 for the same text.</param>
/// <param name="Words">The words in common that decided, weightiest first, as printed.</param>
/// <param name="Quotations">Quotations in common, as the other article words them.</param>
/// <param name="Against">What conflicts, in plain words; empty when nothing does.</param>
public sealed record Nearness(string Article, double Score, ImmutableArray<string> Words, ImmutableArray<string> Quotations, ImmutableArray<string> Against)
{
    /// <summary>All of it as one line.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Article} {Score:0.00}");
        text += Words.IsEmpty ? "" : "; words: " + string.Join(", ", Words);
        text += Quotations.IsEmpty ? "" : "; quotations: " + string.Join(" · ", Quotations.Select(q => "“" + q + "”"));
        return text + (Against.IsEmpty ? "" : "; against: " + string.Join(", ", Against));
    }
}
