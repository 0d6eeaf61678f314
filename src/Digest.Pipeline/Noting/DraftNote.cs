namespace Digest.Noting;

/// <summary>A note before it has a place in the row: everything but its number and id.</summary>
internal sealed record DraftNote
{
    /// <summary>What it is about.</summary>
    public required NoteKind Kind { get; init; }

    /// <summary>What it says.</summary>
    public required NotePhrase Says { get; init; }

    /// <summary>
    /// What makes it this note and no other, in words that stay when reports come and go: article ids, quoted words, values. Never keys (A,
    /// B)
    /// nor numbers of blocks. Its id is made from it.
    /// </summary>
    public required string Substance { get; init; }

    /// <summary>Where it is anchored; null for a note on the whole report or year.</summary>
    public BlockRef? At { get; init; }

    /// <summary>First UTF-16 unit of the words it is about.</summary>
    public int Start { get; init; }

    /// <summary>One past the last UTF-16 unit; 0 with an anchor stands for the whole block.</summary>
    public int End { get; init; }

    /// <summary>Article it is about; null for the whole year.</summary>
    public string? Article { get; init; }

    /// <summary>How it is known.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The proof.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The note's own source.</summary>
    public string? Url { get; init; }
}
