using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Tells which person of the almanac a name in a report means. A full name means its bearer where the report also names the country, or a
/// title stands before it; a surname alone where the report has the full name as well, or where it follows a title, the report names the
/// country, and the person was in office at the age given. Where two people fit, where a given name or initial of another stands before,
/// and for everybody in <c>people.yml</c>, it is nobody.
/// </summary>
internal sealed class AlmanacCast
{
    /// <summary>Years before and after their time in office within which reports tell the age of people who led a state.</summary>
    private const int YearsAround = 30;

    private const int Adult = 18;

    private static readonly FrozenSet<string> Titles = Lexicon.Shared.Set("titles-beside-ages");

    private static readonly FrozenSet<string> GivenNames = Lexicon
        .Shared.Entries("gender-of-names")
        .Select(e => e.Pair().Value)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly ILookup<string, string> Nations = Lexicon
        .Shared.Entries("nations")
        .Select(e => e.Pair())
        .ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private readonly ImmutableArray<Block> _blocks;
    private readonly HashSet<string> _editors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _countries = new(StringComparer.Ordinal);

    /// <summary>Makes ready to read one report.</summary>
    public AlmanacCast(ArticleLayout sheet)
    {
        _blocks = [.. sheet.Kept.Select(i => sheet[i])];
        foreach (var person in sheet.Knowledge.People)
        {
            _editors.UnionWith(person.Aliases.Prepend(person.Name).Select(NameSpelling.Key));
        }
    }

    /// <summary>The words by which a country is told, its own name first.</summary>
    public static IEnumerable<string> WordsOf(string country) => Nations[country].Prepend(country);

    /// <summary>
    /// The one person that the name ending with word <paramref name="last"/> means at an age, and the first word of the name; null for
    /// nobody.
    /// </summary>
    public (AlmanacPerson Person, int Start)? Find(TextLayer layer, int last, int age)
    {
        var (text, words) = (layer.Text, layer.Words);
        var known = Almanac.Shared.WhoEndsIn(NameSpelling.Key(words[last].Key));
        if (known.IsEmpty)
        {
            return null;
        }

        var full = known
            .Select(p => (Person: p, Start: p.Names.Max(n => StartOf(text, words, last, n)), Full: true))
            .Where(f => f.Start >= 0)
            .ToList();
        var meant =
            full.Count > 0
                ? full
                :
                [
                    .. known
                        .Select(p => (Person: p, Start: p.Surname is { } s ? StartOf(text, words, last, s) : -1, Full: false))
                        .Where(f => f.Start >= 0),
                ];
        if (meant.Count == 0)
        {
            return null;
        }

        var fit = meant.Where(m => Lives(m.Person, age)).ToList();
        return fit is [var one] && !IsEditors(one.Person) && (one.Full ? IsFull(layer, one.Start, one.Person) : IsShort(layer, one, age))
            ? (one.Person, one.Start)
            : null;
    }

    /// <summary>The days on which somebody is of an age.</summary>
    public static (DateOnly First, DateOnly Last) Span(AlmanacPerson person, int age) =>
        (Days.Birthday(person.Born, age)!.Value, Days.Add(Days.Birthday(person.Born, age + 1)!.Value, -1));

    private static bool Lives(AlmanacPerson person, int age)
    {
        var (first, last) = Span(person, age);
        return age >= Adult
            && (person.Died is not { } died || last <= died)
            && first.Year <= Math.Min(person.Terms.Max(t => t.To).Year, DateOnly.MaxValue.Year - YearsAround) + YearsAround
            && last.Year >= person.Terms[0].From.Year - YearsAround;
    }

    private bool IsEditors(AlmanacPerson person) =>
        _editors.Count > 0
        && (
            person.Names.Any(n => _editors.Contains(string.Join(' ', n.Keys)))
            || (person.Surname is { } surname && _editors.Contains(string.Join(' ', surname.Keys)))
        );

    private bool IsFull(TextLayer layer, int start, AlmanacPerson person) =>
        !IsSomebodyElse(layer, start) && (IsTitled(layer, start) || person.Countries.Any(Names));

