namespace Digest;

/// <summary>What the editor adds to the reports: notes, corrections and pages of the site's own.</summary>
public sealed record Annotations
{
    private readonly ILookup<string, EditorNote>? _notes;

    /// <summary><c>corrections.yml</c>, newest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary><c>notes/**</c>.</summary>
    public ImmutableArray<EditorNote> Notes
    {
        get;
        init
        {
            field = value;
            _notes = value.ToLookup(n => n.Article, StringComparer.Ordinal);
        }
    } = [];

    /// <summary><c>pages/**</c>.</summary>
    public ImmutableArray<EditorPage> Pages { get; init; } = [];

    /// <summary>The notes of <see cref="Notes"/> on an article, in their order.</summary>
    public ImmutableArray<EditorNote> NotesOf(string article) => [.. _notes?[article] ?? []];
}

/// <summary>A correction the editor publishes.</summary>
/// <param name="Date">When.</param>
/// <param name="Article">Article id, if it is about one.</param>
/// <param name="Story">Story id, if it is about one.</param>
/// <param name="Text">What was wrong and what is right.</param>
/// <param name="Line">Line in <c>corrections.yml</c>.</param>
/// <param name="Column">Column there.</param>
public sealed record Correction(PartialDate Date, string? Article, string? Story, string Text, int Line, int Column);

/// <summary>A page of the editor's own, from <c>pages/**</c>.</summary>
/// <param name="Path">File, relative to the input folder.</param>
/// <param name="Slug">Its address without slashes at the ends, as in <c>imprint</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Editor">Its front matter.</param>
public sealed record EditorPage(string Path, string Slug, string Title, ImmutableArray<Block> Blocks, EditorKeys Editor);
