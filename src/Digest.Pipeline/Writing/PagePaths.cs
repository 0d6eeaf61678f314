using System.Buffers;
using System.Text;
using Digest.Shared;
using Digest.Text;

namespace Digest.Writing;

/// <summary>
/// Lets only those pages through whose paths every file system can hold side by side: relative, no dots to climb out, segments of at most
/// 255 bytes,
/// no two alike when case and composition are folded (macOS and Windows fold), no file where another needs a folder.
/// </summary>
internal static class PagePaths
{
    /// <summary>Longest name of a file or folder of the site, in bytes of UTF-8.</summary>
    [Limit("the page is not written", DiagnosticCodes.BadPagePath)]
    public const int MaxBytes = 255;

    private static readonly SearchValues<char> RefusedByWindows = SearchValues.Create("<>\"|?*");

    /// <summary>The pages that can be written, in order. The others are told and left out.</summary>
    public static ImmutableArray<Page> Check(ImmutableArray<Page> pages, Diagnostics diagnostics)
    {
        var taken = new Dictionary<string, string>(pages.Length, StringComparer.Ordinal);
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        var good = ImmutableArray.CreateBuilder<Page>(pages.Length);
        foreach (var page in pages)
        {
            if (Fault(page.Path) is { } fault)
            {
                diagnostics.Error(
                    DiagnosticCodes.BadPagePath,
                    null,
                    0,
                    0,
                    $"the page '{page.Path}' cannot be written: {fault}",
                    null,
                    "Rename the article, story, page or theme file behind it"
                );
                continue;
            }

            var key = Fold(page.Path);
            if (Clash(page.Path, key, taken, folders) is { } other)
            {
                diagnostics.Error(
                    DiagnosticCodes.TwinPages,
                    null,
                    0,
                    0,
                    $"the pages '{other}' and '{page.Path}' want one place; only the first is written",
                    "Their paths are alike where a file system folds case or accents, or one needs the other's name for a folder",
                    "Rename the article, story, page or theme file behind one of them"
                );
                continue;
            }

            taken.Add(key, page.Path);
            for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            {
                folders.TryAdd(key[..slash], page.Path);
            }

            good.Add(page);
        }

        return good.ToImmutable();
    }

    /// <summary>What is wrong with a path; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0)
        {
            return "its path is empty";
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan(range);
            if (segment.IsEmpty || segment is "." or "..")
            {
                return "its path has an empty or dotted segment";
            }

            if (Encoding.UTF8.GetByteCount(segment) > MaxBytes)
            {
                return $"a segment of its path is longer than {MaxBytes} bytes";
            }

            if (segment.ContainsAny('\\', ':', '\0') || segment.ContainsAnyInRange('\u0001', '\u001F'))
            {
                return "a segment of its path holds a backslash, a colon or a control character";
            }

            if (segment.ContainsAny(RefusedByWindows) || segment[^1] is '.' or ' ')
            {
                return "Windows takes no name that holds one of < > \" | ? * or ends in a dot or a space";
            }

            if (Slugs.IsDevice(segment.ToString()))
            {
                return $"Windows keeps the name \"{segment}\" for a device";
            }
        }

        return path == OutputPlace.Marker ? "the name is used to mark the folder" : null;
    }

    private static string? Clash(string path, string key, Dictionary<string, string> taken, Dictionary<string, string> folders)
    {
        if (taken.TryGetValue(key, out var other) || folders.TryGetValue(key, out other))
        {
            return other;
        }

        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
        {
            if (taken.TryGetValue(key[..slash], out other) && other != path)
            {
                return other;
            }
        }

        return null;
    }

    private static string Fold(string path) => Normal.Composed(path).ToUpperInvariant();
}
