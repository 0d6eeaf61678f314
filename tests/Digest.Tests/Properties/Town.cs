using System.Globalization;
using System.Text;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>
/// Generated reports as files: happenings with several reports each that share paragraphs, change numbers, quote and credit one another;
/// some undated. The same for the same seed.
/// </summary>
internal sealed class Town
{
    private static readonly string[] Places = ["Pellworth", "Quillan", "Lomdale", "Westerdale", "Marsham", "Kelford", "Ostwick", "Torburg"];
    private static readonly string[] People = ["Ada Pell", "Tomas Bree", "Ina Koss", "Jon Farrow", "Mira Holt", "Sven Uld"];
    private static readonly string[] Outlets = ["The Marsh Gazette", "Tidewater Wire", "Lomdale Post", "The Lamp"];
    private static readonly string[] Things = ["bridge", "ferry", "mill", "school", "depot", "theatre", "pier", "library"];
    private static readonly string[] Fates =
    [
        "burned for three hours",
        "was closed to lorries",
        "opened after two years of works",
        "lost its roof in the storm",
        "was sold to the county",
        "flooded up to the first floor",
    ];
    private uint _state;

    private Town(int seed) => _state = (uint)(seed * 7919) + 17;

    /// <summary>The reports, oldest first, undated ones where chance puts them: path below <c>articles/</c>, day, text.</summary>
    public static ImmutableArray<(string Path, DateOnly? Day, string Text)> Reports(int seed, int happenings)
    {
        var town = new Town(seed);
        return
        [
            .. Enumerable
                .Range(0, happenings)
                .SelectMany(town.Happening)
                .OrderBy(r => r.Day ?? DateOnly.MinValue)
                .ThenBy(r => r.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes some of them into an input folder.</summary>
    public static void Write(TempFolder folder, IEnumerable<(string Path, DateOnly? Day, string Text)> reports)
    {
        foreach (var (path, _, text) in reports)
        {
            folder.Write("input/articles/" + path, text);
        }
    }

    private IEnumerable<(string Path, DateOnly? Day, string Text)> Happening(int n)
    {
        var (place, person, thing, fate) = (Of(Places), Of(People), Of(Things), Of(Fates));
        var day = new DateOnly(2015, 1, 1).AddDays(Next(2500));
        var count = 20 + Next(300);
        var lead =
            $"The {thing} of {place} {fate} on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {person} of "
            + $"the county office said.";
        var quote = $"“Nobody in {place} has seen the like of it, and {count} neighbours of the {thing} came to look,” {person} said.";
        var tail =
            $"The {thing} was built by the fishermen of {place} and is known for its "
            + $"{Of(["green doors", "crooked clock", "iron steps", "painted ceiling"])}.";
        for (var r = 0; r <= Next(4); r++)
        {
            var own =
                $"{Of(Outlets)} counted {Next(90) + 2} {Of(["carts", "boats", "gulls", "buckets", "umbrellas"])} near "
                + $"the {Of(Things)} before {Of(["noon", "dusk", "midnight"])}.";
            var first = r == 0 || Next(3) > 0 ? lead : lead.Replace("county office", "harbour office", StringComparison.Ordinal);
            var second =
                Next(3) > 0
                    ? quote
                    : quote.Replace(
                        count.ToString(CultureInfo.InvariantCulture),
                        (count + r).ToString(CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    );
            var text = new StringBuilder();
            var at = Next(6) == 0 ? (DateOnly?)null : day.AddDays(Next(4));
            text.Append("---\n")
                .Append(CultureInfo.InvariantCulture, $"title: {char.ToUpperInvariant(thing[0])}{thing[1..]} of {place} {fate}\n");
            text.Append(Next(5) == 0 ? "" : $"outlet: {Of(Outlets)}\n")
                .Append(at is { } d ? $"date: {d:yyyy-MM-dd}\n" : "")
                .Append("---\n\n");
            text.Append(first)
                .Append("\n\n")
                .Append(Next(4) == 0 ? own : second)
                .Append("\n\n")
                .Append(Next(2) == 0 ? tail + "\n\n" : "")
                .Append(own)
                .Append('\n');
            yield return (string.Create(CultureInfo.InvariantCulture, $"{Next(1000):000}-{n}-{r}.md"), at, text.ToString());
        }
    }

    private string Of(string[] list) => list[Next(list.Length)];

    private int Next(int n)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)n);
    }
}
