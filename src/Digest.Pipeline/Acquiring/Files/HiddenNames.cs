namespace Digest.Acquiring;

/// <summary>
/// Names of the input folder that begin with a dot. None is read; those that programs leave behind by themselves are passed over, all
/// others are told,
/// since an editor may have hidden a report by mistake.
/// </summary>
internal static class HiddenNames
{
    private static readonly ImmutableArray<string> Known =
    [
        ".directory",
        ".DS_Store",
        ".editorconfig",
        ".git",
        ".gitattributes",
        ".gitignore",
        ".gitkeep",
        ".gitmodules",
        ".hg",
        ".hgignore",
        ".idea",
        ".keep",
        ".nojekyll",
        ".obsidian",
        ".prettierignore",
        ".prettierrc",
        ".svn",
        ".Trashes",
        ".vs",
        ".vscode",
    ];

    /// <summary>
    /// Whether a name that begins with a dot is one that a file system, a version control or a text editor leaves behind
    /// (<c>.a.md.swp</c>, <c>._a.md</c>).
    /// </summary>
    public static bool IsOfTools(string name) =>
        Known.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith("._", StringComparison.Ordinal) // what macOS keeps beside a file elsewhere
        || name.StartsWith(".#", StringComparison.Ordinal) // Emacs holds the file
        || name.StartsWith(".~lock.", StringComparison.Ordinal) // LibreOffice holds it
        || name.StartsWith(".nfs", StringComparison.Ordinal)
        || name.StartsWith(".fuse_hidden", StringComparison.Ordinal)
        || name.StartsWith(".Trash-", StringComparison.Ordinal)
        || name.EndsWith('~')
        || (name.Length > 4 && name[^4..^1] is ".sw" && char.IsAsciiLetter(name[^1])); // Vim
}
