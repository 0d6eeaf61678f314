using Digest.Acquiring;
using Digest.Shared;
using Digest.Writing;

namespace Digest;

/// <summary>What taking reports into the newsroom asks of the stages: how a build would read a file, and what is there already.</summary>
public static partial class Pipeline
{
    /// <summary>The extensions of files that are read as articles, lower case, with the dot.</summary>
    public static ImmutableArray<string> Extensions => AcquiringStage.Extensions;

    /// <summary>
    /// The reports of one file as a build would read them; none, and told, where it would leave the file out. Reads nothing but the bytes.
    /// </summary>
    public static Result<ImmutableArray<Draft>> Draft(RawFile raw) =>
        Result.Of(told => Quarantine.One("Acquiring", "The file is left out", raw.Path, 0, () => Drafts.Of(raw, told), told)?.All ?? []);

    /// <summary>
    /// The name of the charset that a server says a text or page is in, where nothing in the bytes says one and they can be text in it;
    /// else null. As <c>charset</c> in its sidecar it is read so ever after.
    /// </summary>
    public static string? CharsetOf(ReadOnlyMemory<byte> bytes, string said, bool html) => AcquiringStage.CharsetOf(bytes, said, html);

    /// <summary>The article files of an input folder with their sidecars, sorted by path; those that cannot be read are left out.</summary>
    public static ImmutableArray<RawFile> ArticleFiles(string input, int jobs) =>
        [.. AcquiringStage.Files(input, jobs).Value.Select(f => f.Value).OfType<RawFile>()];

    /// <summary>The settings of an input folder, with defaults for what is missing or broken.</summary>
    public static Settings SettingsOf(string input) => AcquiringStage.ReadEditorFiles(input, null).Value.Settings;

    /// <summary>
    /// An address without what says nothing of the page: scheme, "www.", the last stroke, fragment, tracking. Null for what is no address,
    /// and for a front page.
    /// </summary>
    public static string? AddressKey(string? url) => ReportTies.AddressKey(url);

    /// <summary>
    /// What stands where a file of length 0 does, if that is none: a pipe, a socket, a device, in these words. Nothing is opened that could
    /// be waited for.
    /// </summary>
    public static string? KindOfIrregular(string path) => Irregular.KindOf(path);

    /// <summary>Writes a file: at any moment it is the old one or the new one.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static void SaveWhole(string path, ReadOnlyMemory<byte> bytes) => WritingStage.Save(path, bytes);

    // A class for the quarantine, which gives null for a mistake.
    private sealed record Drafts(ImmutableArray<Draft> All)
    {
        public static Drafts Of(RawFile raw, Diagnostics told) => new(told.Take(AcquiringStage.Read(raw)));
    }
}
