using System.Collections.Concurrent;
using Digest.Acquiring;
using Digest.Caching;
using Digest.Cleaning;
using Digest.Describing;
using Digest.Keeping;
using Digest.Shared;

namespace Digest;

/// <summary>
/// The first layer of a run: each article by itself, with the counts of its lines in the corpus. What a build before this one came to is
/// taken from the cache where the article was made of the same: its file and its name, its number in the file, what the editor knows,
/// the notes on it and the counts of its own lines.
/// </summary>
internal sealed class ArticleLayer(BuildOptions options, EditorFiles editor, BuildCache cache, Quarantine safe)
{
    private readonly UInt128 _editor = new KeyBuilder("editor of articles")
        .Add(Kept.KeyOf(editor.Knowledge))
        .Add(editor.Settings.OutletDefault)
        .End();

    // UTF-16 units of text: some twenty thousand reports, a gigabyte with all that is known of their words.
    private const long Room = 96_000_000;

    private readonly ConcurrentDictionary<Article, UInt128> _keys = new(ReferenceEqualityComparer.Instance);

    // Where the cache can be read to the end, the words of reports that nobody works on need not be in memory.
    private readonly BlockShelf? _shelf = cache.Lasts ? new BlockShelf(Room) : null;

    /// <summary>The key of an article that came of this layer (<see cref="Kept.KeyOf(Article)"/>); null for any other object.</summary>
    public UInt128? KeyOf(Article article) => _keys.TryGetValue(article, out var key) ? key : null;

    /// <summary>Every article that is left, with all that is told of it.</summary>
    public ImmutableArray<Result<Article>> Read(ImmutableArray<Result<RawFile?>> files)
    {
        var outlined = Parallels.Each(files, options.Jobs, Open);
        var heads = outlined.SelectMany(f => f.Value).Select(p => p.Outline.Head);
        var published = safe.Take(AcquiringStage.Published([.. heads], options.Drafts)).ToHashSet();
        var parts = safe.Spread(outlined, p => published.Contains(p.Outline.Head));

        safe.Begin("Cleaning");
        (parts, var lines) = safe.Whole(
            parts,
            p => p.Value.Outline.Head.Path,
            some => CleaningStage.Count([.. some.Select(p => p.Value.Outline.Lines)])
        );
        var copies = safe.Each(parts, p => p.Outline.Head.Path, part => Clean(part, lines));

        safe.Begin("Describing");
        return safe.Each(copies, p => p.Path, Describe);
    }

    private Result<ImmutableArray<FileReport>> Open(Result<RawFile?> file) =>
        file.Value is { } raw ? Open(raw).After(file.Diagnostics) : new Result<ImmutableArray<FileReport>>([], file.Diagnostics);

    private Result<ImmutableArray<FileReport>> Open(RawFile raw)
    {
        var key = FileKey.Of(raw);
        if (cache.Get("files", key, Kept.ReadOutlines) is { } kept)
        {
            var again = new Lazy<ImmutableArray<Draft>>(() => AcquiringStage.Read(raw).Value);
            return new(
                [.. kept.Value.Select((outline, i) => new FileReport(outline, key, i, () => again.Value[i], raw))],
                kept.Diagnostics
            );
        }

        return Result.Of(diagnostics =>
        {
            var made = Quarantine.One(
                "Acquiring",
                "The article is left out",
                raw.Path,
                0,
                () =>
                {
                    var drafts = AcquiringStage.Read(raw);
                    ImmutableArray<Outline> outlines =
                    [
                        .. drafts.Value.Select(d => new Outline(AcquiringStage.HeadOf(d), CleaningStage.LinesOf(d))),
                    ];
                    return new Result<(ImmutableArray<Draft> Drafts, ImmutableArray<Outline> Outlines)>(
                        (drafts.Value, outlines),
                        drafts.Diagnostics
                    );
                },
                diagnostics
            );
            if (made is null)
            {
                return [];
            }

            var all = new Result<ImmutableArray<Outline>>(made.Value.Outlines, made.Diagnostics);
            cache.Put(key, () => Kept.Write(all), all);
            diagnostics.Add(made.Diagnostics);
            return made
                .Value.Drafts.Zip(made.Value.Outlines, (draft, outline) => (draft, outline))
                .Select((p, i) => new FileReport(p.outline, key, i, () => p.draft, raw))
                .ToImmutableArray();
        });
    }

    private Result<Cleaned?> Clean(FileReport part, LineIndex lines)
    {
        var counts = CleaningStage.CountsOf(part.Outline.Lines, lines);
        var key = KeyOf(part, counts);
        if (cache.Get("articles", key, bytes => ReadKept(bytes, key, part, lines)) is { } kept)
        {
            if (kept.Article is not { } article)
            {
                return new(null, kept.Told);
            }

            _keys[article] = kept.Key;
            return Result.Silent<Cleaned?>(new Cleaned(key, new Result<Article>(article, kept.Told), null, null));
        }

        var copy = CleaningStage.Clean(part.Draft(), counts);
        if (copy.Value is null)
        {
            cache.Put(key, () => Kept.WriteLeftOut(copy.Diagnostics), new KeptArticle(null, default, copy.Diagnostics));
            return new(null, copy.Diagnostics);
        }

        return Result.Silent<Cleaned?>(new Cleaned(key, null, copy!, Again(BlocksOf(key), part.Unread(), lines)));
    }

    private Result<Article?> Describe(Cleaned cleaned)
    {
        if (cleaned.Kept is { } kept)
        {
            return kept!;
        }

        var (copy, told) = cleaned.Copy!;
        var made = DescribingStage
            .Describe(copy, editor.Knowledge, editor.Settings.OutletDefault, editor.Annotations.NotesOf(copy.Draft.Id))
            .After(told);
        return (cache.Keeps ? made with { Value = Keep(made.Value, made.Diagnostics, cleaned) } : made)!;
    }

