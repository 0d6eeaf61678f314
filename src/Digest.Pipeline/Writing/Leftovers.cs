using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Removes trees that are no longer, or never became, the site. A leftover that cannot be removed now is tried again by the next build.
/// </summary>
internal static class Leftovers
{
    /// <summary>Whether anything stands beside the output folder that only a build at work, or one that was killed, has there.</summary>
    public static bool Any(OutputPlace place) =>
        Directory.Exists(place.Parent)
        && Directory
            .EnumerateFileSystemEntries(place.Parent)
            .Select(e => Path.GetFileName(e))
            .Any(n =>
                n.StartsWith(place.Prefix, StringComparison.Ordinal)
                || n.StartsWith(WholeFile.Start(place.Journal), StringComparison.Ordinal)
            );

    /// <summary>Removes what killed builds left beside the output folder. Called under the lock: nothing of it can be in use.</summary>
    public static void Sweep(OutputPlace place)
    {
        foreach (var tree in Acts.Do("list", place.Parent, () => Directory.GetDirectories(place.Parent)))
        {
            var name = Path.GetFileName(tree);
            if (
                name.StartsWith(place.Prefix + "new-", StringComparison.Ordinal)
                || name.StartsWith(place.Prefix + "old-", StringComparison.Ordinal)
            )
            {
                Remove(tree);
            }
        }

        // A build killed while it wrote the journal leaves the journal's temporary file, which only another journal would clear away.
        var start = WholeFile.Start(place.Journal);
        foreach (var file in Acts.Do("list", place.Parent, () => Directory.GetFiles(place.Parent)))
        {
            if (Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal))
            {
                Acts.Do("delete", file, () => Disks.Now.Delete(file));
            }
        }
    }

    /// <summary>Removes a tree. Links in it are removed, never followed.</summary>
    public static void Remove(string tree)
    {
        try
        {
            if (Directory.Exists(tree))
            {
                Disks.Now.DeleteTree(tree);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unlock(tree);
        }
    }

    /// <summary>A second try with the folders made writable: a carried-over folder may have been read-only.</summary>
    private static void Unlock(string tree)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                foreach (var folder in Directory.EnumerateDirectories(tree, "*", SearchOption.AllDirectories).Prepend(tree))
                {
                    if (new DirectoryInfo(folder).LinkTarget is null)
                    {
                        Disks.Now.SetMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                    }
                }
            }

            Disks.Now.DeleteTree(tree);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost: the site is whole, the next build sweeps again.
        }
    }
}
