using System.Diagnostics;

namespace Digest.Tests.Support;

/// <summary>What a process said and how it ended.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record Ended(int Exit, string Out, string Error)
{
    /// <summary>Both outputs.</summary>
    public string All => Out + Error;
}

/// <summary>Runs <c>digest</c> and other programs as processes of their own.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The command under test, with the words that come before its own: that of this build, or the program that DIGEST_PROGRAM names, as
    /// one that was published ahead of time.
    /// </summary>
    public static (string Program, ImmutableArray<string> Before) Digest { get; } =
        Environment.GetEnvironmentVariable("DIGEST_PROGRAM") is { Length: > 0 } program ? (program, []) : ("dotnet", [Repo.Command]);

    /// <summary>Runs the command under test in a folder.</summary>
    public static Ended Run(string folder, params ReadOnlySpan<string> arguments) =>
        Start(Digest.Program, folder, null, [.. Digest.Before, .. arguments]);

    /// <summary>Runs the command under test with environment variables of its own.</summary>
    public static Ended Run(string folder, IReadOnlyDictionary<string, string?> environment, params ReadOnlySpan<string> arguments) =>
        Start(Digest.Program, folder, environment, [.. Digest.Before, .. arguments]);

    /// <summary>Runs a program and waits for its end. Throws <see cref="TimeoutException"/> after five minutes.</summary>
    public static Ended Start(
        string program,
        string folder,
        IReadOnlyDictionary<string, string?>? environment,
        params ImmutableArray<string> arguments
    )
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? ImmutableDictionary<string, string?>.Empty)
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info) ?? throw new InvalidOperationException("cannot start " + program);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}");
        }

        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);
}
