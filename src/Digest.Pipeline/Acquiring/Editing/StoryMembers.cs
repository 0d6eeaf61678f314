namespace Digest.Acquiring;

/// <summary>
/// Takes articles that are gone out of the lists of <c>stories.yml</c>, or renames those that moved, and touches nothing else.
/// </summary>
internal static class StoryMembers
{
    private static readonly ImmutableArray<string> Keys = ["members", "not"];

    /// <summary>Does what the wishes say. Gives what cannot be done, as sentences with what to do by hand.</summary>
    public static IEnumerable<string> Change(EditedFile file, ImmutableArray<MemberWish> wishes)
    {
        var quiet = new Diagnostics();
        var root = YamlReader.Read(new YamlSource(file.Path, file.Text, 0, EditorFilesReader.MaxLength), quiet);
        var value = root is YamlMap { Entries: [{ Key: "stories" } only] } ? only.Value : root;
        var gone = wishes.ToDictionary(w => w.Article, StringComparer.Ordinal);
        foreach (var map in (value as YamlList)?.Items.OfType<YamlMap>() ?? [])
        {
            foreach (var entry in map.Entries.Where(e => Keys.Contains(e.Key)))
            {
                var items = entry.Value is YamlList list ? list.Items : [entry.Value];
                var left = items.Count(i => !(Named(i) is var (id, _, _) && gone.TryGetValue(id, out var w) && w.Now is null));
                foreach (var item in items)
                {
                    if (
                        Named(item) is var (id, line, column)
                        && gone.TryGetValue(id, out var wish)
                        && !One(file, entry, item, (line, column), wish, left)
                    )
                    {
                        yield return $"line {line} of {file.Path} has a form that cannot be changed safely; "
                            + $"{(wish.Now is null ? $"take “{id}” out" : $"write “{wish.Now}” for “{id}”")} by hand";
                    }
                }
            }
        }
    }

    /// <summary>An id as the wishes leave it; null when it is taken out.</summary>
    public static string? After(string id, ImmutableArray<MemberWish> wishes) =>
        wishes.FirstOrDefault(w => w.Article == id) is { } wish ? wish.Now : id;

    // The article an item names, and where its name stands.
    private static (string Id, int Line, int Column)? Named(YamlValue item) =>
        item switch
        {
            YamlScalar { IsNull: false } text when NotesReader.ArticleId(text.Text.Trim()) is { } id => (id, text.Line, text.Column),
            YamlMap { Entries: [{ } only] } when NotesReader.ArticleId(only.Key.Trim()) is { } id => (id, only.Line, only.Column),
            _ => null,
        };

    private static bool One(EditedFile file, YamlEntry entry, YamlValue item, (int Line, int Column) place, MemberWish wish, int left)
    {
        var typed = item is YamlScalar s ? s.Text : ((YamlMap)item).Entries[0].Key;
        var at = file.At(place.Line, place.Column);
        var raw = new[] { typed, "\"" + typed + "\"", "'" + typed + "'" }.FirstOrDefault(r =>
            string.CompareOrdinal(file.Text, at, r, 0, r.Length) == 0
        );
        if (raw is null)
        {
            return false;
        }

        if (wish.Now is { } now)
        {
            file.Replace(at, raw.Length, YamlItems.Scalar(now));
            return true;
        }

        if (entry.Value is not YamlList list)
        {
            file.Replace(at, raw.Length, "[]");
            return item is YamlScalar;
        }

        if (file.Text[file.At(list.Line, list.Column)] == '[')
        {
            return item is YamlScalar && OfFlow(file, list, at, raw.Length);
        }

        return OfBlock(file, list, entry, place.Line, left);
    }

    // One line of its own, or the last one left, which an empty list stands for.
    private static bool OfBlock(EditedFile file, YamlList list, YamlEntry entry, int line, int left)
    {
        var text = file.Line(line);
        var dash = list.Column - 1;
        if (text.Length <= dash || text[dash] != '-' || text[..dash].Trim().Length > 0 || YamlItems.GoesOn(file, line, list.Column))
        {
            return false;
        }

        if (left == 0 && line == list.Items[0].Line)
        {
            var key = file.At(entry.Line, entry.Column) + entry.Key.Length;
            if (file.Text.AsSpan(key).IndexOf(':') is var colon && (colon < 0 || file.Text[key..(key + colon)].Trim().Length > 0))
            {
                return false;
            }

            file.Insert(key + colon + 1, " []");
        }

        file.Replace(file.At(line, 1), file.At(line + 1, 1) - file.At(line, 1), "");
        return true;
    }

    // With the comma behind it, or the one before it when it is the last.
    private static bool OfFlow(EditedFile file, YamlList list, int at, int length)
    {
        var (from, to) = (at, at + length);
        while (to < file.Text.Length && file.Text[to] is ' ' or '\t')
        {
            to++;
        }

        if (to < file.Text.Length && file.Text[to] == ',')
        {
            to++;
            while (to < file.Text.Length && file.Text[to] == ' ')
            {
                to++;
            }
        }
        else if (to < file.Text.Length && file.Text[to] == ']')
        {
            to = at + length;
            var open = file.At(list.Line, list.Column);
            while (from > open + 1 && file.Text[from - 1] is ' ' or ',' or '\t')
            {
                from--;
            }
        }
        else
        {
            return false;
        }

        file.Replace(from, to - from, "");
        return true;
    }
}
