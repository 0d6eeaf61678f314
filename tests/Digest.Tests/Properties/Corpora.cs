using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>Input folders to build whole sites from.</summary>
internal static class Corpora
{
    /// <summary>The articles of all cases in one input folder: the messiest corpus there is.</summary>
    public static void AllCases(string into, bool backwards = false)
    {
        var files = CaseFile
            .All()
            .Select(CaseFile.Read)
            .SelectMany(
                (c, i) =>
                    c
                        .Parts.Where(p => p.Path.StartsWith("input/articles/", StringComparison.Ordinal))
                        .Select(p =>
                            (
                                Path: Path.Combine(
                                    into,
                                    "articles",
                                    Path.ChangeExtension(c.Name, null),
                                    p.Path["input/articles/".Length..]
                                ),
                                Part: p
                            )
                        )
            )
            .ToList();
        if (backwards)
        {
            files.Reverse();
        }

        foreach (var (path, part) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, part.Bytes());
        }
    }

    /// <summary>Builds and gives the hashes of the site and of the data file.</summary>
    public static ImmutableSortedDictionary<string, string> Build(
        TempFolder folder,
        string input,
        string output,
        int jobs = 2,
        string? baseUrl = null
    )
    {
        Pipeline.Run(
            new BuildOptions
            {
                Input = folder[input],
                Output = folder[output],
                Data = folder[output + ".json"],
                Jobs = jobs,
                BaseUrl = baseUrl,
            },
            new Diagnostics()
        );
        return TempFolder
            .Hashes(folder[output])
            .Add(
                "(data)",
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder[output + ".json"])))
            );
    }
}
