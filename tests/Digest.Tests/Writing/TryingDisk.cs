using Digest.Shared;
using Digest.Writing;
using Microsoft.Win32.SafeHandles;

namespace Digest.Tests.Writing;

/// <summary>
/// A disk that carries out what it is told until its <paramref name="last"/>th act, which it refuses or does not live to see. Without
/// <paramref name="exchange"/> names cannot be exchanged, as on file systems that have no such call; that refusal counts as no act.
/// </summary>
internal sealed class TryingDisk(
    int last = int.MaxValue,
    bool kill = false,
    bool exchange = false,
    bool volumes = true,
    Action<string>? before = null
) : IDisk
{
    private readonly Lock _lock = new();

    /// <summary>How it refuses; an input/output error when nothing else is said.</summary>
    public Func<Exception> Refusal { get; init; } = static () => new IOException("Input/output error", 5);

    /// <summary>The paths whose acts count; those on any other are carried out. An open file has none, and counts.</summary>
    public Func<string, bool> Counts { get; init; } = static _ => true;

    /// <summary>What was done, in order; the act that failed is the last, or that which tidies up after it.</summary>
    public List<string> Acts { get; } = [];

    /// <summary>The process ended here: nothing is tidied up after it, as nothing is after a kill.</summary>
    private static OperationCanceledException Killed => new() { Data = { [Swap.Kept] = true } };

    public void MakeFolder(string path, bool own = false) => Try("make folder", path, () => Disk.Real.MakeFolder(path, own));

    public FileStream Lock(string path) => Try("lock", path, () => Disk.Real.Lock(path));

    public SafeFileHandle Create(string path, bool anew) => Try("create", path, () => Disk.Real.Create(path, anew));

    public SafeFileHandle CreateScratch(string path) => Try("create scratch", path, () => Disk.Real.CreateScratch(path));

    // Half of it is there, as on a disk that fills up.
    public void Write(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long at)
    {
        Disk.Real.Write(file, bytes[..(bytes.Length / 2)], at);
        Try("write", null, () => Disk.Real.Write(file, bytes, at));
    }

    public void Flush(SafeFileHandle file) => Try("flush file", null, () => Disk.Real.Flush(file));

    public void SetMode(string path, UnixFileMode mode) => Try("set mode", path, () => Disk.Real.SetMode(path, mode));

    public bool Link(string from, string to) => Try("link", to, () => Disk.Real.Link(from, to), refused: static () => false);

    public void LinkTo(string path, string target) => Try("link to", path, () => Disk.Real.LinkTo(path, target));

    public void Copy(string from, string to) => Try("copy", to, () => Disk.Real.Copy(from, to));

    public void Rename(string from, string to, bool over) => Try("rename", to, () => Disk.Real.Rename(from, to, over));

    public void Move(string from, string to) => Try("move", to, () => Disk.Real.Move(from, to));

    public bool Exchange(string a, string b) => exchange && Try("exchange", b, () => Disk.Real.Exchange(a, b), refused: static () => false);

    public void Delete(string path) => Try("delete", path, () => Disk.Real.Delete(path));

    public void DeleteTree(string path) => Try("delete tree", path, () => Disk.Real.DeleteTree(path));

    public void DeleteFolder(string path) => Try("delete folder", path, () => Disk.Real.DeleteFolder(path));

    public bool FlushVolume(string folder) => volumes && Try("flush volume", folder, () => Disk.Real.FlushVolume(folder));

    public void Flush(string path) => Try("flush", path, () => Disk.Real.Flush(path));

    private void Try(string act, string? path, Action step) =>
        Try(
            act,
            path,
            () =>
            {
                step();
                return true;
            }
        );

    private T Try<T>(string act, string? path, Func<T> step, Func<T>? refused = null)
    {
        int at;
        lock (_lock)
        {
            if (path is not null && !Counts(path))
            {
                return step();
            }

            Acts.Add(act);
            at = Acts.Count;
        }

        before?.Invoke(act);
        return at == last && !kill && refused is not null ? refused()
            : at == last && !kill ? throw Refusal()
            : at >= last && kill ? throw Killed
            : step();
    }
}
