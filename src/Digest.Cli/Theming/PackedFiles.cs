namespace Digest.Theming;

/// <summary>The folders of files that travel inside the command.</summary>
internal static class PackedFiles
{
    /// <summary>A theme to begin with (<c>themes/new</c> of the repository).</summary>
    public const string Theme = "new/";

    /// <summary>A newsroom in which every kind of page and every awkward value comes up (<c>themes/sample</c>).</summary>
    public const string Newsroom = "sample/";

    /// <summary>The files of a folder, sorted by path.</summary>
    public static ImmutableArray<NewFile> Of(string folder)
    {
        var assembly = typeof(PackedFiles).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Select(n => new NewFile(n[folder.Length..].Replace('\\', '/'), Bytes(n)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];

        byte[] Bytes(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
