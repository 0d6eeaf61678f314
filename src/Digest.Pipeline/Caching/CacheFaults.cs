namespace Digest.Caching;

/// <summary>What may go wrong with the folder of a cache: it never ends a run.</summary>
internal static class CacheFaults
{
    /// <summary>Whether an exception is the disk's, or the path's.</summary>
    public static bool IsOfDisk(Exception e) =>
        e is IOException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or NotSupportedException;
}
