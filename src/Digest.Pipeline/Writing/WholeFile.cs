namespace Digest.Writing;

/// <summary>
/// Writes one file so that it is the old one or the new one at any moment: a temporary file beside it, flushed, then one rename.
/// </summary>
internal sealed class WholeFile
{
    private const string Infix = ".digest-tmp-";
    private readonly string _path;
    private readonly string? _temporary;

    private WholeFile(string path, string? temporary) => (_path, _temporary) = (path, temporary);

    /// <summary>Writes and puts in place.</summary>
    public static void Write(string path, ReadOnlyMemory<byte> bytes) => Stage(path, bytes).Commit();

    /// <summary>
    /// Writes the bytes beside the path, so that a full disk is known before anything is replaced. Leftovers of killed builds are removed.
    /// </summary>
    public static WholeFile Stage(string path, ReadOnlyMemory<byte> bytes)
    {
        if (IsDevice(path))
        {
            Acts.Do(
                "write",
                path,
                () =>
                {
                    using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                    device.Write(bytes.Span);
                }
            );
            return new WholeFile(path, null);
        }

        var real = RealPath.Of(path);
        if (Directory.Exists(real))
        {
            throw new IOException($"cannot write '{path}': it is a folder");
        }

        var folder = Path.GetDirectoryName(real)!;
        Acts.Do("make the folder", folder, () => Directory.CreateDirectory(folder));
        var start = Start(real);
        foreach (var left in Acts.Do("list", folder, () => Directory.GetFiles(folder)))
        {
            if (Path.GetFileName(left).StartsWith(start, StringComparison.Ordinal))
            {
                Acts.Do("delete", left, () => File.Delete(left));
            }
        }

        var temporary = Path.Combine(folder, start + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Acts.Do(
            "write",
            path,
            () =>
            {
                try
                {
                    using var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
                    RandomAccess.Write(file, bytes.Span, 0);
                    RandomAccess.FlushToDisk(file);
                }
                catch
                {
                    File.Delete(temporary);
                    throw;
                }
            }
        );
        return new WholeFile(real, temporary);
    }

    // A device or a pipe of the system is written to, not replaced; /dev/shm holds ordinary files.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Puts the staged bytes in place.</summary>
    public void Commit() => Place(overwrite: true);

    /// <summary>Puts the staged bytes in place where nothing stands yet.</summary>
    public void CommitAnew() => Place(overwrite: false);

    private void Place(bool overwrite)
    {
        if (_temporary is not null)
        {
            try
            {
                Acts.Do("write", _path, () => File.Move(_temporary, _path, overwrite));
            }
            catch (IOException)
            {
                Drop();
                throw;
            }
        }
    }

    /// <summary>Throws the staged bytes away.</summary>
    public void Drop()
    {
        try
        {
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next one to write here deletes it; what went wrong before is what must be told.
        }
    }

    /// <summary>How the names of temporary files for a path begin.</summary>
    public static string Start(string path) => "." + Path.GetFileName(path) + Infix;
}
