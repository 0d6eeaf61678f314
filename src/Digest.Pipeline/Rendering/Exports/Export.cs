using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>One kind of file that stands beside every story-year page, for other programs.</summary>
/// <param name="Name">Its name in <c>digest.yml</c> (<c>exports:</c>) and in the theme's words (<c>data.export_…</c>).</param>
/// <param name="File">Its file name.</param>
/// <param name="Write">Makes its bytes: UTF-8, LF, sorted.</param>
internal sealed record Export(string Name, string File, Func<Site, YearEntry, ReadOnlyMemory<byte>> Write)
{
    /// <summary>All of them, in the order of the pages' links. <c>data.json</c> is the contract and always there.</summary>
    public static readonly ImmutableArray<Export> All =
    [
        new("annotations", "annotations.jsonld", static (site, entry) => new Annotations(site, entry).Write()),
        new("passages", "passages.ndjson", PassageLines.Write),
        new("matrix", "matrix.csv", MatrixTable.Write),
        new("citations", "citations.csl.json", Citations.Write),
    ];

    /// <summary>Those that the site's settings ask for.</summary>
    public static ImmutableArray<Export> Of(SiteSettings settings) =>
        settings.Exports.IsEmpty ? All : All.RemoveAll(e => !settings.Exports.Contains(e.Name, StringComparer.OrdinalIgnoreCase));
}
