using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A cell of a picture.</summary>
internal sealed partial record CellView : View
{
    /// <summary>Left edge.</summary>
    public required int X { get; init; }

    /// <summary>Top edge.</summary>
    public required int Y { get; init; }

    /// <summary>Width.</summary>
    public required int Width { get; init; }

    /// <summary>Height.</summary>
    public required int Height { get; init; }

    /// <summary>As of a mark, or of a bar.</summary>
    public required string State { get; init; }

    /// <summary>For readers.</summary>
    public string? Words { get; init; }
}

/// <summary>The strip of one report in the matrix picture.</summary>
internal sealed partial record StripView : View
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>The report in words.</summary>
    public required string Name { get; init; }

    /// <summary>Top edge.</summary>
    public required int Y { get; init; }

    /// <summary>One a passage.</summary>
    public ImmutableArray<CellView> Cells { get; init; } = [];
}

/// <summary>All cells of one state as one shape: a picture of many cells weighs a third of what a shape a cell would.</summary>
internal sealed partial record ShapeView : View
{
    /// <summary>As of a mark; <c>track</c> for the lines the cells stand on.</summary>
    public required string State { get; init; }

    /// <summary>What <c>&lt;path d&gt;</c> draws, in units of the picture.</summary>
    public required string D { get; init; }
}

/// <summary>Passages across, reports down: the picture.</summary>
internal sealed partial record MatrixView : View
{
    /// <summary>In units.</summary>
    public required int Width { get; init; }

    /// <summary>In units.</summary>
    public required int Height { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in one sentence.</summary>
    public required string Desc { get; init; }

    /// <summary>One a report.</summary>
    public ImmutableArray<StripView> Strips { get; init; } = [];

    /// <summary>The strips drawn: the tracks first, then the cells by state.</summary>
    public required ImmutableArray<ShapeView> Shapes { get; init; }
}

/// <summary>A row of the table beside the picture.</summary>
internal sealed partial record MatrixRowView : View
{
    /// <summary>Number of the passage on the page, or of a run of them: "7–12".</summary>
    public required string Label { get; init; }

    /// <summary>Id of the first of them.</summary>
    public required string Id { get; init; }

    /// <summary>Its first words.</summary>
    public required string Opening { get; init; }

    /// <summary>One a report; empty on a wide page.</summary>
    public ImmutableArray<MarkView> Cells { get; init; } = [];

    /// <summary>Who carries it, in words; empty unless the page is wide.</summary>
    public required string Words { get; init; }
}

/// <summary>What came in and what became of it.</summary>
internal sealed partial record BarView : View
{
    /// <summary>Paragraphs and lines that came in.</summary>
    public required int Total { get; init; }

    /// <summary>Paragraphs that came in: without page furniture and lines that became facts.</summary>
    public int Paragraphs => Shown + Carried + Repeats;

    /// <summary>Shown once.</summary>
    public required int Shown { get; init; }

    /// <summary>Folded under the words of another report.</summary>
    public required int Carried { get; init; }

    /// <summary>Repeated inside a report.</summary>
    public required int Repeats { get; init; }

    /// <summary>Page furniture.</summary>
    public required int Removed { get; init; }

    /// <summary>Lines that became facts.</summary>
    public required int Lifted { get; init; }

    /// <summary>The bar.</summary>
    public ImmutableArray<CellView> Cells { get; init; } = [];

    /// <summary>The same in words.</summary>
    public required string Label { get; init; }
}
