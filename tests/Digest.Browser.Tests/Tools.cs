using System.Diagnostics.CodeAnalysis;
using Digest.Tests.Support;

namespace Digest.Browser.Tests;

/// <summary>
/// Finds the programs the tests need, or installs them: by Debian's packages where we may, by npm into the temporary folder.
/// What cannot be had is skipped aloud at a desk and fails on a build server.
/// </summary>
internal static class Tools
{
    private static readonly Lock Installing = new();
    private static bool _updated;

    /// <summary>The program's path, installing the package if it is not there; null when it cannot be had.</summary>
    public static string? Find(string program, string package)
    {
        lock (Installing)
        {
            if (Command.Find(program) is { } found)
            {
                return found;
            }

            Apt(package);
            return Command.Find(program);
        }
    }

    /// <summary>Installs a Debian package where there is apt-get and we are root or may become it without a password.</summary>
    public static void Apt(string package)
    {
        if (Command.Find("apt-get") is null)
        {
            return;
        }

        string[] root = Environment.UserName == "root" ? [] : ["sudo", "-n"];
        if (root.Length > 0 && Command.Find("sudo") is null)
        {
            return;
        }

        var quiet = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DEBIAN_FRONTEND"] = "noninteractive" };
        if (!_updated)
        {
            _updated = true;
            Run(["apt-get", "update", "-q"]);
        }

        Run(["apt-get", "install", "-y", "-q", "--no-install-recommends", package]);

        void Run(string[] words)
        {
            ImmutableArray<string> all = [.. root, .. words];
            Command.Start(all[0], Path.GetTempPath(), quiet, all[1..]);
        }
    }

    /// <summary>The system's own Python where it knows a module, which a Debian package brings; null when it cannot be had.</summary>
    public static string? Python(string module, string package)
    {
        const string System = "/usr/bin/python3"; // packages of the system are no other Python's
        lock (Installing)
        {
            if (!Knows())
            {
                Apt(package);
            }

            return Knows() ? System : null;
        }

        bool Knows() => File.Exists(System) && Command.Start(System, Path.GetTempPath(), null, "-c", "import " + module).Exit == 0;
    }

    /// <summary>The folder of an npm package of exactly that version, kept between runs; null when it cannot be had.</summary>
    public static string? Npm(string package, string version)
    {
        lock (Installing)
        {
            var home = Path.Combine(Path.GetTempPath(), "digest-test-tools", package.Replace('/', '_') + "-" + version);
            var at = Path.Combine(home, "node_modules", package);
            if (!File.Exists(Path.Combine(at, "package.json")) && Find("npm", "npm") is { } npm)
            {
                Directory.CreateDirectory(home);
                Command.Start(
                    npm,
                    home,
                    null,
                    "install",
                    "--prefix",
                    home,
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    $"{package}@{version}"
                );
            }

            return File.Exists(Path.Combine(at, "package.json")) ? at : null;
        }
    }

    /// <summary>
    /// A copy of a folder with its npm packages as its lock file has them, kept between runs; null when they cannot be had.
    /// </summary>
    public static string? NpmOf(string folder)
    {
        lock (Installing)
        {
            var state = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")))
            );
            var home = Path.Combine(Path.GetTempPath(), "digest-test-tools", Path.GetFileName(folder) + "-" + state[..12]);
            Directory.CreateDirectory(home);
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                File.Copy(file, Path.Combine(home, Path.GetFileName(file)), overwrite: true);
            }

            if (!File.Exists(Path.Combine(home, "node_modules", ".package-lock.json")) && Find("npm", "npm") is { } npm)
            {
                Command.Start(npm, home, null, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            }

            return File.Exists(Path.Combine(home, "node_modules", ".package-lock.json")) ? home : null;
        }
    }

    /// <summary>Skips aloud where something is missing; fails on a build server.</summary>
    public static void Need([NotNull] object? what, string name)
    {
        if (what is null)
        {
            Assert.False(Repo.OnCi, $"{name} is not here and could not be installed");
            Assert.Skip($"NOT CHECKED: {name} is not here and could not be installed.");
            throw new InvalidOperationException(name);
        }
    }
}
