using System.Text;

namespace Digest.Rendering.Engine;

/// <summary>The files of a theme, all layers joined: built-in, theme folder, the site's own. Paths use <c>/</c>.</summary>
internal sealed class Theme(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
{
    /// <summary>All files by path.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => files;

    /// <summary>The text of a file without its byte-order mark; null when there is none.</summary>
    public string? Text(string path) =>
        files.TryGetValue(path, out var bytes)
            ? Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)
            : null;

    /// <summary>Paths of all templates, sorted.</summary>
    public IEnumerable<string> TemplatePaths() =>
        files.Keys.Where(p => p.StartsWith("templates/", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Paths of all assets, sorted.</summary>
    public IEnumerable<string> AssetPaths() => files.Keys.Where(p => p.StartsWith("assets/", StringComparison.Ordinal));
}
