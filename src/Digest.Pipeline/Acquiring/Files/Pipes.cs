using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Acquiring;

/// <summary>Tells a pipe from an empty file, which have the same length, without waiting for anybody to write into it.</summary>
internal static partial class Pipes
{
    // O_NONBLOCK; O_RDONLY is 0.
    private static readonly int WithoutWaiting = OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    /// <summary>
    /// Whether a pipe stands at a path. False on Windows, where a folder holds none, and for what cannot be opened: reading that says why.
    /// </summary>
    public static bool IsOne(string path)
    {
        if (OperatingSystem.IsWindows() || Open(path, WithoutWaiting) is not (>= 0 and var opened))
        {
            return false;
        }

        using var handle = new SafeFileHandle(opened, ownsHandle: true);
        try
        {
            _ = RandomAccess.GetLength(handle);
            return false;
        }
        catch (NotSupportedException)
        {
            // What cannot be gone back and forth in has no length.
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
