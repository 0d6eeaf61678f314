using System.Globalization;
using Digest.Output;

namespace Digest.Checking;

/// <summary>One run of <c>digest check</c>.</summary>
internal sealed class CheckRun(
    BuildOptions options,
    string? against,
    bool fix,
    bool strict,
    ReportFormat format,
    TextWriter output,
    TextWriter error
)
{
    private const string Marker = ".digest-site";

    /// <summary>
    /// Checks, reports, gives the exit code: 0 clean, 1 errors (with <c>--strict</c> warnings too), 2 a folder that is not there, 3 where a
    /// build would write nothing, or not checked to the end.
    /// </summary>
    public int Run()
    {
        if (!Directory.Exists(options.Input))
        {
            return QueryOptions.NoInput(options.Input, error);
        }

        if (against is not null && !Path.Exists(against))
        {
            return QueryOptions.Refuse(
                error,
                $"there is no former site '{against}'",
                "Give its folder, its --data file or its data/index.json with --against",
                ExitCodes.Usage
            );
        }

        // Findings are the answer: they go where answers go.
        var report = new ConsoleReport(format, options, output, output);
        try
        {
            Pipeline.Recover(options);
            var former = (against ?? Standing(options.Output)) is { } old ? FormerSite.Read(old) : null;
            var (found, wishes) = Find(former);
            var fixedAll = true;
            for (var again = true; again && wishes.Length > 0 && (fix || format == ReportFormat.Text); )
            {
                if (format == ReportFormat.Text)
                {
                    output.WriteLine(Heading(wishes));
                }

                using var silent = new StringWriter();
                fixedAll &= Amending.Do(
                    options,
                    Pipeline.Amend(options, wishes),
                    fix,
                    TerminalWriter.Of(format == ReportFormat.Text ? output : silent),
                    error
                );
                again = fix && Renames(wishes);
                (found, wishes) = fix ? Find(former) : (found, wishes);
                again &= !Renames(wishes);
            }

            found = Absences.Joined(found);
            report.Tell(found);
            Close(found);
            return found.Any(d => d.Stops) ? ExitCodes.NothingWritten
                : found.Any(d => d.Level == DiagnosticLevel.Error || (strict && d.Level == DiagnosticLevel.Warning)) || (fix && !fixedAll)
                    ? ExitCodes.WithErrors
                : ExitCodes.Clean;
        }
        catch (ThemeException e)
        {
            report.Failure(e);
            return ExitCodes.NothingWritten;
        }
        catch (IOException e)
        {
            return QueryOptions.Refuse(error, e.Message, "Mend this and check again", ExitCodes.NothingWritten);
        }
    }

    private (ImmutableArray<Diagnostic> Found, ImmutableArray<FileEdit> Wishes) Find(FormerSite? former)
    {
        var diagnostics = new Diagnostics();
        using var progress = new StageProgress(error, format, trace: false, lines: true);
        var known = Pipeline.Read(options, diagnostics, progress);
        if (diagnostics.Stopped)
        {
            // Pages made of half an input would be compared with those of the whole.
            return (diagnostics.Sorted(), []);
        }

        progress.Report("Rendering");
        var now = SiteAddressBook.Of(Pipeline.Make(known, options, diagnostics), options.Jobs);
        var vanishing = former is null
            ? new Vanishing([], [])
            : Vanishing.Of(former, now, known, against is null ? DiagnosticLevel.Warning : DiagnosticLevel.Error);
        var dead = DeadMembers.Of(known, former is null ? null : new Moves(former, known), options.Input);
        return (
            [.. diagnostics.Sorted(), .. DeadLinks.Of(now), .. Asks.Of(known, options.Input), .. vanishing.Findings],
            Renames(dead) ? dead : [.. vanishing.Wishes, .. dead]
        );
    }

    // A member that gets its new id may bring a story back to its address: what is to be kept alive besides is known only after that.
    private static bool Renames(ImmutableArray<FileEdit> wishes) => wishes.Any(w => w is MemberWish { Now: not null });

    private string Heading(ImmutableArray<FileEdit> wishes)
    {
        var (some, all) = (wishes.Any(w => w is MemberWish), wishes.All(w => w is MemberWish));
        return all
                ? (
                    fix
                        ? "Taken out or renamed, since these articles are there no more:"
                        : "Of articles that are there no more, --fix would change:"
                )
            : some
                ? (
                    fix
                        ? "Changed, so that links stay alive and no article is named that is gone:"
                        : "To keep links alive, and for articles that are gone, --fix would change:"
                )
            : fix ? "Added, so that links stay alive:"
            : "To keep links alive, --fix would add:";
    }

    private void Close(ImmutableArray<Diagnostic> found)
    {
        if (format != ReportFormat.Text)
        {
            return;
        }

        int Count(DiagnosticLevel level) => found.Count(d => d.Level == level);
        var (errors, warnings, asks) = (
            Count(DiagnosticLevel.Error),
            Count(DiagnosticLevel.Warning),
            found.Count(d => d.Code == FindingCodes.NotStated)
        );
        output.WriteLine(
            found.IsEmpty
                ? "Nothing to complain about."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{errors:N0} {(errors == 1 ? "error" : "errors")}, {warnings:N0} "
                        + $"{(warnings == 1 ? "warning" : "warnings")}; {asks:N0} "
                        + $"{(asks == 1 ? "article lacks" : "articles lack")} a fact."
                )
        );
    }

    /// <summary>The former site to compare with when none is named: the folder a build would replace, if a build made it.</summary>
    private static string? Standing(string folder) => File.Exists(Path.Join(folder, Marker)) ? folder : null;
}
