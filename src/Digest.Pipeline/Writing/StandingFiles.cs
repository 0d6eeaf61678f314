using System.IO.Hashing;
using Digest.Shared;

namespace Digest.Writing;

/// <summary>Knows files of the standing site again as a build before this one wrote them.</summary>
internal static class StandingFiles
{
    /// <summary>
    /// Whether a regular file stands at a path as it was written: of its length and its time, or, where a copy or a checkout has given it
    /// another time, of its bytes.
    /// </summary>
    public static bool Holds(string path, SiteFile file)
    {
        try
        {
            return Is(new FileInfo(path), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether a folder holds these files, each as it was written, and nothing else but what outlives every build. Throws
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it cannot be read.
    /// </summary>
    public static bool Holds(OutputPlace place, SiteFiles files, int jobs)
    {
        var root = new DirectoryInfo(place.Target);
        if (!root.Exists || root.LinkTarget is not null || !File.Exists(Path.Combine(place.Target, OutputPlace.Marker)))
        {
            return false;
        }

        var folders = new Dictionary<string, List<SiteFile>>(StringComparer.Ordinal) { [""] = [] };
        var subfolders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files.All)
        {
            var folder = Parent(file.Path);
            if (!folders.TryGetValue(folder, out var own))
            {
                Enter(folder);
                own = folders[folder];
            }

            own.Add(file);
        }

        return Parallels
            .Each([.. folders], jobs, f => Holds(place.Target, f.Key, f.Value, subfolders.GetValueOrDefault(f.Key)))
            .All(static holds => holds);

        void Enter(string folder)
        {
            for (; folder.Length > 0 && folders.TryAdd(folder, []); folder = Parent(folder))
            {
                subfolders[Parent(folder)] = subfolders.GetValueOrDefault(Parent(folder)) + 1;
            }
        }
    }

    private static bool Holds(string root, string folder, List<SiteFile> files, int subfolders)
    {
        var known = files.ToDictionary(f => f.Path[(folder.Length == 0 ? 0 : folder.Length + 1)..], StringComparer.Ordinal);
        var (found, below) = (0, 0);
        foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
        {
            if (
                folder.Length == 0
                && (entry.Name == OutputPlace.Marker || (OutputPlace.Outlives(entry.Name) && !known.ContainsKey(entry.Name)))
            )
            {
                continue;
            }

            if (entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                below++;
            }
            else if (entry is FileInfo info && known.TryGetValue(entry.Name, out var file) && Is(info, file))
            {
                found++;
            }
            else
            {
                return false;
            }
        }

        return found == files.Count && below == subfolders;
    }

    private static bool Is(FileInfo info, SiteFile file) =>
        info.Exists
        && info.Length == file.Length
        && !info.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && (info.LastWriteTimeUtc.Ticks == file.Modified || HashOf(info, file.Length) == file.Hash);

    // An empty file is never opened: a pipe is empty too, and opening one would wait for ever.
    private static UInt128 HashOf(FileInfo info, long length)
    {
        if (length == 0)
        {
            return XxHash128.HashToUInt128([]);
        }

        using var stream = info.OpenRead();
        var hash = new XxHash128();
        hash.Append(stream);
        return hash.GetCurrentHashAsUInt128();
    }

    private static string Parent(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
