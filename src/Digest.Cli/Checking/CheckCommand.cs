using System.CommandLine;
using Digest.Output;

namespace Digest.Checking;

/// <summary>
/// <c>digest check</c>: everything a build would complain about, what only the editor can know, dead links, and what would vanish from an
/// earlier site. Writes nothing but, with <c>--fix</c>, lines that keep addresses alive, and stories.yml and verdicts.yml without articles
/// that are gone.
/// </summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var site = QueryOptions.PathOption(
            new Option<string>("--output", "-o")
            {
                Description = "Folder that a build would replace; compared with when --against is left out.",
                DefaultValueFactory = _ => "output",
                HelpName = "folder",
            }
        );
        var against = QueryOptions.PathOption(
            new Option<string?>("--against")
            {
                Description =
                    "A former site: its folder, its --data file or its data/index.json. Tells which of its addresses "
                    + "would vanish, as errors.",
                HelpName = "old",
            }
        );
        var theme = QueryOptions.PathOption(
            new Option<string?>("--theme") { Description = "Folder of a theme, instead of the built-in one.", HelpName = "folder" }
        );
        var fix = new Option<bool>("--fix")
        {
            Description =
                "Adds the lines that keep vanished addresses alive (was: in stories.yml, aliases: of articles), and "
                + "takes articles that are there no more out of stories.yml and verdicts.yml. Without it the changes are only shown.",
        };
        var asOf = QueryOptions.AsOf();
        var allowEmpty = QueryOptions.AllowEmpty();
        var strict = new Option<bool>("--strict") { Description = "Warnings give exit code 1 too." };
        var format = ReportFormats.Option();
        var command = new Command(
            "check",
            "Tells everything a build would complain about, which facts only you can supply and where to write "
                + "them, links that lead nowhere, and which addresses of an earlier site would vanish."
                + "\n\n"
                + """
                Examples:
                  digest check
                  digest check --strict --format github
                  digest check --format sarif > digest.sarif
                  digest check --against public
                  digest check --against last-week.json --fix
                """
        )
        {
            asking.Input,
            site,
            against,
            fix,
            theme,
            strict,
            asking.Drafts,
            asOf,
            allowEmpty,
            asking.Jobs,
            format,
        };
        command.SetAction(line =>
        {
            var options = asking.Options(line) with
            {
                Output = line.GetValue(site)!,
                Theme = line.GetValue(theme),
                AsOf = line.GetValue(asOf),
                AllowEmpty = line.GetValue(allowEmpty),
            };
            var report = ReportFormats.Of(line.GetValue(format));
            return new CheckRun(options, line.GetValue(against), line.GetValue(fix), line.GetValue(strict), report, output, error).Run();
        });
        return command;
    }
}
