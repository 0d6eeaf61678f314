using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Takes what is not ours from the old folder into the new tree: dotfiles and dot folders (<c>.git</c>, <c>.gitignore</c>,
/// <c>.well-known</c>) and <c>CNAME</c>.
/// By second names, so the old tree stays whole until the swap; a file that the edition itself has wins.
/// </summary>
internal static class CarryOver
{
    /// <summary>Carries everything over.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static void Take(OutputPlace place)
    {
        if (!Directory.Exists(place.Target))
        {
            return;
        }

        foreach (var entry in Acts.Do("list", place.Target, () => new DirectoryInfo(place.Target).GetFileSystemInfos()))
        {
            if (OutputPlace.Outlives(entry.Name))
            {
                Copy(entry, Path.Combine(place.Staged, entry.Name));
            }
        }

        // A folder that a web server may read stays one.
        SameMode(place.Target, place.Staged);
    }

    private static void Copy(FileSystemInfo from, string to)
    {
        if (from.LinkTarget is { } target)
        {
            if (!Path.Exists(to))
            {
                Acts.Do("link", to, () => Disks.Now.LinkTo(to, target));
            }
        }
        else if (from is DirectoryInfo folder)
        {
            Acts.Do("make the folder", to, () => Disks.Now.MakeFolder(to));
            foreach (var entry in Acts.Do("list", folder.FullName, folder.GetFileSystemInfos))
            {
                Copy(entry, Path.Combine(to, entry.Name));
            }

            SameMode(folder.FullName, to);
        }
        else if (!Path.Exists(to) && !Disks.Now.Link(from.FullName, to))
        {
            Acts.Do("copy", from.FullName, () => Disks.Now.Copy(from.FullName, to));
        }
    }

    private static void SameMode(string from, string to) =>
        Acts.Do(
            "set the mode of",
            to,
            () =>
            {
                if (!OperatingSystem.IsWindows())
                {
                    Disks.Now.SetMode(to, File.GetUnixFileMode(from));
                }
            }
        );
}
