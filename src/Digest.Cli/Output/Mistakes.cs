using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
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
            var meant =
                near is not null ? $" Did you mean '{near}'?"
                : !option && Directory.Exists(first) && command.Options.Any(o => o.Name == "--input") ? $" Did you mean '--input {first}'?"
                : "";
            return TextReport.Plain($"{name}: {what} '{first}'.{meant}{help}");
        }

        return TextReport.Plain(
            $"{name}: {string.Join(' ', line.Errors.Select(e => Choice(e) ?? e.Message).Distinct(StringComparer.Ordinal))}{help}"
        );
    }

    // A word that is none of those an option or an argument takes: named with them, and with the one that may be meant.
    private static string? Choice(ParseError error)
    {
        var (symbol, tokens) = error.SymbolResult switch
        {
            OptionResult option => ((Symbol)option.Option, option.Tokens),
            ArgumentResult argument => (argument.Parent is OptionResult parent ? parent.Option : argument.Argument, argument.Tokens),
            _ => (null, (IReadOnlyList<Token>)[]),
        };
        var words = symbol switch
        {
            Option option => option.GetCompletions(CompletionContext.Empty),
            Argument argument => argument.GetCompletions(CompletionContext.Empty),
            _ => [],
        };
        var known = words.Select(w => w.Label).ToList();
        if (tokens is not [{ Value: var typed }] || known.Count == 0 || known.Contains(typed))
        {
            return null;
        }

        var near = Nearest.To(typed, known);
        var what = symbol is Option ? symbol.Name + " " : "";
        return $"{what}'{typed}' is none of {string.Join(", ", known)}.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }

    // A command of a command is named with both.
    private static string Below(Command command) =>
        command is RootCommand ? "" : command.Parents.OfType<Command>().Select(Below).FirstOrDefault("") + " " + command.Name;
}
