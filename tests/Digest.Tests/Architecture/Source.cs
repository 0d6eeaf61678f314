using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Architecture;

/// <summary>The repository's own files, as text.</summary>
internal static partial class Source
{
    private static readonly ImmutableArray<string> Skipped =
    [
        "bin",
        "obj",
        ".git",
        ".vs",
        ".idea",
        "node_modules",
        "TestResults",
        "output",
        ".digest-cache",
    ];

    /// <summary>The stages in the order they run, which is the order of their names.</summary>
    public static readonly ImmutableArray<string> Stages =
    [
        "Acquiring",
        "Cleaning",
        "Describing",
        "Filing",
        "Folding",
        "Noting",
        "Rendering",
        "Writing",
    ];

    /// <summary>All files below a folder of the repository that end so, relative to the root with <c>/</c>, sorted.</summary>
    public static ImmutableArray<string> Files(string folder, string end = "")
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var todo = new Stack<string>([Path.Combine(Repo.Root, folder)]);
        while (todo.TryPop(out var at))
        {
            if (!Directory.Exists(at))
            {
                continue;
            }

            found.AddRange(
                Directory
                    .EnumerateFiles(at)
                    .Where(f => f.EndsWith(end, StringComparison.Ordinal))
                    .Select(f => Path.GetRelativePath(Repo.Root, f).Replace('\\', '/'))
            );
            foreach (var below in Directory.EnumerateDirectories(at).Where(d => !Skipped.Contains(Path.GetFileName(d))))
            {
                todo.Push(below);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found.DrainToImmutable();
    }

    /// <summary>The text of a file of the repository.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Repo.Root, file));

    /// <summary>C# without its comments, and with the insides of its plain strings and characters taken out.</summary>
    public static string Code(string file) =>
        Noise()
            .Replace(
                Text(file),
                m =>
                    m.Value[0] is '"' ? "\"\""
                    : m.Value[0] is '\'' ? "' '"
                    : " "
            );

    [GeneratedRegex(
        """//[^\n]*|/\*[\s\S]*?\*/|@"(?:""|[^"])*"|"{3,}[\s\S]*?"{3,}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""",
        RegexOptions.None,
        5000
    )]
    private static partial Regex Noise();
}
