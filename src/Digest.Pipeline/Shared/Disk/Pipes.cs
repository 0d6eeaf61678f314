using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Shared;

/// <summary>Tells a pipe or a device from an empty file, which have the same length, without waiting for anybody to write.</summary>
internal static partial class Pipes
{
    // O_NONBLOCK; O_RDONLY is 0.
    private static readonly int WithoutWaiting = OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    /// <summary>
    /// Whether a pipe, or a device that gives bytes, stands where a file of length 0 does. False on Windows, where a folder holds none, and
    /// for what cannot be opened: reading that says why.
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
            // What has no length and bytes all the same is no file.
            return RandomAccess.GetLength(handle) == 0 && RandomAccess.Read(handle, new byte[1], 0) > 0;
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
