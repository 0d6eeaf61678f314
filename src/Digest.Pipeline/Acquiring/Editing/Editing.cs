namespace Digest.Acquiring;

/// <summary>
/// Works out what the editor's files become when wishes are added to them. Every file is read again after that, as a build would: where it
/// does not
/// say what was wished, or says anything else otherwise than before, nothing is added to it.
/// </summary>
internal static class Editing
{
    /// <summary>The files that change. Nothing is written.</summary>
    public static EditPlan Of(string input, ImmutableArray<FileEdit> wishes)
    {
        var folder = new InputFolder(input);
        var files = ImmutableArray.CreateBuilder<Amended>();
        var refused = ImmutableArray.CreateBuilder<string>();
        var (stories, gone) = (wishes.OfType<StoryWish>().ToImmutableArray(), wishes.OfType<MemberWish>().ToImmutableArray());
        if (!stories.IsEmpty || !gone.IsEmpty)
        {
            var path = folder.Has("stories.yaml") && !folder.Has("stories.yml") ? "stories.yaml" : "stories.yml";
            Try(
                folder,
                path,
                file => StoryLines.Add(file, stories).Concat(StoryMembers.Change(file, gone)).ToList(),
                (before, after) => Holds(before, after, path, stories, gone),
                files,
                refused
            );
        }

        if (!gone.IsEmpty)
        {
            var path = folder.Has("verdicts.yaml") && !folder.Has("verdicts.yml") ? "verdicts.yaml" : "verdicts.yml";
            Try(
                folder,
                path,
                file => VerdictLines.Change(file, gone).ToList(),
                (before, after) => VerdictLines.Holds(before, after, path, gone),
                files,
                refused
            );
        }

        foreach (var entries in wishes.OfType<EntryWish>().GroupBy(w => w.File, StringComparer.Ordinal))
        {
            var path =
                folder.Has(entries.Key + ".yaml") && !folder.Has(entries.Key + ".yml") ? entries.Key + ".yaml" : entries.Key + ".yml";
            EntryWish[] all = [.. entries];
            Try(
                folder,
                path,
                file => EntryLines.Add(file, all),
                (before, after) => EntryLines.Holds(before, after, path, all),
                files,
                refused
            );
        }

        foreach (var page in wishes.OfType<PageWish>())
        {
            if (folder.Has(page.Path))
            {
                refused.Add($"{page.Path} is there already, and nothing is written over");
                continue;
            }

            Try(folder, page.Path, file => PageLines.Add(file, page), (_, after) => PageLines.Holds(after, page), files, refused);
        }

        foreach (
            var article in wishes
                .OfType<ArticleWish>()
                .GroupBy(w => w.Article, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var (of, number) = FilePart.Read(article.Key);
            var bare = of[..^Path.GetExtension(of).Length] + article.Key[of.Length..];
            var sidecar = folder.Has(bare + ".yaml") ? bare + ".yaml" : bare + ".yml";
            var own = number == 0 && !folder.Has(sidecar) && KeyLines.HasFrontMatter(folder, of);
            Try(
                folder,
                own ? of : sidecar,
                file => KeyLines.Change(file, own, [.. article]),
                (before, after) => KeyLines.Holds(before, after, own ? of : sidecar, own, [.. article]),
                files,
                refused
            );
        }

        return new EditPlan([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], refused.ToImmutable());
    }

    private static void Try(
        InputFolder folder,
        string path,
        Func<EditedFile, IEnumerable<string>> add,
        Func<string?, string, bool> holds,
        ImmutableArray<Amended>.Builder files,
        ImmutableArray<string>.Builder refused
    )
    {
        if (!folder.Holds(path))
        {
            refused.Add($"{path} would stand outside the input folder, since a folder on the way is a link; nothing is written there");
            return;
        }

        var bytes = folder.Has(path) ? folder.Read(path, EditorFilesReader.MaxLength, new Diagnostics()) : null;
        if ((folder.Has(path) && bytes is null) || EditedFile.Open(path, bytes) is not { } file)
        {
            refused.Add($"{path} cannot be read as UTF-8; add to it by hand");
            return;
        }

        refused.AddRange(add(file));
        if (file.Done() is { } done)
        {
            if (holds(done.Before, done.After))
            {
                files.Add(done);
            }
            else
            {
                refused.Add($"{path} has a form that cannot be changed safely by machine; change it by hand");
            }
        }
    }

    // What the pins were, and what is wished, and nothing else.
    private static bool Holds(string? before, string after, string path, ImmutableArray<StoryWish> wishes, ImmutableArray<MemberWish> gone)
    {
        if (PinsOf(after, path) is not { } now)
        {
            return false;
        }

        var pins = now.ToLookup(p => p.Id, StringComparer.Ordinal);
        bool Kept(StoryPin was, StoryPin pin)
        {
            var wished = wishes.Where(w => w.Id == was.Id).SelectMany(w => w.Members);
            return was.Title == pin.Title
                && was.Base == pin.Base
                && !was.Was.Except(pin.Was).Any()
                && !was.Moved.Except(pin.Moved).Any()
                && pin.Not.ToHashSet(StringComparer.Ordinal)
                    .SetEquals(
                        was.Not.Select(id => StoryMembers.After(id, gone))
                            .OfType<string>()
                            .Concat(wishes.Where(w => w.Id == was.Id).SelectMany(w => w.Not))
                    )
                && pin.Members.ToHashSet(StringComparer.Ordinal)
                    .SetEquals(was.Members.Select(id => StoryMembers.After(id, gone)).OfType<string>().Concat(wished));
        }

        return wishes.All(w =>
                pins[w.Id].ToList() is [var pin, ..]
                && !w.Was.Except(pin.Was).Any()
                && !w.Moved.Except(pin.Moved).Any()
                && !w.Members.Except(pin.Members).Any()
                && !w.Not.Except(pin.Not).Any()
            ) && (PinsOf(before ?? "", path) ?? []).All(was => pins[was.Id].Any(pin => Kept(was, pin)));
    }

    // The pins of a text; null when it is broken.
    private static ImmutableArray<StoryPin>? PinsOf(string text, string path)
    {
        var quiet = new Diagnostics();
        if (YamlReader.Read(new YamlSource(path, text, 0, EditorFilesReader.MaxLength), quiet) is not { } root)
        {
            return null;
        }

        var value = root is YamlMap { Entries: [{ Key: "stories" } only] } ? only.Value : root;
        return [.. ((value as YamlList)?.Items ?? []).Select(v => StoriesReader.Read(v, path, quiet)).OfType<StoryPin>()];
    }
}
