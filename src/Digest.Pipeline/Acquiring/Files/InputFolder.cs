namespace Digest.Acquiring;

/// <summary>
/// The input folder as far as this program looks into it: regular files whose real path lies inside. Links that lead out, linked folders, pipes and
/// devices are refused by name; nothing is opened that could block. Sorted ordinally, whatever the file system's order.
/// </summary>
internal sealed class InputFolder
{
    private readonly string _root;
    private readonly string _real;

    /// <summary>Looks into a folder; it may be missing.</summary>
    public InputFolder(string root) => (_root, _real) = (Path.GetFullPath(root), RealPaths.Of(Path.GetFullPath(root)));

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(_root);

    /// <summary>
    /// Whether anything stands at a path, be it a folder or a link that leads nowhere. What cannot be told counts as there: reading it then says why,
    /// while a file that counted as absent would give defaults in silence.
    /// </summary>
    public bool Has(string path)
    {
        try
        {
            _ = File.GetAttributes(Full(path));
            return true;
        }
        catch (Exception e) when (Faults.IsOfReading(e))
        {
            return e is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }

    /// <summary>Whether a pipe stands at a path: to be asked of what is empty, since a pipe is never read.</summary>
    public bool IsPipe(string path) => Pipes.IsOne(Full(path));

    /// <summary>All files below a folder with one of two extensions (lower case, with dot), sorted; the rest is told as stray.</summary>
    public ImmutableArray<string> Under(string folder, string extension, string other, Diagnostics told)
    {
        var wanted = ImmutableArray.CreateBuilder<string>();
        foreach (var path in Files(folder, told))
        {
            if (Path.GetExtension(path).ToLowerInvariant() is var e && (e == extension || e == other))
            {
                wanted.Add(path);
            }
            else
            {
                told.Warn(DiagnosticCodes.StrayFile, path, 0, 0, $"Nobody reads this file: {folder}/ holds {extension} files", null, "Move it elsewhere, or rename it");
            }
        }

        return wanted.ToImmutable();
    }

    /// <summary>Every regular file below a folder, relative to the input folder, sorted ordinally. Dotfiles are passed over; what is refused is told.</summary>
    public ImmutableArray<string> Files(string folder, Diagnostics told)
    {
        var found = new List<string>();
        var full = new DirectoryInfo(Full(folder));
        if (full.LinkTarget is not null)
        {
            Refuse(folder, told);
        }
        else if (full.Exists || Has(folder))
        {
            Walk(full, folder, 0, found, told);
        }

        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }

    /// <summary>A file's bytes; null, and told, when it cannot be read or is too long.</summary>
    public ReadOnlyMemory<byte>? Read(string path, int maxBytes, Diagnostics told)
    {
        try
        {
            // Folders that are links are never walked, so only the last step can lead astray.
            var real = Full(path);
            if (new FileInfo(real).LinkTarget is not null && !RealPaths.IsInside(real = RealPaths.Of(real), _real))
            {
                told.Error(DiagnosticCodes.UnreadableFile, path, 0, 0, "The link leads out of the input folder; it is not followed", null, "Copy the file into the input folder");
                return null;
            }

            var length = new FileInfo(real).Length;
            if (length > maxBytes)
            {
                told.Error(DiagnosticCodes.TooLarge, path, 0, 0, $"The file has {length} bytes, at most {maxBytes} are read", null, "Split it");
                return null;
            }

            // A pipe or device has length 0: it is never opened, so it cannot block.
            return length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(real);
        }
        catch (Exception e) when (Faults.IsOfReading(e))
        {
            Faults.Tell(e, path, "The file cannot be read", told);
            return null;
        }
    }

    private static void Walk(DirectoryInfo folder, string path, int depth, List<string> found, Diagnostics told)
    {
        if (depth > 64)
        {
            told.Error(DiagnosticCodes.TooLarge, path, 0, 0, "Folders are nested deeper than 64 levels; the rest is not read", null, "Flatten them");
            return;
        }

        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var name = path + "/" + entry.Name;
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (entry is DirectoryInfo sub)
                {
                    if (sub.LinkTarget is null)
                    {
                        Walk(sub, name, depth + 1, found, told);
                    }
                    else
                    {
                        Refuse(name, told);
                    }
                }
                else
                {
                    found.Add(name);
                }
            }
        }
        catch (Exception e) when (Faults.IsOfReading(e))
        {
            Faults.Tell(e, path, "The folder cannot be listed", told);
        }
    }

    private static void Refuse(string path, Diagnostics told) =>
        told.Error(DiagnosticCodes.UnreadableFile, path, 0, 0, "The folder is a link; it is not followed", "A linked folder could lead out of the input folder or in a circle", "Move the folder itself here");

    private string Full(string path) => Path.Join(_root, path);
}
