using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// The inputs from which others are made: those of the case files, the sample newsroom, and of each kind that is imported a few made for
/// this. <c>DIGEST_FUZZ_GRAINS</c> names a folder of further files.
/// </summary>
internal static class Grains
{
    // What is longer is mutated too seldom in the places that matter.
    private const int Longest = 48 * 1024;

    /// <summary>How often a kind is chosen.</summary>
    private static readonly ImmutableArray<(GrainKind Kind, int Weight)> Weights =
    [
        (GrainKind.Text, 10),
        (GrainKind.Markdown, 16),
        (GrainKind.Html, 24),
        (GrainKind.Json, 9),
        (GrainKind.Xml, 10),
        (GrainKind.Mail, 10),
        (GrainKind.Sidecar, 8),
        (GrainKind.Editor, 6),
        (GrainKind.Feed, 6),
        (GrainKind.Sitemap, 1),
        (GrainKind.Robots, 1),
        (GrainKind.Warc, 4),
        (GrainKind.Answer, 3),
        (GrainKind.Pdf, 2),
    ];

    private static readonly Lazy<ImmutableDictionary<GrainKind, ImmutableArray<Grain>>> ByKind = new(() =>
        OfCases()
            .Concat(OfFolder(Path.Combine(Repo.Root, "input")))
            .Concat(OfFolder(Environment.GetEnvironmentVariable("DIGEST_FUZZ_GRAINS")))
            .Concat(ImportGrains.All())
            .Where(g => g.Bytes.Length is > 0 and <= Longest)
            .GroupBy(g => g.Kind)
            .ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray())
    );

    /// <summary>All of a kind.</summary>
    public static ImmutableArray<Grain> Of(GrainKind kind) => ByKind.Value[kind];

    /// <summary>One of them.</summary>
    public static Grain One(Dice dice)
    {
        var at = dice.Below(Weights.Sum(w => w.Weight));
        var kind = Weights.First(w => (at -= w.Weight) < 0).Kind;
        return dice.Of(Of(kind));
    }

    private static IEnumerable<Grain> OfCases() =>
        CaseFile
            .All()
            .Select(CaseFile.Read)
            .SelectMany(c => c.Parts)
            .Where(p => p.Path.StartsWith("input/", StringComparison.Ordinal))
            .Select(p => Of(p.Path["input/".Length..], p.Bytes()))
            .OfType<Grain>();

    private static IEnumerable<Grain> OfFolder(string? folder) =>
        folder is null
            ? []
            : Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (File: f, Path: Path.GetRelativePath(folder, f).Replace('\\', '/')))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => Of(f.Path, File.ReadAllBytes(f.File)))
                .OfType<Grain>();

    /// <summary>A file by its path in an input folder, or its name; null for what is no input.</summary>
    public static Grain? Of(string path, byte[] bytes)
    {
        var isArticle = path.StartsWith("articles/", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal);
        GrainKind? kind = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".txt" when isArticle => GrainKind.Text,
            ".md" when isArticle => GrainKind.Markdown,
            ".html" or ".htm" or ".xhtml" when isArticle => GrainKind.Html,
            ".json" or ".ninjs" when isArticle => GrainKind.Json,
            ".xml" or ".nitf" or ".newsml" when isArticle => GrainKind.Xml,
            ".eml" or ".mht" or ".mhtml" when isArticle => GrainKind.Mail,
            ".yml" when path.StartsWith("articles/", StringComparison.Ordinal) => GrainKind.Sidecar,
            ".yml" => GrainKind.Editor,
            ".md" when path.StartsWith("pages/", StringComparison.Ordinal) => GrainKind.Editor,
            _ => null,
        };
        return kind is { } of ? new Grain(of, path, bytes) : null;
    }
}
