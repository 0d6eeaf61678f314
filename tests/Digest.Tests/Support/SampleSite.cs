namespace Digest.Tests.Support;

/// <summary>
/// The site most tests of pages look at: the sample newsroom of <c>input/</c> with the awkward reports of <c>themes/sample/</c> among its
/// articles.
/// </summary>
internal static class SampleSite
{
    /// <summary>Address the site is built for: a project site lives below a path of its own.</summary>
    public const string BaseUrl = "https://digest.example/repo/";

    /// <summary>
    /// Reports that try to break a page: markup in every field, words without end, right-to-left text, a doubled body, a report of
    /// furniture and one line.
    /// </summary>
    public static string Awkward { get; } = Path.Combine(Repo.Root, "themes", "sample", "articles", "awkward");

    /// <summary>Lays out the input folder.</summary>
    public static void Input(string into)
    {
        var sample = Path.Combine(Repo.Root, "input");
        foreach (var file in Directory.Exists(sample) ? Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories) : [])
        {
            Put(into, Path.GetRelativePath(sample, file), File.ReadAllBytes(file));
        }

        foreach (var file in Directory.EnumerateFiles(Awkward))
        {
            Put(into, "articles/awkward/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    /// <summary>Builds it with the command, as a process of its own.</summary>
    public static Ended Build(TempFolder folder, string baseUrl)
    {
        Input(folder["input"]);
        return Build(folder, "input", baseUrl);
    }

    /// <summary>Builds the site of another input folder into <c>site</c>.</summary>
    public static Ended Build(TempFolder folder, string input, string baseUrl) =>
        Command.Run(folder.Path, "build", "--input", input, "--output", "site", "--data", "data.json", "--base-url", baseUrl);

    private static void Put(string into, string path, byte[] bytes)
    {
        var at = Path.Combine(into, path);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        File.WriteAllBytes(at, bytes);
    }
}
