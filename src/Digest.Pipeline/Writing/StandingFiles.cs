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

        var folders = files.Folders.ToDictionary(f => f, _ => new Folder(), StringComparer.Ordinal);
        folders.Add("", new Folder());
        for (var i = 0; i < files.Folders.Length; i++)
        {
            var folder = files.Folders[i];
            folders[Parent(folder)].Below++;
            folders[folder].Modified = i < files.FolderTimes.Length ? files.FolderTimes[i] : null;
        }

        foreach (var file in files.All)
        {
            folders[Parent(file.Path)].Files.Add(file);
        }

        return Parallels
            .Each([.. folders], jobs, f => Holds(Path.Join(place.Target, f.Key), f.Key.Length, f.Value))
            .All(static holds => holds);
    }

    // Where no name was added to a folder and none taken out since it was written, its files are looked at, and it is not listed.
    private static bool Holds(string path, int length, Folder folder) =>
        folder.Modified is { } time
        && new DirectoryInfo(path) is { Exists: true } info
        && !info.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && info.LastWriteTimeUtc.Ticks == time
            ? folder.Files.TrueForAll(f => Is(new FileInfo(Path.Join(path, f.Path[(length + 1)..])), f))
            : HoldsNothingElse(path, length, folder);

    private static bool HoldsNothingElse(string path, int length, Folder folder)
    {
        var known = folder.Files.ToDictionary(f => f.Path[(length == 0 ? 0 : length + 1)..], StringComparer.Ordinal);
        var (found, below) = (0, 0);
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
        {
            if (length == 0 && (entry.Name == OutputPlace.Marker || (OutputPlace.Outlives(entry.Name) && !known.ContainsKey(entry.Name))))
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

        return found == folder.Files.Count && below == folder.Below;
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

    /// <summary>A folder of the site as it was written.</summary>
    private sealed class Folder
    {
        public List<SiteFile> Files { get; } = [];

        /// <summary>Number of folders in it.</summary>
        public int Below { get; set; }

        /// <summary>When a name was last added or taken out; null where nobody knows.</summary>
        public long? Modified { get; set; }
    }
}
