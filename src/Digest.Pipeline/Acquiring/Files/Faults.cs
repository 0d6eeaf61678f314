using System.Security;
using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>
/// Tells whose fault it is that something cannot be read. What the file is to blame for costs the file; what the machine is to blame for
/// will pass,
/// and a site that lacks the file for it would be a wrong one.
/// </summary>
internal static class Faults
{
    // ENOTDIR, EISDIR, ELOOP: of Linux, of macOS where it has another. All else that reaches .NET as a bare IOException (EIO, EMFILE,
    // ENFILE, ENOMEM,
    // ESTALE, a lock) is no property of the file.
    private static readonly ImmutableArray<int> OfThePath = [20, 21, Loop, 62];

    /// <summary>The system's number for links that lead round in a circle.</summary>
    public const int Loop = RealPaths.Loop;

    /// <summary>Whether reading failed for any reason of the file system.</summary>
    public static bool IsOfReading(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or SecurityException;

    /// <summary>Whether the file itself is at fault: gone, forbidden, a name that leads nowhere.</summary>
    public static bool IsOfTheFile(Exception e) =>
        e is not IOException
        || e is FileNotFoundException or DirectoryNotFoundException or PathTooLongException
        || OfThePath.Contains(e.HResult);

    /// <summary>Tells it: an error for a fault of the file, and for one of the machine an end of all publishing.</summary>
    /// <param name="e">What the system said.</param>
    /// <param name="path">Path of the file or folder, relative to the input folder.</param>
    /// <param name="act">What could not be done, as in <c>The file cannot be read</c>.</param>
    /// <param name="diagnostics">Where to tell it.</param>
    public static void Tell(Exception e, string path, string act, Diagnostics diagnostics)
    {
        if (IsOfTheFile(e))
        {
            diagnostics.Error(DiagnosticCodes.UnreadableFile, path, 0, 0, act, Cause(e), "Check that it is there and that you may read it");
        }
        else
        {
            diagnostics.Stop(
                DiagnosticCodes.UnreadableFile,
                path,
                0,
                0,
                act,
                $"The system says: {Words(e)}",
                "This is a failure of the machine and not of what stands there: build again when it has passed"
            );
        }
    }

    private static string Cause(Exception e) =>
        e switch
        {
            UnauthorizedAccessException or SecurityException => "No permission",
            FileNotFoundException or DirectoryNotFoundException =>
                "It is gone, or a link that leads nowhere, or a folder where a file is wanted",
            PathTooLongException => "Its path is longer than the system takes",
            NotSupportedException => "Its name is none that the system can open",
            IOException { HResult: Loop } => "Its links lead in a circle",
            _ => "The system cannot read what stands there",
        };

    // The system's words without the full path, which the diagnostic names in its own way.
    private static string Words(Exception e) => e.Message.Split(" : '")[0].TrimEnd('.');
}
