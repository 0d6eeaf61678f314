using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A cell of a picture.</summary>
internal sealed record CellView : View
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

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "x" => X,
        "y" => Y,
        "width" => Width,
        "height" => Height,
        "state" => State,
        "words" => Words,
        _ => Absent,
    };
}

/// <summary>The strip of one report in the matrix picture.</summary>
internal sealed record StripView : View
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>The report in words.</summary>
    public required string Name { get; init; }

    /// <summary>Top edge.</summary>
    public required int Y { get; init; }

    /// <summary>Base line of its letter.</summary>
    public required int TextY { get; init; }

    /// <summary>One a passage.</summary>
    public ImmutableArray<CellView> Cells { get; init; } = [];

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "key" => Key,
        "name" => Name,
        "y" => Y,
        "text_y" => TextY,
        "cells" => Cells,
        _ => Absent,
    };
}

/// <summary>Passages across, reports down: the picture.</summary>
internal sealed record MatrixView : View
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

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "width" => Width,
        "height" => Height,
        "title" => Title,
        "desc" => Desc,
        "strips" => Strips,
        _ => Absent,
    };
}

/// <summary>A row of the table beside the picture.</summary>
internal sealed record MatrixRowView : View
{
    /// <summary>Number of the passage on the page.</summary>
    public required int N { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its first words.</summary>
    public required string Opening { get; init; }

    /// <summary>One a report; empty on a wide page.</summary>
    public ImmutableArray<MarkView> Cells { get; init; } = [];

    /// <summary>Who carries it, in words; empty unless the page is wide.</summary>
    public required string Words { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "n" => N,
        "id" => Id,
        "opening" => Opening,
        "cells" => Cells,
        "words" => Words,
        _ => Absent,
    };
}

/// <summary>What came in and what became of it.</summary>
internal sealed record BarView : View
{
    /// <summary>Paragraphs and lines that came in.</summary>
    public required int Total { get; init; }

    /// <summary>Shown once.</summary>
    public required int Shown { get; init; }

    /// <summary>Carried by another report as well.</summary>
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

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "total" => Total,
        "shown" => Shown,
        "carried" => Carried,
        "repeats" => Repeats,
        "removed" => Removed,
        "lifted" => Lifted,
        "cells" => Cells,
        "label" => Label,
        _ => Absent,
    };
}
