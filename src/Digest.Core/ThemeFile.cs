namespace Digest;

/// <summary>A file of the theme in use.</summary>
/// <param name="Path">Its path in the theme, with <c>/</c>, as in <c>templates/article.html</c>.</param>
/// <param name="Folder">The theme's folder as it was named; null for a file of the theme inside the program.</param>
/// <param name="Overridden">Whether the site's own folder has a file of this path.</param>
/// <param name="Bytes">What it holds, the site's own file left aside.</param>
/// <param name="BuiltIn">What the file of this path in the theme inside the program holds; empty where it has none.</param>
public sealed record ThemeFile(string Path, string? Folder, bool Overridden, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> BuiltIn)
{
    /// <summary>The folder of the input folder whose files stand in for those of the theme.</summary>
    public const string Own = "theme";
}

/// <summary>A file to be made.</summary>
/// <param name="Path">Its path below the folder it is made in, with <c>/</c>.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record NewFile(string Path, ReadOnlyMemory<byte> Bytes);
