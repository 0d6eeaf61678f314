using System.Text;
using Digest.Text;

namespace Digest.Import;

/// <summary>
/// Makes an article of something that was found: looks whether it is here already, reads it as a build would, chooses a name, writes file
/// and sidecar.
/// </summary>
internal sealed class Intake(ImportOptions options, Holdings holdings)
{
    private const string Folder = "articles/";

    // The title of a page names its outlet too, most of the time.
    private const int TitleRank = 4;

    /// <summary>That a page is here already by its address; null where it is not.</summary>
    public ImportResult? Known(Uri address, string source) =>
        !options.Again && holdings.At(address) is { } path ? Here(source, path, "the same address") : null;

    /// <summary>That a page at an address did not change.</summary>
    public ImportResult Unchanged(Uri address, string source) => Here(source, holdings.At(address), "not changed since it was fetched");

    /// <summary>Whether the newsroom has a page of this address.</summary>
    public bool Has(Uri address) => holdings.At(address) is not null;

    /// <summary>Takes it in.</summary>
    /// <exception cref="ImportRefusal">It is no report, a build would leave it out, or it cannot be written.</exception>
    public ImportResult Take(ImportItem found)
    {
        var kind = FileKinds.Of(found.Bytes, found.MediaType, found.FileName);
        var item = kind == FileKind.Pdf ? TextOf(found) : found;
        var raw = item.Kept.IsEmpty ? item.Bytes : item.Kept;
        var hash = Holdings.Hash(raw.Span);
        var extension = FileKinds.Extension(kind == FileKind.Pdf ? FileKind.Text : kind, item.FileName) ?? throw NoReport(item, kind);
        if (AlreadyHere(item, hash) is { } here)
        {
            return here;
        }

        var charset = item.Sidecar.IsEmpty ? ServersCharset(item, kind) : null;
        var file = new RawFile
        {
            Path = Folder + "x" + extension,
            Bytes = item.Bytes,
            SidecarPath = charset is null ? null : Folder + "x.yml",
            Sidecar = SidecarLines.Of(charset),
        };
        var read = Pipeline.Draft(file);
        if (read.Value.IsEmpty)
        {
            throw read.Diagnostics.FirstOrDefault(d => d.Level == DiagnosticLevel.Error) is { } why
                ? new ImportRefusal(why.Message, why.Cause, why.Remedy ?? "Look at the file")
                : new ImportRefusal("It holds no text", null, "Look at the file");
        }

        var draft = read.Value[0];
        if (!item.IsNamed && NoReport(item, draft) is { } what)
        {
            return new ImportResult(ImportState.Skipped, item.Source) { Message = $"It is no report: {what}" };
        }

        if (read.Value.Length == 1 && holdings.OfText(draft, item.Address) is { } same)
        {
            TakeAddresses(item, same);
            return Here(item.Source, same, "the same text");
        }

        return Write(item, file, read.Value, hash, charset);
    }

    private ImportResult? AlreadyHere(ImportItem item, string hash)
    {
        if (holdings.OfBytes(hash) is { } bytes)
        {
            TakeAddresses(item, bytes);
            return Here(item.Source, bytes, "the same bytes");
        }

        return item.Address is { } address ? Known(address, item.Source) : null;
    }

    private ImportResult Write(ImportItem item, RawFile file, ImmutableArray<Draft> drafts, string hash, string? charset)
    {
        var extension = Path.GetExtension(file.Path);
        var headline = Headline(drafts[0]);
        var begun = holdings.Begun(hash) ?? (item.Sidecar.IsEmpty ? null : holdings.Begun(Holdings.Hash(item.Sidecar.Span)));
        var name = begun ?? ArticleNames.Of(item, headline, options.Into, holdings);
        var raw = file with { Path = Folder + name + extension };
        var sidecar = item.Sidecar.IsEmpty ? SidecarLines.Of(item, hash, charset, Declared(drafts[0], DeclaredField.Saved)) : item.Sidecar;
        if (!options.DryRun)
        {
            // The sidecar first: one without its article is told by every build, an article without its address by none.
            ArticleFolder.Make(
                options.Input,
                [
                    .. begun is null ? (NewFile[])[new NewFile(name + ".yml", sidecar)] : [],
                    .. item.Kept.IsEmpty ? (NewFile[])[] : [new NewFile(name + item.KeptExtension, item.Kept)],
                    new NewFile(name + extension, item.Bytes),
                ]
            );
        }

        holdings.Add(raw with { Bytes = item.Kept.IsEmpty ? item.Bytes : item.Kept }, drafts);
        TakeAddresses(item, raw.Path);
        var doubt = OtherCharset(item, drafts[0]);
        return new ImportResult(ImportState.Imported, item.Source)
        {
            Path = raw.Path,
            Headline = headline,
            Message = doubt,
            Remedy = doubt is null ? null : "Look at its letters; where they are wrong, write charset: into its sidecar",
        };
    }

