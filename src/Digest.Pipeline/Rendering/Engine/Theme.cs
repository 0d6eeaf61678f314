using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Digest.Caching;

namespace Digest.Rendering.Engine;

/// <summary>
/// The files of a theme in their layers, lowest first: built-in, theme folder, the site's own. A file stands in for that of the same path
/// below it; only <c>theme.yml</c> and <c>i18n/*.yml</c> are read from every layer, key by key. Paths use <c>/</c>.
/// </summary>
internal sealed class Theme
{
    private readonly ImmutableArray<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> _layers;

    /// <summary>A theme of these layers, lowest first.</summary>
    public Theme(params ImmutableArray<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> layers)
    {
        _layers = layers;
        var all = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in layers.SelectMany(l => l))
        {
            all[file.Key] = file.Value;
        }

        Files = all.ToImmutable();
        AddedTemplates =
        [
            .. TemplatePaths()
                .Where(p => p.Count(c => c == '/') == 1 && !layers[0].ContainsKey(p))
                .Select(p => p["templates/".Length..^".html".Length]),
        ];
    }

    /// <summary>All files by path, each from the highest layer that has it.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>A key of all files of all layers.</summary>
    public UInt128 Key
    {
        get
        {
            var key = new KeyBuilder("theme");
            foreach (var layer in _layers)
            {
                key.Add(layer.Count);
                foreach (var (path, bytes) in layer)
                {
                    key.Add(path).Add(bytes.Span);
                }
            }

            return key.End();
        }
    }

    /// <summary>The text of a file without its byte-order mark; null when there is none.</summary>
    /// <exception cref="ThemeException">It is not UTF-8.</exception>
    public string? Text(string path) => Files.TryGetValue(path, out var bytes) ? TextOf(path, bytes.Span) : null;

    /// <summary>The texts of a file in every layer that has it, lowest first.</summary>
    /// <exception cref="ThemeException">One is not UTF-8.</exception>
    public IEnumerable<string> Texts(string path)
    {
        foreach (var layer in _layers)
        {
            if (layer.TryGetValue(path, out var bytes))
            {
                yield return TextOf(path, bytes.Span);
            }
        }
    }

    /// <summary>The files of each layer above the lowest, lowest first.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> Above => _layers[1..];

    /// <summary>Whether the lowest layer has a file of this path.</summary>
    public bool IsBuiltIn(string path) => _layers[0].ContainsKey(path);

    /// <summary>The text of a file of the lowest layer; empty when there is none.</summary>
    public string BuiltIn(string path) => _layers[0].TryGetValue(path, out var bytes) ? TextOf(path, bytes.Span) : "";

    /// <summary>Paths of all templates, sorted.</summary>
    public IEnumerable<string> TemplatePaths() =>
        Files.Keys.Where(p => p.StartsWith("templates/", StringComparison.Ordinal) && p.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>
    /// Names of templates for whole pages that the layers above the lowest add to it, sorted: pages that name one are shown by it.
    /// </summary>
    public ImmutableArray<string> AddedTemplates { get; }

    /// <summary>Paths of all assets, sorted.</summary>
    public IEnumerable<string> AssetPaths() => Files.Keys.Where(p => p.StartsWith("assets/", StringComparison.Ordinal));

    /// <summary>
    /// Bytes as text, without a byte-order mark, lines ended by one character; a <see cref="ThemeException"/> where they are not UTF-8.
    /// </summary>
    public static string TextOf(string path, ReadOnlySpan<byte> bytes)
    {
        for (var at = Utf8.IsValid(bytes) ? bytes.Length : 0; at < bytes.Length; )
        {
            at += Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done ? used : throw NotUtf8(path, bytes, at);
        }

        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static ThemeException NotUtf8(string path, ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new ThemeException(
            path,
            before.Count((byte)'\n') + 1,
            Encoding.UTF8.GetCharCount(line) + 1,
            string.Create(
                CultureInfo.InvariantCulture,
                $"this is not UTF-8: the byte {bytes[at]:X2} (byte {at + 1} of the file) fits nowhere; save the file as UTF-8"
            )
        );
    }
}
