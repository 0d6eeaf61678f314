using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using Digest.Output;

namespace Digest.Serving;

/// <summary><c>digest serve</c>: shows the site while it is worked on.</summary>
internal static class ServeCommand
{
    private const int Port = 4173;

    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var theme = QueryOptions.PathOption(
            new Option<string?>("--theme") { Description = "Folder of a theme, instead of the built-in one.", HelpName = "folder" }
        );
        var asOf = QueryOptions.AsOf();
        var port = new Option<int>("--port", "-p")
        {
            Description = "Port to answer at; where it is taken, the next one that is free.",
            DefaultValueFactory = _ => Port,
            CustomParser = ReadPort,
            HelpName = "n",
        };
        var open = new Option<bool>("--open") { Description = "Opens the browser." };
        var noCache = new Option<bool>("--no-cache") { Description = "Keeps nothing on disk, and takes nothing that was kept." };
        var command = new Command(
            "serve",
            """
            Shows the site to a browser on this machine while it is worked on: a saved file is seen at once. It writes no
            site; digest build does.

            Examples:
              digest serve --open
              digest serve --input newsroom --drafts --port 8080
            """
        )
        {
            asking.Input,
            theme,
            asking.Drafts,
            asOf,
            port,
            open,
            noCache,
            asking.Jobs,
        };
        command.SetAction(
            (line, stop) =>
            {
                var options = asking.Options(line) with
                {
                    Theme = line.GetValue(theme),
                    Drafts = line.GetValue(asking.Drafts),
                    AsOf = line.GetValue(asOf),
                };
                options = line.GetValue(noCache) ? options with { Cache = null } : options;
                return Run(options, line.GetValue(port), line.GetValue(open), output, error, stop);
            }
        );
        return command;
    }

    private static int ReadPort(ArgumentResult result)
    {
        if (
            result.Tokens is [{ Value: var text }]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is 0 or (>= 1 and <= 65515)
        )
        {
            return n;
        }

        result.AddError("--port takes a number from 1 to 65515, or 0 for any port that is free.");
        return Port;
    }

    private static async Task<int> Run(
        BuildOptions options,
        int port,
        bool open,
        TextWriter output,
        TextWriter error,
        CancellationToken stop
    )
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

        var told = new ServeReport(options, output, error);
        using var progress = new StageProgress(error, ReportFormat.Text, trace: false, lines: false);
        using var newsroom = new LiveNewsroom(
            options,
            showing =>
            {
                progress.Dispose();
                told.Tell(showing);
            },
            progress
        );
        var server = new PreviewServer(newsroom, options);
        await using (server.ConfigureAwait(false))
        {
            try
            {
                await server.Start(port).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                return QueryOptions.Refuse(error, e.Message, "Give another port with --port", ExitCodes.NothingWritten);
            }

            told.Begin(server.Address, server.Desk, port);
            if (open)
            {
                Open(server.Desk + "&to=site", error);
            }

            try
            {
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C is how it ends.
            }
        }

        return ExitCodes.Clean;
    }

    private static void Open(string address, TextWriter error)
    {
        try
        {
            var name = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
            using var browser = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(
                    new ProcessStartInfo(name, [address])
                    {
                        UseShellExecute = false,
                        RedirectStandardError = true,
                        RedirectStandardOutput = true,
                    }
                );
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            QueryOptions.Refuse(error, "no browser can be opened from here", $"Open {address} yourself", ExitCodes.Clean);
        }
    }
}
