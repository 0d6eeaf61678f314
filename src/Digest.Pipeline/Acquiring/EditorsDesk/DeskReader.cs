namespace Digest.Acquiring;

/// <summary>Reads the editor's files of the input folder. Every file may be absent or empty; a broken one is told and counts as absent.</summary>
internal sealed class DeskReader(InputFolder folder, Diagnostics told)
{
    /// <summary>Longest editor's file, in bytes and in characters.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>The whole desk. <paramref name="baseUrl"/> overrides the setting.</summary>
    public Desk Read(string? baseUrl)
    {
        var site = File("digest") is { } s ? SiteReader.Read(s.Value, s.Path, told) : new SiteSettings();
        DeskFiles.TellStrays(folder, site.Theme, told);
        folder.TellHidden("theme", told);
        return new Desk
        {
            Site = SiteReader.WithBase(site, baseUrl, told),
            People = Each("people", PeopleReader.Read),
            Outlets = Each("outlets", OutletsReader.Read),
            Chronology = [.. Each("chronology", ChronologyReader.Read).OrderBy(h => h.Date).ThenBy(h => h.Line)],
            Stories = StoriesReader.Unique(Each("stories", StoriesReader.Read), told),
            Corrections = [.. Each("corrections", CorrectionsReader.Read).OrderByDescending(c => c.Date).ThenBy(c => c.Line)],
            Notes = [.. folder.Under("notes", ".yml", ".yaml", told).SelectMany(path => Parse(path) is { } v ? NotesReader.Read(v, null, path, told) : [])],
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
        return [.. items.Select(i => one(i, file.Path, told)).OfType<T>()];
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

    private YamlValue? Parse(string path)
    {
        if (folder.Read(path, MaxLength, told) is not { } bytes)
        {
            return null;
        }

        return Charsets.Decode(path, bytes.Span, false, told) is { } source ? YamlReader.Read(new YamlSource(path, source.Text, 0, MaxLength), told) : null;
    }
}
