using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// Kills runs of the command, as processes of their own, at moments that chance chooses: as parts of the processor time that one takes, for
/// how long a run waits for others tells nothing of where it is. <c>DIGEST_KILLS</c> says how many.
/// </summary>
internal sealed class Killing(string folder)
{
    private readonly Random _chance = new(20160212);

    /// <summary>How many kills are asked for; null where CI's few are enough.</summary>
    public static int? Asked { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DIGEST_KILLS"), CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>How many runs were killed before they were done.</summary>
    public int Killed { get; private set; }

    /// <summary>Lets a run end, which must end well; gives the processor time that it takes.</summary>
    public TimeSpan Time(params ReadOnlySpan<string> arguments) => Run(TimeSpan.MaxValue, arguments);

    /// <summary>
    /// Starts a run and kills it at a moment between <paramref name="from"/> of the <paramref name="whole"/> time that it takes and a bit
    /// beyond its end; a run that is done before must have ended well.
    /// </summary>
    public void Kill(TimeSpan whole, double from, params ReadOnlySpan<string> arguments) =>
        Run(whole * (from + ((1.05 - from) * _chance.NextDouble())), arguments);

    private TimeSpan Run(TimeSpan until, ReadOnlySpan<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Command.Digest.Program, [.. Command.Digest.Before, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var spent = TimeSpan.Zero;
        while (!process.WaitForExit(2))
        {
            spent = Spent(process) ?? spent;
            if (spent >= until)
            {
                // The system counts in hundredths of a second.
                Thread.Sleep(_chance.Next(10));
                process.Kill();
                process.WaitForExit();
                Killed++;
                return spent;
            }
        }

        Assert.True(process.ExitCode <= 1, $"after {Killed} kills: exit code {process.ExitCode}: {process.StandardError.ReadToEnd()}");
        return spent;
    }

    // Null where it has just ended.
    private static TimeSpan? Spent(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
