namespace Digest;

/// <summary>
/// What a corpus needs to know of a draft: enough to keep twins apart and to count lines, without the draft itself. Small, so that those of
/// all articles are at hand in every run.
/// </summary>
/// <param name="Head">Its names.</param>
/// <param name="Lines">Its lines.</param>
public sealed record Outline(DraftHead Head, DraftLines Lines);

/// <summary>The names of a draft, by which twins are known.</summary>
public sealed record DraftHead
{
    /// <summary><see cref="Draft.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="Draft.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary><see cref="Draft.Part"/>.</summary>
    public FilePart Part { get; init; }

    /// <summary><see cref="Draft.Slug"/>.</summary>
    public required string Slug { get; init; }

    /// <summary>Whether the editor gives the slug.</summary>
    public bool HasSlugKey { get; init; }

    /// <summary>Line of the key <c>slug</c>, where it stands in the article's own file; else 0.</summary>
    public int SlugLine { get; init; }

    /// <summary>Column of the key <c>slug</c>, where it stands in the article's own file; else 0.</summary>
    public int SlugColumn { get; init; }

    /// <summary>Whether it bears <c>draft: true</c>.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>The lines of a draft as the counting of lines sees them.</summary>
public sealed record DraftLines
{
    /// <summary>What it is about: articles about one subject repeat background honestly.</summary>
    public required long Subject { get; init; }

    /// <summary>A line a block, in file order.</summary>
    public required ImmutableArray<DraftLine> Lines { get; init; }
}

/// <summary>A block as a line.</summary>
/// <param name="Coarse">Hash of its source and its letters and digits; null where it is too long to be furniture, or has none.</param>
/// <param name="Key">Hash of its source and its <see cref="Text.Normal.Key"/>; 0 where it is too long.</param>
/// <param name="Words">Its words.</param>
/// <param name="Unseen">Whether readers of the page never saw it: it is not counted.</param>
public readonly record struct DraftLine(long? Coarse, long Key, int Words, bool Unseen);
