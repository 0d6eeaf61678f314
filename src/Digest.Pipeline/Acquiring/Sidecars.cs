using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// What the sidecars of a file say: that of the file of all its reports, those of single reports (<c>name#2.yml</c>) of one. The nearer one
/// wins: a sidecar over front matter, where it is told if they differ, and a report's own over the file's.
/// </summary>
internal sealed class Sidecars
{
    // What can be said of one report only: said of a file of several, it is said of the first.
    private static readonly ImmutableArray<string> OfOne =
    [
        "title",
        "headline",
        "slug",
        "aliases",
        "url",
        "archived_url",
        "requested_url",
        "summary",
        "notes",
    ];

    private readonly ImmutableArray<(int Number, EditorKeys Keys, string Path)> _parts;

    private Sidecars(EditorKeys whole, ImmutableArray<(int Number, EditorKeys Keys, string Path)> parts) =>
        (Whole, _parts) = (whole, parts);

    /// <summary>
    /// Longest sidecar, in bytes: about 20,000 notes. Longer ones cost their article, as any sidecar does that cannot be read: what the
    /// editor says there may keep the text or some facts from being published, so that an article without it could say what it must not.
    /// </summary>
    [Limit("its article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Tells that an article is left out since its sidecar cannot be read; what is wrong with the sidecar is told beside it.
    /// </summary>
    public static void CostsItsArticle(string article, string sidecar, Diagnostics diagnostics) =>
        diagnostics.Error(
            DiagnosticCodes.BrokenYaml,
            article,
            0,
            0,
            "The article is left out because its sidecar cannot be read",
            $"See {sidecar}",
            "Mend the sidecar"
        );

    /// <summary>What is said of the whole file.</summary>
    public EditorKeys Whole { get; }

    /// <summary>The sidecars of a file; null, and told, where one of them cannot be read.</summary>
    public static Sidecars? Of(RawFile raw, Diagnostics diagnostics)
    {
        var whole = raw.SidecarPath is { } path ? One(raw, path, raw.Sidecar, diagnostics) : EditorKeys.None;
        var parts = raw.PartSidecars.Select(s => (s.Number, Keys: One(raw, s.Path, s.Bytes, diagnostics), s.Path)).ToImmutableArray();
        return whole is null || parts.Any(static p => p.Keys is null) ? null : new Sidecars(whole, parts!);
    }

    /// <summary>The keys of one report; <paramref name="file"/> is what front matter and the file's own sidecar say.</summary>
    public EditorKeys For(FilePart part, EditorKeys file, Diagnostics diagnostics)
    {
        var all = part.Number > 1 ? file with { Known = file.Known.RemoveRange(OfOne) } : file;
        return _parts.FirstOrDefault(p => p.Number == Math.Max(1, part.Number)).Keys is not { } own
            ? all
            : new EditorKeys { Known = all.Known.SetItems(own.Known), Extra = all.Extra.SetItems(own.Extra) };
    }

    /// <summary>Tells the sidecars of reports that are not there.</summary>
    public void TellStray(int reports, Diagnostics diagnostics)
    {
        foreach (var (number, _, path) in _parts.Where(p => p.Number > reports))
        {
            diagnostics.Warn(
                DiagnosticCodes.StrayFile,
                path,
                0,
                0,
                string.Create(CultureInfo.InvariantCulture, $"The sidecar is of report {number}, and the file holds {reports}"),
                "The file was saved anew with fewer reports",
                "Give it the number of its report, or delete it"
            );
        }
    }

    private static EditorKeys? One(RawFile raw, string path, ReadOnlyMemory<byte> bytes, Diagnostics diagnostics)
    {
        if (
            Charsets.Decode(path, bytes.Span, false, diagnostics) is { } source
            && YamlReader.Read(new YamlSource(path, source.Text, 0, MaxBytes), diagnostics) is { } value
        )
        {
            return KeyReader.Read(value, path, diagnostics);
        }

        CostsItsArticle(raw.Path, path, diagnostics);
        return null;
    }

    /// <summary>The joined keys.</summary>
    public static EditorKeys Over(EditorKeys front, EditorKeys sidecar, Diagnostics diagnostics)
    {
        if (front.Known.IsEmpty && front.Extra.IsEmpty)
        {
            return sidecar;
        }

        foreach (var (name, key) in sidecar.Known)
        {
            if (front[name] is { } other && !YamlText.Same(other.Value, key.Value))
            {
                diagnostics.Warn(
                    DiagnosticCodes.SidecarOverrides,
                    key.Path,
                    key.Line,
                    key.Column,
                    $"{name} differs from the front matter; the sidecar's value is taken",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{other.Path}({other.Line},{other.Column}) says {YamlText.Of(other.Value)}"
                    ),
                    "Delete one of the two"
                );
            }
        }

        return new EditorKeys { Known = front.Known.SetItems(sidecar.Known), Extra = front.Extra.SetItems(sidecar.Extra) };
    }
}
