namespace Digest.Checking;

/// <summary>What a former site had and the present one would not.</summary>
/// <param name="Findings">One for each address, by address.</param>
/// <param name="Wishes">What has to stand in the editor's files so that the pages among them live on as redirects.</param>
internal sealed record Vanishing(ImmutableArray<Diagnostic> Findings, ImmutableArray<FileEdit> Wishes)
{
    private const int Named = 3;

    // The pages below that of a year, by what they are called.
    private static readonly ImmutableArray<(string Name, string File)> Below =
    [
        ("the plain page", StoryYear.Plain + "index.html"),
        ("the apparatus", StoryYear.Apparatus + "index.html"),
    ];

    /// <summary>
    /// Compares. <paramref name="level"/> is how bad a vanished page is; a vanished place on a page that stays is a warning at most.
    /// </summary>
    public static Vanishing Of(FormerSite former, SiteAddressBook now, Known known, DiagnosticLevel level)
    {
        var moves = new Moves(former, known);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var wishes = new Dictionary<string, StoryWish>(StringComparer.Ordinal);
        var aliases = ImmutableArray.CreateBuilder<FileEdit>();
        foreach (var file in former.Pages.Keys.Where(f => !now.Files.Contains(f)).Order(StringComparer.Ordinal))
        {
            if (Below.FirstOrDefault(b => file.EndsWith("/" + b.File, StringComparison.Ordinal)) is { Name: { } name } below)
            {
                // It goes with the page of its year, which says the same in its own finding.
                var year = file[..^below.File.Length] + "index.html";
                if (now.Files.Contains(year))
                {
                    found.Add(
                        new Diagnostic
                        {
                            Code = FindingCodes.VanishedPlace,
                            Level = DiagnosticLevel.Warning,
                            Message = $"{name} {SiteAddressBook.Address(file)} would vanish",
                            Cause = "Its story has one report of that year now: there is nothing to fold and nothing to compare",
                            Remedy = $"What is left of it is at {SiteAddressBook.Address(year)}",
                        }
                    );
                }

                continue;
            }

            var move = moves.Of(file);
            Tell(
                $"the address {SiteAddressBook.Address(file)} would vanish"
                    + (move.To is { } to ? $"; what stood there is now at {to}" : ""),
                move,
                move.To is null && file.StartsWith("articles/", StringComparison.Ordinal)
                    ? SiteAddressBook.Address(file)["articles/".Length..].TrimEnd('/')
                    : null
            );
        }

        foreach (var (story, move) in moves.Overtaken())
        {
            Tell($"the address stories/{story}/ would show another story; what stood there is now at {move.To}", move);
        }

        Places(former, now, moves, found);
        return new Vanishing(found.ToImmutable(), [.. wishes.Values.OrderBy(w => w.Id, StringComparer.Ordinal), .. aliases]);

        void Tell(string message, Move move, string? absent = null)
        {
            found.Add(
                new Diagnostic
                {
                    Code = FindingCodes.Vanished,
                    Level = level,
                    Message = message,
                    Cause = move.Cause,
                    Remedy = move.Words,
                    Absent = absent,
                }
            );
            if (move.Wish is AliasWish alias)
            {
                aliases.Add(alias);
            }
            else if (move.Wish is StoryWish wish)
            {
                wishes[wish.Id] = wishes.TryGetValue(wish.Id, out var other)
                    ? other with
                    {
                        Was = [.. other.Was.Union(wish.Was)],
                        Moved = [.. other.Moved.Union(wish.Moved)],
                        Members = [.. other.Members.Union(wish.Members)],
                    }
                    : wish;
            }
        }
    }

    // Ids that a page which stays, or the page that took its place, no longer has: told once a page.
    private static void Places(FormerSite former, SiteAddressBook now, Moves moves, ImmutableArray<Diagnostic>.Builder found)
    {
        var where = new Lazy<ILookup<string, string>>(() =>
            now.Pages.SelectMany(p => p.Value.Ids.Select(id => (id, p.Key))).ToLookup(p => p.id, p => p.Key, StringComparer.Ordinal)
        );
        foreach (var (file, ids) in former.Pages.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var here =
                now.Pages.ContainsKey(file) ? file
                : moves.Of(file).To is { } to ? to + "index.html"
                : null;
            if (here is null || !now.Pages.TryGetValue(here, out var page))
            {
                continue;
            }

            var target =
                page.MovedTo is { } on && SiteAddressBook.Target(here, on) is var (next, _) && now.Pages.TryGetValue(next, out var end)
                    ? end
                    : page;
            var lost = ids.Where(id => !target.Ids.Contains(id)).Order(StringComparer.Ordinal).ToList();
            if (lost.Count == 0)
            {
                continue;
            }

            var elsewhere = lost.SelectMany(id => where.Value[id])
                .GroupBy(f => f, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenByDescending(g => g.Key.StartsWith("stories/", StringComparison.Ordinal))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            found.Add(
                new Diagnostic
                {
                    Code = FindingCodes.VanishedPlace,
                    Level = DiagnosticLevel.Warning,
                    Message =
                        $"{lost.Count} {(lost.Count == 1 ? "place" : "places")} on {SiteAddressBook.Address(file)} "
                        + $"would vanish: "
                        + $"{string.Join(", ", lost.Take(Named).Select(id => "#" + id))}{(lost.Count > Named ? " …" : "")}",
                    Cause = elsewhere is null
                        ? "The words or the notes there have changed, or the report is gone"
                        : $"{elsewhere.Count()} of them {(elsewhere.Count() == 1 ? "is" : "are")} on "
                            + $"{SiteAddressBook.Address(elsewhere.Key)} now",
                    Remedy = elsewhere is null
                        ? "A link to it still opens the page"
                        : "A link to it opens the page, not the place; pin the reports where they were to keep the place",
                }
            );
        }
    }
}
