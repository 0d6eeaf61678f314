using System.Text.Json;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The contract for other programs: the <c>--data</c> file and its kin on the site, schema 1.</summary>
[Collection(nameof(Site))]
public sealed class DataTests(Site site)
{
    private static readonly ImmutableArray<string> Bases = ["stated", "matched", "inferred", "editor", "none"];

    [Fact]
    public void The_data_file_has_the_fields_of_schema_1() => Check(JsonDocument.Parse(File.ReadAllBytes(site.DataFile)).RootElement);

    [Fact]
    public void The_data_of_a_story_year_has_the_same_shape_with_one_story_and_one_year()
    {
        var files = site
            .Files.Where(f => f.StartsWith("stories/", StringComparison.Ordinal) && f.EndsWith("/data.json", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(
            files,
            f =>
            {
                var root = JsonDocument.Parse(File.ReadAllBytes(site.FileOf(f))).RootElement;
                Check(root);
                Assert.Equal(1, root.GetProperty("stories").GetArrayLength());
                Assert.Equal(1, root.GetProperty("stories")[0].GetProperty("years").GetArrayLength());
            }
        );
    }

    [Fact]
    public void Every_field_stands_in_the_schema_and_none_that_it_asks_for_is_missing()
    {
        var schema = JsonDocument
            .Parse(File.ReadAllBytes(System.IO.Path.Combine(Repo.Root, "src/Digest.Pipeline/Rendering/Data/data.schema.json")))
            .RootElement;
        Assert.Empty(Wrong(schema, schema, JsonDocument.Parse(File.ReadAllBytes(site.DataFile)).RootElement, "").Take(10));
    }

    [Fact]
    public void What_pages_say_of_speakers_credits_names_and_wordings_stands_in_the_data()
    {
        var years = JsonDocument
            .Parse(File.ReadAllBytes(site.DataFile))
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .ToList();
        Assert.All(
            ["credits", "utterances", "names", "figures"],
            (string f) => Assert.Contains(years, y => y.GetProperty(f).GetArrayLength() > 0)
        );
        var steps = years.SelectMany(y => y.GetProperty("tellings").EnumerateArray()).ToList();
        var collations = years.SelectMany(y => y.GetProperty("collations").EnumerateArray()).ToList();
        Assert.Equal(
            steps.Where(t => t.TryGetProperty("wordings", out _)).Select(t => t.GetProperty("shown").GetRawText()),
            collations.Select(c => c.GetProperty("shown").GetRawText())
        );
        Assert.Contains(collations, c => c.GetProperty("variants").GetArrayLength() > 0);
        var witnesses = years
            .SelectMany(y => y.GetProperty("passages").EnumerateArray())
            .SelectMany(p => p.GetProperty("witnesses").EnumerateArray());
        Assert.Contains(witnesses, w => w.TryGetProperty("common", out var runs) && runs.GetArrayLength() > 1);
    }

    private static IEnumerable<string> Wrong(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            schema = root.GetProperty("$defs").GetProperty(name.GetString()!["#/$defs/".Length..]);
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            return value.EnumerateArray().SelectMany((v, i) => Wrong(root, items, v, $"{at}/{i}"));
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var known))
        {
            var missing = schema.TryGetProperty("required", out var required)
                ? required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _))
                : [];
            return missing
                .Select(r => $"{at} has no {r}")
                .Concat(
                    value
                        .EnumerateObject()
                        .SelectMany(p =>
                            known.TryGetProperty(p.Name, out var of)
                                ? Wrong(root, of, p.Value, $"{at}/{p.Name}")
                                : [$"{at}/{p.Name} is unknown"]
                        )
                );
        }

        return schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == value.GetString())
            ? [$"{at} is none of the words"]
            : [];
    }

    private static void Check(JsonElement root)
    {
        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        var articles = root.GetProperty("articles").EnumerateArray().ToList();
        Assert.NotEmpty(articles);
        Assert.Equal(articles.Select(Path).Order(StringComparer.Ordinal), articles.Select(Path));
        Assert.All(
            articles,
            a =>
            {
                Assert.All(
                    ["id", "path", "address", "format", "language", "credit", "story", "year", "newBlocks", "onlyBlocks", "bodyBlocks"],
                    (string f) => Assert.True(a.TryGetProperty(f, out _), $"{Path(a)} has no {f}")
                );
                Assert.All(
                    ["headline", "outlet", "byline", "dateline", "published"],
                    (string f) =>
                    {
                        var fact = a.GetProperty(f);
                        var basis = fact.GetProperty("basis").GetString();
                        Assert.Contains(basis, Bases);
                        Assert.Equal(basis == "none", fact.GetProperty("value").ValueKind == JsonValueKind.Null);
                        Assert.Equal(JsonValueKind.Array, fact.GetProperty("evidence").ValueKind);
                        Assert.True(
                            basis == "none" || fact.GetProperty("evidence").GetArrayLength() > 0,
                            $"{Path(a)}: {f} is {basis} without evidence"
                        );
                    }
                );
                Assert.All(
                    a.GetProperty("blocks").EnumerateArray(),
                    b => Assert.Contains(b.GetProperty("status").GetString(), (string[])["kept", "repeat", "removed", "lifted"])
                );
            }
        );
        Assert.All(
            root.GetProperty("stories").EnumerateArray().SelectMany(s => s.GetProperty("years").EnumerateArray()),
            y =>
            {
                Assert.All(
                    ["year", "articles", "passages", "differences", "echoes", "independentLines"],
                    (string f) => Assert.True(y.TryGetProperty(f, out _), $"a year has no {f}")
                );
                Assert.All(
                    y.GetProperty("passages").EnumerateArray(),
                    p => Assert.Equal("base", p.GetProperty("witnesses")[0].GetProperty("relation").GetString())
                );
            }
        );
        Assert.Equal(JsonValueKind.Array, root.GetProperty("diagnostics").ValueKind);
    }

    private static string Path(JsonElement article) => article.GetProperty("path").GetString()!;
}
