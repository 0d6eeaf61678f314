using System.Text.Json;
using Digest.Tests.Architecture;
using Digest.Tests.Support;

namespace Digest.Tests.Supply;

/// <summary>
/// The list of what the program is made of (CycloneDX), as it is written beside the package: the packages of the lock file, each with
/// version, hash and license, and no others; of the same parts the same bytes.
/// </summary>
public sealed class SbomTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_names_every_package_of_the_lock_file_and_nothing_that_changes()
    {
        Msbuild.Ran("tool", "restore");
        var bytes = Written("once");
        Assert.True(bytes.AsSpan().SequenceEqual(Written("again")), "written twice, the bytes differ");

        using var sbom = JsonDocument.Parse(bytes);
        var root = sbom.RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString()));
        Assert.False(root.TryGetProperty("serialNumber", out _));
        Assert.False(root.GetProperty("metadata").TryGetProperty("timestamp", out _));
        Assert.Equal("Digest.Tool", root.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());

        var parts = root.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(Locked(), parts.Select(p => $"{Text(p, "name")} {Text(p, "version")}").Order(StringComparer.Ordinal));
        Assert.All(
            parts,
            p =>
            {
                Assert.Equal($"pkg:nuget/{Text(p, "name")}@{Text(p, "version")}", Text(p, "purl"));
                var hash = Assert.Single(p.GetProperty("hashes").EnumerateArray());
                Assert.Equal("SHA-512", Text(hash, "alg"));
                Assert.Matches("^[0-9A-F]{128}$", Text(hash, "content"));
                Assert.NotEmpty(p.GetProperty("licenses").EnumerateArray());
            }
        );

        // What travels in the package needs what it needs: the tree is whole.
        var known = root.GetProperty("dependencies").EnumerateArray().Select(d => Text(d, "ref")).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(parts.Select(p => Text(p, "bom-ref")).ToHashSet(StringComparer.Ordinal), known);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static IEnumerable<string> Locked() =>
        JsonDocument
            .Parse(Source.Text("src/Digest.Cli/packages.lock.json"))
            .RootElement.GetProperty("dependencies")
            .GetProperty("net10.0")
            .EnumerateObject()
            .Where(p => Text(p.Value, "type") != "Project")
            .Select(p => $"{p.Name} {Text(p.Value, "resolved")}")
            .Order(StringComparer.Ordinal);

    private byte[] Written(string into)
    {
        Msbuild.Ran(
            "msbuild",
            Path.Join(Repo.Root, "src/Digest.Cli/Digest.Cli.csproj"),
            "-target:WriteSbom",
            "-nodeReuse:false",
            $"-p:SbomFolder={_folder[into]}{Path.DirectorySeparatorChar}"
        );
        return File.ReadAllBytes(Directory.GetFiles(_folder[into], "*.cdx.json").Single());
    }
}
