using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Digest.Writing;

/// <summary>
/// One build at a time writes to an output folder. The lock is the system's own on an open file, so that a killed build's lock is free at once;
/// the file holds the process number only to be able to say who. Removed at the end, safely: .NET opens anew when the name was taken away meanwhile.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting up to a minute for another build to end.</summary>
    /// <exception cref="IOException">It did not end; the message says who holds the lock.</exception>
    public static BuildLock Take(Place place, TimeSpan? patience = null)
    {
        Acts.Do("make the folder", place.Parent, () => Directory.CreateDirectory(place.Parent));
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var file = new FileStream(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                file.SetLength(0);
                file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
                file.Flush();
                return new BuildLock(file);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException) && File.Exists(place.Lock))
            {
                if (clock.Elapsed > (patience ?? Patience))
                {
                    throw new IOException($"cannot write to '{place.Target}': another build ({Holder(place.Lock)}) holds '{place.Lock}'", e) { Data = { ["remedy"] = "Wait for that build to end; nothing was written" } };
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
    public void Dispose() => _file.Dispose();

    private static string Holder(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> bytes = stackalloc byte[16];
            var n = file.Read(bytes);
            return n > 0 ? "process " + Encoding.ASCII.GetString(bytes[..n]) : "of an unknown process";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "of an unknown process";
        }
    }
}