    private bool IsShort(TextLayer layer, (AlmanacPerson Person, int Start, bool Full) name, int age)
    {
        var (person, start, _) = name;
        if (start > 0 && Adjoins(layer, start) && layer.Words[start - 1].Capital && !IsTitled(layer, start))
        {
            return false;
        }

        if (_blocks.Any(b => HasNamesake(b.Layer, person)))
        {
            return false;
        }

        var (first, last) = Span(person, age);
        var (titled, named) = (IsTitled(layer, start), person.Countries.Any(Names));
        return _blocks.Any(b => HasFull(b.Layer, person))
            ? titled || named
            : titled && named && person.Terms.Any(t => t.From <= last && first <= t.To);
    }

    /// <summary>Whether a given name or an initial right before a full name makes it another's.</summary>
    private static bool IsSomebodyElse(TextLayer layer, int start) =>
        start > 0
        && Adjoins(layer, start)
        && layer.Words[start - 1] is { Capital: true } before
        && !Titles.Contains(before.Key)
        && (before.Key.Length == 1 || GivenNames.Contains(before.Key));

    private static bool IsTitled(TextLayer layer, int start) =>
        start > 0 && Adjoins(layer, start) && Titles.Contains(layer.Words[start - 1].Key);

    // "Putin" right behind "Vladimir"; the initial before a surname has its point.
    private static bool Adjoins(TextLayer layer, int word)
    {
        var between = layer.Text.AsSpan(layer.Words[word - 1].End, layer.Words[word].Start - layer.Words[word - 1].End);
        return between is " " or "\u00A0" or "-" or ". ";
    }

    private static bool HasFull(TextLayer layer, AlmanacPerson person) =>
        Ends(layer, person)
            .Any(w => person.Names.Any(n => StartOf(layer.Text, layer.Words, w, n) is var s and >= 0 && !IsSomebodyElse(layer, s)));

    /// <summary>Whether another bearer of the surname is named: "Melania Trump" beside "Trump".</summary>
    private static bool HasNamesake(TextLayer layer, AlmanacPerson person)
    {
        var surname = person.Surname!;
        var own = person.Names.SelectMany(n => n.Keys).ToHashSet(StringComparer.Ordinal);
        return Ends(layer, person)
            .Any(w =>
                StartOf(layer.Text, layer.Words, w, surname) is var s and > 0
                && Adjoins(layer, s)
                && layer.Words[s - 1] is { Capital: true } before
                && !own.Contains(NameSpelling.Key(before.Key))
                && (before.Key.Length == 1 || GivenNames.Contains(before.Key))
            );
    }

    private static IEnumerable<int> Ends(TextLayer layer, AlmanacPerson person)
    {
        var words = layer.Words;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w].Capital && NameSpelling.Key(words[w].Key) is var key && (person.Surname ?? person.Names[0]).Keys[^1] == key)
            {
                yield return w;
            }
        }
    }

    /// <summary>The first word of a name that ends with a word; -1 where another name, or none, stands there.</summary>
    private static int StartOf(string text, ImmutableArray<Word> words, int last, AlmanacName name)
    {
        var start = last - name.Keys.Length + 1;
        if (start < 0 || !words[start].Capital)
        {
            return -1;
        }

        for (var k = name.Keys.Length - 1; k >= 0; k--)
        {
            var at = start + k;
            if (
                NameSpelling.Key(words[at].Key) != name.Keys[k]
                || (k > 0 && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is not (" " or "\u00A0" or "-" or ". "))
            )
            {
                return -1;
            }
        }

        return start;
    }

    /// <summary>Whether the report names a country, or its people.</summary>
    private bool Names(string country)
    {
        if (!_countries.TryGetValue(country, out var names))
        {
            _countries[country] = names = _blocks.Any(b =>
                WordsOf(country).Any(w => HappeningNames.Find(b.Layer.Text, b.Layer.Words, w) is not null)
            );
        }

        return names;
    }
}
