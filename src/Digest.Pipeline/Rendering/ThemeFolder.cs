using Digest.Shared;

namespace Digest.Rendering;

/// <summary>
/// Reads the folder of a theme: what a theme is made of, whatever else stands beside it. A file that is a link is followed where it leads
/// inside the folder. What cannot be read without harm (a link that leads out or nowhere, a linked folder, a pipe, a device, a file too
/// large) is refused by name: the site would be another one without it. Nothing is opened that could block.
/// </summary>
internal static class ThemeFolder
{
    /// <summary>Longest file of a theme, in bytes.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const long MaxBytes = 16 << 20;

    /// <summary>Deepest nesting of folders of a theme.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxFolders = 64;

    // Files of a folder that is no part of a theme, of which the names are looked at.
    private const int MostNamed = 100;

    /// <summary>
    /// The files by path, with <c>/</c>; one that a theme cannot use is there by its name, without bytes. Names that begin with a dot are
    /// not read.
    /// </summary>
    /// <exception cref="ThemeException">Something in it is refused; of several, the first by path.</exception>
    /// <exception cref="IOException">The system cannot read a file or folder of it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Read(string folder)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var root = Path.GetFullPath(folder);
        Walk(new DirectoryInfo(root), "", RealPaths.Of(root), files);
        return files.ToImmutable();
    }

    // What nobody asks a theme for may be anything: a picture to work from, a repository, a file of the editor's.
    private static bool IsUsed(string path) =>
        path == "theme.yml"
        || path.StartsWith("assets/", StringComparison.Ordinal)
        || (path.StartsWith("templates/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal))
        || (path.StartsWith("i18n/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal));

    private static bool MayHoldUsed(string path) => path.Split('/')[0] is "assets" or "templates" or "i18n";

    private static void Walk(
        DirectoryInfo folder,
        string path,
        string root,
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Builder files
    )
    {
        foreach (var entry in folder.GetFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = path + entry.Name;
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is not DirectoryInfo sub)
            {
                // Of what is not used the name is enough: it may be meant for something that is.
                files[name] = IsUsed(name) ? Bytes(entry, name, root) : ReadOnlyMemory<byte>.Empty;
            }
            else if (MayHoldUsed(name))
            {
                if (sub.LinkTarget is not null)
                {
                    throw new ThemeException(name, 0, 0, "the folder is a link; it is not followed: it could lead out or in a circle");
                }

                if (name.Count(c => c == '/') >= MaxFolders)
                {
                    throw new ThemeException(name, 0, 0, "folders are nested deeper than 64 levels");
                }

                Walk(sub, name + "/", root, files);
            }
            else if (path.Length == 0 && sub.LinkTarget is null)
            {
                foreach (var file in sub.EnumerateFiles().Where(f => f.Name[0] != '.').Take(MostNamed))
                {
                    files[name + "/" + file.Name] = ReadOnlyMemory<byte>.Empty;
                }
            }
        }
    }

    private static byte[] Bytes(FileSystemInfo entry, string name, string root)
    {
        var real = entry.FullName;
        if (entry.LinkTarget is not null)
        {
            real = RealPaths.Of(real);
            if (!RealPaths.IsInside(real, root))
            {
                throw new ThemeException(name, 0, 0, "the link leads out of the theme's folder; it is not followed");
            }

            if (!File.Exists(real))
            {
                throw new ThemeException(name, 0, 0, "the link leads to no file");
            }
        }

        var length = new FileInfo(real).Length;
        return length > MaxBytes ? throw new ThemeException(name, 0, 0, "the file is larger than 16 MiB")
            : length > 0 ? File.ReadAllBytes(real)
            : Irregular.KindOf(real) is { } kind ? throw new ThemeException(name, 0, 0, $"this is {kind}, no file; it is not read")
            : [];
    }
}
