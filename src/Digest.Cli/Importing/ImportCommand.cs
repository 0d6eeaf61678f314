using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Reflection;
using Digest.Import;
using Digest.Output;
using Spectre.Console;

namespace Digest.Importing;

/// <summary><c>digest import</c>: takes reports into the newsroom from files, folders and addresses.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error) => Make(output, error, TimeProvider.System, null);

    /// <summary>The same with a clock of the caller's, and addresses that may be reached.</summary>
    internal static Command Make(TextWriter output, TextWriter error, TimeProvider time, Func<System.Net.IPAddress, bool>? mayReach)
    {
        var asking = new QueryOptions();
        var sources = new Argument<string[]>("source")
        {
            Description = "Files, folders, and addresses of pages, feeds, sitemaps and archives.",
            Arity = ArgumentArity.OneOrMore,
        };
        var into = new Option<string>("--into")
        {
            Description = "Folder below articles/ to put them in.",
            DefaultValueFactory = _ => "",
            HelpName = "folder",
        };
        into.Validators.Add(CheckFolder);
        var entries = new Option<bool>("--entries-only")
        {
            Description = "Takes the words of a feed's entries, not the pages they lead to.",
        };
        var again = new Option<bool>("--again")
        {
            Description = "Asks again for pages and feeds that were fetched before; what has changed comes in as a further version.",
        };
        var dry = new Option<bool>("--dry-run", "-n") { Description = "Fetches and reads, lists what would come in, and writes nothing." };
        var reach = new Option<bool>("--allow-private") { Description = "Asks addresses inside your network and of this machine, too." };
        var limit = new Option<int>("--limit")
        {
            Description = "Most pages to take of one feed, sitemap or archive.",
            DefaultValueFactory = _ => 1000,
            CustomParser = r => (int)Number(r, 1, 1_000_000),
            HelpName = "n",
        };
        var pause = new Option<double>("--pause")
        {
            Description = "Seconds between two questions to one host.",
            DefaultValueFactory = _ => 1,
            CustomParser = r => Number(r, 0, 3600),
            HelpName = "seconds",
        };
        var timeout = new Option<double>("--timeout")
        {
            Description = "Seconds for one address, with all its redirects and tries.",
            DefaultValueFactory = _ => 60,
            CustomParser = r => Number(r, 0.1, 3600),
            HelpName = "seconds",
        };
        var command = new Command(
            "import",
            """
            Takes reports into articles/: pages, mails, news items and downloads of press archives as they are, the pages of feeds,
            sitemaps and WARC archives each by itself, PDFs as text. Beside each stands a sidecar that says where it is from. What is
            here already is passed over; nothing is written over.

            Examples:
              digest import https://example.org/news/ferry-hits-slip
              digest import https://example.org/feed.xml --into 2024
              digest import crawl.warc.gz clippings/ minutes.pdf
              digest import https://example.org/sitemap.xml --limit 50 --dry-run
              digest import https://example.org/feed.xml --entries-only --format json
            """
        )
        {
            sources,
            into,
            entries,
            again,
            dry,
            reach,
            limit,
            pause,
            timeout,
            asking.Input,
            asking.Jobs,
            asking.Format,
        };
        command.SetAction(line =>
            Run(
                new ImportOptions
                {
                    Input = line.GetValue(asking.Input)!,
                    Sources = [.. line.GetValue(sources)!],
                    Into = (line.GetValue(into) ?? "").Trim('/'),
                    EntriesOnly = line.GetValue(entries),
                    Again = line.GetValue(again),
                    DryRun = line.GetValue(dry),
                    AllowPrivate = line.GetValue(reach),
                    Limit = line.GetValue(limit),
                    Pause = TimeSpan.FromSeconds(line.GetValue(pause)),
                    Timeout = TimeSpan.FromSeconds(line.GetValue(timeout)),
                    Cache = BuildOptions.CacheBeside(line.GetValue(asking.Input)!),
                    Version = Version,
                    Jobs = line.GetValue(asking.Jobs),
                    MayReach = mayReach,
                },
                line.GetValue(asking.Format) == "json",
                time,
                output,
                error
            )
        );
        return command;
    }

    private static string Version =>
        typeof(ImportCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "0";

    private static int Run(ImportOptions options, bool json, TimeProvider time, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(options.Input))
        {
            return QueryOptions.Refuse(
                error,
                $"no input folder '{options.Input}'",
                "Give the folder that holds articles/ with --input",
                ExitCodes.Usage
            );
        }

        ImmutableArray<ImportResult> results;
        using (var progress = new StageProgress(error, json ? ReportFormat.Json : ReportFormat.Text, trace: false, lines: true))
        {
            results = Importer.Run(options, time, new Steps(progress), CancellationToken.None).GetAwaiter().GetResult();
        }

        ImportAnswer.Write(results, options.DryRun, json, output);
        return results.All(r => r.State != ImportState.Refused) ? ExitCodes.Clean
            : results.Any(r => r.State == ImportState.Imported) ? ExitCodes.WithErrors
            : ExitCodes.NothingWritten;
    }

    // It is joined to a path: nothing in it may lead out, hide what is there, or be another path on another system.
    private static void CheckFolder(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var folder }])
        {
            return;
        }

        var wrong = folder
            .Trim('/')
            .Split('/')
            .FirstOrDefault(s =>
                s.Length is 0 or > 100
                || s[0] == '.'
                || s[^1] is '.' or ' '
                || s.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
            );
        if (wrong is not null || folder.StartsWith('/'))
        {
            result.AddError($"--into takes a folder below articles/, as in 2024/ferries; \"{folder}\" is none.");
        }
    }

    private static double Number(ArgumentResult result, double least, double most)
    {
        if (
            result.Tokens is [{ Value: var text }]
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            && n >= least
            && n <= most
        )
        {
            return n;
        }

        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} takes a number from {least} to {most}.");
        return least;
    }

    // On a terminal one line with counts; elsewhere a line for each source, since the answer names everything else.
    private sealed class Steps(StageProgress progress) : IProgress<ImportStep>
    {
        public void Report(ImportStep value)
        {
            if (progress.IsOneLine)
            {
                progress.Report(
                    Markup.Escape(
                        $"{value.Imported} imported, {value.Skipped} passed over, {value.Refused} refused: {TextReport.Plain(value.Source)}"
                    )
                );
            }
            else if (value.IsNamed)
            {
                progress.Report("Importing " + TextReport.Plain(Digest.Text.WebAddress.Hidden(value.Source)));
            }
        }
    }
}
