namespace Digest.Filing;

/// <summary>The reports of one happening, by their places in the corpus.</summary>
internal sealed class NewsEvent
{
    private HappeningCore? _core;
    private int _known;

    /// <summary>Members in the order they joined; never empty once filed.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The members that something else than their likeness brought here, and what.</summary>
    public Dictionary<int, NearnessWay> Ways { get; } = [];

    /// <summary>What its members have in common, made anew when there are more of them.</summary>
    public HappeningCore CoreOf(Corpus corpus, TermDesk desk)
    {
        if (_core is null || _known != Members.Count)
        {
            (_core, _known) = (HappeningCore.Of(corpus, Members, desk), Members.Count);
        }

        return _core;
    }

    /// <summary>Story id the editor pinned it to; null for a found one.</summary>
    public string? Pin { get; set; }

    /// <summary>Year the editor files it under; null where the editor is silent.</summary>
    public int? YearKey { get; set; }
}
