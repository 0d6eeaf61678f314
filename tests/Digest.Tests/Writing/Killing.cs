using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// Kills runs of the command, as processes of their own, at moments that chance chooses: the same in every run, as parts of how long one
/// takes. <c>DIGEST_KILLS</c> says how many.
/// </summary>
internal sealed class Killing(string folder)
{
    private readonly Random _chance = new(20160212);

    /// <summary>How many kills are asked for; null where CI's few are enough.</summary>
    public static int? Asked { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DIGEST_KILLS"), CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>How many runs were killed before they were done.</summary>
    public int Killed { get; private set; }

    /// <summary>
    /// Starts a run and kills it, at a moment between <paramref name="from"/> (of the whole time that it takes) and a little beyond its
    /// end; a run that is done before must have ended well. Gives how long a run takes: where it was done before, that is known better
    /// than it was. Other tests run beside this one and stop.
    /// </summary>
    public TimeSpan Run(TimeSpan whole, double from, params ReadOnlySpan<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Command.Digest.Program, [.. Command.Digest.Before, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        if (process.WaitForExit(whole * (from + ((1.05 - from) * _chance.NextDouble()))))
        {
            Assert.True(process.ExitCode <= 1, $"after {Killed} kills: exit code {process.ExitCode}");
            return clock.Elapsed < whole ? clock.Elapsed : whole;
        }

        process.Kill();
        process.WaitForExit();
        Killed++;
        return whole;
    }
}
