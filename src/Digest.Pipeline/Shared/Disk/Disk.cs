using Microsoft.Win32.SafeHandles;

namespace Digest.Shared;

/// <summary>The disk itself.</summary>
internal sealed class Disk : IDisk
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The one there is.</summary>
    public static readonly Disk Real = new();

    private Disk() { }

    /// <inheritdoc/>
    public void MakeFolder(string path, bool own = false)
    {
        if (own && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, OwnersOnly);
        }
        else
        {
            Directory.CreateDirectory(path);
        }
    }

    /// <inheritdoc/>
    public FileStream Lock(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    /// <inheritdoc/>
    public SafeFileHandle Create(string path, bool anew) =>
        File.OpenHandle(path, anew ? FileMode.CreateNew : FileMode.Create, FileAccess.Write, FileShare.None);

    /// <inheritdoc/>
    public SafeFileHandle CreateScratch(string path) =>
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);

    /// <inheritdoc/>
    public void Write(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long at) => RandomAccess.Write(file, bytes.Span, at);

    /// <inheritdoc/>
    public void Flush(SafeFileHandle file) => RandomAccess.FlushToDisk(file);

    /// <inheritdoc/>
    public void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    /// <inheritdoc/>
    public bool Link(string from, string to) => Native.Link(from, to);

    /// <inheritdoc/>
    public void LinkTo(string path, string target) => File.CreateSymbolicLink(path, target);

    /// <inheritdoc/>
    public void Copy(string from, string to) => File.Copy(from, to);

    /// <inheritdoc/>
    public void Rename(string from, string to, bool over) => File.Move(from, to, over);

    /// <inheritdoc/>
    public void Move(string from, string to) => Directory.Move(from, to);

    /// <inheritdoc/>
    public bool Exchange(string a, string b) => Native.Exchange(a, b);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void DeleteTree(string path) => Directory.Delete(path, recursive: true);

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path);

    /// <inheritdoc/>
    public bool FlushVolume(string folder) => Native.FlushVolume(folder);

    /// <inheritdoc/>
    public void Flush(string path) => Native.Flush(path);
}
