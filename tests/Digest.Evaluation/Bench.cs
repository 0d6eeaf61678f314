namespace Digest.Evaluation;

/// <summary>Runs the measures whose data is there, and tells the figures. Scores as the outside script does, to the third place.</summary>
internal static class Bench
{
    /// <summary>All measures, in the order of the table.</summary>
    public static readonly ImmutableArray<IMeasure> Measures =
    [
        new Filing(),
        new Wordings(),
        new Repeats(),
        new Furniture(),
        Pages.English,
        Pages.German,
        Pages.Dates,
        Pages.Headed,
        Heads.Fundus,
        Heads.Mercury,
        new Quotes(),
        new Wire(),
        new Encodings(),
        new Speed(),
    ];

    /// <summary>Runs the command. Gives 0, or 2 when nothing could be measured or the command line makes no sense.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var root = Repository.Root();
        if (Asked.Read(args, root, out var mistake) is not { } asked)
        {
            error.WriteLine(mistake);
            error.WriteLine(Asked.Usage);
            return 2;
        }

        var figures = new List<Figure>();
        var missing = 0;
        foreach (var measure in Measures.Where(m => asked.Only.IsEmpty || asked.Only.Contains(m.Name)))
        {
            var lacking = measure.Needs.Where(n => !Path.Exists(Path.Combine(asked.Data, n))).ToList();
            if (lacking.Count > 0)
            {
                error.WriteLine(
                    $"NOT MEASURED: {measure.Name}: no "
                        + $"{string.Join(", no ", lacking.Select(n => Path.GetFullPath(Path.Combine(asked.Data, n))))}"
                );
                missing++;
                continue;
            }

            var outcome = measure.Run(asked.Data);
            output.WriteLine(measure.Name);
            foreach (var line in outcome.Lines)
            {
                output.WriteLine("  " + line);
            }

            ErrorList.Print(outcome.Errors, asked.Errors, output);
            output.Flush();
            figures.AddRange(outcome.Figures.Select(f => f with { Name = measure.Name }));
        }

        if (figures.Count == 0)
        {
            error.WriteLine($"Nothing measured: the data is not in {asked.Data}. README.md stays as it is.");
            return 2;
        }

        var table = FigureTable.Markdown(figures);
        output.WriteLine();
        output.WriteLine(table);
        if (asked.Write && missing > 0)
        {
            error.WriteLine("README.md stays as it is: the table would lose rows.");
            return 2;
        }

        if (asked.Write)
        {
            ReadmePart.Write(Path.Combine(root, "README.md"), asked.Date!.Value, table);
        }

        return 0;
    }
}
