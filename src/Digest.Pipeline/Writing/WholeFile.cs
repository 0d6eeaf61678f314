using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Writes one file so that it is the old one or the new one at any moment: a temporary file beside it, flushed, then one rename. What
/// fails leaves nothing, no folder either that was made for it.
/// </summary>
internal sealed class WholeFile
{
    private const string Infix = ".digest-tmp-";
    private readonly string _path;
    private readonly string? _temporary;
    private readonly ImmutableArray<string> _folders;

    /// <param name="path">The file.</param>
    /// <param name="temporary">What is renamed to it; null for a device, which is written to as it is.</param>
    /// <param name="folders">The folders that are made for it, the innermost first.</param>
    private WholeFile(string path, string? temporary, ImmutableArray<string> folders) =>
        (_path, _temporary, _folders) = (path, temporary, folders);

    /// <summary>Writes and puts in place.</summary>
    public static void Write(string path, ReadOnlyMemory<byte> bytes) => Stage(path, bytes).Commit();

    /// <summary>
    /// Writes the bytes beside the path, so that a full disk is known before anything is replaced. Leftovers of killed builds are removed.
    /// </summary>
    public static WholeFile Stage(string path, ReadOnlyMemory<byte> bytes)
    {
        if (IsDevice(path))
        {
            Acts.Do("write", path, () => Pour(path, bytes));
            return new WholeFile(path, null, []);
        }

        var real = RealPath.Of(path);
        if (Directory.Exists(real))
        {
            throw new IOException($"cannot write '{path}': it is a folder");
        }

        if (new FileInfo(real) is { Exists: true, Length: 0 } && Irregular.KindOf(real) is { } kind)
        {
            throw new IOException($"cannot write '{path}': it is {kind}, which a file would replace");
        }

        var folder = Path.GetDirectoryName(real)!;
        var pid = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var staged = new WholeFile(real, Path.Combine(folder, Start(real) + pid), Missing(folder));
        try
        {
            Acts.Do("make the folder", folder, () => Disks.Now.MakeFolder(folder));
            Sweep(folder, Start(real));
            Acts.Do("write", path, () => staged.Fill(bytes));
            return staged;
        }
        catch (IOException)
        {
            staged.Drop();
            throw;
        }
    }

    /// <summary>Puts the staged bytes in place.</summary>
    public void Commit() => Place(over: true);

    /// <summary>Puts the staged bytes in place where nothing stands yet.</summary>
    public void CommitAnew() => Place(over: false);

    /// <summary>
    /// Throws the staged bytes away. Of several files the last to be staged first: a folder goes with the one it was made for.
    /// </summary>
    public void Drop()
    {
        if (_temporary is not null)
        {
            Try(() => Disks.Now.Delete(_temporary));
        }

        foreach (var folder in _folders)
        {
            Try(() => Disks.Now.DeleteFolder(folder));
        }
    }

    /// <summary>Whether a name is that of a temporary file.</summary>
    public static bool IsTemporary(string name) => name.StartsWith('.') && name.Contains(Infix, StringComparison.Ordinal);

    /// <summary>How the names of temporary files for a path begin.</summary>
    public static string Start(string path) => "." + Path.GetFileName(path) + Infix;

    private void Place(bool over)
    {
        if (_temporary is not null)
        {
            try
            {
                Acts.Do("write", _path, () => Disks.Now.Rename(_temporary, _path, over));
            }
            catch (IOException)
            {
                Drop();
                throw;
            }
        }
    }

    private void Fill(ReadOnlyMemory<byte> bytes)
    {
        using (var file = Disks.Now.Create(_temporary!, anew: false))
        {
            Disks.Now.Write(file, bytes, 0);
            Disks.Now.Flush(file);
        }

        // Whoever may read or write the file may do so still.
        if (!OperatingSystem.IsWindows() && File.Exists(_path) && File.GetUnixFileMode(_path) != File.GetUnixFileMode(_temporary!))
        {
            Disks.Now.SetMode(_temporary!, File.GetUnixFileMode(_path));
        }
    }

    private static void Sweep(string folder, string start)
    {
        foreach (var left in Acts.Do("list", folder, () => Directory.GetFiles(folder)))
        {
            if (Path.GetFileName(left).StartsWith(start, StringComparison.Ordinal))
            {
                Acts.Do("delete", left, () => Disks.Now.Delete(left));
            }
        }
    }

    private static ImmutableArray<string> Missing(string folder)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Add(at);
        }

        return missing.ToImmutable();
    }

    // A device or a pipe of the system is written to, not replaced; /dev/shm holds ordinary files.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static void Pour(string path, ReadOnlyMemory<byte> bytes)
    {
        using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
        device.Write(bytes.Span);
    }

    // What the disk does not let go stays until the next one writes here; what went wrong before is what must be told.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another file stands in the folder, or the disk refuses this too.
        }
    }
}
