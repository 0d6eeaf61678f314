namespace Digest.Acquiring;

/// <summary>
/// Finds the files of articles below <c>articles/</c>, each with its sidecars; tells every other file, so that nothing is passed over in
/// silence.
/// </summary>
internal static class ArticleFiles
{
    private const string Folder = "articles";

    /// <summary>The article files with their sidecars, sorted by path.</summary>
    public static ImmutableArray<ArticleFile> Find(InputFolder folder, Diagnostics diagnostics)
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

        // A PDF is kept beside the text that digest import made of it.
        var texts = all.Where(p => p.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var stems = all.Where(p => !IsYaml(p)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var parts = sidecars
            .Select(s => (Part: FilePart.Read(s.Key), s.Key, s.Value))
            .Where(s => s.Part.Number > 0 && !stems.Contains(s.Key))
            .ToLookup(s => s.Part.File, s => (s.Part.Number, Stem: s.Key, Path: s.Value), StringComparer.Ordinal);
        var articles = ImmutableArray.CreateBuilder<ArticleFile>(all.Length);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in all.Where(p => !IsYaml(p)))
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (ArticleReader.ReaderOf(extension) is not null)
            {
                var own = parts[Stem(path)].OrderBy(static p => p.Number).ThenBy(static p => p.Path, StringComparer.Ordinal).ToList();
                var parted = own.Select(static p => (p.Number, p.Path)).ToImmutableArray();
                articles.Add(new ArticleFile(path, sidecars.GetValueOrDefault(Stem(path)), parted));
                used.Add(Stem(path));
                used.UnionWith(own.Select(static p => p.Stem));
            }
            else if (extension != ".pdf" || !texts.Contains(Stem(path)))
            {
                TellStray(path, extension, diagnostics);
            }
        }

        foreach (var (stem, path) in sidecars)
        {
            if (!used.Contains(stem))
            {
                var (cause, remedy) =
                    EditorFileNames.MeantBy(path) ?? ("The article was renamed or moved", "Give both one name, or delete it");
                diagnostics.Add(
                    new Diagnostic
                    {
                        Code = DiagnosticCodes.StrayFile,
                        Level = DiagnosticLevel.Warning,
                        Path = path,
                        Message = "The sidecar stands beside no article; it is left out",
                        Cause = cause,
                        Remedy = remedy,
                        Absent = NotesReader.ArticleId(stem),
                    }
                );
            }
        }

        return articles.ToImmutable();
    }

    /// <summary>Reads an article's bytes and its sidecar's; null, and told, when one of them cannot be read.</summary>
    public static RawFile? Load(InputFolder folder, ArticleFile file, Diagnostics diagnostics)
    {
        if (folder.Read(file.Path, ArticleReader.MaxBytes, diagnostics) is not { } bytes)
        {
            return null;
        }

        var raw = new RawFile { Path = file.Path, Bytes = bytes };
        if (file.Sidecar is { } path)
        {
            if (folder.Read(path, Sidecars.MaxBytes, diagnostics) is not { } sidecar)
            {
                Sidecars.CostsItsArticle(file.Path, path, diagnostics);
                return null;
            }

            raw = raw with { SidecarPath = path, Sidecar = sidecar };
        }

        foreach (var (number, of) in file.Parts)
        {
            if (folder.Read(of, Sidecars.MaxBytes, diagnostics) is not { } sidecar)
            {
                Sidecars.CostsItsArticle(file.Path, of, diagnostics);
                return null;
            }

            raw = raw with { PartSidecars = raw.PartSidecars.Add(new PartSidecar(number, of, sidecar)) };
        }

        return raw;
    }

    private static void TellStray(string path, string extension, Diagnostics diagnostics)
    {
        var known = ForeignFiles.Named(path);
        diagnostics.Warn(
            DiagnosticCodes.StrayFile,
            path,
            0,
            0,
            extension.Length == 0 ? "Nobody reads files without an extension; it is left out"
                : known is null ? $"Nobody reads {extension} files; it is left out"
                : $"Nobody reads {extension} files ({known.Name}); it is left out",
            null,
            known?.Remedy ?? "Articles are " + string.Join(", ", ArticleReader.Readers.SelectMany(r => r.Extensions))
        );
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length];
}

/// <summary>An article's file with its sidecars.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Sidecar">The file's sidecar, if any.</param>
/// <param name="Parts">The sidecars of its reports, by number.</param>
internal sealed record ArticleFile(string Path, string? Sidecar, ImmutableArray<(int Number, string Path)> Parts);
