using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Digest.Shared;

/// <summary>Tells what is no regular file from an empty one, which has the same length, without waiting for anybody to write.</summary>
internal static partial class Irregular
{
    private const string Pipe = "a pipe";
    private const string Socket = "a socket";
    private const string Device = "a device";

    private const int AtCurrentFolder = -100;
    private const uint AskForKind = 1;

    // Of the answer of statx, which is the same on all processors.
    private const int AnswerLength = 256;
    private const int ModeAt = 28;

    // ENXIO of Linux, EOPNOTSUPP of macOS: what a socket says to whoever would open it.
    private static readonly int NoOpening = OperatingSystem.IsMacOS() ? 102 : 6;

    // O_NONBLOCK; O_RDONLY is 0.
    private static readonly int WithoutWaiting = OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    /// <summary>
    /// What stands where a file of length 0 does: a pipe, a socket, a device, in these words; null for a file. Null on Windows too, where a
    /// folder holds none of them, and for what cannot be asked: reading that says why.
    /// </summary>
    public static string? KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            return OperatingSystem.IsLinux() ? Told(path) : Opened(path);
        }
        catch (EntryPointNotFoundException)
        {
            return Opened(path); // glibc before 2.28, musl before 1.2.5
        }
    }

    private static string? Told(string path)
    {
        Span<byte> answer = stackalloc byte[AnswerLength];
        return Statx(AtCurrentFolder, path, 0, AskForKind, answer) != 0
            ? null
            : (BitConverter.ToUInt16(answer[ModeAt..]) & 0xF000) switch
            {
                0x1000 => Pipe,
                0x2000 or 0x6000 => Device,
                0xC000 => Socket,
                _ => null,
            };
    }

    /// <summary>
    /// The same, where the system does not tell: by what opening and reading come to. A device that gives nothing is a file then.
    /// </summary>
    internal static string? Opened(string path)
    {
        if (Open(path, WithoutWaiting) is not (>= 0 and var opened))
        {
            return Marshal.GetLastPInvokeError() == NoOpening ? Socket : null;
        }

        using var handle = new SafeFileHandle(opened, ownsHandle: true);
        try
        {
            // What has no length and bytes all the same is no file.
            return RandomAccess.GetLength(handle) == 0 && RandomAccess.Read(handle, new byte[1], 0) > 0 ? Device : null;
        }
        catch (NotSupportedException)
        {
            // What cannot be gone back and forth in has no length.
            return Pipe;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
