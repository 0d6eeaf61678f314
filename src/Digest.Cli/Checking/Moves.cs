namespace Digest.Checking;

/// <summary>Where something that had an address went.</summary>
/// <param name="To">Its address now; null when it is gone.</param>
/// <param name="Wish">What keeps the old address alive; null when nothing that can be written does.</param>
/// <param name="Cause">Why it vanishes.</param>
/// <param name="Words">What to do.</param>
internal sealed record Move(string? To, FileEdit? Wish, string Cause, string Words);

/// <summary>
/// Finds where stories, years and articles of a former site are now: a story where most of its reports are, an article where the same words
/// or the same original are.
/// </summary>
internal sealed class Moves
{
    private readonly FormerSite _former;
    private readonly Dictionary<string, Filed> _now;
    private readonly Dictionary<string, Article> _articles;
    private readonly HashSet<string> _pinned;
    private readonly HashSet<string> _stories;
    private readonly ILookup<string, string> _byWords;
    private readonly ILookup<string, string> _byUrl;

    /// <summary>Compares a former site with what is known now.</summary>
    public Moves(FormerSite former, Known known)
    {
        (_former, _now) = (former, Filed.Of(known));
        _articles = known.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _pinned = known.Editor.Pins.Stories.SelectMany(p => p.Members).ToHashSet(StringComparer.Ordinal);
        _stories = [.. _now.Values.Select(f => f.Story)];
        _byWords = _now.ToLookup(a => a.Value.Words, a => a.Key);
        _byUrl = _now.Where(a => a.Value.Url is not null).ToLookup(a => a.Value.Url!, a => a.Key, StringComparer.Ordinal);
    }

    /// <summary>Where the page of a file went.</summary>
    public Move Of(string file)
    {
        var address = SiteAddressBook.Address(file);
        var end = file;
        for (var steps = 0; steps < 10 && _former.Moved.TryGetValue(end, out var next); steps++)
        {
            end = next;
        }

        // The page itself, or the page that a redirect of the former site led to.
        return (SiteAddressBook.Address(end).Trim('/').Split('/'), address.Trim('/').Split('/')) switch
        {
            (["stories", var story], ["stories", var old]) => Story(story, null, old, null),
            (["stories", var story, var segment], ["stories", var old, var then]) => Story(story, segment, old, then),
            (["articles", ..], _) => Article(SiteAddressBook.Address(end), address),
            (["years", var segment], _) => Year(segment),
            (["outlets", _], _) => new Move(
                null,
                null,
                "No report has this outlet any more",
                "Nothing needs to be done unless the outlet was only renamed: then make the former name its name: in outlets.yml, and "
                    + "the new one an entry of its aliases:"
            ),
            (["speakers", _], _) => new Move(
                null,
                null,
                "Nobody of this name is quoted any more",
                "Nothing needs to be done unless the speaker is only named otherwise: then make the former name a name: in people.yml, "
                    + "and the new one an entry of its aliases:"
            ),
            (["about" or "articles" or "data" or "outlets" or "speakers" or "stories" or "years", ..], _) => new Move(
                null,
                null,
                "The page belongs to the site itself",
                "Nothing needs to be done: the site no longer has a page of this kind"
            ),
            _ => new Move(
                null,
                null,
                "The page behind it was taken away or renamed",
                "Keep the address alive with aliases: in the front matter of the page of pages/ that takes its place"
            ),
        };
    }

