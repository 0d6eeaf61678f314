using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Digest.Rendering.Engine;

/// <summary>
/// The assets of a theme under the addresses pages use: a hash of the content follows as a query, so that a browser keeps a file as long as
/// it is the same.
/// </summary>
internal sealed class Assets
{
    // The signature, then the first chunk: its length and name.
    private static readonly byte[] PngHead = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly Theme _theme;

    /// <summary>Names the assets.</summary>
    public Assets(Theme theme)
    {
        _theme = theme;
        foreach (var path in theme.AssetPaths())
        {
            _addresses.Add(path["assets/".Length..], path + "?v=" + Hash(theme.Files[path].Span));
        }
    }

    /// <summary>The address of an asset, relative to the site; null when there is none.</summary>
    public string? Address(string name) => _addresses.GetValueOrDefault(name);

    /// <summary>Width and height of a PNG among the assets, in pixels, as its head states them; null where there is none.</summary>
    public (int Width, int Height)? PixelsOf(string name)
    {
        if (!_theme.Files.TryGetValue("assets/" + name, out var bytes) || bytes.Length < 24 || !bytes.Span.StartsWith(PngHead))
        {
            return null;
        }

        var (width, height) = (
            BinaryPrimitives.ReadInt32BigEndian(bytes.Span[16..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes.Span[20..])
        );
        return width > 0 && height > 0 ? (width, height) : null;
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..8];
}
