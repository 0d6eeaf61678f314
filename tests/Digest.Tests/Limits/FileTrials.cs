using Digest.Acquiring;
using Digest.Shared;
using Digest.Tests.Support;
using static Digest.Tests.Limits.Trial;

namespace Digest.Tests.Limits;

/// <summary>Limits of files, folders and YAML.</summary>
internal static class FileTrials
{
    private const int Steps = 1000;

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new("ArticleReader.MaxBytes", "at most 64 MiB are read", over => Long("articles/a.txt", ArticleReader.MaxBytes, over)),
        new("EditorFilesReader.MaxLength", "at most 64 MiB are read", over => Long("people.yml", EditorFilesReader.MaxLength, over)),
        new("InputFolder.MaxFolders", "deeper than 64 levels", Folders),
        new("RealPaths.MaxLinks", "The file cannot be read", Links),
        new(
            "FrontMatter.MaxLength",
            "is 65537 characters long, at most 65536",
            over => Article("---\n" + Filled("title: Ferry\n# ", FrontMatter.MaxLength + over) + "---\n\nThe ferry sails.\n")
        ),
        new(
            "YamlReader.MaxDepth",
            "deeper than 16 levels",
            over => Yaml(Times("[", YamlReader.MaxDepth - 1 + over) + "a" + Times("]", YamlReader.MaxDepth - 1 + over))
        ),
        new("YamlReader.MaxEvents", "more than 1000 steps", over => Yaml(Times("- a\n", Steps - 6 + over))),
    ];

    // What is within the limit is read; what its zeros mean is nobody's matter here.
    private static IEnumerable<string> Long(string path, int most, int over)
    {
        using var folder = new TempFolder();
        folder.Write(path, "");
        using (var file = File.OpenWrite(folder[path]))
        {
            file.SetLength(most + (long)over);
        }

        var diagnostics = new Diagnostics();
        Assert.Equal(over == 0, new InputFolder(folder.Path).Read(path, most, diagnostics) is not null);
        if (over > 0)
        {
            Assert.Equal(Lines(diagnostics), Build(folder).Where(l => l.Contains("are read", StringComparison.Ordinal)));
        }

        return Lines(diagnostics);
    }

    private static IEnumerable<string> Folders(int over)
    {
        using var folder = new TempFolder();
        folder.Write("articles/" + Times("d/", InputFolder.MaxFolders + over) + "a.txt", "The ferry sails.\n");
        return Build(folder);
    }

    private static IEnumerable<string> Links(int over)
    {
        using var folder = new TempFolder();
        folder.Write("articles/a0.txt", "The ferry sails.\n");
        for (var i = 1; i <= RealPaths.MaxLinks + over; i++)
        {
            File.CreateSymbolicLink(folder[$"articles/a{i}.txt"], $"a{i - 1}.txt");
        }

        return Build(folder);
    }

    private static IEnumerable<string> Article(string text)
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.md", text);
        return Build(folder);
    }

    private static IEnumerable<string> Build(TempFolder folder)
    {
        var diagnostics = new Diagnostics();
        Pipeline.Read(
            new BuildOptions
            {
                Input = folder.Path,
                Output = folder["out"],
                Jobs = 1,
            },
            diagnostics
        );
        return Lines(diagnostics);
    }

    private static IEnumerable<string> Yaml(string text)
    {
        var diagnostics = new Diagnostics();
        YamlReader.Read(new YamlSource("a.yml", text, 0, Sidecars.MaxBytes) { MaxEvents = Steps }, diagnostics);
        return Lines(diagnostics);
    }

    private static string Filled(string head, int length) => head + new string('x', length - head.Length - 1) + "\n";
}
