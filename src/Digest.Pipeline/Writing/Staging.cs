using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Security.Cryptography;
using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Fills a new tree with the files of an edition, beside the old one. A file whose bytes did not change becomes a second name of the old
/// file instead of a copy; one that would be made of the same as the old one is not made at all.
/// </summary>
internal sealed class Staging(OutputPlace place, bool clean, int jobs, SiteFiles? past = null)
{
    private readonly HashSet<string> _realFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);
    private readonly IDisk _disk = Disks.Now;
    private bool _flushEach;

    /// <summary>Writes all pages, those that describe others last; gives the files.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    /// <exception cref="ThemeException">From a page's content; of several, the first to be begun: those of heavy stories
    /// first, then page order.</exception>
    public SiteFiles Write(ImmutableArray<Page> pages)
    {
        _flushEach = !OperatingSystem.IsLinux();
        Acts.Do("make the folder", place.Staged, () => _disk.MakeFolder(place.Staged));
        foreach (var folder in Folders(pages))
        {
            var path = Path.Combine(place.Staged, folder);
            Acts.Do("make the folder", path, () => _disk.MakeFolder(path));
            if (!clean && IsRealFolder(Path.Combine(place.Target, folder)))
            {
                _realFolders.Add(folder);
            }
        }

        if (!clean && IsRealFolder(place.Target))
        {
            _realFolders.Add("");
        }

        var turns = Edition.InTurn(pages);
        Each([.. turns.Where(p => !p.Last)]);
        Each([.. turns.Where(p => p.Last)]);
        WriteFile(Path.Combine(place.Staged, OutputPlace.Marker), "This folder is replaced whole by every digest build.\n"u8.ToArray());
        return new SiteFiles([.. pages.Select(p => _files[p.Path])], [.. SiteFiles.FoldersOf(pages.Select(p => p.Path)).Select(TimeOf)]);
    }

    /// <summary>Writes everything staged through to the disk: what is swapped in must not be hollow after a power cut.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public void Flush(ImmutableArray<Page> pages)
    {
        if (!_flushEach && Acts.Do("write through", place.Staged, () => _disk.FlushVolume(place.Staged)))
        {
            return;
        }

        // Files that were flushed as they were written still need their folders, or their names are lost.
        var files = _flushEach ? [] : pages.Select(p => p.Path).Append(OutputPlace.Marker);
        foreach (var name in files.Concat(SiteFiles.FoldersOf(pages.Select(p => p.Path))).Append(""))
        {
            var path = Path.Combine(place.Staged, name);
            Acts.Do("write through", path, () => _disk.Flush(path));
        }
    }

    private long TimeOf(string folder)
    {
        var path = Path.Combine(place.Staged, folder);
        return Acts.Do("look at", path, () => Directory.GetLastWriteTimeUtc(path).Ticks);
    }

    private static IEnumerable<string> Folders(ImmutableArray<Page> pages) =>
        pages.Select(p => FolderOf(p.Path)).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static bool IsRealFolder(string path) =>
        new DirectoryInfo(path) is { Exists: true } folder && !folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private void Each(ImmutableArray<Page> pages) => Parallels.InTurn(pages.Length, jobs, i => Make(pages[i]));

    private void Make(Page page)
    {
        var path = Path.Combine(place.Staged, page.Path);
        if (Stands(page) is { } standing && _disk.Link(Path.Combine(place.Target, page.Path), path))
        {
            page.Stands?.Invoke(standing);
            _files[page.Path] = standing;
            return;
        }

        var bytes = page.Content();
        if (!LinkUnchanged(page.Path, bytes.Span, path))
        {
            WriteFile(path, bytes);
        }

        var asked = page.Origin?.Asked;
        _files[page.Path] = new SiteFile
        {
            Path = page.Path,
            Length = bytes.Length,
            Modified = Acts.Do("look at", path, () => File.GetLastWriteTimeUtc(path).Ticks),
            Hash = XxHash128.HashToUInt128(bytes.Span),
            Sha256 = page.Stands is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Key = asked is { } questions ? page.Origin!.KeyOf(questions) : null,
            Asked = asked ?? [],
        };
    }

    // The file of the standing site that a page need not be made for.
    private SiteFile? Stands(Page page) =>
        page.Origin is { } origin
        && past?.At(page.Path) is { Key: { } key } old
        && _realFolders.Contains(FolderOf(page.Path))
        && origin.KeyOf(old.Asked) == key
        && StandingFiles.Holds(Path.Combine(place.Target, page.Path), old)
            ? old
            : null;

    private static string FolderOf(string name) => name.LastIndexOf('/') is var slash and > 0 ? name[..slash] : "";

    private void WriteFile(string path, ReadOnlyMemory<byte> bytes) =>
        Acts.Do(
            "write",
            path,
            () =>
            {
                using var file = _disk.Create(path, anew: true);
                _disk.Write(file, bytes, 0);
                if (_flushEach)
                {
                    _disk.Flush(file);
                }
            }
        );

    /// <summary>
    /// Links the old file where it holds the same bytes. Never through a link of the file system, and never an empty file: opening a pipe
    /// (length 0 as well) would wait for ever.
    /// </summary>
    private bool LinkUnchanged(string name, ReadOnlySpan<byte> bytes, string to)
    {
        if (bytes.IsEmpty || !_realFolders.Contains(FolderOf(name)))
        {
            return false;
        }

        var old = Path.Combine(place.Target, name);
        return SameBytes.Holds(old, bytes) && _disk.Link(old, to);
    }
}
