namespace Digest.Acquiring;

/// <summary>Adds whole entries to the end of an editor's list.</summary>
internal static class EntryLines
{
    /// <summary>Adds the entries. Gives what cannot be added, as sentences.</summary>
    public static IEnumerable<string> Add(EditedFile file, IReadOnlyCollection<EntryWish> wishes)
    {
        if (Root(file.Path, file.Text) is not { } root || List(root, file, Name(wishes.First())) is not { } list)
        {
            return [$"{file.Path} cannot be added to: it is no list with an entry on each line; add to it by hand"];
        }

        var told = wishes.SelectMany(w => Complaints(w, file.Path)).Distinct(StringComparer.Ordinal).ToList();
        if (told.Count == 0)
        {
            foreach (var wish in wishes)
            {
                file.Append(Lines(wish, list.Column - 1));
            }
        }

        return told;
    }

    /// <summary>Whether a text says what it said before, and the wished entries behind it.</summary>
    public static bool Holds(string? before, string after, string path, IReadOnlyCollection<EntryWish> wishes)
    {
        var name = Name(wishes.First());
        if (Root(path, after) is not { } root || Items(root, name) is not { } now || Root(path, before ?? "") is not { } old)
        {
            return false;
        }

        var was = Items(old, name) ?? [];
        return now.Length == was.Length + wishes.Count
            && was.Zip(now).All(p => YamlText.Same(p.First, p.Second))
            && wishes.Zip(now.Skip(was.Length)).All(p => Says(p.Second, p.First));
    }

    /// <summary>The list of entries, or where one would begin; null for any other form.</summary>
    public static YamlList? List(YamlValue root, EditedFile file, string name)
    {
        var value = root is YamlMap { Entries: [var only] } && only.Key == name ? only.Value : root;
        if (value is YamlList list)
        {
            return file.Text[file.At(list.Line, list.Column)] == '[' ? null : list;
        }

        var bare = file.Text.Split('\n').All(l => l.Trim() is "" or "---" or ['#', ..]);
        return bare
            ? new YamlList
            {
                Line = 1,
                Column = 1,
                Items = [],
            }
            : null;
    }

    /// <summary>Keys as lines of a mapping; those that are left open as comments.</summary>
    public static IEnumerable<string> Keys(IEnumerable<EntryKey> keys) =>
        keys.SelectMany(key =>
            !key.Entries.IsEmpty
                ? key.Entries.SelectMany(e => Keys(e).Select((line, i) => (i == 0 ? "  - " : "    ") + line)).Prepend(key.Name + ":")
            : key.Values.IsEmpty ? [$"# {key.Name}: {key.Hint}"]
            : key.IsList ? [$"{key.Name}: [{string.Join(", ", key.Values.Select(YamlItems.Scalar))}]"]
            : (string[])[$"{key.Name}: {YamlItems.Scalar(key.Values[0])}"]
        );

    /// <summary>What a build would tell of something that is not written yet, as sentences without a full stop.</summary>
    public static IEnumerable<string> Sentences(Diagnostics told) =>
        told.Sorted()
            .Select(d =>
                string.Join(
                    ". ",
                    new[] { d.Message.Replace("; it is left out", "", StringComparison.Ordinal), d.Cause, d.Remedy }
                        .OfType<string>()
                        .Select(s => s.TrimEnd('.', ' '))
                )
            );

    private static string Name(EntryWish wish) => wish.File.Split('/')[0];

    private static YamlValue? Root(string path, string text) =>
        YamlReader.Read(new YamlSource(path, text, 0, EditorFilesReader.MaxLength), new Diagnostics());

    private static ImmutableArray<YamlValue>? Items(YamlValue root, string name) =>
        ((root is YamlMap { Entries: [var only] } && only.Key == name ? only.Value : root) as YamlList)?.Items;

    // What a build would say of the entry: the readers know what a value must be.
    private static IEnumerable<string> Complaints(EntryWish wish, string path)
    {
        var told = new Diagnostics();
        if (Root(path, string.Join('\n', Lines(wish, 0)) + "\n") is not YamlList { Items: [var entry] })
        {
            return [$"{path} cannot hold such an entry; add it by hand"];
        }

        _ = Name(wish) switch
        {
            "stories" => StoriesReader.Read(entry, path, told),
            "outlets" => OutletsReader.Read(entry, path, told),
            "people" => PeopleReader.Read(entry, path, told),
            "verdicts" => VerdictsReader.Read(entry, path, told),
            _ => (object)NotesReader.Read(entry, null, path, told),
        };
        return Sentences(told);
    }

    private static bool Says(YamlValue value, EntryWish wish) => Says(value, wish.Keys);

    private static bool Says(YamlValue value, ImmutableArray<EntryKey> keys) =>
        value is YamlMap map
        && keys.Where(k => k.Values.Length + k.Entries.Length > 0)
            .All(k =>
                map.Find(k.Name)?.Value switch
                {
                    YamlScalar one => !k.IsList && one.Text == k.Values[0],
                    YamlList list when !k.Entries.IsEmpty => list.Items.Length == k.Entries.Length
                        && list.Items.Zip(k.Entries).All(p => Says(p.First, p.Second)),
                    YamlList list => list.Items.OfType<YamlScalar>().Select(i => i.Text).SequenceEqual(k.Values, StringComparer.Ordinal),
                    _ => false,
                }
            );

    private static IEnumerable<string> Lines(EntryWish wish, int indent)
    {
        var pad = new string(' ', indent);
        return Keys(wish.Keys).Select((line, i) => pad + (i == 0 ? "- " : "  ") + line);
    }
}
