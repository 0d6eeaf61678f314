namespace Digest.Acquiring;

/// <summary>Reads the editor's files of the input folder. Every file may be absent or empty; a broken one is told and counts as absent.</summary>
internal sealed class DeskReader(InputFolder folder, Diagnostics told)
{
    /// <summary>Longest editor's file, in bytes and in characters.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>The whole desk. <paramref name="baseUrl"/> overrides the setting.</summary>
    public Desk Read(string? baseUrl)
    {
        var site = File("digest") is { } s
            && Safely(() => SiteReader.Read(s.Value, s.Path, told), "The file is left out", s.Path, 0) is { } settings ? settings
            : new SiteSettings();
        return new Desk
        {
            Site = SiteReader.WithBase(site, baseUrl, told),
            People = Each("people", PeopleReader.Read),
            Outlets = Each("outlets", OutletsReader.Read),
            Chronology = [.. Each("chronology", ChronologyReader.Read).OrderBy(h => h.Date).ThenBy(h => h.Line)],
            Stories = StoriesReader.Unique(Each("stories", StoriesReader.Read), told),
            Corrections = [.. Each("corrections", CorrectionsReader.Read).OrderByDescending(c => c.Date).ThenBy(c => c.Line)],
            Notes = [.. folder.Under("notes", ".yml", ".yaml", told).SelectMany(path => Parse(path) is { } v ? Notes(v, path) : [])],
            Pages = PagesReader.Read(folder, told),
        };
    }

    // A file of the desk is a list of mappings; one mapping alone, or under a key of the file's name, is forgiven.
    private ImmutableArray<T> Each<T>(string name, Func<YamlValue, string, Diagnostics, T?> one)
        where T : class
    {
        if (File(name) is not { } file)
        {
            return [];
        }

        var value = file.Value is YamlMap { Entries: [{ } only] } && only.Key == name ? only.Value : file.Value;
        var items = value switch
        {
            YamlList list => list.Items,
            YamlMap { Entries.IsEmpty: true } or YamlScalar { IsNull: true } => [],
            _ => ImmutableArray.Create(value),
        };
        return [.. items.Select(i => Safely(() => one(i, file.Path, told), "The entry is left out", file.Path, i.Line)).OfType<T>()];
    }

    private (YamlValue Value, string Path)? File(string name)
    {
        foreach (var path in new[] { name + ".yml", name + ".yaml" })
        {
            if (folder.Has(path))
            {
                return Parse(path) is { } value ? (value, path) : null;
            }
        }

        return null;
    }

    private ImmutableArray<EditorNote> Notes(YamlValue value, string path) =>
        [.. (value is YamlList list ? list.Items : [value])
            .SelectMany(item => Safely(() => NotesReader.Read(item, null, path, told).ToArray(), "The note is left out", path, item.Line)
            ?? [])];

    private T? Safely<T>(Func<T?> work, string what, string path, int line)
        where T : class => Quarantine.One("Acquiring", what, path, line, work, told);

    private YamlValue? Parse(string path) => Safely(() => Read(path, MaxLength), "The file is left out", path, 0);

    private YamlValue? Read(string path, int most)
    {
        if (folder.Read(path, most, told) is not { } bytes)
        {
            return null;
        }

        return Charsets.Decode(path, bytes.Span, false, told) is { } source
            ? YamlReader.Read(new YamlSource(path, source.Text, 0, most), told) : null;
    }
}
