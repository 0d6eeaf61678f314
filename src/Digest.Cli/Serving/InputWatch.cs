namespace Digest.Serving;

/// <summary>
/// Says that something changed below some folders; what, is found out by whoever reads them anew. Where the system loses count of changes,
/// everything has changed.
/// </summary>
internal sealed class InputWatch(Action changed) : IDisposable
{
    private const int Buffer = 64 * 1024;
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);

    /// <summary>
    /// Watches a folder with all that is in it, unless it is watched already, or stands in one that is, or is not there.
    /// </summary>
    public void Follow(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (
            _folders.Keys.Any(f =>
                path.Equals(f, StringComparison.Ordinal) || path.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ) || !Directory.Exists(path)
        )
        {
            return;
        }

        var watcher = new FileSystemWatcher(path)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = Buffer,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        _folders.Add(path, watcher);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _folders.Values)
        {
            watcher.Dispose();
        }
    }
}
