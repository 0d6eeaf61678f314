using Digest.Acquiring;
using Digest.Tests.Architecture;

namespace Digest.Tests.Sample;

/// <summary>The plate for editors says everything that the program understands: a key nobody can read about is a key nobody has.</summary>
public sealed class PlateTests
{
    private static readonly string Plate = Source.Text("input/README.md");

    [Fact]
    public void The_plate_for_editors_names_every_key_of_front_matter()
    {
        var named = KeyCatalogue
            .Names.Where(name => Plate.Contains($"`{name}`", StringComparison.Ordinal))
            .Select(KeyCatalogue.Canonical)
            .ToHashSet(StringComparer.Ordinal);
        var known = KeyCatalogue.Names.Select(KeyCatalogue.Canonical).ToHashSet(StringComparer.Ordinal);
        var untold = string.Join(", ", known.Except(named).Order(StringComparer.Ordinal));
        Assert.True(untold.Length == 0, $"input/README.md does not tell editors of these keys, as in `key`: {untold}");
    }

    [Fact]
    public void The_plate_for_editors_names_no_key_that_nobody_knows() =>
        Assert.All(
            Plate
                .Split('\n')
                .SkipWhile(l => l != "### Keys about the report")
                .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
                .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(l => l.Split('|')[1].Split(','))
                .Select(k => k.Trim().Trim('`')),
            key =>
                Assert.True(KeyCatalogue.Canonical(key) is not null, $"input/README.md tells of `{key}`, which KeyCatalogue does not know")
        );
}
