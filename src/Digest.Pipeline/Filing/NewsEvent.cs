namespace Digest.Filing;

/// <summary>The reports of one happening, by their places in the corpus.</summary>
internal sealed class NewsEvent
{
    /// <summary>Members in the order they joined; never empty once filed.</summary>
    public List<int> Members { get; } = [];

    /// <summary>Story id the editor pinned it to; null for a found one.</summary>
    public string? Pin { get; set; }

    /// <summary>Year the editor files it under; null where the editor is silent.</summary>
    public int? YearKey { get; set; }
}
