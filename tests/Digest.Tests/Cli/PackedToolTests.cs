using System.IO.Compression;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>
/// The program as newsrooms get it: what is built is packed, installed from a folder as a tool of .NET, and asked to make a newsroom, build
/// and check it. Nothing is compiled and nothing fetched.
/// </summary>
public sealed class PackedToolTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string?> _environment = Msbuild.Environment();

    public PackedToolTests() =>
        _folder.Write(
            "nuget.config",
            """
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """
        );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_packed_tool_makes_builds_and_checks_a_newsroom()
    {
        Pack("feed");

        // Packages of one version and other bytes must not be taken from, nor left in, the folders of whoever runs the tests.
        _environment["NUGET_PACKAGES"] = _folder["packages"];
        _environment["DOTNET_CLI_HOME"] = _folder["home"];
        Ran("dotnet", "", "tool", "install", "Digest.Tool", "--tool-path", "tools", "--configfile", "nuget.config");
        var digest = _folder[OperatingSystem.IsWindows() ? "tools/digest.exe" : "tools/digest"];

        var version = Ran(digest, "", "--version").Trim();
        Ran(digest, "", "init", "press", "--github");
        var built = Ran(digest, "press", "build", "--base-url", "https://example.org/press/");
        Assert.Contains("output/index.html", built.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["press/output/index.html"]));

        // What draws is native code, which travels in the package.
        Assert.NotEmpty(Directory.EnumerateFiles(_folder["press/output/stories"], "card.png", SearchOption.AllDirectories));

        // On GitHub the newsroom restores the version that its list of tools names.
        Assert.True(File.Exists(_folder[$"feed/Digest.Tool.{version.Split('+')[0]}.nupkg"]), version);
        Ran("dotnet", "press", "tool", "restore", "--configfile", _folder["nuget.config"]);
        var said = Ran("dotnet", "press", "tool", "run", "digest", "check");
        Assert.Contains("0 errors, 0 warnings", said, StringComparison.Ordinal);
    }

    // That two builds of a commit are the same is for tests/tools/same-package.sh to say.
    [Fact]
    public void A_package_of_the_same_build_has_the_same_bytes_whenever_it_is_packed()
    {
        var first = File.ReadAllBytes(Pack("once"));
        var second = File.ReadAllBytes(Pack("and again"));
        Assert.True(first.AsSpan().SequenceEqual(second), "packed twice, the bytes differ");
    }

    // The folders of the build are only read, but for the little that packing itself writes down.
    private string Pack(string into)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        Ran(
            "dotnet",
            "",
            "pack",
            Path.Join(Repo.Root, "src/Digest.Cli"),
            "--no-build",
            "-nodeReuse:false",
            "--configuration",
            configuration,
            "--output",
            _folder[into],
            $"-p:PublishDir={_folder["published-" + into]}{Path.DirectorySeparatorChar}"
        );
        var path = Directory.EnumerateFiles(_folder[into], "*.nupkg").Single();
        using var package = ZipFile.OpenRead(path);
        Assert.Contains(package.Entries, e => e.FullName.EndsWith("/digest.dll", StringComparison.Ordinal));
        return path;
    }

    private string Ran(string program, string below, params ImmutableArray<string> arguments)
    {
        var ended = Command.Start(program, Path.Join(_folder.Path, below), _environment, arguments);
        Assert.True(ended.Exit == 0, $"{program} {string.Join(' ', arguments)}: {ended.Exit}\n{ended.All}");
        return ended.All;
    }
}
