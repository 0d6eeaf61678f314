using System.Globalization;

namespace Digest.Writing;

/// <summary>Warns before a site is larger than its publisher takes: GitHub Pages refuses one of more than 1 GB.</summary>
internal static class SiteSize
{
    private const long Large = 900_000_000;
    private const int Kinds = 3;

    /// <summary>Tells of a site of more than 900 MB, with the kinds of file that weigh most.</summary>
    public static void Tell(SiteFiles files, Diagnostics diagnostics)
    {
        var all = files.All.Sum(f => f.Length);
        if (all <= Large)
        {
            return;
        }

        var kinds = files
            .All.GroupBy(f => Path.GetExtension(f.Path) is { Length: > 0 } kind ? kind : "no ending", StringComparer.Ordinal)
            .Select(g => (Kind: g.Key, Length: g.Sum(f => f.Length), Count: g.Count()))
            .OrderByDescending(k => k.Length)
            .ThenBy(k => k.Kind, StringComparer.Ordinal)
            .Take(Kinds)
            .Select(k =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{k.Kind} {Megabytes(k.Length)} in {k.Count:N0} {(k.Count == 1 ? "file" : "files")}"
                )
            );
        diagnostics.Warn(
            DiagnosticCodes.LargeSite,
            null,
            0,
            0,
            $"The site has {Megabytes(all)}; GitHub Pages publishes 1,000 MB at most",
            "Most of it: " + string.Join(", ", kinds),
            "Leave out exports that nobody needs (exports: in digest.yml), part the site by years, or publish it elsewhere"
        );
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:N0} MB");
}
