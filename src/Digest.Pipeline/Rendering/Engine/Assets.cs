using System.Security.Cryptography;

namespace Digest.Rendering.Engine;

/// <summary>
/// The assets of a theme under the addresses pages use: a hash of the content follows as a query, so that a browser keeps a file as long as
/// it is the same.
/// </summary>
internal sealed class Assets
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>Names the assets.</summary>
    public Assets(Theme theme)
    {
        foreach (var path in theme.AssetPaths())
        {
            _addresses.Add(path["assets/".Length..], path + "?v=" + Hash(theme.Files[path].Span));
        }
    }

    /// <summary>The address of an asset, relative to the site; null when there is none.</summary>
    public string? Address(string name) => _addresses.GetValueOrDefault(name);

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..8];
}
