using Digest.Text;

namespace Digest.Acquiring;

/// <summary>The names of the editor's files, and what to say of one that stands in a wrong place or is nearly named like one.</summary>
internal static class EditorFileNames
{
    /// <summary>Names without extension, in the order they are read.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "digest",
        "people",
        "outlets",
        "chronology",
        "stories",
        "verdicts",
        "corrections",
    ];

    // What an editor may call a file instead: too far from its name for a slip of the pen.
    private static readonly ImmutableArray<(string Other, string Name)> Others =
    [
        ("config", "digest"),
        ("settings", "digest"),
        ("site", "digest"),
        ("person", "people"),
        ("persons", "people"),
        ("speakers", "people"),
        ("story", "stories"),
        ("timeline", "chronology"),
        ("decisions", "verdicts"),
        ("differences", "verdicts"),
        ("errata", "corrections"),
    ];

    private static readonly ImmutableArray<string> Folders = ["articles", "notes", "pages", "theme"];

    /// <summary>Files of the input folder that are about it, in any case and with any extension.</summary>
    private static readonly ImmutableArray<string> About =
    [
        "readme",
        "license",
        "licence",
        "copying",
        "contributing",
        "changelog",
        "notice",
        "authors",
        "cname",
        "robots",
    ];

    /// <summary>
    /// What may be meant by a YAML file that nobody reads where it stands: the editor's file of that name or of one near it, with its
    /// remedy; null when it is like none.
    /// </summary>
    public static (string Cause, string Remedy)? MeantBy(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return IsYaml(path) && Near(stem) is { } name
            ? (
                Names.Contains(stem)
                    ? $"{name}.yml is the editor's, and stands beside articles/ and not in a folder"
                    : $"\"{name}.yml\" may be meant, which stands beside articles/",
                $"If it is, move it to {name}.yml in the input folder"
            )
            : null;
    }

    /// <summary>
    /// Tells what stands at the root of the input folder and is read by nobody: YAML files of other names, second files of one name,
    /// reports, and folders nearly named like one of ours.
    /// </summary>
    public static void TellStrays(InputFolder folder, string? theme, Diagnostics diagnostics)
    {
        var (files, folders) = folder.Root();
        foreach (var file in files)
        {
            var stem = Path.GetFileNameWithoutExtension(file);
            if (IsYaml(file))
            {
                Yaml(file, stem, files, diagnostics);
            }
            else if (
                ArticleReader.ReaderOf(Path.GetExtension(file).ToLowerInvariant()) is not null
                && !About.Contains(stem.ToLowerInvariant())
            )
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    file,
                    0,
                    0,
                    "Nobody reads this file: reports are read in articles/ only",
                    null,
                    $"Move it to articles/{file}"
                );
            }
        }

        var own = theme?.Replace('\\', '/').TrimStart('.', '/').Split('/')[0];
        foreach (var name in folders.Where(f => !Folders.Contains(f) && f != own))
        {
            if (Nearest.To(name, Folders) is { } near && !folders.Contains(near))
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    name,
                    0,
                    0,
                    $"Nobody reads the folder {name}/",
                    $"\"{near}/\" may be meant",
                    $"Rename it to {near}/"
                );
            }
        }
    }

    private static void Yaml(string file, string stem, ImmutableArray<string> files, Diagnostics diagnostics)
    {
        if (Names.Contains(stem) && Path.GetExtension(file) is ".yml" or ".yaml")
        {
            if (Path.GetExtension(file) == ".yaml" && files.Contains(stem + ".yml"))
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    file,
                    0,
                    0,
                    $"There are two files of this name; {stem}.yml is read",
                    null,
                    "Join them"
                );
            }

            return;
        }

        var near = Near(stem);
        diagnostics.Warn(
            DiagnosticCodes.StrayFile,
            file,
            0,
            0,
            "Nobody reads this file: the editor's files have other names",
            near is null ? null : $"\"{near}.yml\" may be meant",
            near is null ? $"The names are {string.Join(", ", Names.Select(n => n + ".yml"))}" : $"Rename it to {near}.yml"
        );
    }

    private static string? Near(string stem) =>
        Others.FirstOrDefault(o => o.Other.Equals(stem, StringComparison.OrdinalIgnoreCase)).Name ?? Nearest.To(stem, Names);

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";
}
