using System.Runtime.InteropServices;

namespace Digest.Shared;

/// <summary>
/// The few calls of the system that .NET does not offer: exchange two names, link a file, flush a volume. Each says false where the system
/// has no such call.
/// </summary>
internal static partial class Native
{
    private const int AtCurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;
    private const int Interrupted = 4;

    // EINVAL, EROFS, ENOSYS, ENOTSUP of macOS and of Linux.
    private static readonly ImmutableArray<int> NoSuchCall = [22, 30, 38, 45, 95];

    /// <summary>
    /// Swaps what two names stand for, in one step (Linux renameat2 RENAME_EXCHANGE, macOS renamex_np RENAME_SWAP). False when refused or
    /// unknown here.
    /// </summary>
    public static bool Exchange(string a, string b)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? RenameAt2(AtCurrentFolder, a, AtCurrentFolder, b, RenameExchange) == 0
                : OperatingSystem.IsMacOS() && RenameExtended(a, b, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // musl before 1.2.6 and glibc before 2.28 lack the call: the journal does the work.
            return false;
        }
    }

    /// <summary>Gives a file a second name. False when refused (another volume, too many links, no such call).</summary>
    public static bool Link(string from, string to) => OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : LinkFile(from, to) == 0;

    /// <summary>
    /// Writes everything of the folder's volume through to the disk. False where there is no such call: then each file is flushed by
    /// itself.
    /// </summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static bool FlushVolume(string folder)
    {
        try
        {
            return OperatingSystem.IsLinux() && WithOpen(folder, SyncVolume);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes a file, or a folder's entries, through to the disk, so that a rename in it outlives a power cut. Does nothing on Windows,
    /// which has
    /// no such call for folders.
    /// </summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = WithOpen(path, Sync);
        }
    }

    // False where the system or the file system has no such call for this; any other refusal means that the bytes may not be on the disk.
    private static bool WithOpen(string path, Func<int, int> act)
    {
        var handle = Again(() => Open(path, 0));
        try
        {
            return handle < 0
                ? throw Refused()
                : Again(() => act(handle)) == 0 || (NoSuchCall.Contains(Marshal.GetLastPInvokeError()) ? false : throw Refused());
        }
        finally
        {
            if (handle >= 0)
            {
                _ = Close(handle);
            }
        }
    }

    private static int Again(Func<int> call)
    {
        int result;
        do
        {
            result = call();
        } while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private static IOException Refused() =>
        new(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()), Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameExtended(string from, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LinkFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncVolume(int handle);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string to, string from, nint security);
}
