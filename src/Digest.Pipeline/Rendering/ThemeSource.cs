using Digest.Rendering.Engine;
using Digest.Text;
using Layer = System.Collections.Immutable.ImmutableSortedDictionary<string, System.ReadOnlyMemory<byte>>;

namespace Digest.Rendering;

/// <summary>
/// Gathers a theme: the one inside the tool, over it the theme folder (<c>--theme</c>, else <c>theme:</c> of digest.yml), over both the
/// site's own <c>input/theme/</c>. A file overrides the one of the same path; words and parameters are joined key by key. With
/// <see cref="ThemeFolder"/> all of this stage that touches the disk.
/// </summary>
internal static class ThemeSource
{
    private const string Prefix = "theme/";
    private static readonly Layer Nothing = Layer.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The theme for a build.</summary>
    /// <exception cref="ThemeException">The theme folder is missing, or holds what <see cref="ThemeFolder"/> refuses.</exception>
    public static Theme Load(BuildOptions options, Settings site) => new(BuiltIn(), InUse(options, site), Own(options));

    /// <summary>The theme inside the tool.</summary>
    public static Theme Default() => new(BuiltIn());

    /// <summary>
    /// Every file of the theme in use, sorted by path: where it comes from, whether the site's own folder has one in its place, and the
    /// bytes it would have without that.
    /// </summary>
    /// <exception cref="ThemeException">As of <see cref="Load"/>.</exception>
    public static ImmutableArray<ThemeFile> Files(BuildOptions options, Settings site)
    {
        var (built, folder, own) = (BuiltIn(), InUse(options, site), Own(options));
        return
        [
            .. new Theme(built, folder).Files.Select(f => new ThemeFile(
                f.Key,
                folder.ContainsKey(f.Key) ? FolderOf(options, site) : null,
                own.ContainsKey(f.Key),
                f.Value,
                built.GetValueOrDefault(f.Key)
            )),
        ];
    }

    private static string? FolderOf(BuildOptions options, Settings site) =>
        options.Theme ?? (site.Theme is { } own ? Path.Combine(options.Input, own) : null);

    private static Layer InUse(BuildOptions options, Settings site) =>
        FolderOf(options, site) is { } folder ? Folder(folder, needed: true) : Nothing;

    private static Layer Own(BuildOptions options) => Folder(Path.Combine(options.Input, ThemeFile.Own), needed: false);

    private static Layer BuiltIn()
    {
        var files = Nothing.ToBuilder();
        var assembly = typeof(ThemeSource).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }

        return files.ToImmutable();
    }

    private static string Meant(string folder)
    {
        var above = Path.GetDirectoryName(Path.GetFullPath(folder));
        var near = Directory.Exists(above)
            ? Nearest.To(
                Path.GetFileName(folder),
                Directory.EnumerateDirectories(above).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)
            )
            : null;
        return ". It is named by theme: in digest.yml or by --theme" + (near is null ? "" : $"; “{near}” may be meant");
    }

    private static Layer Folder(string folder, bool needed)
    {
        if (!IsThere(folder))
        {
            if (needed)
            {
                throw new ThemeException(folder, 0, 0, "there is no such theme folder" + Meant(folder));
            }

            return Nothing;
        }

        try
        {
            return ThemeFolder.Read(folder);
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
