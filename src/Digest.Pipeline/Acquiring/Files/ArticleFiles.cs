namespace Digest.Acquiring;

/// <summary>
/// Finds the articles below <c>articles/</c>, each with its sidecar; tells every other file, so that nothing is passed over in silence.
/// </summary>
internal static class ArticleFiles
{
    private const string Folder = "articles";

    /// <summary>The article files with their sidecars, sorted by path.</summary>
    public static ImmutableArray<(string Path, string? Sidecar)> Find(InputFolder folder, Diagnostics diagnostics)
    {
        var all = folder.Files(Folder, diagnostics);
        var sidecars = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in all.Where(IsYaml))
        {
            if (!sidecars.TryAdd(Stem(path), path))
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    path,
                    0,
                    0,
                    $"There are two sidecars; {sidecars[Stem(path)]} is read",
                    null,
                    "Join them"
                );
            }
        }

        var articles = ImmutableArray.CreateBuilder<(string, string?)>(all.Length);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in all.Where(p => !IsYaml(p)))
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (ArticleReader.ReaderOf(extension) is not null)
            {
                articles.Add((path, sidecars.GetValueOrDefault(Stem(path))));
                used.Add(Stem(path));
            }
            else
            {
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    path,
                    0,
                    0,
                    extension.Length == 0
                        ? "Nobody reads files without an extension; it is left out"
                        : $"Nobody reads {extension} files; it is left out",
                    null,
                    "Articles are " + string.Join(", ", ArticleReader.Readers.SelectMany(r => r.Extensions))
                );
            }
        }

        foreach (var (stem, path) in sidecars)
        {
            if (!used.Contains(stem))
            {
                var (cause, remedy) =
                    EditorFileNames.MeantBy(path) ?? ("The article was renamed or moved", "Give both one name, or delete it");
                diagnostics.Warn(
                    DiagnosticCodes.StrayFile,
                    path,
                    0,
                    0,
                    "The sidecar stands beside no article; it is left out",
                    cause,
                    remedy
                );
            }
        }

        return articles.ToImmutable();
    }

    /// <summary>Reads an article's bytes and its sidecar's; null, and told, when one of them cannot be read.</summary>
    public static RawFile? Load(InputFolder folder, (string Path, string? Sidecar) file, Diagnostics diagnostics)
    {
        if (folder.Read(file.Path, ArticleReader.MaxBytes, diagnostics) is not { } bytes)
        {
            return null;
        }

        if (file.Sidecar is null)
        {
            return new RawFile { Path = file.Path, Bytes = bytes };
        }

        if (folder.Read(file.Sidecar, Sidecars.MaxBytes, diagnostics) is { } sidecar)
        {
            return new RawFile
            {
                Path = file.Path,
                Bytes = bytes,
                SidecarPath = file.Sidecar,
                Sidecar = sidecar,
            };
        }

        Sidecars.CostsItsArticle(file.Path, file.Sidecar, diagnostics);
        return null;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length];
}
