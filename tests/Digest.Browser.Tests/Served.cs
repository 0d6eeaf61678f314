using System.Diagnostics;
using Digest.Tests.Support;

namespace Digest.Browser.Tests;

/// <summary>An input folder shown by <c>digest serve</c> in a process of its own.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;

    public Served(string folder, string input)
    {
        var info = new ProcessStartInfo("dotnet", [Repo.Command, "serve", "--input", input, "--port", "0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(info)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        Home = First(_process.StandardOutput);
        Desk = First(_process.StandardOutput);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The address of the site.</summary>
    public string Home { get; }

    /// <summary>The address that opens the desk.</summary>
    public string Desk { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string First(StreamReader output) =>
        output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult()!.Split(' ')[0];
}
