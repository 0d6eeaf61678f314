using System.Globalization;
using System.Runtime.InteropServices;

namespace Digest.Benchmarks;

/// <summary>
/// Measures whole builds, as processes and in turn, of one corpus: Digest (another Digest beside it where one is given), Hugo, and the
/// floor under both.
/// </summary>
internal sealed class BuildBench
{
    private const string Usage = "build [--articles 1000] [--runs 5] [--digest PATH] [--against PATH] [--keep FOLDER]";

    private readonly string _work;
    private readonly int _articles;
    private readonly int _times;
    private readonly ImmutableArray<(string Name, string Folder, ImmutableArray<string> Command)> _programs;
    private readonly string? _hugo;
    private readonly List<(string Row, Spent Spent)> _runs = [];

    private BuildBench(string work, Dictionary<string, string> options)
    {
        _work = work;
        _articles = int.Parse(options.GetValueOrDefault("--articles", "1000"), CultureInfo.InvariantCulture);
        _times = int.Parse(options.GetValueOrDefault("--runs", "5"), CultureInfo.InvariantCulture);
        var digest = options.GetValueOrDefault("--digest") ?? Published();
        _programs = [("Digest", In("digest"), Command(digest))];
        if (options.GetValueOrDefault("--against") is { } against)
        {
            _programs = [.. _programs, ("The other Digest", In("against"), Command(against))];
        }

        _hugo = Environment.GetEnvironmentVariable("HUGO") is { Length: > 0 } told ? told : OnPath("hugo");
    }

    /// <summary>Runs <c>build</c> with its arguments; gives the exit code: 2 for arguments that it does not know.</summary>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !Usage.Contains("[" + arguments[i] + " ", StringComparison.Ordinal))
            {
                output.WriteLine(Usage);
                return 2;
            }

            options[arguments[i]] = arguments[i + 1];
        }

        var keep = options.GetValueOrDefault("--keep");
        if (keep is not null && Directory.Exists(keep) && Directory.EnumerateFileSystemEntries(keep).Any())
        {
            output.WriteLine($"{keep} is not empty: corpora and sites are made anew, in a folder of their own.");
            return 2;
        }

        // Making files costs ten times as much on one disk as on another, and from one minute to the next: memory is the same everywhere.
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var work = Directory.CreateDirectory(keep ?? Path.Combine(memory, "digest-build-" + Path.GetRandomFileName())).FullName;
        try
        {
            new BuildBench(work, options).Measure(output);
            return 0;
        }
        finally
        {
            if (keep is null)
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private void Measure(TextWriter output)
    {
        var prints = Newsstand.Make(_articles, 1);
        Stacks.ForDigest(prints, In("input"));
        Stacks.ForHugo(prints, In("hugo", "content"));
        Copy(Path.Combine(Root(), "tests", "Digest.Benchmarks", "hugo"), In("hugo"));
        var changing = In("input", "articles", prints.First(p => p.Path.EndsWith(".md", StringComparison.Ordinal)).Path);
        var load = Load();
        for (var run = 0; run < _times; run++)
        {
            foreach (var (_, folder, _) in _programs)
            {
                Empty(folder);
            }

            Build("from nothing");
            Build("nothing has changed");
            var before = File.ReadAllBytes(changing);
            File.AppendAllText(changing, "\nThe bridge will stay closed until the end of the week.\n");
            Build("one report has changed");
            File.WriteAllBytes(changing, before);
            if (_hugo is not null)
            {
                Empty(In("hugo-site"));
                string[] folders = ["-s", In("hugo"), "-d", In("hugo-site"), "--cacheDir", In("hugo-cache")];
                _runs.Add(("Hugo", Clocked.Run([_hugo, "--quiet", "--noBuildLock", .. folders], In("time"))));
            }

            Empty(In("floor"));
            _runs.Add(("The floor: read all, write all", Clocked.Floor(In("input"), In("digest", "site"), In("floor"))));
        }

        Table(output);
        output.WriteLine();
        output.WriteLine($"{_articles:N0} articles, {Size(In("input"))}; median of {_times} in turn; load {load} before, {Load()} after.");
        output.WriteLine("Digest wrote " + Pages(In("digest", "site")));
        output.WriteLine(_hugo is null ? "Hugo is left out: it is neither on PATH nor in HUGO." : "Hugo wrote " + Pages(In("hugo-site")));
        if (!Clocked.Tells)
        {
            output.WriteLine("Processor time and memory of processes cannot be had here: there is no /usr/bin/time of GNU.");
        }
    }

    private void Build(string what)
    {
        foreach (var (name, folder, command) in _programs)
        {
            string[] folders = ["-i", In("input"), "-o", Path.Combine(folder, "site"), "--cache", Path.Combine(folder, "cache")];
            _runs.Add(($"{name}, {what}", Clocked.Run([.. command, "build", .. folders], In("time"))));
        }
    }

    private void Table(TextWriter output)
    {
        output.WriteLine("| | wall s | CPU s | peak MB | wall, of the first | CPU, of the first |");
        output.WriteLine("|---|---|---|---|---|---|");
        var rows = _runs.GroupBy(r => r.Row, r => r.Spent, StringComparer.Ordinal).ToArray();
        foreach (var row in rows)
        {
            var (wall, cpu, peak) = (Median(row, s => s.Wall), Median(row, s => s.Cpu), Median(row, s => s.Peak));
            var (walls, cpus) = (wall / Median(rows[0], s => s.Wall), cpu / Median(rows[0], s => s.Cpu));
            string[] cells = [Cell(wall, "0.000"), Cell(cpu, "0.00"), Cell(peak, "0"), Cell(walls, "0.000"), Cell(cpus, "0.000")];
            output.WriteLine($"| {row.Key} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Cell(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static double? Median(IEnumerable<Spent> runs, Func<Spent, double?> what)
    {
        var known = runs.Select(what).OfType<double>().Order().ToArray();
        return known.Length == 0 ? null : (known[known.Length / 2] + known[(known.Length - 1) / 2]) / 2;
    }

    // What is compared must be of one size: as many pages of each of these kinds, but for what Digest files otherwise than we made it.
    private static string Pages(string site)
    {
        var pages = Directory
            .GetFiles(site, "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site, Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .ToArray();
        int Below(string kind) => pages.Count(p => p.StartsWith(kind + "/", StringComparison.Ordinal));
        var told = pages.Count(p => p.StartsWith("stories/", StringComparison.Ordinal) && int.TryParse(p[^4..], out _));
        return $"{Size(site)}; of pages {Below("articles"):N0} articles, {told:N0} years of stories, {Below("outlets"):N0} outlets, "
            + $"{Below("years"):N0} years; {pages.Length:N0} in all.";
    }

    private static string Size(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return $"{files.Length:N0} files, {files.Sum(f => f.Length) / 1e6:0.0} MB";
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    // The program as it is published: compiled ahead of time for this system, so that no build waits for the compiler.
    private string Published()
    {
        string[] form = ["-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-v", "q", "--nologo", "-o", In("program")];
        Clocked.Run(["dotnet", "publish", Path.Combine(Root(), "src", "Digest.Cli"), .. form], In("time"));
        return In("program", OperatingSystem.IsWindows() ? "digest.exe" : "digest");
    }

    private static ImmutableArray<string> Command(string program) =>
        program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ["dotnet", program] : [Path.GetFullPath(program)];

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Digest.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("the benchmarks run inside the repository only");
        }

        return at.FullName;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string In(params ReadOnlySpan<string> parts) => Path.Combine([_work, .. parts]);
}