    /// <summary>
    /// Addresses of stories that are those of other stories now, none of whose reports stood there: with where the reports went.
    /// </summary>
    public IEnumerable<(string Story, Move Move)> Overtaken()
    {
        foreach (
            var story in _former
                .Articles.GroupBy(a => a.Value.Story, StringComparer.Ordinal)
                .Where(g => _stories.Contains(g.Key))
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var reports = story.Select(a => Id(a.Key, a.Value)).OfType<string>().Order(StringComparer.Ordinal).ToList();
            if (reports.Count > 0 && reports.TrueForAll(r => _now[r].Story != story.Key))
            {
                var to = reports
                    .GroupBy(r => _now[r].Story, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .First();
                var free = to.Where(r => _articles[r].StoryKey is null && !_pinned.Contains(r)).ToImmutableArray();
                yield return (
                    story.Key,
                    new Move(
                        $"stories/{to.Key}/",
                        free.IsEmpty ? null : new StoryWish { Id = story.Key, Members = free },
                        "Another story has this id now",
                        free.IsEmpty
                            ? "Give the other story an id of its own in stories.yml"
                            : $"Keep the id with members: [{string.Join(", ", free)}] in an entry “{story.Key}” of "
                                + $"stories.yml; --fix adds it"
                    )
                );
            }
        }
    }

    private Move Story(string story, string? segment, string old, string? then)
    {
        var reports = _former
            .Articles.Where(a => a.Value.Story == story && (segment is null || a.Value.Segment == segment))
            .Select(a => Today(a.Key, a.Value))
            .OfType<Filed>()
            .ToList();
        if (reports.Count == 0)
        {
            return Gone();
        }

        var (id, year) = reports
            .GroupBy(f => (f.Story, Segment: segment is null ? null : f.Segment))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Story, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Segment, StringComparer.Ordinal)
            .First()
            .Key;
        if (then is null)
        {
            return id == old ? Gone() : Made(id, null, new StoryWish { Id = id, Was = [old] }, old);
        }

        // A former id brings the years along that went with the story; a year that went elsewhere, or became another one, has a line of its
        // own.
        return
            id != old
            && then == year
            && !_stories.Contains(old)
            && Story(story, null, old, null).Wish is StoryWish { Id: var whole }
            && whole == id
            ? Made(id, year, new StoryWish { Id = id, Was = [old] }, old)
            : Made(id, year, new StoryWish { Id = id, Moved = [new MovedYear(old, then, year)] }, $"{old}/{then}: {year}");
    }

    private static Move Gone() =>
        new(
            null,
            null,
            "All its reports are gone",
            "Nothing took its place; if another story should, put the former id under was: of that story in stories.yml"
        );

    private static Move Made(string id, string? year, StoryWish wish, string was) =>
        new(
            $"stories/{id}/{(year is null ? "" : year + "/")}",
            wish,
            "Its reports are filed there now",
            $"Keep it alive with was: [{was}] in the entry “{id}” of stories.yml; --fix adds it"
        );

    private Move Year(string segment)
    {
        var years = _former
            .Articles.Where(a => a.Value.Segment == segment)
            .Select(a => Today(a.Key, a.Value))
            .OfType<Filed>()
            .GroupBy(f => f.Segment, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        return years.Count == 0
            ? new Move(null, null, "No report is from that year any more", "Nothing took its place")
            : new Move(
                $"years/{years[0].Key}/",
                null,
                "Its reports are filed there now",
                "It leads there as soon as stories.yml says where the story of that year has moved"
            );
    }

    private Move Article(string then, string old)
    {
        var (id, was) = _former.Articles.FirstOrDefault(a => a.Value.Address == then);
        if (was is null || Id(id, was) is not { } now)
        {
            return new Move(
                null,
                null,
                "The article is gone",
                "Nothing took its place; if another article should, put the address under aliases: in its front matter or sidecar"
            );
        }

        var (to, path) = (_now[now].Address, _articles[now].Path + _articles[now].Part.Name);
        return new Move(
            to,
            new AliasWish(path, old),
            "The article is there now",
            $"Keep it alive with aliases: [{old}] for {path}; --fix adds it"
        );
    }

    /// <summary>The id that an article of the former site has now; null when nothing says so.</summary>
    public string? Now(string id) => _former.Articles.TryGetValue(id, out var was) ? Id(id, was) : null;

    private Filed? Today(string id, Filed was) => Id(id, was) is { } now ? _now[now] : null;

    // The same file, else the only one with the same words or the same original.
    private string? Id(string id, Filed was) =>
        _now.ContainsKey(id) ? id
        : _byWords[was.Words].ToList() is [var same] ? same
        : was.Url is { } url && _byUrl[url].ToList() is [var page] ? page
        : null;
}
