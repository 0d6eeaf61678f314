namespace Digest.Acquiring;

/// <summary>Names of writers as archives list them: "Reed, Ann; Lind, Bo" are Ann Reed and Bo Lind.</summary>
internal static class ArchiveNames
{
    private const int LongestName = 40;

    /// <summary>The names of a value, one a person; the value as it stands where it is no list of them.</summary>
    public static IEnumerable<string> Of(string value)
    {
        // "Ann Reed; Harbour Correspondent": a post behind the name is no second writer.
        var parts = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, static p => Turned(p) is not null) ? parts.Select(static p => Turned(p)!)
            : parts.Length > 1 ? parts.Take(1)
            : [value];
    }

    // One comma, a family name before it and given names behind it, all capitalised, none of them long.
    private static string? Turned(string name)
    {
        var at = name.IndexOf(',', StringComparison.Ordinal);
        if (at <= 0 || at != name.LastIndexOf(',') || name.Length > LongestName)
        {
            return null;
        }

        var (family, given) = (name[..at].Trim(), name[(at + 1)..].Trim());
        return
            family.Length > 0
            && given.Length > 0
            && given.Split(' ').Length <= 3
            && family.Split(' ').Length <= 3
            && given.Split(' ').All(static w => w.Length > 0 && char.IsUpper(w[0]))
            && char.IsUpper(family.Split(' ')[^1][0])
            ? given + " " + family
            : null;
    }
}
