using Digest.Caching;
using Digest.Writing;

namespace Digest;

/// <summary>The recipe for a site that is looked at while it is worked on: what <c>digest serve</c> asks for.</summary>
public static partial class Pipeline
{
    /// <summary>
    /// What the input comes to now, laid out as a site of which no page is made before somebody asks for it. Writes nothing but its cache.
    /// A <paramref name="memory"/> of the process spares the work on what did not change since it was last given.
    /// </summary>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public static LiveSite Show(BuildOptions options, BuildMemory memory, Diagnostics diagnostics, IProgress<string>? progress = null)
    {
        using var culture = Invariant.Culture();
        using var stages = new Shared.StageEvents(progress);
        var known = Read(options, diagnostics, stages, memory);
        stages.Report("Rendering");
        var edition = diagnostics.Take(Render(known, options, diagnostics.Sorted(), late: true).Then(WritingStage.Placed));
        return new LiveSite(known, edition);
    }
}

/// <summary>A site as it stands in memory. Pages are made when they are asked for, once.</summary>
public sealed class LiveSite
{
    private readonly Dictionary<string, Lazy<ReadOnlyMemory<byte>>> _pages;
    private readonly Lazy<Dictionary<string, Lazy<ReadOnlyMemory<byte>>>> _late;
    private readonly string? _lateFolder;
    private readonly HashSet<string> _last;

    internal LiveSite(Known known, Edition edition)
    {
        Known = known;
        _pages = Ready(edition.Pages);
        _lateFolder = edition.Late?.Folder;
        _late = new(() => Ready(edition.Late?.Pages.Value ?? []));
        _last = [.. edition.Pages.Where(p => p.Last).Select(p => p.Path)];
    }

    /// <summary>What is known of its articles and stories.</summary>
    public Known Known { get; }

    /// <summary>Whether there is a file at a path such as <c>stories/a/2016/index.html</c>.</summary>
    public bool Has(string path) => At(path) is not null;

    /// <summary>
    /// The bytes of a file; null where there is none at the path. A file that describes others asks for theirs first.
    /// </summary>
    /// <exception cref="ThemeException">A template has a mistake.</exception>
    public ReadOnlyMemory<byte>? File(string path)
    {
        if (At(path) is not { } page)
        {
            return null;
        }

        if (_last.Contains(path))
        {
            foreach (var (other, made) in _pages)
            {
                if (!_last.Contains(other))
                {
                    _ = made.Value;
                }
            }
        }

        return page.Value;
    }

    private Lazy<ReadOnlyMemory<byte>>? At(string path) =>
        _pages.GetValueOrDefault(path)
        ?? (_lateFolder is { } folder && path.StartsWith(folder, StringComparison.Ordinal) ? _late.Value.GetValueOrDefault(path) : null);

    private static Dictionary<string, Lazy<ReadOnlyMemory<byte>>> Ready(ImmutableArray<Page> pages) =>
        pages.ToDictionary(p => p.Path, p => new Lazy<ReadOnlyMemory<byte>>(() => Make(p)), StringComparer.Ordinal);

    private static ReadOnlyMemory<byte> Make(Page page)
    {
        using var culture = Invariant.Culture();
        return page.Content();
    }
}
