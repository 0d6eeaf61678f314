using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Fuzzing;

namespace Digest.Fuzzing;

/// <summary>
/// A long run: mutated inputs in processes of their own, each watched. A process that dies (no room on the stack, no memory), or that makes
/// no headway for ten seconds of its own processor time, is a find, and the run goes on behind the input it was at.
/// </summary>
internal static class Runs
{
    // In bytes, as the runtime reads it.
    private const string MostMemory = "0x40000000";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Tries inputs and prints what is wrong; 1 where something is.</summary>
    /// <param name="count">How many.</param>
    /// <param name="from">Number of the first, rounded down to a hundred.</param>
    /// <param name="each">How many in one process.</param>
    public static int All(int count, int from, int each)
    {
        var finds = 0;
        var clock = Stopwatch.StartNew();
        for (var at = from - (from % Hundred.Size); at < from + count; )
        {
            var (next, found) = Watched(at, Math.Min(each, from + count - at));
            finds += found;
            Console.WriteLine($"{next - from} of {count} tried, {finds} finds, {clock.Elapsed.TotalMinutes:F1} min");
            at = next;
        }

        return finds > 0 ? 1 : 0;
    }

    /// <summary>Tries inputs here: prints the number of each that is begun, and behind an exclamation mark what is wrong.</summary>
    public static int Part(int from, int count)
    {
        for (var at = from; at < from + count; at += Hundred.Size)
        {
            foreach (var find in Hundred.Try(at, pages: at / Hundred.Size % 5 == 0, Begun))
            {
                Console.WriteLine("!" + find.Replace("\n", "\n!", StringComparison.Ordinal));
            }
        }

        Console.WriteLine("end");
        return 0;

        static void Begun(int number) => Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads files as they are; 1 where something is wrong.</summary>
    public static int Read(string[] files)
    {
        var wrong = 0;
        foreach (var file in files)
        {
            if (
                Grains.Of(Path.GetFileName(file), File.ReadAllBytes(file)) is { } grain
                && Trial.Of(new Mutant(0, grain, grain.Bytes)) is { } of
            )
            {
                wrong++;
                Console.WriteLine($"{file}: {of}");
            }
        }

        return wrong > 0 ? 1 : 0;
    }

    /// <summary>Writes the whole inputs of a kind into a folder, numbered.</summary>
    public static int Write(GrainKind kind, string folder)
    {
        Directory.CreateDirectory(folder);
        var grains = Grains.Of(kind);
        for (var i = 0; i < grains.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)), grains[i].Bytes);
        }

        return 0;
    }

    private static (int Next, int Found) Watched(int from, int count)
    {
        using var process = Process.Start(Start(from, count))!;
        var (now, spent, finds, ended) = (from, TimeSpan.Zero, 0, false);
        var line = process.StandardOutput.ReadLineAsync();
        while (true)
        {
            if (!line.Wait(TimeSpan.FromSeconds(1)))
            {
                // A hundred together, with their pages, may take some times as long as one.
                if (process.TotalProcessorTime - spent > (now % Hundred.Size == 0 && now > from ? 12 * Longest : Longest + Longest))
                {
                    process.Kill(entireProcessTree: true);
                    break;
                }

                continue;
            }

            if (line.Result is not { } text)
            {
                break;
            }

            if (text.StartsWith('!'))
            {
                finds += text.StartsWith("!mutant", StringComparison.Ordinal) ? 1 : 0;
                Console.WriteLine(text);
            }
            else if (int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            {
                (now, spent) = (number, process.HasExited ? spent : process.TotalProcessorTime);
            }

            ended |= text == "end";
            line = process.StandardOutput.ReadLineAsync();
        }

        if (ended)
        {
            return (from + count, finds);
        }

        Console.WriteLine($"!the process died or stood still at {now}: {(now % Hundred.Size == 0 ? "" : Mutants.Of(now))}");
        return (now - (now % Hundred.Size) + Hundred.Size, finds + 1);
    }

    private static ProcessStartInfo Start(int from, int count) =>
        new(Environment.ProcessPath!, ["part", from.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = MostMemory, ["DOTNET_gcConcurrent"] = "0" },
        };
}
