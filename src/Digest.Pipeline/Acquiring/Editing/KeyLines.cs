namespace Digest.Acquiring;

/// <summary>Sets keys of the front matter of an article or of its sidecar, and adds former addresses to it.</summary>
internal static class KeyLines
{
    private const string Aliases = "aliases";

    /// <summary>Whether an article has front matter in UTF-8, to which a line can be added.</summary>
    public static bool HasFrontMatter(InputFolder folder, string path)
    {
        var quiet = new Diagnostics();
        return folder.Read(path, ArticleReader.MaxBytes, quiet) is { } bytes
            && EditedFile.Open(path, bytes) is { } file
            && Front(file)?.Yaml is not null;
    }

    /// <summary>Adds and sets what is not there yet. Gives what cannot be, as sentences.</summary>
    public static IEnumerable<string> Change(EditedFile file, bool front, ImmutableArray<ArticleWish> wishes)
    {
        var aliases = AliasesOf(wishes);
        if (Map(file.Path, file.Text, front) is not { } map)
        {
            return [Refusal(file, wishes)];
        }

        var refused = new List<string>();
        if (aliases.Length > 0 && !Add(file, map, front, aliases))
        {
            refused.Add($"{file.Path} has a form that cannot be added to; write {Aliases}: [{string.Join(", ", aliases)}]");
        }

        foreach (var fact in FactsOf(wishes))
        {
            if (Complaints(fact, file.Path).ToList() is { Count: > 0 } told)
            {
                refused.AddRange(told);
            }
            else if (!Set(file, map, front, fact))
            {
                refused.Add($"{file.Path} has a form that cannot be changed; write {Line(fact)}");
            }
        }

        return refused;
    }

    /// <summary>Whether a text says all that is wished, and everything else as before.</summary>
    public static bool Holds(string? before, string after, string path, bool front, ImmutableArray<ArticleWish> wishes)
    {
        if (Map(path, after, front) is not { } now)
        {
            return false;
        }

        var aliases = AliasesOf(wishes);
        var facts = FactsOf(wishes).ToDictionary(f => Name(f.Key), StringComparer.Ordinal);
        var was = before is null ? null : Map(path, before, front);
        bool Wished(string key) => facts.ContainsKey(key) || (key == Aliases && aliases.Length > 0);
        return !aliases.Except(Values(Entry(now, Aliases)), StringComparer.Ordinal).Any()
            && facts.Values.All(f => Entry(now, f.Key)?.Value is YamlScalar { IsNull: false } s && s.Text == f.Value)
            && Same(Others(was), Others(now));

        List<YamlEntry> Others(YamlMap? map) => [.. (map?.Entries ?? []).Where(e => !Wished(Name(e.Key)))];
    }

    private static bool Same(List<YamlEntry> a, List<YamlEntry> b) =>
        a.Count == b.Count && a.Zip(b).All(p => p.First.Key == p.Second.Key && YamlText.Same(p.First.Value, p.Second.Value));

    private static bool Add(EditedFile file, YamlMap map, bool front, string[] aliases)
    {
        var entry = Entry(map, Aliases);
        string[] missing = [.. aliases.Except(Values(entry), StringComparer.Ordinal).Select(YamlItems.Scalar)];
        if (YamlItems.Add(file, map, Aliases, missing, entry))
        {
            return true;
        }

        // A first key of many lines: at the end of the mapping, then.
        return entry is null && Append(file, map, front, $"{Aliases}: [{string.Join(", ", missing)}]");
    }

    private static bool Set(EditedFile file, YamlMap map, bool front, FactWish fact)
    {
        if (Entry(map, fact.Key) is not { } entry)
        {
            return Append(file, map, front, Line(fact));
        }

        if (entry.Value is not YamlScalar value)
        {
            return false;
        }

        if (value.IsNull)
        {
            var colon = file.Text.IndexOf(':', file.At(entry.Line, entry.Column) + entry.Key.Length);
            var empty = colon > 0 && file.Line(entry.Line) is var line && line[^1] == ':';
            if (empty)
            {
                file.Insert(colon + 1, " " + YamlItems.Scalar(fact.Value));
            }

            return empty;
        }

        if (value.Text == fact.Value)
        {
            return true;
        }

        var at = file.At(value.Line, value.Column);
        if (YamlItems.Raw(file, value) is not { } raw || YamlItems.GoesOn(file, value.Line, entry.Column + 1))
        {
            return false;
        }

        file.Replace(at, raw.Length, YamlItems.Scalar(fact.Value));
        return true;
    }

    private static bool Append(EditedFile file, YamlMap map, bool front, string line)
    {
        if (file.Before is null || map.Entries.IsEmpty)
        {
            if (front)
            {
                file.InsertBelow(Close(file) - 1, [line]);
            }
            else
            {
                file.Append([line]);
            }

            return true;
        }

        var open = file.At(map.Line, map.Column);
        if (open < file.Text.Length && file.Text[open] == '{')
        {
            file.Insert(open + 1, " " + line + ",");
            return true;
        }

        line = new string(' ', map.Column - 1) + line;
        if (front)
        {
            file.InsertBelow(Close(file) - 1, [line]);
        }
        else
        {
            file.Append([line]);
        }

        return true;
    }

    // What a build would say of the value.
    private static IEnumerable<string> Complaints(FactWish fact, string path)
    {
        var told = new Diagnostics();
        if (YamlReader.Read(new YamlSource(path, Line(fact) + "\n", 0, Sidecars.MaxBytes), told) is { } value)
        {
            KeyReader.Read(value, path, told);
        }

        return EntryLines.Sentences(told);
    }

    private static string Line(FactWish fact) => $"{fact.Key}: {YamlItems.Scalar(fact.Value)}";

    private static string Refusal(EditedFile file, ImmutableArray<ArticleWish> wishes)
    {
        var lines = FactsOf(wishes).Select(Line);
        lines = AliasesOf(wishes) is { Length: > 0 } aliases ? lines.Append($"{Aliases}: [{string.Join(", ", aliases)}]") : lines;
        return $"{file.Path} has a form that cannot be added to; write {string.Join("; ", lines)}";
    }

    private static string[] AliasesOf(ImmutableArray<ArticleWish> wishes) =>
        [.. wishes.OfType<AliasWish>().Select(w => w.Alias).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<FactWish> FactsOf(ImmutableArray<ArticleWish> wishes) =>
        wishes.OfType<FactWish>().GroupBy(f => Name(f.Key), StringComparer.Ordinal).Select(g => g.Last());

    private static YamlEntry? Entry(YamlMap map, string key) => map.Entries.FirstOrDefault(e => Name(e.Key) == Name(key));

    // One name for all the spellings of a key.
    private static string Name(string key) => KeyCatalogue.Canonical(key) ?? key;

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
