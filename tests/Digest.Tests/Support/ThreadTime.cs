using System.Diagnostics;
using System.Globalization;

namespace Digest.Tests.Support;

/// <summary>What the thread that asks had of a processor: on a busy machine a clock would count what others do.</summary>
internal static class ThreadTime
{
    private const string Account = "/proc/thread-self/schedstat";

    /// <summary>The time so far, where the system says it, else that of a clock.</summary>
    public static TimeSpan Spent() =>
        File.Exists(Account)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Account).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
            : Stopwatch.GetElapsedTime(0);
}
