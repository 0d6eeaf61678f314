using Digest.Tests.Cli;

namespace Digest.Tests.Writing;

/// <summary>What stands in a folder: its files with their bytes, its folders; what a build keeps for the next one aside.</summary>
internal sealed class Stand
{
    private readonly string _root;
    private readonly ImmutableSortedDictionary<string, byte[]> _files;
    private readonly ImmutableSortedSet<string> _folders;

    private Stand(string root, ImmutableSortedDictionary<string, byte[]> files, ImmutableSortedSet<string> folders) =>
        (_root, _files, _folders) = (root, files, folders);

    /// <summary>What is there on the way only: staged trees, temporary files, journals, locks.</summary>
    public IEnumerable<string> Left => _files.Keys.Concat(_folders).Where(IsOfTheWay);

    /// <summary>The same without what is there on the way only.</summary>
    public Stand Settled =>
        new(
            _root,
            _files.Where(f => !IsOfTheWay(f.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. _folders.Where(f => !IsOfTheWay(f))]
        );

    /// <summary>What stands in the folder of a newsroom.</summary>
    public static Stand Of(Newsroom room)
    {
        var root = Path.GetDirectoryName(room["x"])!;
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return new Stand(
            root,
            Directory
                .EnumerateFiles(root, "*", all)
                .Where(f => !f.Contains(".digest-cache", StringComparison.Ordinal))
                .ToImmutableSortedDictionary(f => Path.GetRelativePath(root, f), File.ReadAllBytes, StringComparer.Ordinal),
            [
                .. Directory
                    .EnumerateDirectories(root, "*", all)
                    .Where(f => !f.Contains(".digest-cache", StringComparison.Ordinal))
                    .Select(f => Path.GetRelativePath(root, f)),
            ]
        );
    }

    /// <summary>Makes it stand again.</summary>
    public void Restore()
    {
        Directory.Delete(_root, recursive: true);
        Directory.CreateDirectory(_root);
        foreach (var folder in _folders)
        {
            Directory.CreateDirectory(Path.Join(_root, folder));
        }

        foreach (var (path, bytes) in _files)
        {
            File.WriteAllBytes(Path.Join(_root, path), bytes);
        }
    }

    /// <summary>What stands below one of the folders.</summary>
    public Stand Folder(string name) =>
        new(
            _root,
            _files
                .Where(f => f.Key.StartsWith(name + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            []
        );

    /// <summary>Whether the same files and folders stand in both.</summary>
    public bool Same(Stand other) => _folders.SetEquals(other._folders) && _files.Count == other._files.Count && Holds(other);

    /// <summary>Whether all files of another stand here as they do there.</summary>
    public bool Holds(Stand other) => other._files.All(f => Is(f.Key, f.Value));

    /// <summary>
    /// Whether every file is as before or as after, and none is gone that stands in both; what is there on the way only aside.
    /// </summary>
    public bool IsBetween(Stand before, Stand after) =>
        _files.All(f => IsOfTheWay(f.Key) || before.Is(f.Key, f.Value) || after.Is(f.Key, f.Value))
        && before._files.Keys.Where(after._files.ContainsKey).All(_files.ContainsKey);

    /// <summary>The files that differ from both, for a message.</summary>
    public string Against(Stand before, Stand after) =>
        string.Join(
            '\n',
            _files
                .Keys.Union(before._files.Keys)
                .Union(after._files.Keys)
                .Select(f => (Path: f, Here: Size(f), Before: before.Size(f), After: after.Size(f)))
                .Where(f => f.Here != f.Before || f.Here != f.After)
                .Select(f => $"{f.Path}: {f.Here}; before {f.Before}, after {f.After}")
                .Prepend("folders: " + string.Join(", ", _folders.SymmetricExcept(before._folders)))
        );

    private static bool IsOfTheWay(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(p => p.Contains(".digest-", StringComparison.Ordinal) && p != ".digest-site");

    private bool Is(string path, byte[] bytes) => _files.TryGetValue(path, out var here) && here.AsSpan().SequenceEqual(bytes);

    private string Size(string path) => _files.TryGetValue(path, out var bytes) ? $"{bytes.Length} bytes" : "not there";
}
