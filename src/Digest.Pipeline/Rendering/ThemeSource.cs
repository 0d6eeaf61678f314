using Digest.Rendering.Engine;

namespace Digest.Rendering;

/// <summary>
/// Gathers a theme: the one inside the tool, over it the theme folder (<c>--theme</c>, else <c>theme:</c> of digest.yml), over both the site's own <c>input/theme/</c>.
/// A file overrides the one of the same path. The only file of this stage that touches the disk.
/// </summary>
internal static class ThemeSource
{
    private const string Prefix = "theme/";
    private const long Largest = 16 << 20;

    /// <summary>The theme for a build.</summary>
    /// <exception cref="ThemeException">The theme folder is missing, or a file of it leads out of it or is too large.</exception>
    public static Theme Load(BuildOptions options, SiteSettings site)
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
        if (!Directory.Exists(folder))
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
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }))
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
            throw new ThemeException(folder, 0, 0, "the theme cannot be read: " + e.Message, e);
        }
    }
}
