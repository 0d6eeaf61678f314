namespace Digest.Output;

/// <summary>Diagnostics as lines for people, on a terminal with colours and links.</summary>
internal static class TerminalReport
{
    /// <summary>Writes one: colours where it has some, a link to the file, and below it the line of the file.</summary>
    /// <param name="d">What is told.</param>
    /// <param name="place">The file as it is named; null where it is about the whole run.</param>
    /// <param name="file">Where the file is; null where that is not known.</param>
    /// <param name="excerpt">The lines that show the place in the file.</param>
    /// <param name="paper">Where to.</param>
    public static void Write(Diagnostic d, string? place, string? file, IEnumerable<string> excerpt, TerminalWriter paper)
    {
        var level = TextReport.Level(d.Level);
        var rest =
            (
                d.Level switch
                {
                    DiagnosticLevel.Error => TerminalWriter.Red(level),
                    DiagnosticLevel.Warning => TerminalWriter.Yellow(level),
                    _ => level,
                }
            ) + $" {d.Code}: {TextReport.Message(d)}";
        if (place is null)
        {
            paper.Line(rest);
        }
        else if (file is null)
        {
            paper.Line($"{TerminalWriter.Cyan(TextReport.Place(d, place))}: {rest}");
        }
        else
        {
            paper.Line(TerminalWriter.Cyan(TextReport.Place(d, place)), file, ": " + rest);
        }

        foreach (var line in excerpt)
        {
            paper.Line(line);
        }
    }
}
