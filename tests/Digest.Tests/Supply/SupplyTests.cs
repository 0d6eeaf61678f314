using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Tests.Architecture;
using Digest.Tests.Support;

namespace Digest.Tests.Supply;

/// <summary>
/// What the program is built of is what was chosen: packages by their lock files and no other version, an advisory stops CI, actions by
/// commit, and no more rights than a job needs.
/// </summary>
public sealed partial class SupplyTests
{
    private static IEnumerable<string> Workflows => Source.Files(".github/workflows", ".yml");

    [Fact]
    public void On_CI_packages_are_those_of_the_lock_files_and_an_advisory_is_an_error()
    {
        var asked = Msbuild.Ran(
            "msbuild",
            Path.Join(Repo.Root, "src/Digest.Cli/Digest.Cli.csproj"),
            "-p:CI=true",
            "-getProperty:RestoreLockedMode,NuGetAudit,NuGetAuditMode,NuGetAuditLevel,TreatWarningsAsErrors,WarningsNotAsErrors,"
                + "Deterministic,ContinuousIntegrationBuild"
        );
        var values = JsonDocument.Parse(asked).RootElement.GetProperty("Properties");
        string Value(string name) => values.GetProperty(name).GetString()!;
        Assert.All(
            (string[])["RestoreLockedMode", "NuGetAudit", "TreatWarningsAsErrors", "Deterministic", "ContinuousIntegrationBuild"],
            name => Assert.Equal("true", Value(name), ignoreCase: true)
        );
        Assert.Equal(("all", "low"), (Value("NuGetAuditMode"), Value("NuGetAuditLevel")));

        // That a feed has no list of advisories is no finding; every advisory is.
        Assert.DoesNotMatch("NU190[1-9]", Value("WarningsNotAsErrors"));
    }

    [Fact]
    public void No_project_has_rules_of_its_own_and_each_has_a_lock_file()
    {
        string[] projects = [.. Source.Files("src", ".csproj"), .. Source.Files("tests", ".csproj")];
        Assert.True(projects.Length > 8);
        Assert.All(
            projects,
            p =>
            {
                var text = Source.Text(p);
                Assert.DoesNotMatch(
                    "NuGetAudit|RestoreLockedMode|RestorePackagesWithLockFile|NU190[0-9]|<RestoreSources|VersionOverride",
                    text
                );
                Assert.DoesNotMatch("<PackageReference[^>]* Version=", text);
                Assert.True(File.Exists(Path.Join(Repo.Root, Path.GetDirectoryName(p), "packages.lock.json")), p);
            }
        );
    }

    [Fact]
    public void Every_package_and_tool_has_one_version()
    {
        var versions = VersionAttribute().Matches(Source.Text("Directory.Packages.props")).Select(m => m.Groups[1].Value).ToList();
        Assert.True(versions.Count > 20);
        Assert.All(versions, v => Assert.Matches(@"^\d+(\.\d+)+$", v));
        Assert.All(
            JsonDocument.Parse(Source.Text(".config/dotnet-tools.json")).RootElement.GetProperty("tools").EnumerateObject(),
            tool => Assert.Matches(@"^\d+(\.\d+)+$", tool.Value.GetProperty("version").GetString()!)
        );
    }

    [Fact]
    public void Every_action_is_pinned_by_commit_and_keeps_no_credentials()
    {
        Assert.NotEmpty(Workflows);
        foreach (var file in Workflows)
        {
            var lines = Source.Text(file).Split('\n');
            Assert.All(
                lines.Where(l => l.Contains("uses:", StringComparison.Ordinal)),
                l => Assert.Matches(" uses: [^@ ]+@[0-9a-f]{40} # v[0-9.]+$", l)
            );
            Assert.Equal(
                lines.Count(l => l.Contains("uses: actions/checkout@", StringComparison.Ordinal)),
                lines.Count(l => l.Contains("persist-credentials: false", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void A_job_may_read_and_only_the_one_that_publishes_may_write()
    {
        foreach (var file in Workflows)
        {
            var text = Source.Text(file);
            Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("write-all|pull_request_target|secrets\\.", text);
            var jobs = text.Split("\njobs:\n")[1];
            var writing = JobHead().Split(jobs).Where(j => j.Contains(": write", StringComparison.Ordinal)).ToList();
            Assert.All(writing, j => Assert.Contains("uses: actions/deploy-pages@", j, StringComparison.Ordinal));
            Assert.All(
                WriteRight().Matches(text).Select(m => m.Groups[1].Value),
                right => Assert.Contains(right, (string[])["pages", "id-token"])
            );

            // What a run or a name of a branch says is handed on by the environment: in a script it would be part of the script.
            Assert.All(RunStep().Matches(text), m => Assert.DoesNotContain("${{", m.Value, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("<PackageVersion Include=\"[^\"]+\" Version=\"([^\"]+)\"")]
    private static partial Regex VersionAttribute();

    [GeneratedRegex(@"^  (?=[a-z-]+:$)", RegexOptions.Multiline)]
    private static partial Regex JobHead();

    [GeneratedRegex(@"^ +([a-z-]+): write\b", RegexOptions.Multiline)]
    private static partial Regex WriteRight();

    // A step's script: its line, and the lines below that stand further right.
    [GeneratedRegex(@"^( *)(?:- )?run:.*\n(?:\1 +.*\n)*", RegexOptions.Multiline)]
    private static partial Regex RunStep();
}
