using System.Globalization;

namespace Digest.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Asked
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        usage: dotnet run -c Release --project tests/Digest.Evaluation --
                 [--only NAME[,NAME]] [--data FOLDER] [--errors N] [--write --date YYYY-MM-DD]
          --only NAME   only these measures: filing, wordings, repeats, furniture, pages-en, pages-de, pages-dates, pages-heads, heads,
                        heads-mercury, quotes, wire, encodings, speed
          --data FOLDER the gold data (default: ../shared/eval beside the repository)
          --errors N    shows N wrong decisions of each kind, from one half of the sources; the other half stays unseen
          --write       puts the table into README.md, with the day given by --date
        """;

    /// <summary>Names of the measures wanted; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The folder of the gold data.</summary>
    public required string Data { get; init; }

    /// <summary>Wrong decisions to show of each kind; 0 for none.</summary>
    public int Errors { get; init; }

    /// <summary>Whether README.md is rewritten.</summary>
    public bool Write { get; init; }

    /// <summary>The day of measurement: given, never the clock's.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Reads the arguments; null with the mistake in <paramref name="mistake"/>.</summary>
    public static Asked? Read(IReadOnlyList<string> args, string root, out string mistake)
    {
        var asked = new Asked { Data = Path.GetFullPath(Path.Combine(root, "..", "shared", "eval")) };
        mistake = "";
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            switch (args[i])
            {
                case "--write":
                    asked = asked with { Write = true };
                    continue;
                case "--only" when value.Length > 0:
                    asked = asked with { Only = [.. asked.Only, .. value.Split(',')] };
                    break;
                case "--data" when value.Length > 0:
                    asked = asked with { Data = Path.GetFullPath(value) };
                    break;
                case "--errors" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n):
                    asked = asked with { Errors = n };
                    break;
                case "--date"
                    when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                    asked = asked with { Date = day };
                    break;
                default:
                    mistake = $"cannot make sense of '{args[i]}'";
                    return null;
            }

            i++;
        }

        mistake =
            asked.Only.FirstOrDefault(n => Bench.Measures.All(m => m.Name != n)) is { } unknown ? $"no measure is called '{unknown}'"
            : asked.Write && asked.Date is null ? "--write needs --date"
            : asked.Write && !asked.Only.IsEmpty ? "--write needs every measure: the table would lose rows"
            : "";
        return mistake.Length == 0 ? asked : null;
    }
}
