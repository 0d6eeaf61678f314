namespace Digest.Acquiring;

/// <summary>
/// Works out what the editor's files become when wishes are added to them. Every file is read again after that, as a build would: where it does not
/// say what was wished, or says anything else otherwise than before, nothing is added to it.
/// </summary>
internal static class Editing
{
    /// <summary>The files that change. Nothing is written.</summary>
    public static Amendments Of(string input, ImmutableArray<Wish> wishes)
    {
        var folder = new InputFolder(input);
        var files = ImmutableArray.CreateBuilder<Amended>();
        var refused = ImmutableArray.CreateBuilder<string>();
        if (wishes.OfType<StoryWish>().ToImmutableArray() is { IsEmpty: false } stories)
        {
            var path = folder.Has("stories.yaml") && !folder.Has("stories.yml") ? "stories.yaml" : "stories.yml";
            Try(folder, path, file => StoryLines.Add(file, stories), after => Holds(after, path, stories), files, refused);
        }

        foreach (var article in wishes.OfType<AliasWish>().GroupBy(w => w.Article, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string[] aliases = [.. article.Select(w => w.Alias).Distinct(StringComparer.Ordinal)];
            var bare = article.Key[..^Path.GetExtension(article.Key).Length];
            var sidecar = folder.Has(bare + ".yaml") ? bare + ".yaml" : bare + ".yml";
            var own = !folder.Has(sidecar) && AliasLines.HasFrontMatter(folder, article.Key);
            Try(folder, own ? article.Key : sidecar, file => AliasLines.Add(file, own, aliases), after => AliasLines.Holds(after, own ? article.Key : sidecar, own, aliases), files, refused);
        }

        return new Amendments([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], refused.ToImmutable());
    }

    private static void Try(InputFolder folder, string path, Func<EditedFile, IEnumerable<string>> add, Func<string, bool> holds, ImmutableArray<Amended>.Builder files, ImmutableArray<string>.Builder refused)
    {
        var bytes = folder.Has(path) ? folder.Read(path, DeskReader.MaxLength, new Diagnostics()) : null;
        if ((folder.Has(path) && bytes is null) || EditedFile.Open(path, bytes) is not { } file)
        {
            refused.Add($"{path} cannot be read as UTF-8; add to it by hand");
            return;
        }

        refused.AddRange(add(file));
        if (file.Done() is { } done)
        {
            if (holds(done.After))
            {
                files.Add(done);
            }
            else
            {
                refused.Add($"{path} has a form that lines cannot be added to safely; add them by hand");
            }
        }
    }

    // What the pins were, and what is wished, and nothing else.
    private static bool Holds(string after, string path, ImmutableArray<StoryWish> wishes)
    {
        var quiet = new Diagnostics();
        if (YamlReader.Read(new YamlSource(path, after, 0, DeskReader.MaxLength), quiet) is not { } root)
        {
            return false;
        }

        var value = root is YamlMap { Entries: [{ Key: "stories" } only] } ? only.Value : root;
        var pins = ((value as YamlList)?.Items ?? []).Select(v => StoriesReader.Read(v, path, quiet)).OfType<StoryPin>().ToLookup(p => p.Id, StringComparer.Ordinal);
        return !quiet.Sorted().Any(d => d.Level == DiagnosticLevel.Error && d.Code == DiagnosticCodes.BrokenYaml) && wishes.All(w => pins[w.Id].ToList() is [var pin, ..]
            && !w.Was.Except(pin.Was).Any() && !w.Moved.Except(pin.Moved).Any() && !w.Members.Except(pin.Members).Any());
    }
}
