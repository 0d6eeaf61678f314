namespace Digest.Acquiring;

/// <summary>
/// Takes places in articles that are gone out of <c>verdicts.yml</c>, an entry with them of which less than two reports would be left, or
/// writes the id that an article has now; touches nothing else.
/// </summary>
internal static class VerdictLines
{
    private static readonly ImmutableArray<string> Keys = ["same", "apart", "differ", "agree"];

    /// <summary>Does what the wishes say. Gives what cannot be done, as sentences with what to do by hand.</summary>
    public static IEnumerable<string> Change(EditedFile file, ImmutableArray<MemberWish> wishes)
    {
        var gone = wishes.ToDictionary(w => w.Article, StringComparer.Ordinal);
        foreach (var (list, entry) in Maps(ListOf(file.Text, file.Path)))
        {
            var places = entry.Entries.Where(e => Keys.Contains(e.Key)).SelectMany(e => Maps(e.Value as YamlList)).ToList();
            var dead = places.Where(p => WishOf(p.Map, gone) is { Now: null }).ToList();
            var left = places.Except(dead).Select(p => Named(p.Map)?.Id).Distinct(StringComparer.Ordinal).Count();
            if (dead.Count > 0 && left < 2)
            {
                if (!TakeOut(file, list, entry))
                {
                    yield return ByHand(file, entry.Line, "take the entry out");
                }

                continue;
            }

            foreach (var (within, place) in places)
            {
                if (WishOf(place, gone) is { } wish && !(wish.Now is { } now ? Rename(file, place, now) : TakeOut(file, within, place)))
                {
                    yield return ByHand(
                        file,
                        place.Line,
                        wish.Now is null ? $"take “{wish.Article}” out" : $"write “{wish.Now}” for “{wish.Article}”"
                    );
                }
            }
        }
    }

    /// <summary>Whether the verdicts are what they were, but for what is wished.</summary>
    public static bool Holds(string? before, string after, string path, ImmutableArray<MemberWish> wishes)
    {
        var wished = Of(before ?? "", path)
            .Select(v => v with { Places = [.. v.Places.Select(p => After(p, wishes)).OfType<VerdictPlace>()] })
            .Where(v => v.Places.Select(p => p.Article).Distinct(StringComparer.Ordinal).Count() > 1);
        return wished.Select(Said).SequenceEqual(Of(after, path).Select(Said));
    }

    private static (VerdictKind Kind, string Places) Said(EditorVerdict verdict) => (verdict.Kind, string.Join('\n', verdict.Places));

    private static VerdictPlace? After(VerdictPlace place, ImmutableArray<MemberWish> wishes) =>
        StoryMembers.After(place.Article, wishes) is { } id ? place with { Article = id } : null;

    private static ImmutableArray<EditorVerdict> Of(string text, string path)
    {
        var quiet = new Diagnostics();
        return [.. (ListOf(text, path)?.Items ?? []).Select(v => VerdictsReader.Read(v, path, quiet)).OfType<EditorVerdict>()];
    }

    private static YamlList? ListOf(string text, string path)
    {
        var root = YamlReader.Read(new YamlSource(path, text, 0, EditorFilesReader.MaxLength), new Diagnostics());
        return (root is YamlMap { Entries: [{ Key: "verdicts" } only] } ? only.Value : root) as YamlList;
    }

    private static IEnumerable<(YamlList List, YamlMap Map)> Maps(YamlList? list) =>
        list is null ? [] : list.Items.OfType<YamlMap>().Select(m => (list, m));

    private static MemberWish? WishOf(YamlMap place, Dictionary<string, MemberWish> gone) =>
        Named(place) is var (id, _) ? gone.GetValueOrDefault(id) : null;

    private static (string Id, YamlScalar At)? Named(YamlMap place) =>
        place.Find("article")?.Value is YamlScalar { IsNull: false } text && NotesReader.ArticleId(text.Text.Trim()) is { } id
            ? (id, text)
            : null;

    private static string ByHand(EditedFile file, int line, string what) =>
        $"line {line} of {file.Path} has a form that cannot be changed safely; {what} by hand";

    private static bool Rename(EditedFile file, YamlMap place, string now)
    {
        if (Named(place) is not var (_, text) || YamlItems.Raw(file, text) is not { } raw)
        {
            return false;
        }

        file.Replace(file.At(text.Line, text.Column), raw.Length, YamlItems.Scalar(now));
        return true;
    }

    // Its lines, from the dash up to the next item, or to what stands further left. Comments in front of the next one are the next one's.
    private static bool TakeOut(EditedFile file, YamlList list, YamlMap item)
    {
        var dash = list.Column - 1;
        var first = file.Line(item.Line);
        if (first.Length <= dash || first[dash] != '-' || first[..dash].Trim().Length > 0)
        {
            return false;
        }

        var end = item.Line + 1;
        while (end <= file.Lines && !(Indent(file.Line(end)) <= dash && !IsBare(file.Line(end))))
        {
            end++;
        }

        while (end > item.Line + 1 && IsBare(file.Line(end - 1)) && Indent(file.Line(end - 1)) <= dash)
        {
            end--;
        }

        file.Replace(file.At(item.Line, 1), file.At(end, 1) - file.At(item.Line, 1), "");
        return true;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    // White space, or a comment.
    private static bool IsBare(string line) => line.AsSpan().Trim() is [] or ['#', ..];
}
