using Digest.Tests.Support;
using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>A folder with an input, and editions to write beside it.</summary>
internal sealed class Sites : IDisposable
{
    private readonly TempFolder _folder = new();

    public Sites() => Directory.CreateDirectory(_folder["input"]);

    public Diagnostics Told { get; } = new();

    public TempFolder Folder => _folder;

    public string Output => _folder["site"];

    public BuildOptions Options =>
        new()
        {
            Input = _folder["input"],
            Output = Output,
            Jobs = 2,
        };

    /// <summary>Writes an edition of text pages.</summary>
    public int? Write(params ReadOnlySpan<(string Path, string Text)> pages) => Write(Options, pages);

    public int? Write(BuildOptions options, params ReadOnlySpan<(string Path, string Text)> pages) =>
        Told.Take(WritingStage.Write(Edition(pages), options))?.All.Length;

    public static Edition Edition(params ReadOnlySpan<(string Path, string Text)> pages)
    {
        var all = ImmutableArray.CreateBuilder<Page>();
        foreach (var (path, text) in pages)
        {
            all.Add(new Page(path, () => Repo.Utf8.GetBytes(text)));
        }

        return new Edition { Pages = all.ToImmutable(), Data = () => "{}\n"u8.ToArray() };
    }

    /// <summary>The files of the site but the marker, with their text.</summary>
    public string Files() =>
        Directory.Exists(Output)
            ? string.Join(
                '\n',
                Directory
                    .EnumerateFiles(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                    .Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/') + "=" + File.ReadAllText(f))
                    .Where(l => !l.StartsWith(OutputPlace.Marker, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
            : "(no folder)";

    /// <summary>Everything beside the site that a build left.</summary>
    public IEnumerable<string> Leftovers() =>
        Directory
            .EnumerateFileSystemEntries(_folder.Path)
            .Select(e => Path.GetFileName(e))
            .Where(n => n != ".digest-cache" && n.Contains(".digest-", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();
}
