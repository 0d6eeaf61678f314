namespace Digest.Acquiring;

/// <summary>Adds former addresses to the front matter of an article or to its sidecar.</summary>
internal static class AliasLines
{
    private const string Key = "aliases";

    /// <summary>Whether an article has front matter in UTF-8, to which a line can be added.</summary>
    public static bool HasFrontMatter(InputFolder folder, string path)
    {
        var quiet = new Diagnostics();
        return folder.Read(path, ArticleReader.MaxBytes, quiet) is { } bytes
            && EditedFile.Open(path, bytes) is { } file
            && Front(file)?.Yaml is not null;
    }

    /// <summary>Adds the addresses that are not there yet. Gives what cannot be added, as sentences.</summary>
    public static IEnumerable<string> Add(EditedFile file, bool front, IReadOnlyCollection<string> aliases)
    {
        if (Map(file.Path, file.Text, front) is { } map)
        {
            var entry = map.Entries.FirstOrDefault(e => KeyCatalogue.Canonical(e.Key) == Key);
            string[] missing = [.. aliases.Except(Values(entry), StringComparer.Ordinal).Select(YamlItems.Scalar)];
            if (YamlItems.Add(file, map, Key, missing, entry))
            {
                return [];
            }

            // A first key of many lines: at the end of the mapping, then.
            if (entry is null)
            {
                file.InsertBelow(front ? Close(file) - 1 : file.Lines, [$"{Key}: [{string.Join(", ", missing)}]"]);
                return [];
            }
        }

        return [$"{file.Path} has a form that cannot be added to; write {Key}: [{string.Join(", ", aliases)}]"];
    }

    /// <summary>Whether a text names all the addresses and reads without an error.</summary>
    public static bool Holds(string text, string path, bool front, IReadOnlyCollection<string> aliases) =>
        Map(path, text, front) is { } map
        && !aliases.Except(Values(map.Entries.FirstOrDefault(e => KeyCatalogue.Canonical(e.Key) == Key)), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Values(YamlEntry? entry) =>
        entry?.Value switch
        {
            YamlScalar { IsNull: false } one => [one.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Text),
            _ => [],
        };

    private static YamlMap? Map(string path, string text, bool front)
    {
        var quiet = new Diagnostics();
        var source = front
            ? FrontMatter.Cut(new SourceText(path, text, "utf-8"), quiet)?.Yaml
            : new YamlSource(path, text, 0, Sidecars.MaxBytes);
        return source is null ? null : YamlReader.Read(source, quiet) as YamlMap;
    }

    private static FrontMatter? Front(EditedFile file) => FrontMatter.Cut(new SourceText(file.Path, file.Text, "utf-8"), new Diagnostics());

    // The line of the fence that closes the front matter.
    private static int Close(EditedFile file)
    {
        var line = (Front(file)?.Yaml?.LinesBefore ?? 1) + 1;
        while (line < file.Lines && file.Line(line) is not ("---" or "..."))
        {
            line++;
        }

        return line;
    }
}
