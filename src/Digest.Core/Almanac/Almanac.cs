using System.Collections.Frozen;

namespace Digest;

/// <summary>
/// Public facts of world news that travel with the program, each with its source: births and terms of who leads states, days of elections,
/// the football World Cup. Read when the first of them is asked for. <c>SOURCES.md</c> beside the file says where it is from.
/// </summary>
public sealed class Almanac
{
    private static readonly Lazy<Almanac> Ours = new(() => new Almanac(Embedded()));

    private readonly FrozenDictionary<string, ImmutableArray<AlmanacPerson>> _byLastWord;

    private Almanac(string text)
    {
        (Sources, People, Days) = AlmanacFile.Read(text);
        _byLastWord = People
            .SelectMany(p =>
                p.Names.Append(p.Surname ?? p.Names[0]).Select(n => n.Keys[^1]).Distinct(StringComparer.Ordinal).Select(k => (Key: k, p))
            )
            .GroupBy(x => x.Key, x => x.p, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The almanac of the house.</summary>
    public static Almanac Shared => Ours.Value;

    /// <summary>Where its facts are from.</summary>
    public ImmutableArray<AlmanacSource> Sources { get; }

    /// <summary>People, by name.</summary>
    public ImmutableArray<AlmanacPerson> People { get; }

    /// <summary>Elections and games.</summary>
    public ImmutableArray<AlmanacDays> Days { get; }

    /// <summary>How many facts it holds: births, terms in office, days; a rule counts as one.</summary>
    public int Facts => People.Sum(p => 1 + p.Terms.Length) + Days.Sum(d => d.Until == DateOnly.MaxValue ? 1 : d.Days.Length);

    /// <summary>
    /// Everybody one of whose names, or whose surname, ends in a word with this key (<see cref="Text.NameSpelling.Key"/>).
    /// </summary>
    public ImmutableArray<AlmanacPerson> WhoEndsIn(string key) => _byLastWord.TryGetValue(key, out var people) ? people : [];

    private static string Embedded()
    {
        using var reader = new StreamReader(typeof(Almanac).Assembly.GetManifestResourceStream("almanac/almanac.txt")!);
        return reader.ReadToEnd();
    }
}
