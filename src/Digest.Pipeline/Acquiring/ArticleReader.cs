using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>
/// Reads one article file with its sidecars into a draft for each report in it. A mistake costs the article (or the key it is in), never
/// the run.
/// </summary>
internal static class ArticleReader
{
    /// <summary>Longest article file, in bytes.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most paragraphs of one article. Long novels have some ten thousand; what has more is an archive.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxBlocks = 50_000;

    /// <summary>Longest text of one article without its markup, in UTF-16 units: more than twice the longest of novels.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxText = 8 * 1024 * 1024;

    /// <summary>The readers, one a kind of file. A new format joins here.</summary>
    public static readonly ImmutableArray<IDraftReader> Readers =
    [
        new PlainTextReader(),
        MarkdownReader.Shared,
        new HtmlReader(),
        new NinjsReader(),
        new NitfReader(),
        new MailReader(),
    ];

    /// <summary>The reader of an extension (lower case, with dot); null when nobody reads it.</summary>
    public static IDraftReader? ReaderOf(string extension) => Readers.FirstOrDefault(r => r.Extensions.Contains(extension));

    /// <summary>
    /// The drafts of a file, in file order; none, and told, when it must be left out. A report of it that must be left out costs the others
    /// nothing.
    /// </summary>
    public static ImmutableArray<Draft> Read(RawFile raw, Diagnostics diagnostics)
    {
        if (raw.Bytes.IsEmpty)
        {
            diagnostics.Error(
                DiagnosticCodes.EmptyFile,
                raw.Path,
                0,
                0,
                "The file is empty",
                "An interrupted copy",
                "Fill it or delete it"
            );
            return [];
        }

        var reader = Readers.FirstOrDefault(r => r.Knows(raw.Bytes.Span)) ?? ReaderOf(Path.GetExtension(raw.Path).ToLowerInvariant())!;
        if (
            ForeignFiles.Refuse(raw, diagnostics)
            || Sidecars.Of(raw, diagnostics) is not { } sidecars
            || Decode(reader, raw, sidecars, diagnostics) is not { } source
            || (reader.TakesFrontMatter ? FrontMatterOf(source, diagnostics) : (EditorKeys.None, 0)) is not { } front
        )
        {
            return [];
        }

        var keys = Sidecars.Over(front.Keys, sidecars.Whole, diagnostics);
        source.Address = keys.Text("url");
        var odd = new OddCharacters();
        var read = reader.Read(source, front.Body, odd, diagnostics);
        if (read.IsEmpty)
        {
            return [];
        }

        odd.Tell(source, diagnostics);
        if (read.All(static r => r.Blocks.IsEmpty))
        {
            diagnostics.Error(
                DiagnosticCodes.EmptyFile,
                raw.Path,
                source.Place(front.Body).Line,
                1,
                "The file holds no text",
                front.Body > 0 ? "There is nothing but front matter" : "There is nothing but white space and markup",
                "Fill it or delete it"
            );
            return [];
        }

        var oddName = new OddCharacters();
        var id = IdOf(raw.Path, oddName);
        oddName.Tell(raw.Path, 0, 0, diagnostics, " of the file's name");
        var drafts = ImmutableArray.CreateBuilder<Draft>(read.Length);
        for (var i = 0; i < read.Length; i++)
        {
            var part = read.Length == 1 ? default : new FilePart(i + 1, source.Place(read[i].Start).Line);
            if (!read[i].Blocks.IsEmpty && !IsTooMuch(read[i].Blocks, raw.Path, part, diagnostics))
            {
                drafts.Add(Made(read[i], part, sidecars.For(part, keys, diagnostics)));
            }
        }

        sidecars.TellStray(read.Length, diagnostics);
        return drafts.DrainToImmutable();

        Draft Made(PageText reading, FilePart part, EditorKeys own) =>
            new()
            {
                Id = id + part.Suffix,
                Path = raw.Path,
                Part = part,
                Format = reading.Format ?? reader.Format,
                Charset = source.Charset,
                Length = source.Length,
                Slug = SlugOf(id + part.Suffix, own.Text("slug")),
                Blocks = Numbered(reading.Blocks),
                Declared = reading.Declared,
                Editor = own,
                Notes = own["notes"] is { } notes ? NotesReader.Read(notes.Value, id + part.Suffix, notes.Path, diagnostics) : [],
            };
    }

    // Mails and news items say the charset of each of their parts themselves; front matter stands inside of what is to be decoded.
    private static SourceText? Decode(IDraftReader reader, RawFile raw, Sidecars sidecars, Diagnostics diagnostics) =>
        (reader.TakesFrontMatter ? SaidCharset.Decode(raw, sidecars.Whole["charset"], diagnostics) : null)
        ?? reader.Decode(raw.Path, raw.Bytes, diagnostics);

    /// <summary>The keys of a file's front matter and where its text begins; null, and told, when the front matter is broken.</summary>
    public static (EditorKeys Keys, int Body)? FrontMatterOf(SourceText source, Diagnostics diagnostics)
    {
        if (FrontMatter.Cut(source, diagnostics) is not { } front)
        {
            return null;
        }

        if (front.Yaml is null)
        {
            return (EditorKeys.None, front.Body);
        }

        return YamlReader.Read(front.Yaml, diagnostics) is { } value ? (KeyReader.Read(value, source.Path, diagnostics), front.Body) : null;
    }

    /// <summary>
    /// The id of an article: its path below <c>articles/</c> without the extension and without characters that must not reach a page,
    /// which <paramref name="odd"/> notes.
    /// </summary>
    public static string IdOf(string path, OddCharacters odd)
    {
        var from = path.IndexOf('/', StringComparison.Ordinal) + 1;
        return string.Join(
            '/',
            path[from..^Path.GetExtension(path).Length].Split('/').Select(s => odd.Clean(s) is { Length: > 0 } name ? name : "x")
        );
    }

    /// <summary>An id as an address: each segment slugged, the last one replaced where the editor gives one.</summary>
    public static string SlugOf(string id, string? slug)
    {
        var segments = id.Split('/').Select(Slugs.Of).ToArray();
        segments[^1] = slug is null ? segments[^1] : Slugs.Of(slug);
        return string.Join('/', segments);
    }

    /// <summary>The blocks with their numbers, from 1.</summary>
    public static ImmutableArray<Block> Numbered(ImmutableArray<Block> blocks)
    {
        var numbered = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            numbered.Add(block with { N = numbered.Count + 1 });
        }

        return numbered.MoveToImmutable();
    }

    // The work behind this stage grows with the paragraphs: one file must not take the time and memory of thousands.
    private static bool IsTooMuch(ImmutableArray<Block> blocks, string path, FilePart part, Diagnostics diagnostics)
    {
        var length = blocks.Sum(b => (long)b.Text.Length);
        var message =
            blocks.Length > MaxBlocks ? $"The text has {blocks.Length} paragraphs, at most {MaxBlocks} are read; the article is left out"
            : length > MaxText ? $"The text has {length} characters, at most {MaxText} are read; the article is left out"
            : null;
        if (message is not null)
        {
            diagnostics.Error(
                DiagnosticCodes.TooLarge,
                path,
                part.Line,
                part.Column,
                message,
                "A whole archive in one file, or a file made to stop programs",
                "Save one report a file"
            );
        }

        return message is not null;
    }
}
