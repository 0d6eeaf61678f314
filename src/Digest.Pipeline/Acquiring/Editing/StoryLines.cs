using System.Globalization;

namespace Digest.Acquiring;

/// <summary>Adds to <c>stories.yml</c>: entries at its end, items to the lists of entries it has.</summary>
internal static class StoryLines
{
    /// <summary>Adds what the wishes miss. Gives what cannot be added, as sentences with what to write by hand.</summary>
    public static IEnumerable<string> Add(EditedFile file, ImmutableArray<StoryWish> wishes)
    {
        var quiet = new Diagnostics();
        if (
            YamlReader.Read(new YamlSource(file.Path, file.Text, 0, EditorFilesReader.MaxLength), quiet) is not { } root
            || EntryLines.List(root, file, "stories") is not { } list
        )
        {
            return
            [
                $"{file.Path} cannot be added to: it is no list with an entry on each line; write "
                    + $"{string.Join("; ", wishes.Select(w => string.Join(' ', Entry(w, 0).Select(l => l.Trim()))))}",
            ];
        }

        var refused = new List<string>();
        var entries = new Dictionary<string, (YamlMap Map, StoryPin Pin)>(StringComparer.Ordinal);
        foreach (var map in list.Items.OfType<YamlMap>())
        {
            if (StoriesReader.Read(map, file.Path, quiet) is { } pin)
            {
                entries.TryAdd(pin.Id, (map, pin));
            }
        }

        foreach (var wish in wishes)
        {
            if (!entries.TryGetValue(wish.Id, out var entry))
            {
                file.Append(Entry(wish, list.Column - 1));
                continue;
            }

            string[] was =
            [
                .. wish.Was.Except(entry.Pin.Was).Select(YamlItems.Scalar),
                .. wish.Moved.Except(entry.Pin.Moved).Select(Moved),
            ];
            string[] members = [.. wish.Members.Except(entry.Pin.Members).Select(m => Member(wish, m))];
            string[] not = [.. wish.Not.Except(entry.Pin.Not).Select(YamlItems.Scalar)];
            if (
                !YamlItems.Add(file, entry.Map, "was", was)
                || !YamlItems.Add(file, entry.Map, "members", members)
                || !YamlItems.Add(file, entry.Map, "not", not)
            )
            {
                refused.Add(
                    $"the entry “{wish.Id}” of {file.Path}, line {entry.Map.Line}, has a form that cannot be added to; "
                        + $"write {string.Join(' ', Entry(wish, 0).Skip(1).Select(l => l.Trim()))}"
                );
            }
        }

        return refused;
    }

    private static IEnumerable<string> Entry(StoryWish wish, int indent)
    {
        var pad = new string(' ', indent);
        yield return $"{pad}- id: {YamlItems.Scalar(wish.Id)}";
        if (!wish.Was.IsEmpty || !wish.Moved.IsEmpty)
        {
            if (wish.Moved.IsEmpty)
            {
                yield return $"{pad}  was: [{string.Join(", ", wish.Was.Select(YamlItems.Scalar))}]";
            }
            else
            {
                yield return $"{pad}  was:";
                foreach (var item in wish.Was.Select(YamlItems.Scalar).Concat(wish.Moved.Select(Moved)))
                {
                    yield return $"{pad}    - {item}";
                }
            }
        }

        if (!wish.Not.IsEmpty)
        {
            yield return $"{pad}  not: [{string.Join(", ", wish.Not.Select(YamlItems.Scalar))}]";
        }

        if (!wish.Members.IsEmpty)
        {
            yield return $"{pad}  members:";
            foreach (var member in wish.Members)
            {
                yield return $"{pad}    - {Member(wish, member)}";
            }
        }
    }

    private static string Member(StoryWish wish, string article) =>
        YamlItems.Scalar(article)
        + (
            wish.Years.TryGetValue(article, out var year)
                ? ": " + (year == StoryPin.Undated ? "undated" : year.ToString("0000", CultureInfo.InvariantCulture))
                : ""
        );

    private static string Moved(MovedYear moved) =>
        YamlItems.Scalar(moved.Story + "/" + moved.Segment) + (moved.To is { } to ? ": " + to : "");
}
