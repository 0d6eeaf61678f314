using System.CommandLine;
using Digest.Text;

namespace Digest.Output;

/// <summary>Puts a mistake on the command line into one or two sentences: what is wrong, what may be meant, where help is.</summary>
internal static class Mistakes
{
    /// <summary>The words for the mistakes of a command line.</summary>
    public static string Of(ParseResult line)
    {
        var command = line.CommandResult.Command;
        var name = "digest" + Below(command);
        var help = $" See '{name} --help'.";
        if (line.UnmatchedTokens is [var first, ..])
        {
            var option = first.StartsWith('-');
            var known = option ? command.Options.Where(o => !o.Hidden).Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
            var near = Nearest.To(first, known);
            var what =
                option ? "unknown option"
                : command.Subcommands.Count > 0 ? "unknown command"
                : "one argument too many:";
            return TextReport.Plain($"{name}: {what} '{first}'.{(near is null ? "" : $" Did you mean '{near}'?")}{help}");
        }

        return TextReport.Plain($"{name}: {string.Join(' ', line.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))}{help}");
    }

    // A command of a command is named with both.
    private static string Below(Command command) =>
        command is RootCommand ? "" : command.Parents.OfType<Command>().Select(Below).FirstOrDefault("") + " " + command.Name;
}
