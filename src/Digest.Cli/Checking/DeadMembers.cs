using Digest.Text;

namespace Digest.Checking;

/// <summary>
/// Articles that <c>stories.yml</c> names as members, or keeps out, or <c>verdicts.yml</c> compares, and that are there no more: with the
/// id they have now where the former site or a former address says so. One whose name another folder has may only have moved there, and
/// one that is nearly the id of a report may be mistyped: both are left for the editor to see to.
/// </summary>
internal static class DeadMembers
{
    /// <summary>
    /// What should be taken out or renamed, by id. An article whose file is still there (a draft, a file that cannot be read) is not dead.
    /// </summary>
    public static ImmutableArray<FileEdit> Of(Known known, Moves? moves, string input)
    {
        var there = known.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var names = there.Select(Name).ToHashSet(StringComparer.Ordinal);
        var aliases = known
            .Articles.SelectMany(a => a.Editor.Texts("aliases").Select(alias => (Was: alias.Trim('/'), a.Id)))
            .ToLookup(a => a.Was, a => a.Id, StringComparer.Ordinal);
        var pins = known.Editor.Pins;
        var named = pins
            .Stories.SelectMany(p => p.Members.Concat(p.Not))
            .Concat(pins.Verdicts.SelectMany(v => v.Places).Select(p => p.Article))
            .ToHashSet(StringComparer.Ordinal);
        var dead = named.Where(id => !there.Contains(id) && !HasFile(input, id));
        return
        [
            .. dead.Order(StringComparer.Ordinal)
                .Select(id => (Id: id, Now: moves?.Now(id) ?? (aliases["articles/" + id].ToList() is [var one] ? one : null)))
                .Where(d => d.Now is not null || (!names.Contains(Name(d.Id)) && !IsSlip(d.Id)))
                .Select(d => new MemberWish(d.Id, d.Now)),
        ];

        // Nearly the id of a report that no entry names: more likely mistyped than gone.
        bool IsSlip(string id) => Nearest.To(id, there.Where(t => !named.Contains(t)).Order(StringComparer.Ordinal)) is not null;
    }

    private static string Name(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static bool HasFile(string input, string id)
    {
        var folder = Path.GetDirectoryName(Path.Join(input, "articles", id));
        return Directory.Exists(folder)
            && Directory
                .EnumerateFiles(folder)
                .Any(f =>
                    Path.GetFileNameWithoutExtension(f) == Name(id) && Path.GetExtension(f).ToLowerInvariant() is not (".yml" or ".yaml")
                );
    }
}
