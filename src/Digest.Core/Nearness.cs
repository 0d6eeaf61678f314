using System.Globalization;

namespace Digest;

/// <summary>What brought a report to the others of its happening.</summary>
public enum NearnessWay
{
    /// <summary>It is like them, on average.</summary>
    Likeness,

    /// <summary>It bears the headline of one of them, or nearly, and is of the same days.</summary>
    Headline,

    /// <summary>It has what they have in common, though it is like no single one: a brief, or a report with much else in it.</summary>
    Core,

    /// <summary>It follows them up, weeks later.</summary>
    FollowUp,
}

/// <summary>What speaks for and against two articles reporting one happening.</summary>
/// <param name="Article">Id of the other article.</param>
/// <param name="Score">Their likeness: 0 for nothing in common, about 1 for the same text.</param>
/// <param name="Words">The words in common that decided, weightiest first, as printed.</param>
/// <param name="Quotations">Quotations in common, as the other article words them.</param>
/// <param name="Against">What conflicts, in plain words; empty when nothing does.</param>
public sealed record Nearness(
    string Article,
    double Score,
    ImmutableArray<string> Words,
    ImmutableArray<string> Quotations,
    ImmutableArray<string> Against
)
{
    /// <summary>What brought the one to where the other is filed.</summary>
    public NearnessWay Way { get; init; }

    /// <summary>The names in common, weightiest first, as printed.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The figures in common, weightiest first, as printed: numbers, years, weekdays, months.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>
    /// Why the evidence is weak though nothing conflicts, in plain words, as in "agrees by names only"; empty where it is not.
    /// </summary>
    public ImmutableArray<string> Doubts { get; init; } = [];

    /// <summary>Those of <see cref="Words"/> that are neither names nor figures.</summary>
    public IEnumerable<string> PlainWords => Words.Except(Names, StringComparer.Ordinal).Except(Figures, StringComparer.Ordinal);

    /// <summary>All of it as one line.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Article} {Score:0.00}");
        text += Way switch
        {
            NearnessWay.Headline => "; the same headline",
            NearnessWay.Core => "; what the reports have in common",
            NearnessWay.FollowUp => "; follows them up",
            _ => "",
        };
        text += Names.IsEmpty ? "" : "; names: " + string.Join(", ", Names);
        text += Figures.IsEmpty ? "" : "; figures: " + string.Join(", ", Figures);
        text += PlainWords.Any() ? "; words: " + string.Join(", ", PlainWords) : "";
        text += Quotations.IsEmpty ? "" : "; quotations: " + string.Join(" · ", Quotations.Select(q => "“" + q + "”"));
        text += Against.IsEmpty ? "" : "; against: " + string.Join(", ", Against);
        return text + (Doubts.IsEmpty ? "" : "; weak: " + string.Join(", ", Doubts));
    }
}
