using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>Turns the files of the input folder into drafts, and reads the editor's files. Reads; concludes nothing.</summary>
public static class AcquiringStage
{
    /// <summary>Reads the editor's files. Missing ones give defaults; of broken ones it is told that nothing is published.</summary>
    public static Result<EditorFiles> ReadEditorFiles(string input, string? baseUrl) =>
        Result.Of(diagnostics => new EditorFilesReader(new InputFolder(input), diagnostics).Read(baseUrl));

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

    /// <summary>
    /// Reads the reports of one file, in file order; none, and told, when it is left out. Depends on nothing but the file.
    /// </summary>
    public static Result<ImmutableArray<Draft>> Read(RawFile raw) => Result.Of(diagnostics => ArticleReader.Read(raw, diagnostics));

    /// <summary>
    /// Reads every article, in parallel; sorted by path, those of one file as they stand there. The first draft of a file tells what the
    /// file gave rise to; the whole tells of the folder, of
    /// files that are left out, and of twins, of which the first by ordinal path is kept.
    /// </summary>
    public static Result<ImmutableArray<Result<Draft>>> Acquire(string input, bool withDrafts, int jobs) =>
        Result.Of(diagnostics => Acquire(input, withDrafts, jobs, diagnostics));

    private static ImmutableArray<Result<Draft>> Acquire(string input, bool withDrafts, int jobs, Diagnostics diagnostics)
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
        var read = Parallels.Each(files, jobs, file => Load(folder, file));
        var kept = Twins
            .First([.. read.SelectMany(r => r.Value ?? []).Where(d => withDrafts || !d.Editor.Flag("draft", false))], diagnostics)
            .ToHashSet<Draft>(ReferenceEqualityComparer.Instance);
        var drafts = ImmutableArray.CreateBuilder<Result<Draft>>(kept.Count);
        foreach (var result in read)
        {
            var told = result.Diagnostics;
            foreach (var draft in result.Value ?? [])
            {
                if (kept.Contains(draft))
                {
                    drafts.Add(new Result<Draft>(draft, told));
                    told = [];
                }
            }

            diagnostics.Add(told);
        }

        return drafts.DrainToImmutable();
    }

    private static Result<List<Draft>?> Load(InputFolder folder, ArticleFile file) =>
        Result.Of(diagnostics =>
            Quarantine.One<List<Draft>>(
                "Acquiring",
                "The article is left out",
                file.Path,
                0,
                () => ArticleFiles.Load(folder, file, diagnostics) is { } raw ? [.. diagnostics.Take(Read(raw))] : null,
                diagnostics
            )
        );
}
