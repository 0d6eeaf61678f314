namespace Digest.Writing;

/// <summary>The disk itself.</summary>
internal sealed class Disk : IDisk
{
    /// <summary>The one there is.</summary>
    public static readonly Disk Real = new();

    private Disk() { }

    /// <inheritdoc/>
    public bool Exchange(string a, string b) => Native.Exchange(a, b);

    /// <inheritdoc/>
    public void Move(string from, string to) => Directory.Move(from, to);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlyMemory<byte> bytes) => WholeFile.Write(path, bytes);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public bool FlushVolume(string folder) => Native.FlushVolume(folder);

    /// <inheritdoc/>
    public void Flush(string path) => Native.Flush(path);
}
