using System.CommandLine;

namespace Digest.Output;

/// <summary>The option by which <c>build</c> and <c>check</c> are told how to report.</summary>
internal static class ReportFormats
{
    /// <summary>The option.</summary>
    public static Option<string> Option() =>
        new Option<string>("--format")
        {
            Description =
                "How to report: lines for people, one JSON object a line, annotations, or one SARIF 2.1.0 log for programs that gather "
                + "findings; on GitHub Actions github is the default.",
            DefaultValueFactory = _ => ConsoleReport.DefaultFormat(),
            HelpName = "text|json|github|sarif",
        }.AcceptOnlyFromAmong("text", "json", "github", "sarif");

    /// <summary>The format of a word of the option.</summary>
    public static ReportFormat Of(string? word) =>
        word switch
        {
            "json" => ReportFormat.Json,
            "github" => ReportFormat.Github,
            "sarif" => ReportFormat.Sarif,
            _ => ReportFormat.Text,
        };
}
