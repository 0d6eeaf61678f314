namespace Digest.Output;

/// <summary>Makes the files that a command was asked for and says so: what was made, and what to run next.</summary>
/// <param name="Json">Whether to answer with JSON.</param>
/// <param name="Output">Where the answer goes.</param>
/// <param name="Error">Where it is said why there is none.</param>
internal sealed record Making(bool Json, TextWriter Output, TextWriter Error)
{
    /// <summary>
    /// Makes files that are not there yet, all of them or none, and answers. Exit code 3 where something stands there already or the disk
    /// refuses.
    /// </summary>
    /// <param name="folder">None of them leads out of it.</param>
    /// <param name="files">Their paths below it and what they hold.</param>
    /// <param name="told">The folder to name, where that is a deeper one.</param>
    /// <param name="next">What to do with them: lines, commands set in by two spaces.</param>
    public int Make(string folder, ImmutableArray<NewFile> files, string told, params ImmutableArray<string> next)
    {
        try
        {
            Pipeline.MakeFiles(folder, files);
        }
        catch (IOException e)
        {
            return QueryOptions.Refuse(Error, e.Message, "Nothing was written", ExitCodes.NothingWritten);
        }

        var paths = files.Select(f => Shown(Path.Join(folder, f.Path))).ToList();
        if (Json)
        {
            JsonAnswer.Write(
                Output,
                w =>
                {
                    w.WriteString("folder", Shown(told));
                    w.Texts("made", paths);
                }
            );
            return ExitCodes.Clean;
        }

        var paper = TerminalWriter.Of(Output);
        foreach (var path in paths)
        {
            paper.Line(TerminalWriter.Green("+ ") + path);
        }

        paper.Line();
        foreach (var line in next)
        {
            paper.Line(line);
        }

        return ExitCodes.Clean;
    }

    /// <summary>
    /// Says that a place is taken, and gives the exit code; null where nothing stands there, or only what a run that was killed has made.
    /// </summary>
    /// <param name="path">The place.</param>
    /// <param name="remedy">What to do instead.</param>
    /// <param name="folder">What the paths of the files begin at.</param>
    /// <param name="files">What is to be made.</param>
    public int? Taken(string path, string remedy, string folder, ImmutableArray<NewFile> files) =>
        Path.Exists(path) && !IsBrokenOff(path, folder, files)
            ? QueryOptions.Refuse(
                Error,
                File.Exists(path) ? $"'{Shown(path)}' is a file" : $"'{Shown(path)}' is there already",
                $"Nothing was written; {remedy}",
                ExitCodes.NothingWritten
            )
            : null;

    /// <summary>
    /// Whether a folder holds nothing but what a run that was killed has made of some files, and not all of them: the next one goes on with
    /// the others.
    /// </summary>
    /// <param name="inner">The folder.</param>
    /// <param name="folder">What the paths of the files begin at.</param>
    /// <param name="files">The files.</param>
    private static bool IsBrokenOff(string inner, string folder, ImmutableArray<NewFile> files)
    {
        var all = files.ToDictionary(f => Path.GetFullPath(Path.Join(folder, f.Path)), f => f.Bytes, StringComparer.Ordinal);
        return Directory.Exists(inner)
            && all.Keys.Any(f => !File.Exists(f))
            && Directory
                .EnumerateFiles(
                    Path.GetFullPath(inner),
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                )
                .All(f => Pipeline.IsUnfinished(f) || (all.TryGetValue(f, out var bytes) && Holds(f, bytes.Span)));
    }

    /// <summary>A path as it is shown: with <c>/</c>, on every system.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    // A pipe has no length, and is never opened.
    private static bool Holds(string file, ReadOnlySpan<byte> bytes) =>
        new FileInfo(file).Length == bytes.Length && (bytes.IsEmpty || File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes));

    /// <summary>A path as a shell takes it: in quotation marks where it must be.</summary>
    public static string Typed(string path) =>
        Shown(path) is var p && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '~') ? p : $"\"{p}\"";
}
