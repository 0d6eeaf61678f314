namespace Digest.Rendering.Making;

/// <summary>The ids of one page: each is given away once, so that no page has an id twice.</summary>
internal sealed class Ids
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        "main",
        "told",
        "differ",
        "carried",
        "reports",
        "removed",
        "notes",
        "cite",
        "lifted",
        "echoes",
        "matrix",
        "compare",
        "corrections",
        "who",
        "words",
        "quoted",
        "behind",
        "readings",
        "time",
        "data",
        "facts",
        "changed",
        "orphans",
    };

    /// <summary>The id, or with <c>-x2</c>, <c>-x3</c> behind it where it is taken.</summary>
    public string Take(string id)
    {
        var free = id;
        for (var n = 2; !_taken.Add(free); n++)
        {
            free = id + "-x" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }

    /// <summary>Those of the ids that are not taken yet, now taken.</summary>
    public ImmutableArray<string> TakeFree(IEnumerable<string> ids) => [.. ids.Where(_taken.Add)];
}
