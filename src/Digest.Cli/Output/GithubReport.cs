using System.Globalization;

namespace Digest.Output;

/// <summary>
/// Diagnostics as GitHub workflow commands, escaped as the runner's toolkit does, so that no text of an article becomes a command.
/// </summary>
internal static class GithubReport
{
    /// <summary>One diagnostic as one annotation.</summary>
    public static string Diagnostic(Diagnostic d, string? place)
    {
        var level = d.Level switch
        {
            DiagnosticLevel.Error => "error",
            DiagnosticLevel.Warning => "warning",
            _ => "notice",
        };
        var properties = place is null ? "" : $"file={Property(place)},";
        properties += d.Line > 0 && place is not null ? string.Create(CultureInfo.InvariantCulture, $"line={d.Line},") : "";
        properties += d.Column > 0 && place is not null ? string.Create(CultureInfo.InvariantCulture, $"col={d.Column},") : "";
        return $"::{level} {properties}title={Property(d.Code)}::{Data(TextReport.Plain(TextReport.Message(d)))}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(TextReport.Plain(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
