using Digest.Acquiring;
using Digest.Caching;
using Digest.Filing;
using Digest.Folding;
using Digest.Rendering;
using Digest.Shared;
using Digest.Writing;

namespace Digest;

/// <summary>What commands ask and do beside a build. Like the recipe it knows the stages; nothing else does.</summary>
public static partial class Pipeline
{
    /// <summary>
    /// How sure an article's place is, and what is nearest to it and why, nearest first; null when no article has this id.
    /// </summary>
    public static (Placement Place, ImmutableArray<Nearness> Nearest)? Explain(Known known, string article, int jobs) =>
        FilingStage.Explain(known.Articles, [.. known.Stories.Select(s => s.Story)], known.Editor.Pins, article, jobs);

    /// <summary>A second look at the filing: how sure each place is, and what might be merged or split.</summary>
    public static FilingReview Review(Known known, int jobs) =>
        FilingStage.Review(known.Articles, [.. known.Stories.Select(s => s.Story)], known.Editor.Pins, jobs);

    /// <summary>
    /// The notes of a year of a story in English words, in page order: what commands say, whatever the site's theme and language.
    /// </summary>
    public static ImmutableArray<NoteWords> Say(AnnotatedStory story, AnnotatedYear year) => RenderingStage.Say(story, year);

    /// <summary>
    /// The files a build would write; what it would complain about, and refuse, is told. Throws <see cref="ThemeException"/>, or <see
    /// cref="IOException"/> of the standing site.
    /// </summary>
    public static Edition Make(Known known, BuildOptions options, Diagnostics diagnostics) =>
        diagnostics.Take(
            Render(known, options, diagnostics.Sorted()).Then(edition => WritingStage.Writable(edition, known.Stories, options))
        );

    private static Result<Edition> Render(
        Known known,
        BuildOptions options,
        ImmutableArray<Diagnostic> before,
        bool late = false,
        Recall? recall = null
    ) =>
        RenderingStage.Render(
            known.Stories,
            known.Editor.Settings,
            known.Editor.Knowledge,
            known.Editor.Annotations,
            Parameters,
            options,
            before,
            known.Origins,
            late,
            recall
        );

    /// <summary>
    /// Completes what a killed build began in the output folder. Throws <see cref="IOException"/>, which names path and act.
    /// </summary>
    public static void Recover(BuildOptions options) => WritingStage.Recover(options.Output);

    /// <summary>What the editor's files become when something is added to them. Writes nothing.</summary>
    public static EditPlan Amend(BuildOptions options, ImmutableArray<FileEdit> wishes) => AcquiringStage.Amend(options.Input, wishes);

    /// <summary>The figures by which stories are filed and passages folded, as the method page shows them.</summary>
    public static ImmutableArray<Parameter> Parameters => [.. FilingStage.Parameters, .. FoldingStage.Parameters];

    /// <summary>
    /// What writes the JSON Schema of each of the editor's files, by the file's name, and under "" that of them all; and of the data, as
    /// <c>data</c> (the file of <c>--data</c>) and <c>story-year</c> (each published <c>data.json</c>).
    /// </summary>
    public static ImmutableSortedDictionary<string, Func<string>> Schemas => AcquiringStage.Schemas.AddRange(RenderingStage.Schemas);

    /// <summary>
    /// Every file of the theme in use, sorted by path, without the site's own files over it; what the settings complain about is told.
    /// </summary>
    /// <exception cref="ThemeException">A folder of it is missing or cannot be read.</exception>
    public static ImmutableArray<ThemeFile> ThemeFiles(BuildOptions options, Diagnostics diagnostics) =>
        RenderingStage.ThemeFiles(options, diagnostics.Take(AcquiringStage.ReadEditorFiles(options.Input, options.BaseUrl)).Settings);

    /// <summary>Makes files that are not there yet below a folder: all of them or none. Never writes over anything.</summary>
    /// <exception cref="IOException">Names path and act; nothing of it stands.</exception>
    public static void MakeFiles(string folder, ImmutableArray<NewFile> files) => WritingStage.Make(folder, files);

    /// <summary>
    /// Whether a file is what a run that was killed has left of one that it was writing; the next to write that one deletes it.
    /// </summary>
    public static bool IsUnfinished(string path) => WritingStage.IsUnfinished(path);

    /// <summary>
    /// Writes files below a folder, which is made too, over what stands there: each is the old one or the new one at any moment. Gives
    /// their places.
    /// </summary>
    /// <exception cref="IOException">Names path and act; that file and those after it stand as they were.</exception>
    public static ImmutableArray<string> WriteFiles(string folder, ImmutableArray<NewFile> files) => WritingStage.Put(folder, files);

    /// <summary>
    /// A text as the name of a file or folder that every system takes: lower-case ASCII, joined by hyphens, never a device's.
    /// </summary>
    public static string NameOf(string text) => Slugs.Of(text);

    /// <summary>
    /// Writes amended files: each is the old one or the new one at any moment. Throws <see cref="IOException"/>; that file and those after
    /// it stand as they were.
    /// </summary>
    public static void Save(BuildOptions options, EditPlan amendments) => WritingStage.Replace(options.Input, amendments.Files);

    /// <summary>
    /// Takes back what <see cref="Save"/> wrote; false, and nothing done, where a file was changed since. Throws <see cref="IOException"/>.
    /// </summary>
    public static bool TakeBack(BuildOptions options, EditPlan amendments) => WritingStage.TakeBack(options.Input, amendments.Files);
}
