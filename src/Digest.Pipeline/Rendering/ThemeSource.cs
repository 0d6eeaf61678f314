using Digest.Rendering.Engine;

namespace Digest.Rendering;

/// <summary>
/// Gathers a theme: the one inside the tool, over it the theme folder (<c>--theme</c>, else <c>theme:</c> of digest.yml), over both the
/// site's own <c>input/theme/</c>.
/// A file overrides the one of the same path. The only file of this stage that touches the disk.
/// </summary>
internal static class ThemeSource
{
    private const string Prefix = "theme/";
    private const long Largest = 16 << 20;

    /// <summary>The theme for a build.</summary>
    /// <exception cref="ThemeException">The theme folder is missing, or a file of it leads out of it or is too large.</exception>
    public static Theme Load(BuildOptions options, Settings site)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        BuiltIn(files);
        var folder = options.Theme ?? (site.Theme is { } own ? Path.Combine(options.Input, own) : null);
        if (folder is not null)
        {
            Folder(folder, files, needed: true);
        }

        Folder(Path.Combine(options.Input, "theme"), files, needed: false);
        return new Theme(files.ToImmutable());
    }

    /// <summary>The theme inside the tool.</summary>
    public static Theme Default()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        BuiltIn(files);
        return new Theme(files.ToImmutable());
    }

    private static void BuiltIn(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Builder files)
    {
        var assembly = typeof(ThemeSource).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }
    }

    private static void Folder(string folder, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Builder files, bool needed)
    {
        if (!IsThere(folder))
        {
            if (needed)
            {
                throw new ThemeException(folder, 0, 0, "there is no such theme folder");
            }

            return;
        }

        try
        {
            var root = Path.GetFullPath(folder);
            foreach (
                var file in new DirectoryInfo(root).EnumerateFiles(
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        IgnoreInaccessible = false,
                        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
                    }
                )
            )
            {
                var path = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
                if (path.Split('/').Any(s => s.StartsWith('.')))
                {
                    continue;
                }

                if (file.Length > Largest)
                {
                    throw new ThemeException(path, 0, 0, "the file is larger than 16 MiB");
                }

                files[path] = File.ReadAllBytes(file.FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unread(folder, e);
        }
    }

    // A folder of which the system cannot say whether it is there is not absent: the built-in theme would be another site.
    private static bool IsThere(string folder)
    {
        try
        {
            return File.GetAttributes(folder).HasFlag(FileAttributes.Directory);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unread(folder, e);
        }
    }

    private static ThemeException Unread(string folder, Exception why) =>
        new(folder, 0, 0, "the theme cannot be read: " + why.Message, why);
}
