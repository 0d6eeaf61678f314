using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>A file of an export.</summary>
/// <param name="File">Its name, relative to the story-year.</param>
/// <param name="Note">What tells it from others of its kind, in words; null for the only one.</param>
/// <param name="Write">Makes its bytes: UTF-8, LF, sorted.</param>
internal sealed record ExportFile(string File, string? Note, Func<ReadOnlyMemory<byte>> Write);

/// <summary>One kind of file that stands beside every story-year page, for other programs.</summary>
/// <param name="Name">Its name in <c>digest.yml</c> (<c>exports:</c>) and in the theme's words (<c>data.export_…</c>).</param>
/// <param name="Asked">True where it is only made when asked for: a file an article, or one that few can read.</param>
/// <param name="Files">Its files for a story-year.</param>
internal sealed record Export(string Name, bool Asked, Func<Site, YearEntry, IEnumerable<ExportFile>> Files)
{
    /// <summary>
    /// All of them, in the order of the pages' links. <c>data.json</c> is the contract and always there. Small ones that other programs
    /// open at once are made unasked: the table and the citations. What says again, in another form, what <c>data.json</c> and the pages
    /// say, is made when asked for: each weighs as much as they do.
    /// </summary>
    public static readonly ImmutableArray<Export> All =
    [
        One("annotations", "annotations.jsonld", static (site, entry) => new WebAnnotations(site, entry).Write(), asked: true),
        One("passages", "passages.ndjson", PassageLines.Write, asked: true),
        One("texts", "texts.ndjson", static (_, entry) => TextLines.Write(entry), asked: true),
        One("matrix", "matrix.csv", MatrixTable.Write),
        new(
            "citations",
            false,
            static (site, entry) =>
                [
                    new ExportFile("citations.csl.json", "CSL-JSON", () => Citations.Write(site, entry)),
                    new ExportFile("citations.bib", "BibTeX", () => BibTex.Write(site, entry)),
                    new ExportFile("citations.ris", "RIS", () => RisLines.Write(site, entry)),
                ]
        ),
        new(
            "ninjs",
            true,
            static (site, entry) => entry.Reports.Select(r => new ExportFile(Ninjs.File(r), r.Siglum, () => Ninjs.Write(site, r)))
        ),
        One("tei", "collation.tei.xml", TeiCollation.Write, asked: true),
    ];

    /// <summary>Those that the site's settings ask for.</summary>
    public static ImmutableArray<Export> Of(Settings settings) =>
        All.RemoveAll(e => settings.Exports.IsEmpty ? e.Asked : !settings.Exports.Contains(e.Name, StringComparer.OrdinalIgnoreCase));

    private static Export One(string name, string file, Func<Site, YearEntry, ReadOnlyMemory<byte>> write, bool asked = false) =>
        new(name, asked, (site, entry) => [new ExportFile(file, null, () => write(site, entry))]);
}
