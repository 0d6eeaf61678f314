namespace Digest;

/// <summary>Something to be written into an editor's file by adding to it, or by taking out what means nothing any more.</summary>
public abstract record FileEdit;

/// <summary>An entry of <c>stories.yml</c> that should say this, whatever else it says.</summary>
public sealed record StoryWish : FileEdit
{
    /// <summary>The story's id.</summary>
    public required string Id { get; init; }

    /// <summary>Former ids it should name.</summary>
    public ImmutableArray<string> Was { get; init; } = [];

    /// <summary>Former addresses of its years it should name.</summary>
    public ImmutableArray<MovedYear> Moved { get; init; } = [];

    /// <summary>Articles it should name as members, in this order.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Articles it should name as never belonging to it.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>The year each of them should be held in, where one is known.</summary>
    public ImmutableDictionary<string, int> Years { get; init; } = ImmutableDictionary<string, int>.Empty;
}

/// <summary>
/// Something that should be said of an article: in its front matter where it has some, else in its sidecar, which may be new.
/// </summary>
/// <param name="Article">
/// Path of the article, relative to the input folder; <c>#2</c> behind it means the second report of a file of several.
/// </param>
public abstract record ArticleWish(string Article) : FileEdit;

/// <summary>An article that should have a former address.</summary>
/// <param name="Article">As of every wish about an article.</param>
/// <param name="Alias">The former address, as in <c>articles/old/name/</c>.</param>
public sealed record AliasWish(string Article, string Alias) : ArticleWish(Article);

/// <summary>A key that should have a value, whatever it had before.</summary>
/// <param name="Article">As of every wish about an article.</param>
/// <param name="Key">The key, such as <c>outlet</c>.</param>
/// <param name="Value">Its value, one line.</param>
public sealed record FactWish(string Article, string Key, string Value) : ArticleWish(Article);

/// <summary>
/// An article that <c>stories.yml</c> or <c>verdicts.yml</c> names and that is there no more: taken out of every list of members, of
/// articles kept out, of places that are compared (with the entry, where less than two reports would be left), or renamed in it.
/// </summary>
/// <param name="Article">The id that is named.</param>
/// <param name="Now">The id it has now; null to take it out.</param>
public sealed record MemberWish(string Article, string? Now) : FileEdit;

/// <summary>A new entry at the end of an editor's list, with a comment for each key that it leaves open.</summary>
/// <param name="File">The file without its ending, relative to the input folder: <c>outlets</c>, <c>notes/kremlin</c>.</param>
/// <param name="Keys">Its keys, in order; the first has a value.</param>
public sealed record EntryWish(string File, ImmutableArray<EntryKey> Keys) : FileEdit;

/// <summary>A new Markdown file that begins with front matter, and with nothing below it but what is given.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Keys">Its keys, in order.</param>
/// <param name="Text">What stands below them.</param>
public sealed record PageWish(string Path, ImmutableArray<EntryKey> Keys, string Text) : FileEdit;

/// <summary>A key of a new entry.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Values">What it says; nothing where it is left open, as a comment.</param>
/// <param name="Hint">What it would say, for the comment.</param>
/// <param name="IsList">Whether it holds a list.</param>
public sealed record EntryKey(string Name, ImmutableArray<string> Values, string Hint, bool IsList)
{
    /// <summary>The entries of the list it holds, each with keys of its own; then it has no values.</summary>
    public ImmutableArray<ImmutableArray<EntryKey>> Entries { get; init; } = [];
}

/// <summary>An editor's file with what was added to it.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Before">Its text before; null where the file is new.</param>
/// <param name="After">Its text after.</param>
/// <param name="Bytes">The same as bytes, in the file's own charset and line ends.</param>
public sealed record Amended(string Path, string? Before, string After, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The bytes before; null where the file is new.</summary>
    public ReadOnlyMemory<byte>? Was { get; init; }
}

/// <summary>What wishes make of the editor's files. Nothing is written yet.</summary>
/// <param name="Files">The files that change, by path.</param>
/// <param name="Refused">What cannot be added by machine, each with what to write by hand: one sentence.</param>
public sealed record EditPlan(ImmutableArray<Amended> Files, ImmutableArray<string> Refused);
