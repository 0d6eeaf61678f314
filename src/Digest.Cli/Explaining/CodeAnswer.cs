using System.Globalization;
using Digest.Output;
using Digest.Text;

namespace Digest.Explaining;

/// <summary>Says what a code of a message means: what is the matter, its cause, an example, the remedy.</summary>
internal static class CodeAnswer
{
    private const int Most = 3;

    /// <summary>Whether somebody asks for a code, be there such a one or not; no article is called so.</summary>
    public static bool IsCode(string asked) =>
        Catalogue.Find(asked) is not null
        || (
            asked.Length is >= 3 and <= 8 && asked.StartsWith("DG", StringComparison.OrdinalIgnoreCase) && asked[2..].All(char.IsAsciiDigit)
        );

    /// <summary>Says it; exit code 2 where there is no such code.</summary>
    public static int Say(string asked, bool json, TextWriter output, TextWriter error)
    {
        if (Catalogue.Find(asked) is not { } code)
        {
            return QueryOptions.Refuse(
                error,
                $"there is no code {asked}",
                $"Did you mean {string.Join(", ", Near(asked.ToUpperInvariant()))}?",
                ExitCodes.Usage
            );
        }

        if (json)
        {
            JsonAnswer.Write(
                output,
                w =>
                {
                    w.WriteString("code", code.Code);
                    w.WriteString("what", code.What);
                    w.WriteString("cause", code.Cause);
                    w.WriteString("example", code.Example);
                    w.WriteString("remedy", code.Remedy);
                }
            );
            return ExitCodes.Clean;
        }

        var paper = TerminalWriter.Of(output);
        paper.Text(TerminalWriter.Bold(code.Code) + "  ", TextReport.Stop(code.What));
        paper.Text("  cause    ", TextReport.Stop(code.Cause));
        paper.Text("  example  ", code.Example);
        paper.Text("  remedy   ", TextReport.Stop(code.Remedy));
        return ExitCodes.Clean;
    }

    // Those of the same stage and kind, then those of nearly the same digits.
    private static IEnumerable<string> Near(string asked)
    {
        var codes = Catalogue.All.Select(e => e.Code).ToList();
        return codes
            .Where(c => asked.Length >= 4 && c.StartsWith(asked[..4], StringComparison.Ordinal))
            .OrderBy(c => Math.Abs(Number(c) - Number(asked)))
            .Concat(Nearest.Of(asked, codes, Most))
            .Distinct(StringComparer.Ordinal)
            .Take(Most);
    }

    private static int Number(string code) => int.Parse(code[2..], CultureInfo.InvariantCulture);
}
