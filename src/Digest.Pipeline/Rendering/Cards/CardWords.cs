namespace Digest.Rendering.Cards;

/// <summary>A line of the finding.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Mark">The reading in it, which is set off; empty for none.</param>
internal readonly record struct CardLine(string Text, string Mark);

/// <summary>What a card says, in the order in which it is read. Nothing of it is markup.</summary>
internal sealed record CardWords
{
    /// <summary>Name of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Title of the story; in full, however little room there is.</summary>
    public required string Title { get; init; }

    /// <summary>The year; empty where it is not known.</summary>
    public string Year { get; init; } = "";

    /// <summary>The sentence in which the reports differ, with a gap; or how the year's first report begins; empty for neither.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Who says what in the gap, a line a reading; empty where the reports are not known to differ.</summary>
    public ImmutableArray<CardLine> Readings { get; init; } = [];

    /// <summary>Reports, outlets and lines of reporting, counted.</summary>
    public string Counts { get; init; } = "";

    /// <summary>True where the site's own words run from right to left.</summary>
    public bool FromRight { get; init; }

    /// <summary>All that is drawn.</summary>
    public IEnumerable<string> All => [Site, Year, Title, Sentence, .. Readings.Select(r => r.Text), Counts];
}
