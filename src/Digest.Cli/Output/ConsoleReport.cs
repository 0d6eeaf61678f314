namespace Digest.Output;

/// <summary>How a build reports.</summary>
internal enum ReportFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object a line on standard output.</summary>
    Json,

    /// <summary>Workflow commands, which GitHub shows as annotations.</summary>
    Github,

    /// <summary>One SARIF 2.1.0 log on standard output.</summary>
    Sarif,
}

/// <summary>Tells diagnostics and the closing summary. Whatever stood in an article reaches the terminal as plain text only.</summary>
internal sealed class ConsoleReport(ReportFormat format, BuildOptions options, TextWriter output, TextWriter error)
{
    private const int Alike = 5;
    private readonly SourceLines _sources = new();
    private readonly TerminalWriter _paper = TerminalWriter.Of(error);

    /// <summary>Annotations on GitHub Actions, text elsewhere.</summary>
    public static string DefaultFormat() => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" ? "github" : "text";

    /// <summary>
    /// Tells every diagnostic, in order, each with its place: whoever mends files needs the name of every one. For people the same words
    /// about many
    /// files are explained at the first few only, since a thousand explanations hide the one that matters. JSON explains all.
    /// </summary>
    public void Tell(ImmutableArray<Diagnostic> all)
    {
        if (format == ReportFormat.Sarif)
        {
            output.WriteLine(SarifReport.Of(all.Select(d => (d, d.Path is null ? null : FileOf(d)))));
            return;
        }

        var told = new Dictionary<(string, string), int>();
        foreach (var d in all)
        {
            var times = told[(d.Code, d.Message)] = told.GetValueOrDefault((d.Code, d.Message)) + 1;
            var whole = format == ReportFormat.Json || times <= Alike;
            Tell(whole ? d : d with { Message = d.Message + " (as above)", Cause = null, Remedy = null }, whole);
        }
    }

    private void Tell(Diagnostic d, bool whole)
    {
        // A theme's file is named as it stands in its theme, which may be the built-in one.
        var place =
            d.Path is null || d.Code == DiagnosticCodes.ThemeMistake ? d.Path : Path.Combine(options.Input, d.Path).Replace('\\', '/');
        switch (format)
        {
            case ReportFormat.Json:
                output.WriteLine(JsonReport.Diagnostic(d, place));
                break;
            case ReportFormat.Github:
                output.WriteLine(GithubReport.Diagnostic(d, place));
                break;
            default:
                var file = d.Path is null ? null : FileOf(d);
                TerminalReport.Write(d, place, file, whole && file is not null ? _sources.Of(file, d.Line, d.Column) : [], _paper);
                break;
        }
    }

    // A file of the theme may stand in the site's own folder or in the one that was given; the built-in theme has no files to look at.
    private string? FileOf(Diagnostic d) =>
        (
            d.Code == DiagnosticCodes.ThemeMistake
                ? new[] { Path.Combine(options.Input, ThemeFile.Own, d.Path!), Path.Combine(options.Theme ?? options.Input, d.Path!) }
                : [Path.Combine(options.Input, d.Path!)]
        ).FirstOrDefault(File.Exists);

    /// <summary>Says what was built, in numbers.</summary>
    public void Summary(BuildResult result, ImmutableArray<Diagnostic> all, TimeSpan took)
    {
        if (format == ReportFormat.Sarif)
        {
            return;
        }

        if (format == ReportFormat.Json)
        {
            output.WriteLine(JsonReport.Summary(result, all, took));
            return;
        }

        output.WriteLine(TextReport.Summary(result, all, took, options.Output));
        var home = Path.Combine(options.Output, "index.html").Replace('\\', '/');
        if (format == ReportFormat.Text)
        {
            TerminalWriter.Of(output).Line(home, home, " is the page to open.");
        }
    }

    /// <summary>Says where the time went: lines for whoever looks, beside what programs read.</summary>
    public void Timings(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            error.WriteLine(line);
        }
    }

    /// <summary>Says that the run ended before its end; the old site stands.</summary>
    public void Failure(Exception e) => Tell([Failed(e)]);

    /// <summary>
    /// What to say of an exception: a theme's mistake with its place, anything else without the names that only programmers know.
    /// </summary>
    public static Diagnostic Failed(Exception e) =>
        e is ThemeException theme
            ? theme.ToDiagnostic()
            : new Diagnostic
            {
                Code = FindingCodes.Bug,
                Level = DiagnosticLevel.Error,
                Message = e is OutOfMemoryException ? "there is not enough memory for this input" : "digest itself failed",
                Cause =
                    e is OutOfMemoryException
                        ? "Other programs hold it, or the input is larger than this machine can take"
                        : "This is a mistake in the program, not in the input",
                Remedy =
                    e is OutOfMemoryException
                        ? "Close other programs, or give --jobs 1; nothing was written"
                        : "Set DIGEST_TRACE=1 to see where, and report it; nothing was written",
            };
}
