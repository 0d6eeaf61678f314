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

    /// <summary>The extensions of files that are read, lower case, with the dot.</summary>
    public static ImmutableArray<string> Extensions => [.. ArticleReader.Readers.SelectMany(r => r.Extensions)];

    /// <summary>
    /// Reads the reports of one file, in file order; none, and told, when it is left out. Depends on nothing but the file.
    /// </summary>
    public static Result<ImmutableArray<Draft>> Read(RawFile raw) => Result.Of(diagnostics => ArticleReader.Read(raw, diagnostics));

    /// <summary>The charset that a server says a text or page is in, where only the server says one; else null.</summary>
    public static string? CharsetOf(ReadOnlyMemory<byte> bytes, string said, bool html) => SaidCharset.NameOf(bytes.Span, said, html);

    /// <summary>The names of a draft, by which twins are known.</summary>
    public static DraftHead HeadOf(Draft draft)
    {
        var slug = draft.Editor["slug"];
        var here = slug?.Path == draft.Path;
        return new()
        {
            Id = draft.Id,
            Path = draft.Path,
            Part = draft.Part,
            Slug = draft.Slug,
            HasSlugKey = slug is not null,
            SlugLine = here ? slug!.Line : 0,
            SlugColumn = here ? slug!.Column : 0,
            IsDraft = draft.Editor.Flag("draft", false),
        };
    }

    /// <summary>
    /// The bytes of every article file with its sidecars, in parallel; sorted by path. A file that cannot be read is null, and tells why;
    /// the whole tells of the folder.
    /// </summary>
    public static Result<ImmutableArray<Result<RawFile?>>> Files(string input, int jobs) =>
        Result.Of(diagnostics => Files(input, jobs, diagnostics));

    /// <summary>
    /// Of all drafts, in order, those that are published: without those that the editor holds back, unless
    /// <paramref name="withDrafts"/>, and of twins the first by ordinal path; the others are told.
    /// </summary>
    public static Result<ImmutableArray<DraftHead>> Published(ImmutableArray<DraftHead> heads, bool withDrafts) =>
        Result.Of(diagnostics => Twins.First([.. heads.Where(h => withDrafts || !h.IsDraft)], diagnostics));

    private static ImmutableArray<Result<RawFile?>> Files(string input, int jobs, Diagnostics diagnostics)
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
        return Parallels.Each(
            files,
            jobs,
            file =>
                Result.Of(told =>
                    Quarantine.One("Acquiring", "The article is left out", file.Path, 0, () => ArticleFiles.Load(folder, file, told), told)
                )
        );
    }
}
