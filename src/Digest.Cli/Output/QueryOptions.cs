using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Digest.Text;

namespace Digest.Output;

/// <summary>
/// What the commands that ask have in common: their options, the reading of the input, and how it is said that something went wrong.
/// </summary>
internal sealed class QueryOptions
{
    /// <summary>The input folder.</summary>
    public Option<string> Input { get; } =
        PathOption(
            new Option<string>("--input", "-i")
            {
                Description = "Folder with articles/ and the editor's files.",
                DefaultValueFactory = _ => "input",
                HelpName = "folder",
            }
        );

    /// <summary>Whether drafts count.</summary>
    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Reads articles with 'draft: true' too." };

    /// <summary>Number of threads.</summary>
    public Option<int> Jobs { get; } =
        new("--jobs", "-j")
        {
            Description = "Threads to use.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = ReadJobs,
            HelpName = "n",
        };

    /// <summary>How to answer.</summary>
    public Option<string> Format { get; } =
        new Option<string>("--format")
        {
            Description = "How to answer: lines for people, or JSON for programs.",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        }.AcceptOnlyFromAmong("text", "json");

    /// <summary>Whether a site without most of its articles is meant.</summary>
    public static Option<bool> AllowEmpty() =>
        new("--allow-empty")
        {
            Description =
                "Publishes a site without articles, or without more than half of those published; else such a build "
                + "writes nothing and exits 3.",
        };

    /// <summary>The day up to which embargoes are over.</summary>
    public static Option<PartialDate?> AsOf() =>
        new("--as-of")
        {
            Description =
                "The day, or day and time, up to which embargoes are over, as in 2024-05-02 or 2024-05-02T09:00Z; else the "
                + "newest day that another report states. The clock is never asked.",
            CustomParser = ReadDate,
            HelpName = "date",
        };

    /// <summary>What the command line asks of the pipeline. Nothing is written: the output is a name only.</summary>
    public BuildOptions Options(ParseResult line) =>
        new()
        {
            Input = line.GetValue(Input)!,
            Output = "output",
            Cache = BuildOptions.CacheBeside(line.GetValue(Input)!),
            Drafts = line.GetValue(Drafts),
            Jobs = line.GetValue(Jobs),
        };

    /// <summary>
    /// Reads the input and answers. An input folder that is not there gives exit code 2, a failure 3. What the reading itself complains
    /// about is not told here:
    /// <c>build</c> and <c>check</c> do.
    /// </summary>
    public static int Answer(BuildOptions options, TextWriter error, Func<Known, int> answer)
    {
        if (!Directory.Exists(options.Input))
        {
            return NoInput(options.Input, error);
        }

        try
        {
            using var progress = new StageProgress(error, ReportFormat.Text, trace: false, lines: false);
            var diagnostics = new Diagnostics();
            var known = Pipeline.Read(options, diagnostics, progress);
            progress.Dispose();
            if (diagnostics.Stopped)
            {
                // An answer about another newsroom than the editor's would be a wrong one, and lines that are pinned by it would last.
                new ConsoleReport(ReportFormat.Text, options, error, error).Tell([.. diagnostics.Sorted().Where(d => d.Stops)]);
                return ExitCodes.NothingWritten;
            }

            return answer(known);
        }
        catch (IOException e)
        {
            return Refuse(error, e.Message, "Mend this and ask again", ExitCodes.NothingWritten);
        }
    }

    /// <summary>Says that the input folder is not there, and which may be meant; gives the exit code.</summary>
    public static int NoInput(string input, TextWriter error)
    {
        var above = Path.GetDirectoryName(Path.GetFullPath(input));
        var near = Directory.Exists(above)
            ? Nearest.To(
                Path.GetFileName(input),
                Directory.EnumerateDirectories(above).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)
            )
            : null;
        return Refuse(
            error,
            $"no input folder '{input}'",
            near is null
                ? "Give the folder that holds articles/ with --input, or begin a newsroom with 'digest init'"
                : $"Give the folder that holds articles/ with --input; '{near}' may be meant",
            ExitCodes.Usage
        );
    }

    /// <summary>Says why there is no answer; gives the exit code back.</summary>
    public static int Refuse(TextWriter error, string message, string remedy, int code)
    {
        error.WriteLine(TextReport.Plain($"digest: {message}. {remedy}{(remedy.EndsWith('?') ? "" : ".")}"));
        return code;
    }

    /// <summary>An option that takes a path: an empty one is no path.</summary>
    public static T PathOption<T>(T option)
        where T : Option
    {
        option.Validators.Add(static result =>
        {
            if (IsNoPath(result))
            {
                result.AddError($"{result.IdentifierToken?.Value} takes a path.");
            }
        });
        return option;
    }

    /// <summary>The folder that a command makes; <paramref name="fallback"/> where none is named.</summary>
    public static Argument<string> FolderToMake(string description, string fallback)
    {
        var folder = new Argument<string>("folder")
        {
            Description = description,
            DefaultValueFactory = _ => fallback,
            Arity = ArgumentArity.ZeroOrOne,
        };
        folder.Validators.Add(static result =>
        {
            if (IsNoPath(result))
            {
                result.AddError("The folder is a path.");
            }
        });
        return folder;
    }

    private static bool IsNoPath(SymbolResult result) =>
        result.Tokens is [{ Value: var value }] && (string.IsNullOrWhiteSpace(value) || value.Contains('\0', StringComparison.Ordinal));

    /// <summary>Reads a day, with or without a time.</summary>
    public static PartialDate? ReadDate(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && PartialDate.TryParse(text, out var date) && date?.Day is not null)
        {
            return date;
        }

        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} takes a day, as in 2024-05-02 or 2024-05-02T09:00Z.");
        return null;
    }

    /// <summary>Reads a number of threads.</summary>
    public static int ReadJobs(ArgumentResult result)
    {
        if (
            result.Tokens is [{ Value: var text }]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is >= 1 and <= 1024
        )
        {
            return n;
        }

        result.AddError("--jobs takes a number from 1 to 1024.");
        return 1;
    }
}
