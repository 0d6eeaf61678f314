namespace Digest;

/// <summary>A field that a page can declare about itself in its markup.</summary>
public enum DeclaredField
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>Who publishes it.</summary>
    Outlet,

    /// <summary>Who wrote it: one entry a person.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>Its language.</summary>
    Language,

    /// <summary>Its canonical address.</summary>
    Url,

    /// <summary>A summary.</summary>
    Summary,

    /// <summary>A credit to an agency or another outlet.</summary>
    Credit,

    /// <summary>A rights line.</summary>
    Rights,

    /// <summary>Where it was written.</summary>
    Dateline,

    /// <summary>Its standing: usable, canceled, withheld.</summary>
    Status,

    /// <summary>Until when it is not to be published.</summary>
    Embargo,

    /// <summary>Its id in the newsroom's system.</summary>
    ItemId,

    /// <summary>Its slug.</summary>
    Slug,

    /// <summary>Its version.</summary>
    Version,

    /// <summary>A note to editors, not for readers.</summary>
    EditorialNote,

    /// <summary>Address of the work it was made from.</summary>
    BasedOn,

    /// <summary>Address of a kept copy, in a web archive.</summary>
    ArchivedUrl,

    /// <summary>When the file was saved.</summary>
    Saved,

    /// <summary>What the page is where it is no report: <c>list</c>, <c>search</c> or <c>log-in</c>.</summary>
    PageKind,
}

/// <summary>One thing a page declares about itself, untouched.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Value">The value as declared, trimmed.</param>
/// <param name="Method">Where it stood: <c>JSON-LD headline</c>, <c>og:title</c>, <c>meta author</c>, <c>time[datetime]</c>,
/// <c>title</c>.</param>
/// <param name="Rank">How good a source that is: 0 is best (JSON-LD), then OpenGraph, meta, time, title.</param>
public sealed record Declared(DeclaredField Field, string Value, string Method, int Rank);

/// <summary>An input file read into blocks; nothing removed, nothing concluded.</summary>
public sealed record Draft
{
    /// <summary>
    /// Path under <c>articles/</c> without the extension: <c>2016/a</c>, and <c>2016/a#2</c> for the second report of that file. Unique in
    /// a run.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the input folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path as it may be shown: <see cref="Path"/> without the characters that <see cref="Id"/> is without.</summary>
    public string ShownPath => "articles/" + Id[..^Part.Suffix.Length] + System.IO.Path.GetExtension(Path);

    /// <summary>Which of the reports of its file it is.</summary>
    public FilePart Part { get; init; }

    /// <summary>
    /// <c>txt</c>, <c>md</c>, <c>html</c>, <c>ninjs</c>, <c>nitf</c>, <c>newsml</c>, <c>mail</c>, <c>nexis</c>, <c>factiva</c> or
    /// <c>proquest</c>.
    /// </summary>
    public required string Format { get; init; }

    /// <summary>WHATWG name of the charset it was decoded with.</summary>
    public required string Charset { get; init; }

    /// <summary>Length of the decoded text of the whole file in code points.</summary>
    public required int Length { get; init; }

    /// <summary>
    /// Its address below <c>articles/</c>, without slashes at the ends, unique among articles: the file's path without extension, each
    /// segment slugged
    /// (<c>2016/Ein Tag</c> gives <c>2016/ein-tag</c>), the last one replaced by <c>slug:</c> where the editor gives one.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>All blocks in file order, numbered from 1.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What the page's markup declares, best source first.</summary>
    public ImmutableArray<Declared> Declared { get; init; } = [];

    /// <summary>What the editor says.</summary>
    public EditorKeys Editor { get; init; } = EditorKeys.None;

    /// <summary>
    /// The editor's notes of front matter and sidecar (key <c>notes</c>), in file order; those of <c>notes/**</c> stand in
    /// <see cref="Annotations"/>.
    /// </summary>
    public ImmutableArray<EditorNote> Notes { get; init; } = [];
}

/// <summary>
/// How often each outlet prints a line, over the whole corpus: the evidence for furniture that no rule knows.
/// </summary>
public sealed record LineIndex
{
    /// <summary>An index of nothing.</summary>
    public static readonly LineIndex Empty = new();

    /// <summary>
    /// Number of unrelated articles that print the line, by <see cref="DraftLine.Key"/>. Rare lines are left out.
    /// </summary>
    public ImmutableDictionary<long, int> Articles { get; init; } = ImmutableDictionary<long, int>.Empty;
}

/// <summary>A draft with its page furniture taken out into the ledger: the removed blocks keep place, text and rule.</summary>
public sealed record CleanCopy
{
    /// <summary>The draft it was made from; its blocks are superseded by <see cref="Blocks"/>.</summary>
    public required Draft Draft { get; init; }

    /// <summary>The same blocks with statuses, kinds and rules set.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }
}
