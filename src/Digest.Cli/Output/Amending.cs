namespace Digest.Output;

/// <summary>Shows what would be added to the editor's files, adds it where that is wanted, and says what has to be added by hand.</summary>
internal static class Amending
{
    /// <summary>Shows the changes and, with <paramref name="write"/>, makes them. False when something has to be added by hand.</summary>
    public static bool Do(BuildOptions options, EditPlan amendments, bool write, TerminalWriter paper, TextWriter error)
    {
        foreach (var file in amendments.Files)
        {
            TextChange.Write(file with { Path = Path.Combine(options.Input, file.Path).Replace('\\', '/') }, paper);
        }

        foreach (var refused in amendments.Refused)
        {
            error.WriteLine(TextReport.Plain($"digest: {refused}."));
        }

        if (write)
        {
            Pipeline.Save(options, amendments);
        }

        return amendments.Refused.IsEmpty;
    }
}
