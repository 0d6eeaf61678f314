using System.Globalization;
using Digest.Shared;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// The input folder as far as this program looks into it: regular files whose real path lies inside. Links that lead out, linked folders,
/// pipes and
/// devices are refused by name; nothing is opened that could block. Sorted ordinally, whatever the file system's order.
/// </summary>
internal sealed class InputFolder
{
    /// <summary>Deepest nesting of folders.</summary>
    [Limit("what lies deeper is not read", DiagnosticCodes.TooLarge)]
    public const int MaxFolders = 64;

    private readonly string _root;
    private readonly string _real;

    /// <summary>Looks into a folder; it may be missing.</summary>
    public InputFolder(string root) => (_root, _real) = (Path.GetFullPath(root), RealPaths.Of(Path.GetFullPath(root)));

    /// <summary>
    /// Hears of each file that is read, in order, with its bytes; null for nobody. Not to be set where several threads read.
    /// </summary>
    public Action<string, ReadOnlyMemory<byte>>? WasRead { get; set; }

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(_root);

    /// <summary>
    /// Whether anything stands at a path, be it a folder or a link that leads nowhere. What cannot be told counts as there: reading it then
    /// says why,
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

    /// <summary>Whether a new file at a path would stand inside: no folder on the way to it is a link that leads out.</summary>
    public bool Holds(string path) =>
        Path.GetDirectoryName(Full(path)) is { } folder
        && (RealPaths.Of(folder) == _real || RealPaths.IsInside(RealPaths.Of(folder), _real));

    /// <summary>All files below a folder with one of two extensions (lower case, with dot), sorted; the rest is told as stray.</summary>
    public ImmutableArray<string> Under(string folder, string extension, string other, Diagnostics diagnostics)
    {
        var wanted = ImmutableArray.CreateBuilder<string>();
        foreach (var path in Files(folder, diagnostics))
        {
            if (Path.GetExtension(path).ToLowerInvariant() is var e && (e == extension || e == other))
            {
                wanted.Add(path);
            }
            else
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    path,
                    0,
                    0,
                    $"Nobody reads this file: {folder}/ holds {extension} files",
                    EditorFileNames.MeantBy(path)?.Cause,
                    EditorFileNames.MeantBy(path)?.Remedy ?? "Move it elsewhere, or rename it"
                );
            }
        }

        return wanted.ToImmutable();
    }

    /// <summary>
    /// Every regular file below a folder, relative to the input folder, sorted ordinally. Names that begin with a dot are not read, and
    /// told unless tools leave them behind; what is refused is told.
    /// </summary>
    public ImmutableArray<string> Files(string folder, Diagnostics diagnostics)
    {
        var found = new List<string>();
        var full = new DirectoryInfo(Full(folder));
        if (full.LinkTarget is not null)
        {
            Refuse(folder, diagnostics);
        }
        else if (full.Exists || Has(folder))
        {
            Walk(full, folder, 0, found, diagnostics);
        }

        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }

    /// <summary>Tells the names below a folder that begin with a dot, as <see cref="Files"/> does, where another reads the rest.</summary>
    public void TellHidden(string folder, Diagnostics diagnostics)
    {
        if (new DirectoryInfo(Full(folder)) is { Exists: true, LinkTarget: null } full)
        {
            Walk(full, folder, 0, [], diagnostics);
        }
    }

    /// <summary>Names of the files and of the folders at its root, sorted ordinally, without those that begin with a dot.</summary>
    public (ImmutableArray<string> Files, ImmutableArray<string> Folders) Root()
    {
        try
        {
            var all = Exists
                ? new DirectoryInfo(_root)
                    .GetFileSystemInfos()
                    .Where(e => !e.Name.StartsWith('.'))
                    .OrderBy(e => e.Name, StringComparer.Ordinal)
                    .ToLookup(e => e is DirectoryInfo, e => e.Name)
                : null;
            return all is null ? ([], []) : ([.. all[false]], [.. all[true]]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return ([], []); // its files are opened by name all the same
        }
    }

    /// <summary>A file's bytes; null, and told, when it cannot be read or is too long.</summary>
    public ReadOnlyMemory<byte>? Read(string path, int maxBytes, Diagnostics diagnostics)
    {
        try
        {
            // Folders that are links are never walked, so only the last step can lead astray.
            var file = new FileInfo(Full(path));
            var isLink = file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null;
            var real = isLink ? RealPaths.Of(file.FullName) : file.FullName;
            if (isLink && !RealPaths.IsInside(real, _real))
            {
                diagnostics.Error(
                    DiagnosticCodes.UnreadableFile,
                    path,
                    0,
                    0,
                    "The link leads out of the input folder; it is not followed",
                    null,
                    "Copy the file into the input folder"
                );
                return null;
            }

            var length = (isLink ? new FileInfo(real) : file).Length;
            if (length > maxBytes)
            {
                diagnostics.Error(
                    DiagnosticCodes.TooLarge,
                    path,
                    0,
                    0,
                    $"The file has {Sizes.Of(length)}, at most {Sizes.Of(maxBytes)} are read",
                    null,
                    "Split it"
                );
                return null;
            }

            // A pipe, a socket, a device has length 0: it is never opened, so it cannot block.
            if (length == 0 && Irregular.KindOf(real) is { } kind)
            {
                diagnostics.Error(
                    DiagnosticCodes.UnreadableFile,
                    path,
                    0,
                    0,
                    $"This is {kind}, no file; it is not read",
                    "Whoever reads it could wait without end",
                    "Put a file in its place, or delete it"
                );
                return null;
            }

            var bytes = length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(real);
            WasRead?.Invoke(path, bytes);
            return bytes;
        }
        catch (Exception e) when (Faults.IsOfReading(e))
        {
            Faults.Tell(e, path, "The file cannot be read", diagnostics);
            return null;
        }
    }

    private static void Walk(DirectoryInfo folder, string path, int depth, List<string> found, Diagnostics diagnostics)
    {
        if (depth > MaxFolders)
        {
            diagnostics.Error(
                DiagnosticCodes.TooLarge,
                path,
                0,
                0,
                string.Create(CultureInfo.InvariantCulture, $"Folders are nested deeper than {MaxFolders} levels; the rest is not read"),
                null,
                "Flatten them"
            );
            return;
        }

        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var name = path + "/" + entry.Name;
                if (entry.Name.StartsWith('.'))
                {
                    if (!HiddenNames.IsOfTools(entry.Name))
                    {
                        var what = entry is DirectoryInfo ? "folder" : "file";
                        diagnostics.Warn(
                            DiagnosticCodes.StrayFile,
                            name,
                            0,
                            0,
                            $"The name of this {what} begins with a dot; it is left out",
                            "Such names hide what stands there",
                            "Rename it without the dot, or move it out of the folder; draft: true keeps a report back"
                        );
                    }

                    continue;
                }

                if (entry is DirectoryInfo sub)
                {
                    if (sub.LinkTarget is null)
                    {
                        Walk(sub, name, depth + 1, found, diagnostics);
                    }
                    else
                    {
                        Refuse(name, diagnostics);
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
            Faults.Tell(e, path, "The folder cannot be listed", diagnostics);
        }
    }

    private static void Refuse(string path, Diagnostics diagnostics) =>
        diagnostics.Error(
            DiagnosticCodes.UnreadableFile,
            path,
            0,
            0,
            "The folder is a link; it is not followed",
            "A linked folder could lead out of the input folder or in a circle",
            "Move the folder itself here"
        );

    private string Full(string path) => Path.Join(_root, path);
}
