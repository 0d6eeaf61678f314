using Digest.Text;

namespace Digest.Import;

/// <summary>A file of this machine that is to be taken in.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Sidecar">The editor's sidecar beside it; null for none.</param>
internal sealed record LocalFile(string Path, string? Sidecar);

/// <summary>Finds and reads files that are to be taken in. Follows no link out of a folder, opens nothing that could block.</summary>
internal static class LocalFiles
{
    /// <summary>Deepest nesting of folders that are imported.</summary>
    [Limit("the folder is refused", ImportRefusal.Told)]
    public const int MaxFolders = 64;

    /// <summary>The files of a folder, sorted by path, without hidden ones, links and sidecars.</summary>
    public static ImmutableArray<LocalFile> In(string folder)
    {
        var all = new List<string>();
        Walk(new DirectoryInfo(folder), 0, all);
        all.Sort(StringComparer.Ordinal);
        var sidecars = all.Where(IsYaml)
            .GroupBy(Stem, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. all.Where(p => !IsYaml(p)).Select(p => new LocalFile(p, sidecars.GetValueOrDefault(Stem(p))))];
    }

    /// <summary>A file with the sidecar beside it.</summary>
    public static LocalFile One(string path) =>
        new(path, ((string[])[".yml", ".yaml"]).Select(e => Stem(path) + e).FirstOrDefault(p => File.Exists(p) && !IsYaml(path)));

    /// <summary>Opens a file for reading from its beginning.</summary>
    /// <exception cref="ImportRefusal">It cannot be opened, or is empty.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            // A pipe, a socket, a device has no length either; opening one would wait for it.
            if (new FileInfo(path).Length == 0)
            {
                throw Pipeline.KindOfIrregular(path) is { } kind
                    ? new ImportRefusal($"This is {kind}, no file; it is not read", null, "Import a file")
                    : new ImportRefusal("The file is empty", "An interrupted copy", "Copy it again");
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>A file's bytes.</summary>
    /// <exception cref="ImportRefusal">It cannot be read, or is too long.</exception>
    public static ReadOnlyMemory<byte> Read(string path, int longest)
    {
        using var file = Open(path);
        if (file.Length > longest)
        {
            throw new ImportRefusal(
                $"The file has {Sizes.Of(file.Length)}, at most {Sizes.Of(longest)} are read",
                "A whole archive in one file",
                "Save one report a file; of a WARC file any length is read"
            );
        }

        try
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException e)
        {
            throw Unreadable(e);
        }
    }

    private static void Walk(DirectoryInfo folder, int depth, List<string> all)
    {
        if (depth > MaxFolders)
        {
            throw new ImportRefusal($"Folders are nested deeper than {MaxFolders} levels", null, "Import the inner folders by themselves");
        }

        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.') && e.LinkTarget is null))
            {
                if (entry is DirectoryInfo sub)
                {
                    Walk(sub, depth + 1, all);
                }
                else
                {
                    all.Add(entry.FullName);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    private static ImportRefusal Unreadable(Exception e) =>
        new($"It cannot be read: {e.Message.TrimEnd('.')}", null, "Mend this and import again: what is here already is passed over");

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length];
}
