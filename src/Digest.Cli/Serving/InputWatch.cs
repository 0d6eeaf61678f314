namespace Digest.Serving;

/// <summary>
/// Says that something changed below some folders; what, is found out by whoever reads them anew. Where the system loses count of changes,
/// everything has changed. A folder that is taken away and put back, as a checkout does, is watched again.
/// </summary>
internal sealed class InputWatch(Action changed) : IDisposable
{
    private const int Buffer = 64 * 1024;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (FileSystemWatcher? Inside, FileSystemWatcher? Above)> _folders = new(StringComparer.Ordinal);
    private bool _over;

    /// <summary>Watches a folder with all that is in it, unless it stands in one that is watched already.</summary>
    public void Follow(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        lock (_lock)
        {
            if (!_over && !_folders.Keys.Any(f => path == f || path.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            {
                _folders.Add(path, (Inside(path), Above(path)));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _over = true;
            foreach (var (inside, above) in _folders.Values)
            {
                inside?.Dispose();
                above?.Dispose();
            }
        }
    }

    private FileSystemWatcher? Inside(string path)
    {
        if (!Directory.Exists(path))
        {
            return null;
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
        watcher.Error += (_, _) => Renew(path);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    // A watcher follows a folder wherever it goes; what stands at its path then is seen from above only.
    private FileSystemWatcher? Above(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent || !Directory.Exists(parent))
        {
            return null;
        }

        var watcher = new FileSystemWatcher(parent, Path.GetFileName(path)) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => Renew(path);
        watcher.Deleted += (_, _) => Renew(path);
        watcher.Renamed += (_, _) => Renew(path);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Renew(string path)
    {
        lock (_lock)
        {
            if (_over)
            {
                return;
            }

            var (old, above) = _folders[path];
            old?.Dispose();
            _folders[path] = (Inside(path), above);
        }

        changed();
    }
}
