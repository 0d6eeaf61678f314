using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>What part an outlet has in its paragraphs.</summary>
internal sealed partial record RolesView : View
{
    /// <summary>Paragraphs that no other outlet's report has, or none but reports that are known to be later.</summary>
    public required int First { get; init; }

    /// <summary>Paragraphs under a credit to another.</summary>
    public required int Credited { get; init; }

    /// <summary>Paragraphs that another outlet's report has too and had earlier, without a credit.</summary>
    public required int Uncredited { get; init; }

    /// <summary>Paragraphs that another outlet's report has too, without a credit; who had them first is not known.</summary>
    public required int Undecided { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Label { get; init; }

    /// <summary>Of a bar 1000 wide and 10 high.</summary>
    public ImmutableArray<CellView> Cells { get; init; } = [];
}

/// <summary>Whom one outlet credits, as a row of a table.</summary>
internal sealed partial record CreditRowView : View
{
    /// <summary>The outlet.</summary>
    public required string Name { get; init; }

    /// <summary>Its page; empty for none.</summary>
    public required string Address { get; init; }

    /// <summary>Reports that credit each column's outlet.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];
}

/// <summary>Who credits whom.</summary>
internal sealed partial record CreditsView : View
{
    /// <summary>Who is credited, most first; the address is empty for who has no page.</summary>
    public ImmutableArray<LinkView> Columns { get; init; } = [];

    /// <summary>Who credits, most first.</summary>
    public ImmutableArray<CreditRowView> Rows { get; init; } = [];

    /// <summary>Pairs that the table leaves out; each outlet's page has its own.</summary>
    public required int More { get; init; }
}
