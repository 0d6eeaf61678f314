using Digest.Caching;
using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>
/// Reads the editor's files of the input folder. Every file may be absent or empty. One that bears on the whole site and cannot be read
/// would give
/// other titles and addresses everywhere: nothing is published. A broken file of notes, or a page, costs itself.
/// </summary>
internal sealed class EditorFilesReader(InputFolder folder, Diagnostics diagnostics)
{
    /// <summary>Longest editor's file, in bytes and in characters.</summary>
    [Limit("nothing is published; of a page or file of notes, it is left out", DiagnosticCodes.TooLarge)]
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>All of them. <paramref name="baseUrl"/> overrides the setting.</summary>
    public EditorFiles Read(string? baseUrl)
    {
        var files = new KeyBuilder("editor's files").Add(baseUrl);
        folder.WasRead = (path, bytes) => files.Add(path).Add(bytes.Span);
        var site = File("digest") is { } s ? ReadSettings(s.Value, s.Path, baseUrl is not null) : new Settings();
        var settingsKey = files.End();
        EditorFileNames.TellStrays(folder, site.Theme, diagnostics);
        folder.TellHidden("theme", diagnostics);
        var read = new EditorFiles
        {
            SettingsKey = settingsKey,
            Settings = SettingsReader.WithBase(site, baseUrl, diagnostics),
            Knowledge = new Knowledge
            {
                People = Each("people", PeopleReader.Read),
                Outlets = Each("outlets", OutletsReader.Read),
                Chronology = [.. Each("chronology", ChronologyReader.Read).OrderBy(h => h.Date).ThenBy(h => h.Line)],
                UsesAlmanac = site.Almanac,
            },
            Pins = new Pins
            {
                Stories = StoriesReader.Unique(Each("stories", StoriesReader.Read), diagnostics),
                Verdicts = Each("verdicts", VerdictsReader.Read),
            },
            Annotations = new Annotations
            {
                Corrections = [.. Each("corrections", CorrectionsReader.Read).OrderByDescending(c => c.Date).ThenBy(c => c.Line)],
                Notes =
                [
                    .. folder
                        .Under("notes", ".yml", ".yaml", diagnostics)
                        .SelectMany(path => Parse(path, diagnostics) is { } v ? Notes(v, path) : []),
                ],
                Pages = PagesReader.Read(folder, diagnostics),
            },
        };
        return read with { Key = files.End() };
    }

    // An editor's file is a list of mappings; one mapping alone, or under a key of the file's name, is forgiven.
    private ImmutableArray<T> Each<T>(string name, Func<YamlValue, string, Diagnostics, T?> one)
        where T : class
    {
        if (File(name) is not { } file)
        {
            return [];
        }

        var value = file.Value is YamlMap { Entries: [{ } only] } && only.Key == name ? only.Value : file.Value;
        var items = Listed(value);
        var own = new Diagnostics();
        ImmutableArray<T> read =
        [
            .. items.Select(i => Safely(() => one(i, file.Path, own), "The entry is left out", file.Path, i.Line, own)).OfType<T>(),
        ];

        // An entry of a list costs itself. A file that is no list and no entry either has said nothing of what it was to say.
        Pass(own, stops: value is not YamlList && read.Length < items.Length);
        return read;
    }

    private (YamlValue Value, string Path)? File(string name)
    {
        foreach (var path in new[] { name + ".yml", name + ".yaml" })
        {
            if (folder.Has(path))
            {
                var own = new Diagnostics();
                var value = Parse(path, own);
                Pass(own, stops: value is null);
                return value is null ? null : (value, path);
            }
        }

        return null;
    }

    private Settings ReadSettings(YamlValue value, string path, bool hasBase)
    {
        var own = new Diagnostics();
        var read = Safely(() => SettingsReader.Read(value, path, hasBase, own), "The file is left out", path, 0, own);
        Pass(own, stops: read is null);
        return read ?? new Settings();
    }

    private void Pass(Diagnostics own, bool stops)
    {
        foreach (var d in own.Sorted())
        {
            diagnostics.Add(stops && !d.Stops && d.Level == DiagnosticLevel.Error ? d.Stopping() : d);
        }
    }

    private ImmutableArray<EditorNote> Notes(YamlValue value, string path) =>
        [
            .. Listed(value)
                .SelectMany(item =>
                    Safely(
                        () => NotesReader.Read(item, null, path, diagnostics).ToArray(),
                        "The note is left out",
                        path,
                        item.Line,
                        diagnostics
                    ) ?? []
                ),
        ];

    private static ImmutableArray<YamlValue> Listed(YamlValue value) =>
        value switch
        {
            YamlList list => list.Items,
            YamlMap { Entries.IsEmpty: true } or YamlScalar { IsNull: true } => [],
            _ => [value],
        };

    private static T? Safely<T>(Func<T?> work, string what, string path, int line, Diagnostics own)
        where T : class => Quarantine.One("Acquiring", what, path, line, work, own);

    private YamlValue? Parse(string path, Diagnostics own) => Safely(() => Read(path, own), "The file is left out", path, 0, own);

    private YamlValue? Read(string path, Diagnostics own)
    {
        if (folder.Read(path, MaxLength, own) is not { } bytes)
        {
            return null;
        }

        return Charsets.Decode(path, bytes.Span, false, own) is { } source
            ? YamlReader.Read(new YamlSource(path, source.Text, 0, MaxLength), own)
            : null;
    }
}
