using System.Text.Json;

namespace Digest.Tests.Whole;

/// <summary>The contract for other programs: the <c>--data</c> file, schema 1, and its kin on the site, schema 2.</summary>
[Collection(nameof(Site))]
public sealed class DataTests(Site site)
{
    private static readonly ImmutableArray<string> Bases = ["stated", "matched", "inferred", "editor", "none"];

    [Fact]
    public void The_data_file_has_the_fields_of_schema_1() => Check(JsonDocument.Parse(File.ReadAllBytes(site.DataFile)).RootElement);

    [Fact]
    public void The_data_of_a_story_year_has_the_fields_of_schema_2_and_one_story_with_one_year()
    {
        var schema = Schema("story-year");
        Assert.All(
            Published(),
            root =>
            {
                Assert.Empty(Wrong(schema, schema, root, "").Take(10));
                Assert.Equal(2, root.GetProperty("schema").GetInt32());
                Assert.Equal(1, root.GetProperty("stories").GetArrayLength());
                Assert.Equal(1, root.GetProperty("stories")[0].GetProperty("years").GetArrayLength());
            }
        );
    }

    [Fact]
    public void The_data_of_a_story_year_repeat_no_paragraph_of_a_report()
    {
        var texts = Articles()
            .Values.SelectMany(a => a.GetProperty("blocks").EnumerateArray())
            .Select(b => b.GetProperty("text").GetString()!)
            .Where(t => t.Length > 160)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(texts);
        Assert.All(Published(), root => Assert.DoesNotContain(Strings(root), texts.Contains));
    }

    [Fact]
    public void A_place_of_a_story_year_holds_the_words_that_the_whole_data_give()
    {
        var whole = JsonDocument.Parse(File.ReadAllBytes(site.DataFile)).RootElement;
        var years = whole
            .GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .ToDictionary(y => y.GetProperty("address").GetString()!, StringComparer.Ordinal);
        var articles = Articles();
        var seen = 0;
        foreach (var root in Published())
        {
            var own = root.GetProperty("articles").EnumerateArray().Select(a => articles[a.GetProperty("id").GetString()!]).ToList();
            string Words(JsonElement at)
            {
                var text = own[at[0].GetInt32() - 1].GetProperty("blocks")[at[1].GetInt32() - 1].GetProperty("text").GetString()!;
                var runes = text.EnumerateRunes().ToList();
                return at.GetArrayLength() == 2 ? text : string.Concat(runes[at[2].GetInt32()..at[3].GetInt32()].Select(r => r.ToString()));
            }

            var year = root.GetProperty("stories")[0].GetProperty("years")[0];
            var same = years[year.GetProperty("address").GetString()!];
            foreach (var (a, b) in own.Zip(root.GetProperty("articles").EnumerateArray()))
            {
                var quotes = a.GetProperty("quotes").EnumerateArray().Select(q => q.GetProperty("text").GetString());
                Assert.Equal(quotes, b.GetProperty("quotes").EnumerateArray().Select(q => (string?)Words(q.GetProperty("at"))));
                seen += a.GetProperty("quotes").GetArrayLength();
            }

            var readings = same.GetProperty("differences").EnumerateArray().SelectMany(d => d.GetProperty("readings").EnumerateArray());
            var short_ = year.GetProperty("differences").EnumerateArray().SelectMany(d => d.GetProperty("readings").EnumerateArray());
            Assert.Equal(readings.Select(r => r.GetProperty("text").GetString()), short_.Select(r => (string?)Words(r.GetProperty("at"))));
            var variants = same.GetProperty("collations").EnumerateArray().ToList();
            foreach (var (a, b) in variants.Zip(year.GetProperty("collations").EnumerateArray()))
            {
                var blocks = b.GetProperty("wordings")
                    .EnumerateArray()
                    .Where(w => !w.TryGetProperty("apart", out _))
                    .Select(w => w.GetProperty("carriers")[0])
                    .Prepend(b.GetProperty("shown"))
                    .Select(Words)
                    .ToList();
                foreach (var (long_, places) in a.GetProperty("variants").EnumerateArray().Zip(b.GetProperty("variants").EnumerateArray()))
                {
                    Assert.Equal(
                        long_.EnumerateArray().Select(r => r.GetProperty("text").GetString()),
                        places
                            .EnumerateArray()
                            .Select(
                                (p, i) =>
                                    (string?)
                                        string.Concat(
                                            blocks[i].EnumerateRunes().ToList()[p[0].GetInt32()..p[1].GetInt32()].Select(r => r.ToString())
                                        )
                            )
                    );
                    seen++;
                }
            }
        }

        Assert.True(seen > 100);
    }

    [Fact]
    public void Every_field_stands_in_the_schema_and_none_that_it_asks_for_is_missing()
    {
        var schema = Schema("data");
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

    private static JsonElement Schema(string name) => JsonDocument.Parse(Pipeline.Schemas[name]()).RootElement;

    private List<JsonElement> Published()
    {
        var files = site
            .Files.Where(f => f.StartsWith("stories/", StringComparison.Ordinal) && f.EndsWith("/data.json", StringComparison.Ordinal))
            .Select(f => JsonDocument.Parse(File.ReadAllBytes(site.FileOf(f))).RootElement)
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private Dictionary<string, JsonElement> Articles() =>
        JsonDocument
            .Parse(File.ReadAllBytes(site.DataFile))
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("id").GetString()!, StringComparer.Ordinal);

    private static IEnumerable<string> Strings(JsonElement of) =>
        of.ValueKind switch
        {
            JsonValueKind.String => [of.GetString()!],
            JsonValueKind.Array => of.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Strings(p.Value)),
            _ => [],
        };

    private static IEnumerable<string> Wrong(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            schema = root.GetProperty("$defs").GetProperty(name.GetString()!["#/$defs/".Length..]);
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("prefixItems", out var places))
        {
            var (least, most) = (schema.GetProperty("minItems").GetInt32(), schema.GetProperty("maxItems").GetInt32());
            return value.GetArrayLength() < least || value.GetArrayLength() > most
                ? [$"{at} has {value.GetArrayLength()} items"]
                : value.EnumerateArray().SelectMany((v, i) => Wrong(root, places[i], v, $"{at}/{i}"));
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

        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value), StringComparer.Ordinal))
        {
            return [$"{at} is {TypeOf(value)}"];
        }

        return schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == value.GetString())
            ? [$"{at} is none of the words"]
            : [];
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString())
        : type.GetString() == "number" ? ["number", "integer"]
        : [type.GetString()];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Array => "array",
            _ => "object",
        };

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
