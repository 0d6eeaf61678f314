namespace Digest;

/// <summary>A file of a site as a build wrote it: enough to know it again, and to know whether it would be made the same.</summary>
public sealed record SiteFile
{
    /// <summary>Path relative to the output folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When it was written, in ticks of UTC as the file system has it.</summary>
    public required long Modified { get; init; }

    /// <summary>128 bits of XXH3 over its bytes.</summary>
    public required UInt128 Hash { get; init; }

    /// <summary>SHA-256 over its bytes, in hexadecimal; null where nothing on the site prints it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Key of all that it was made of; null where nobody can say.</summary>
    public UInt128? Key { get; init; }

    /// <summary>What was asked about other stories while it was made: part of its key are the answers.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];
}

/// <summary>The files of a site as a build wrote them, sorted by path.</summary>
/// <param name="All">The files.</param>
/// <param name="FolderTimes">
/// When a name was last added to each of <see cref="Folders"/>, or taken out of it, in ticks of UTC as the file system has it.
/// </param>
public sealed record SiteFiles(ImmutableArray<SiteFile> All, ImmutableArray<long> FolderTimes)
{
    private readonly Lazy<ImmutableArray<string>> _folders = new(() => FoldersOf(All.Select(f => f.Path)));
    private readonly Lazy<Dictionary<string, SiteFile>> _byPath = new(() => All.ToDictionary(f => f.Path, StringComparer.Ordinal));

    /// <summary>All folders that hold a file or a folder of the site, but the site's own, sorted.</summary>
    public ImmutableArray<string> Folders => _folders.Value;

    /// <summary>The folders that files of these paths stand in, and those above them, each once, sorted.</summary>
    public static ImmutableArray<string> FoldersOf(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
                // its own, then those above it, up to the first that is known
            }
        }

        return [.. folders.Order(StringComparer.Ordinal)];
    }

    /// <summary>The file at a path; null for none.</summary>
    public SiteFile? At(string path) => _byPath.Value.GetValueOrDefault(path);
}

/// <summary>What a file is made of. Read before the file is made, to spare it, and after it, to know it the next time.</summary>
public interface IOrigin
{
    /// <summary>
    /// The key of a file that is made of this and of the answers to these questions; null where one of them can't be asked any more.
    /// </summary>
    UInt128? KeyOf(ImmutableArray<string> asked);

    /// <summary>
    /// What was asked while the file was made; null where it was not made, or looked at more than questions can say.
    /// </summary>
    ImmutableArray<string>? Asked { get; }
}