    private void TakeAddresses(ImportItem item, string path)
    {
        foreach (var address in new[] { item.Address, item.Requested }.OfType<Uri>())
        {
            holdings.Add(address, path);
        }
    }

    private static ImportItem TextOf(ImportItem item) =>
        item with
        {
            Bytes = Encoding.UTF8.GetBytes(PdfText.Of(item.Bytes)),
            Kept = item.Bytes,
            KeptExtension = ".pdf",
        };

    // What the server says of the charset does not stand in the file: the sidecar says it, where nothing in the file does.
    private static string? ServersCharset(ImportItem item, FileKind kind) =>
        kind is FileKind.Html or FileKind.Text or FileKind.Markdown && FileKinds.Charset(item.MediaType) is { } said
            ? Pipeline.CharsetOf(item.Bytes, said, kind == FileKind.Html)
            : null;

    // Where both speak and differ, the file's own word and the look of its bytes count: servers mislabel.
    private static string? OtherCharset(ImportItem item, Draft draft) =>
        draft.Format == "html"
        && FileKinds.Charset(item.MediaType) is { } said
        && Name(said) is var name
        && name != Name(draft.Charset)
        && !draft.Charset.Equals("us-ascii", StringComparison.Ordinal)
            ? $"The server says it is in {said}, it is read as {draft.Charset}"
            : null;

    // "latin1" and "iso-8859-1" mean windows-1252 to every browser.
    private static string Name(string charset) =>
        charset is "latin1" or "iso-8859-1" or "us-ascii" or "ascii"
            ? "windows-1252"
            : charset.Replace("utf8", "utf-8", StringComparison.Ordinal);

    private static ImportResult Here(string source, string? path, string why) =>
        new(ImportState.Skipped, source) { Path = path, Message = $"It is here already ({why})" };

    private static string? Declared(Draft draft, DeclaredField field) => draft.Declared.FirstOrDefault(d => d.Field == field)?.Value;

    private static string? Headline(Draft draft)
    {
        var shown = draft.Blocks.Where(b => b.Status != BlockStatus.Removed).ToList();
        var text =
            draft.Editor.Text("headline")
            ?? draft.Editor.Text("title")
            ?? draft.Declared.FirstOrDefault(d => d.Field == DeclaredField.Headline && d.Rank < TitleRank)?.Value
            ?? shown.Find(b => b.Kind == BlockKind.Heading && b.Level == 1)?.Text
            ?? Declared(draft, DeclaredField.Headline)
            ?? (shown.Find(b => b.Kind == BlockKind.Heading) ?? shown.FirstOrDefault())?.Text;
        return text is { Length: > 0 } ? Cuts.Short(Normal.Space(text), 200) : null;
    }

    // What an editor names is taken; of a crawl the pages between the reports are not.
    private static string? NoReport(ImportItem item, Draft draft) =>
        item.Address is { } address && Pipeline.AddressKey(address.AbsoluteUri) is null ? "its address is that of a front page"
        : Declared(draft, DeclaredField.PageKind) is { } page
            ? $"its markup says it is a {(page == "list" ? "list of reports" : page + " page")}"
        : null;

    private static ImportRefusal NoReport(ImportItem item, FileKind kind) =>
        new(
            FileKinds.Plain(item.MediaType) is { Length: > 0 } type
                ? $"It is no report ({type})"
                : "It is a kind of file that nobody reads",
            kind == FileKind.Foreign ? "A picture, a program, a document of a word processor, a packed archive" : null,
            $"Digest reads {string.Join(", ", Pipeline.Extensions)}, and imports .pdf, .warc, feeds and sitemaps"
        );
}
