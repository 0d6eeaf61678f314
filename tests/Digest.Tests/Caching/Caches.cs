using System.Text;
using Digest.Caching;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>A cache in a folder of its own.</summary>
internal sealed class Caches : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Those of a build that keeps what it comes to.</summary>
    public BuildOptions Options =>
        new()
        {
            Input = "input",
            Output = "output",
            Cache = _folder["cache"],
        };

    /// <summary>The folder it stands in.</summary>
    public TempFolder Folder => _folder;

    /// <summary>What is kept under a key, as text; null for nothing.</summary>
    public static string? Get(BuildCache cache, UInt128 key) => cache.Get("k", key, static bytes => Encoding.UTF8.GetString(bytes));

    public void Dispose() => _folder.Dispose();
}
