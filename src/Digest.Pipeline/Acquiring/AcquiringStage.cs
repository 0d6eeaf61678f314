namespace Digest.Acquiring;

/// <summary>Turns the files of the input folder into drafts and the editor's desk. Reads; concludes nothing.</summary>
public static class AcquiringStage
{
    /// <summary>Reads the editor's files. Missing ones give defaults; of broken ones it is told that nothing is published.</summary>
    public static Desk ReadDesk(string input, string? baseUrl, Diagnostics diagnostics) =>
        new DeskReader(new InputFolder(input), diagnostics).Read(baseUrl);

    /// <summary>What the editor's files become when something is added to them. Writes nothing.</summary>
    public static EditPlan Amend(string input, ImmutableArray<FileEdit> wishes) => Editing.Of(input, wishes);

    /// <summary>
    /// What writes the JSON Schema of each of the editor's files, by the file's name, and under "" that of them all, each under
    /// <c>$defs</c>. All end in a line break.
    /// </summary>
    public static ImmutableSortedDictionary<string, Func<string>> Schemas =>
        EditorSchema
            .Names.Add("")
            .ToImmutableSortedDictionary(
                n => n,
                n => (Func<string>)(() => EditorSchema.Of(n.Length == 0 ? null : n)),
                StringComparer.Ordinal
            );

    /// <summary>Reads every article, in parallel; sorted by path. Twins are told and the first by ordinal path is kept.</summary>
    public static ImmutableArray<Draft> Acquire(string input, bool withDrafts, int jobs, Diagnostics diagnostics)
    {
        var folder = new InputFolder(input);
        if (!folder.Exists)
        {
            diagnostics.Error(
                DiagnosticCodes.UnreadableFile,
                null,
                0,
                0,
                $"There is no input folder {input}",
                null,
                "Make it, or name another with --input"
            );
            return [];
        }

        if (!Directory.Exists(Path.Join(input, "articles")))
        {
            diagnostics.Warn(
                DiagnosticCodes.UnreadableFile,
                "articles",
                0,
                0,
                "There is no folder articles/ in the input folder",
                null,
                "Make it and put the reports there"
            );
        }

        var files = ArticleFiles.Find(folder, diagnostics);
        var drafts = Parallels.Each(
            files,
            jobs,
            file =>
                Quarantine.One(
                    "Acquiring",
                    "The article is left out",
                    file.Path,
                    0,
                    () => ArticleFiles.Load(folder, file, diagnostics) is { } raw ? ArticleReader.Read(raw, diagnostics) : null,
                    diagnostics
                )
        );
        return Twins.First([.. drafts.OfType<Draft>().Where(d => withDrafts || !d.Editor.Flag("draft", false))], diagnostics);
    }
}
