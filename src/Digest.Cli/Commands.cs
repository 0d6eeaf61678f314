using System.CommandLine;
using System.CommandLine.Help;
using Digest.Beginning;
using Digest.Checking;
using Digest.Explaining;
using Digest.Importing;
using Digest.Listing;
using Digest.Output;
using Digest.Schemas;
using Digest.Serving;
using Digest.Text;
using Digest.Theming;

namespace Digest;

/// <summary>The commands of <c>digest</c> and their options. Knows how to ask; what a command does stands in its own file.</summary>
internal static class Commands
{
    /// <summary>Reads the command line and runs what it asks for. Gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = Root(output, error).Parse(args);
        if (args.Count > 0 && parsed.Errors.Count > 0)
        {
            // The mistake and what was meant, not three screens of help around it.
            error.WriteLine(Mistakes.Of(parsed));
            return ExitCodes.Usage;
        }

        if (!Normal.Works && parsed.Action is not HelpAction && parsed.CommandResult.Command is not RootCommand)
        {
            return QueryOptions.Refuse(
                error,
                ".NET runs without ICU here (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT), so that accents could not be told from letters; "
                    + "nothing was written",
                "Set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 and install ICU (libicu; on Alpine icu-libs and icu-data-full)",
                ExitCodes.NothingWritten
            );
        }

        try
        {
            var code = parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
            return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (Exception e) when (Tracing.Wanted is null)
        {
            // A mistake in the program: words for the user, and the whole of it for whoever sets DIGEST_TRACE.
            error.WriteLine(TextReport.Diagnostic(ConsoleReport.Failed(e), null));
            return ExitCodes.NothingWritten;
        }
    }

    private static RootCommand Root(TextWriter output, TextWriter error) =>
        new(
            "Reads many reports of the same happenings and makes one site of them: the story told once, with who "
                + "said it first, who repeated it, and how the words changed."
                + "\n\n"
                + """
                Examples:
                  digest init press-review
                  digest new article "Harbour light goes dark" --date 2024-03-02
                  digest build
                  digest build --input newsroom --output public --base-url https://example.org/news/
                  digest build --data corpus.json --strict --format github
                  digest serve --open
                  digest check --against public
                  digest stories
                  digest explain 2016/northbank-telegram
                  digest import https://example.org/news/feed.xml
                """
        )
        {
            InitCommand.Make(output, error),
            NewCommand.Make(output, error),
            Build(output, error),
            ServeCommand.Make(output, error),
            CheckCommand.Make(output, error),
            StoriesCommand.Make(output, error),
            ExplainCommand.Make(output, error),
            ImportCommand.Make(output, error),
            SchemaCommand.Make(output, error),
            ThemeCommand.Make(output, error),
        };

    private static Command Build(TextWriter output, TextWriter error)
    {
        var input = new Option<string>("--input", "-i")
        {
            Description = "Folder with articles/ and the editor's files.",
            DefaultValueFactory = _ => "input",
            HelpName = "folder",
        };
        var site = new Option<string>("--output", "-o")
        {
            Description = "Folder of the site; replaced whole.",
            DefaultValueFactory = _ => "output",
            HelpName = "folder",
        };
        var theme = new Option<string?>("--theme") { Description = "Folder of a theme, instead of the built-in one.", HelpName = "folder" };
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = "Absolute address of the published site, for feeds, sitemap and canonical links.",
            HelpName = "url",
        };
        var data = new Option<string?>("--data") { Description = "Writes the whole corpus to this file as JSON.", HelpName = "file" };
        var strict = new Option<bool>("--strict") { Description = "Warnings give exit code 1 too." };
        var drafts = new Option<bool>("--drafts") { Description = "Publishes articles with 'draft: true' too." };
        var asOf = QueryOptions.AsOf();
        var allowEmpty = QueryOptions.AllowEmpty();
        var clean = new Option<bool>("--clean")
        {
            Description = "Makes everything anew: takes nothing from the cache, and links no unchanged file from the old site.",
        };
        var cache = new Option<string?>("--cache")
        {
            Description = "Folder in which builds keep what the next one need not do again; else .digest-cache beside the input folder.",
            HelpName = "folder",
        };
        var noCache = new Option<bool>("--no-cache") { Description = "Keeps nothing, and takes nothing that was kept." };
        var timings = new Option<bool>("--timings") { Description = "Says how long each stage took, and what was found in the cache." };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Threads to use.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = QueryOptions.ReadJobs,
            HelpName = "n",
        };
        var format = ReportFormats.Option();
        foreach (var path in new Option[] { input, site, theme, data, cache })
        {
            QueryOptions.PathOption(path);
        }

        baseUrl.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var value }] && SiteAddress.Read(value) is (null, var cause, var remedy))
            {
                result.AddError(
                    cause is null
                        ? "--base-url takes an absolute address, as in https://example.org/news/."
                        : $"--base-url \"{WebAddress.Hidden(value)}\" is not an address that a site can have. {cause}. {remedy}"
                );
            }
        });
        var build = new Command("build", "Builds the site.")
        {
            input,
            site,
            theme,
            baseUrl,
            data,
            strict,
            drafts,
            asOf,
            allowEmpty,
            clean,
            cache,
            noCache,
            timings,
            jobs,
            format,
        };
        build.SetAction(p =>
            BuildCommand.Run(
                new BuildOptions
                {
                    Input = p.GetValue(input)!,
                    Output = p.GetValue(site)!,
                    Theme = p.GetValue(theme),
                    BaseUrl = p.GetValue(baseUrl),
                    Data = p.GetValue(data),
                    Drafts = p.GetValue(drafts),
                    AsOf = p.GetValue(asOf),
                    AllowEmpty = p.GetValue(allowEmpty),
                    Clean = p.GetValue(clean),
                    Cache = p.GetValue(noCache) ? null : p.GetValue(cache) ?? BuildOptions.CacheBeside(p.GetValue(input)!),
                    Jobs = p.GetValue(jobs),
                },
                p.GetValue(strict),
                p.GetValue(timings),
                ReportFormats.Of(p.GetValue(format)),
                output,
                error
            )
        );
        return build;
    }
}
