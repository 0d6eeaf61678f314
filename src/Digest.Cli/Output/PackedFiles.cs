namespace Digest.Output;

/// <summary>The folders of files that travel inside the command.</summary>
internal static class PackedFiles
{
    /// <summary>A theme to begin with (<c>themes/new</c> of the repository).</summary>
    public const string Theme = "new/";

    /// <summary>A newsroom in which every kind of page and every awkward value comes up (<c>themes/sample</c>).</summary>
    public const string Newsroom = "sample/";

    /// <summary>A newsroom to begin with, in which "dot." stands for a leading dot (<c>Beginning/newsroom</c>).</summary>
    public const string Start = "newsroom/";

    /// <summary>What <c>--github</c> adds to it (<c>Beginning/github</c>).</summary>
    public const string Github = "github/";

    /// <summary>The workflow of this repository, of which that of a newsroom is made.</summary>
    public const string Workflow = "workflow/";

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
