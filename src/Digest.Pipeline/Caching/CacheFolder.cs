using System.Globalization;
using System.Runtime.InteropServices;
using Digest.Shared;

namespace Digest.Caching;

/// <summary>
/// The folder of a cache: segments of this state of the code in a folder of their own, named by it, so that programs of several versions
/// share one cache without reading one another's entries. Nothing here ever ends a run: without a folder there is no cache.
/// </summary>
internal sealed class CacheFolder
{
    private const string Extension = ".seg";
    private const string Unfinished = ".tmp";

    // Versions of the program whose entries stay, this one not counted.
    private const int OtherVersions = 2;

    private static int _spools;

    private readonly string _root;
    private readonly string _own;

    private CacheFolder(string root) => (_root, _own) = (root, Path.Combine(root, Version));

    // The code, and what it runs on: another .NET may know newer letters, another processor may add up in another order.
    private static string Version { get; } =
        (
            (ulong)
                new KeyBuilder("version")
                    .Add(CodeVersion.Hash)
                    .Add(RuntimeInformation.FrameworkDescription)
                    .Add(RuntimeInformation.RuntimeIdentifier)
                    .End()
        ).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>
    /// The folder at a path, made where it is missing; null where it cannot be made, or where others might write to it: what they write
    /// would be published.
    /// </summary>
    public static CacheFolder? At(string path)
    {
        try
        {
            var folder = new CacheFolder(Path.GetFullPath(path));
            foreach (var each in (string[])[folder._root, folder._own])
            {
                Disks.Now.MakeFolder(each, own: true);
                if (
                    !OperatingSystem.IsWindows()
                    && (File.GetUnixFileMode(each) & (UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != UnixFileMode.None
                )
                {
                    return null;
                }
            }

            return folder;
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            return null;
        }
    }

    /// <summary>A place for what a run keeps before it is over.</summary>
    public CacheSpool Spool() =>
        new(() =>
        {
            string name;
            do
            {
                var number = Interlocked.Increment(ref _spools);
                name = string.Create(CultureInfo.InvariantCulture, $"run-{Environment.ProcessId}-{number}{Unfinished}");
                name = Path.Combine(_own, name);
            } while (Path.Exists(name)); // of a process of this number in another container

            return Disks.Now.CreateScratch(name);
        });

    /// <summary>The segments of this version that can be read, the oldest first.</summary>
    public List<CacheSegment> Open()
    {
        try
        {
            return [.. Names().Select(n => CacheSegment.Open(Path.Combine(_own, n))).OfType<CacheSegment>()];
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            return [];
        }
    }

    /// <summary>
    /// Adds a segment, in one step: it is there whole or not at all. Then takes away the segments that it holds all of, and what builds
    /// that were killed left behind. Another build that adds one at this moment goes first: then nothing is added.
    /// </summary>
    public void Add(IEnumerable<(UInt128 Key, ReadOnlyMemory<byte> Bytes)> entries, IEnumerable<CacheSegment> superseded)
    {
        try
        {
            var disk = Disks.Now;
            using var taken = disk.Lock(Path.Combine(_own, "lock"));
            foreach (var left in Directory.GetFiles(_own, "*" + Unfinished))
            {
                disk.Delete(left);
            }

            var last = Names().Select(Number).DefaultIfEmpty(0).Max();
            var name = Path.Combine(_own, (last + 1).ToString("D8", CultureInfo.InvariantCulture));
            Put(name, entries);
            foreach (var segment in superseded)
            {
                segment.Dispose();
                disk.Delete(segment.Path);
            }

            Sweep();
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            // A full disk, a folder that is gone: the next build has more to do.
        }
    }

    private static void Put(string name, IEnumerable<(UInt128 Key, ReadOnlyMemory<byte> Bytes)> entries)
    {
        try
        {
            CacheSegment.Write(name + Unfinished, entries);
            Disks.Now.Rename(name + Unfinished, name + Extension, over: true);
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            // Half a segment on a full disk is room that the build could use.
            Disks.Now.Delete(name + Unfinished);
            throw;
        }
    }

    private static int Number(string name) =>
        int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private IEnumerable<string> Names() =>
        Directory.GetFiles(_own, "*" + Extension).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);

    private void Sweep()
    {
        foreach (
            var old in new DirectoryInfo(_root)
                .GetDirectories()
                .Where(d => d.Name.Length == 16 && d.Name.All(char.IsAsciiHexDigitLower) && d.FullName != _own && d.LinkTarget is null)
                .OrderByDescending(d => d.LastWriteTimeUtc)
                .ThenBy(d => d.Name, StringComparer.Ordinal)
                .Skip(OtherVersions)
        )
        {
            Disks.Now.DeleteTree(old.FullName);
        }
    }
}