    // The article as it goes on: without its blocks where they need not stay in memory.
    private Article Keep(Article article, ImmutableArray<Diagnostic> told, Cleaned cleaned)
    {
        var (key, blocks) = (Kept.KeyOf(article), BlocksOf(cleaned.Key));
        cache.Put(cleaned.Key, () => BareArticle.Of(key, article, told).Write(), new KeptArticle(article, key, told));
        cache.Put(blocks, () => Kept.Write(article.Blocks));
        var left =
            _shelf is null || !cache.Has(blocks) ? article : article.On(_shelf, Blocks(blocks, article.Blocks.Length, cleaned.Again!));
        _keys[left] = key;
        return left;
    }

    // What these hold lives as long as the article: nothing but what is needed to read its blocks, or to make them.
    private Func<ImmutableArray<Block>> Blocks(UInt128 key, int count, Func<ImmutableArray<Block>> again) =>
        () => ReadBlocks(key, count) ?? again();

    private Func<ImmutableArray<Block>> Again(UInt128 key, FileReport part, LineIndex lines) => () => MadeAgain(key, part, lines);

    private static UInt128 BlocksOf(UInt128 article) => new KeyBuilder("blocks").Add(article).End();

    // An article as it was kept, its key with it; or what is told of one that is left out. Its blocks are read when they are asked for,
    // where the cache is still open then.
    private KeptArticle? ReadKept(ReadOnlySpan<byte> bytes, UInt128 key, FileReport part, LineIndex lines)
    {
        if (Kept.ReadLeftOut(bytes) is { } told)
        {
            return new KeptArticle(null, default, told);
        }

        var (bare, blocks) = (BareArticle.Read(bytes), BlocksOf(key));
        if (!cache.Has(blocks))
        {
            return null;
        }

        var count = bare.Marks.Length;
        if (_shelf is not null)
        {
            var article = bare.Article.With(bare.Marks, Blocks(blocks, count, Again(blocks, part, lines)), _shelf);
            return new KeptArticle(article, bare.Key, bare.Told);
        }

        return ReadBlocks(blocks, count) is { } all ? new KeptArticle(bare.Article with { Blocks = all }, bare.Key, bare.Told) : null;
    }

    private ImmutableArray<Block>? ReadBlocks(UInt128 key, int count) =>
        cache.Get("blocks", key, Kept.ReadBlocks) is { } kept && kept.Value.Length == count ? kept.Value : null;

    // What was kept of them is damaged: the same comes of the file.
    private ImmutableArray<Block> MadeAgain(UInt128 key, FileReport part, LineIndex lines)
    {
        var copy = CleaningStage.Clean(part.Draft(), CleaningStage.CountsOf(part.Outline.Lines, lines)).Value!;
        var blocks = DescribingStage
            .Describe(copy, editor.Knowledge, editor.Settings.OutletDefault, editor.Annotations.NotesOf(copy.Draft.Id))
            .Value.Blocks;
        cache.Put(key, () => Kept.Write(blocks));
        return blocks;
    }

    private UInt128 KeyOf(FileReport part, LineIndex counts)
    {
        var key = new KeyBuilder("article").Add(_editor).Add(part.File).Add(part.Number);
        foreach (var (line, count) in counts.Articles.OrderBy(c => c.Key))
        {
            key.Add(line).Add(count);
        }

        return editor.Annotations.NotesOf(part.Outline.Head.Id) is { IsEmpty: false } notes
            ? key.Add("notes").Add(Kept.KeyOf(notes)).End()
            : key.End();
    }

    /// <summary>A report of a file.</summary>
    /// <param name="Outline">What the corpus needs to know of it.</param>
    /// <param name="File">Key of its file.</param>
    /// <param name="Number">Its place among the reports of the file, from 0.</param>
    /// <param name="Draft">Reads it, where it is not known already.</param>
    /// <param name="Raw">The file.</param>
    private sealed record FileReport(Outline Outline, UInt128 File, int Number, Func<Draft> Draft, RawFile Raw)
    {
        /// <summary>The same with nothing of it in memory but the file's bytes: who asks for the draft reads it again.</summary>
        public FileReport Unread() => this with { Draft = Reading(Raw, Number) };

        private static Func<Draft> Reading(RawFile raw, int number) => () => AcquiringStage.Read(raw).Value[number];
    }

    /// <summary>An article as it was kept, with its key; null for a report that is left out.</summary>
    private sealed record KeptArticle(Article? Article, UInt128 Key, ImmutableArray<Diagnostic> Told);

    /// <summary>A report that is not left out: the article as it was kept, or its clean copy and what makes its blocks again.</summary>
    private sealed record Cleaned(UInt128 Key, Result<Article>? Kept, Result<CleanCopy>? Copy, Func<ImmutableArray<Block>>? Again)
    {
        public string Path => Kept?.Value.Path ?? Copy!.Value.Draft.Path;
    }
}

/// <summary>The key of a file with its sidecars.</summary>
internal static class FileKey
{
    /// <summary>The key: equal for equal paths and bytes.</summary>
    public static UInt128 Of(RawFile raw)
    {
        var key = new KeyBuilder("file").Add(raw.Path).Add(raw.Bytes.Span).Add(raw.SidecarPath).Add(raw.Sidecar.Span);
        foreach (var part in raw.PartSidecars)
        {
            key.Add(part.Number).Add(part.Path).Add(part.Bytes.Span);
        }

        return key.End();
    }
}
