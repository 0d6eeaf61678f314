namespace Digest.Tests.Support;

/// <summary>A folder of its own under the system's temporary folder, deleted at the end.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TempFolder() => Path = Directory.CreateTempSubdirectory("digest-tests-").FullName;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The full path of something in it, with <c>/</c> between parts. Throws when it would lead outside.</summary>
    public string this[string relative]
    {
        get
        {
            var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));
            return full.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? full
                : throw new ArgumentException("leads outside the folder: " + relative, nameof(relative));
        }
    }

    /// <summary>Writes a file and the folders above it.</summary>
    public string Write(string relative, ReadOnlySpan<byte> bytes)
    {
        var full = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>Writes a text file in UTF-8 and the folders above it.</summary>
    public string Write(string relative, string text) => Write(relative, Repo.Utf8.GetBytes(text));

    /// <summary>All files in a folder of it by relative path with <c>/</c>, sorted ordinally, with a hash of the bytes.</summary>
    public static ImmutableSortedDictionary<string, string> Hashes(string folder) =>
        !Directory.Exists(folder)
            ? ImmutableSortedDictionary<string, string>.Empty
            : Directory
                .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .ToImmutableSortedDictionary(
                    f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'),
                    f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))),
                    StringComparer.Ordinal
                );

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A leftover in the temporary folder fails no test.
        }
    }
}
