namespace Digest.Shared;

/// <summary>
/// The disk that is written to: the real one, unless a test has put another in its place for all that it calls, on whatever thread. So
/// every writer, from the site to a single file of the editor's, fails in tests as it is called in earnest.
/// </summary>
internal static class Disks
{
    private static readonly AsyncLocal<IDisk?> Other = new();

    /// <summary>The disk that is written to here.</summary>
    public static IDisk Now => Other.Value ?? Disk.Real;

    /// <summary>Puts another disk in the place of the real one, until the result is disposed of.</summary>
    public static IDisposable Use(IDisk disk) => new Instead(disk);

    private sealed class Instead : IDisposable
    {
        private readonly IDisk? _before = Other.Value;

        public Instead(IDisk disk) => Other.Value = disk;

        public void Dispose() => Other.Value = _before;
    }
}
