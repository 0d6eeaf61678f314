using System.Diagnostics;
using System.Globalization;

namespace Digest.Benchmarks;

/// <summary>What a run took.</summary>
/// <param name="Wall">Seconds on the wall.</param>
/// <param name="Cpu">Seconds of processors, of user and kernel; null where nobody tells.</param>
/// <param name="Peak">The most memory it held, in MB; null where nobody tells.</param>
internal sealed record Spent(double Wall, double? Cpu, double? Peak);

/// <summary>Times whole processes.</summary>
internal static class Clocked
{
    // .NET does not tell what a process took that has ended; GNU time does.
    private const string Time = "/usr/bin/time";

    /// <summary>Whether processor time and memory of a process can be had here.</summary>
    public static bool Tells { get; } = OperatingSystem.IsLinux() && File.Exists(Time);

    /// <summary>Runs a program to its end. Throws <see cref="InvalidOperationException"/>, with what it said, where it fails.</summary>
    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="scratch">A file that may be overwritten.</param>
    public static Spent Run(ImmutableArray<string> arguments, string scratch)
    {
        ImmutableArray<string> whole = Tells ? [Time, "-f", "%U %S %M", "-o", scratch, .. arguments] : arguments;
        var info = new ProcessStartInfo(whole[0], whole.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info) ?? throw new InvalidOperationException("cannot start " + arguments[0]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
        {
            var said = output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult();
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{said}");
        }

        if (!Tells)
        {
            return new Spent(wall, null, null);
        }

        var told = File.ReadAllText(scratch).Split().Take(3).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Spent(wall, told[0] + told[1], told[2] * 1024 / 1e6);
    }

    /// <summary>
    /// The floor under any builder of a site, in this process: every byte of the input is read, every byte of the finished site, which
    /// was read before the clock started, is written. No start-up, no memory of its own worth telling.
    /// </summary>
    /// <param name="input">The folder that is read.</param>
    /// <param name="site">The finished site.</param>
    /// <param name="copy">The folder that is made; it must not be there yet.</param>
    public static Spent Floor(string input, string site, string copy)
    {
        var sources = Directory.GetFiles(input, "*", SearchOption.AllDirectories);
        var pages = Directory
            .GetFiles(site, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.Combine(copy, Path.GetRelativePath(site, f)), Bytes: File.ReadAllBytes(f)))
            .ToArray();
        var folders = pages.Select(p => Path.GetDirectoryName(p.Path)!).Distinct(StringComparer.Ordinal).ToArray();
        var buffer = new byte[1 << 20];
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var source in sources)
        {
            using var file = File.OpenHandle(source);
            for (long at = 0, read; (read = RandomAccess.Read(file, buffer, at)) > 0; at += read) { }
        }

        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var (path, bytes) in pages)
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, bytes, 0);
        }

        return new Spent(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, null);
    }
}
