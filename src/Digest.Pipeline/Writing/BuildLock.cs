using System.Diagnostics;
using System.Globalization;
using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// One build at a time writes to an output folder. The lock is the system's own on an open file, so that a killed build's lock is free at
/// once.
/// A second file beside it says who, as a locked file cannot be read. Removed at the end, safely: .NET opens anew when the name was taken
/// away meanwhile.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    /// <summary>Longest time that a build waits for another one to end.</summary>
    [Limit("nothing is written", DiagnosticCodes.CannotWrite)]
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    // The file may go just after opening it was refused, when its holder is done. So often in a row that is no chance any more: it cannot
    // be made.
    private const int MostMissing = 20;

    private readonly FileStream _file;
    private readonly string _holder;

    private BuildLock(OutputPlace place)
    {
        _file = Disks.Now.Lock(place.Lock);
        _holder = place.LockHolder;
        try
        {
            File.WriteAllText(_holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lock holds all the same; only its holder stays unnamed.
        }
    }

    /// <summary>Takes the lock, waiting up to a minute for another build to end.</summary>
    /// <exception cref="IOException">It did not end; the message says who holds the lock.</exception>
    public static BuildLock Take(OutputPlace place, TimeSpan? patience = null)
    {
        Acts.Do("make the folder", place.Parent, () => Disks.Now.MakeFolder(place.Parent));
        var clock = Stopwatch.StartNew();
        var missing = 0;
        while (true)
        {
            try
            {
                return new BuildLock(place);
            }
            catch (IOException e)
                when (e is not (DirectoryNotFoundException or FileNotFoundException)
                    && (File.Exists(place.Lock) ? (missing = 0) == 0 : ++missing < MostMissing)
                )
            {
                if (clock.Elapsed > (patience ?? MaxWait))
                {
                    throw new IOException(
                        $"cannot write to '{place.Target}': another build ({Holder(place.LockHolder)}) holds '{place.Lock}'",
                        e
                    )
                    {
                        Data = { ["remedy"] = "Wait for that build to end; nothing was written" },
                    };
                }

                Thread.Sleep(25);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Acts.Failed("lock", place.Lock, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build overwrites it.
        }
        finally
        {
            _file.Dispose();
        }
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path) is { Length: > 0 and < 16 } id && id.All(char.IsAsciiDigit)
                ? "process " + id
                : "of an unknown process";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "of an unknown process";
        }
    }
}
