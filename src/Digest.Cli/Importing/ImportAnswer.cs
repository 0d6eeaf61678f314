using System.Globalization;
using System.Text.Json;
using Digest.Import;
using Digest.Output;

namespace Digest.Importing;

/// <summary>Says what came of an import: each report with its file, each thing that did not come in with the reason.</summary>
internal static class ImportAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(ImmutableArray<ImportResult> results, bool dry, bool json, TextWriter output)
    {
        if (json)
        {
            JsonAnswer.Write(output, w => Write(results, dry, w));
            return;
        }

        var paper = TerminalWriter.Of(output);
        foreach (var result in results)
        {
            switch (result.State)
            {
                case ImportState.Imported:
                    paper.Line(TerminalWriter.Green("+ ") + result.Path + TerminalWriter.Faint("  " + result.Source));
                    Told(paper, result.Message, null, result.Remedy);
                    break;
                case ImportState.Skipped:
                    paper.Line($"= {result.Source}{(result.Path is null ? "" : TerminalWriter.Faint("  " + result.Path))}");
                    Told(paper, result.Message, result.Cause, result.Remedy);
                    break;
                default:
                    paper.Line(TerminalWriter.Red("- ") + result.Source);
                    Told(paper, result.Message, result.Cause, result.Remedy);
                    break;
            }
        }

        paper.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Count(results, ImportState.Imported):N0} {(dry ? "would be imported" : "imported")}, "
                    + $"{Count(results, ImportState.Skipped):N0} passed over, {Count(results, ImportState.Refused):N0} refused"
                    + $"{(dry ? "; nothing is written" : "")}."
            )
        );
    }

    private static void Told(TerminalWriter paper, string? message, string? cause, string? remedy)
    {
        foreach (var (label, text) in new[] { ("  ", message), ("  cause: ", cause), ("  remedy: ", remedy) })
        {
            if (text is not null)
            {
                paper.Text(label, text);
            }
        }
    }

    private static void Write(ImmutableArray<ImportResult> results, bool dry, Utf8JsonWriter json)
    {
        json.WriteBoolean("dry_run", dry);
        foreach (var state in Enum.GetValues<ImportState>())
        {
            json.WriteNumber(Name(state), Count(results, state));
        }

        json.Objects(
            "results",
            results,
            r =>
            {
                json.WriteString("state", Name(r.State));
                json.WriteString("source", r.Source);
                json.WriteString("path", r.Path);
                json.WriteString("headline", r.Headline);
                json.WriteString("message", r.Message);
                json.WriteString("cause", r.Cause);
                json.WriteString("remedy", r.Remedy);
            }
        );
    }

    private static int Count(ImmutableArray<ImportResult> results, ImportState state) => results.Count(r => r.State == state);

    private static string Name(ImportState state) =>
        state switch
        {
            ImportState.Imported => "imported",
            ImportState.Skipped => "skipped",
            _ => "refused",
        };
}
