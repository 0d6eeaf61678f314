using System.CommandLine;
using Digest.Explaining;
using Digest.Output;
using Digest.Text;

namespace Digest.Beginning;

/// <summary>What the commands of <c>digest new</c> have in common: their options, what they may name, how they write.</summary>
internal sealed class NewDesk(TextWriter output, TextWriter error)
{
    private readonly QueryOptions _asking = new();

    /// <summary>The input folder.</summary>
    public Option<string> Input => _asking.Input;

    /// <summary>Whether something is only shown.</summary>
    public Option<bool> DryRun { get; } = new("--dry-run", "-n") { Description = "Shows what would be written, and writes nothing." };

    /// <summary>An option that takes a text.</summary>
    public static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    /// <summary>An option that takes texts.</summary>
    public static Option<string[]> Texts(string name, string description, string help) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };

    /// <summary>Reads the newsroom and answers with what is to be written; null where it was refused.</summary>
    public int Run(ParseResult line, Func<Known, FileEdit?> make, string? next = null)
    {
        var options = _asking.Options(line) with { Drafts = true };
        return QueryOptions.Answer(
            options,
            error,
            known =>
            {
                if (make(known) is not { } wish)
                {
                    return ExitCodes.Usage;
                }

                var plan = Pipeline.Amend(options, [wish]);
                var dry = line.GetValue(DryRun);
                var paper = TerminalWriter.Of(output);
                if (!Amending.Do(options, plan, !dry && plan.Refused.IsEmpty, paper, error))
                {
                    return ExitCodes.Usage;
                }

                if (dry)
                {
                    paper.Line("Nothing is written.");
                }
                else if (next is not null)
                {
                    paper.Line(next);
                }

                return ExitCodes.Clean;
            }
        );
    }

    /// <summary>The article named by id, file or address; null, and said why with what may be meant, where there is none.</summary>
    public Article? Article(string asked, Known known, ParseResult line)
    {
        var target = Target.Of(asked, known, line.GetValue(Input)!);
        if (target.Article is { } article)
        {
            return article;
        }

        Refuse(
            target.Trouble?.Replace("no article and no passage is", "no article is", StringComparison.Ordinal) ?? $"“{asked}” is a passage",
            target.Trouble is null ? "Give the report it stands in" : target.Remedy
        );
        return null;
    }

    /// <summary>Says why nothing is written.</summary>
    public FileEdit? Refuse(string message, string remedy)
    {
        QueryOptions.Refuse(error, message, remedy, ExitCodes.Usage);
        return null;
    }

    /// <summary>Says something that may not have been meant, where a name is nearly another.</summary>
    public void Doubt(string what, string name, IEnumerable<string> names)
    {
        if (Nearest.To(name, names) is { } near)
        {
            error.WriteLine(TextReport.Plain($"digest: {what} “{name}” is new. Was “{near}” meant?"));
        }
    }
}
