using System.Globalization;
using Digest.Text;

namespace Digest;

/// <summary>
/// Reads the file of the almanac: <c>[section]</c> opens a section, every other line is a row of fields parted by <c> | </c>, lines that
/// begin with <c>#</c> say why. Strict, since the file is ours: throws <see cref="FormatException"/> at a row that is none.
/// </summary>
internal static class AlmanacFile
{
    private const int LastYearOfRules = 2200;

    /// <summary>Sources, people and days of the text of a file.</summary>
    public static (ImmutableArray<AlmanacSource> Sources, ImmutableArray<AlmanacPerson> People, ImmutableArray<AlmanacDays> Days) Read(
        string text
    )
    {
        var sources = ImmutableArray.CreateBuilder<AlmanacSource>();
        var people = ImmutableArray.CreateBuilder<AlmanacPerson>();
        var elections = new Dictionary<(string Kind, string Country, string Source), List<(DateOnly, DateOnly)>>();
        var events = new Dictionary<(string Names, string Source), List<(DateOnly, DateOnly)>>();
        var open = "";
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            if (raw.IsEmpty || raw[0] == '#')
            {
                continue;
            }

            if (raw[0] == '[')
            {
                open = raw.ToString();
                continue;
            }

            var row = raw.ToString();
            var fields = row.Split(" | ");
            switch (open, fields.Length)
            {
                case ("[sources]", 6):
                    sources.Add(new(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5] == "-" ? null : Day(fields[5])));
                    break;
                case ("[people]", 7):
                    people.Add(Person(fields, sources));
                    break;
                case ("[elections]", 4):
                    Of(elections, (fields[1], fields[2], fields[3])).AddRange(Days(fields[0]));
                    break;
                case ("[events]", 4):
                    Of(events, (fields[2], fields[3])).Add((Day(fields[0]), Day(fields[1])));
                    break;
                default:
                    throw new FormatException($"The almanac has a line nobody reads in {open}: {row}");
            }
        }

        return (
            sources.ToImmutable(),
            people.ToImmutable(),
            [
                .. elections.Select(e => Made(e.Key.Kind, e.Key.Country, [], e.Value, Source(sources, e.Key.Source))),
                .. events.Select(e =>
                    Made(e.Key.Names.Split(", ")[0], null, e.Key.Names.Split(", "), e.Value, Source(sources, e.Key.Source))
                ),
            ]
        );
    }

    private static List<(DateOnly, DateOnly)> Of<T>(Dictionary<T, List<(DateOnly, DateOnly)>> all, T key)
        where T : notnull
    {
        if (!all.TryGetValue(key, out var days))
        {
            all[key] = days = [];
        }

        return days;
    }

    private static AlmanacDays Made(string kind, string? country, string[] names, List<(DateOnly, DateOnly)> days, AlmanacSource source) =>
        new()
        {
            Kind = kind,
            Country = country,
            Names = [.. names],
            Days = [.. days.Order()],
            Until = source.Day ?? DateOnly.MaxValue,
            Source = source.Name,
        };

    private static AlmanacPerson Person(string[] fields, IEnumerable<AlmanacSource> sources) =>
        new()
        {
            Born = Day(fields[0]),
            Died = fields[1] == "-" ? null : Days(fields[1])[0].Last,
            Names = [.. fields[2].Split(", ").Select(Name)],
            Surname = fields[3] == "-" ? null : Name(fields[3]),
            Countries = [.. fields[4].Split(", ")],
            Terms = [.. fields[5].Split(' ').Select(Term)],
            Source = string.Join(", ", fields[6].Split('+').Select(k => Source(sources, k).Name)),
        };

    // Cut as the words of a text are, with no count of it: parts of a name are parted by spaces, hyphens and the points of initials.
    private static AlmanacName Name(string text) =>
        new(text, [.. text.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Select(NameSpelling.Key)]);

    private static (DateOnly From, DateOnly To) Term(string text)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        return (Day(text[..at]), text.Length == at + 2 ? DateOnly.MaxValue : Day(text[(at + 2)..]));
    }

    private static AlmanacSource Source(IEnumerable<AlmanacSource> sources, string key) =>
        sources.FirstOrDefault(s => s.Key == key) ?? throw new FormatException($"The almanac has no source “{key}”.");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// "2016-11-08", "1974" for a day of that year, or a rule: "1948/4: …" for every fourth year from 1948 on, with "01-20" or "first
    /// Monday of month 11, plus 1".
    /// </summary>
    private static ImmutableArray<(DateOnly First, DateOnly Last)> Days(string text)
    {
        if (text.Length == 4)
        {
            return [(new DateOnly(Number(text), 1, 1), new DateOnly(Number(text), 12, 31))];
        }

        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return [(Day(text), Day(text))];
        }

        var (from, step) = (Number(text[..4]), Number(text[5..colon]));
        var rule = text[(colon + 2)..].Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Enumerable.Range(0, (LastYearOfRules - from) / step).Select(n => OfRule(rule, from + (n * step))).Select(day => (day, day)),
        ];
    }

    private static DateOnly OfRule(string[] rule, int year)
    {
        if (rule is [var month, var day])
        {
            return new DateOnly(year, Number(month), Number(day));
        }

        var first = new DateOnly(year, Number(rule[4]), 1);
        var monday = Digest.Days.Add(first, ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
        return Digest.Days.Add(monday, Number(rule[6]));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
