using System.Text.Json;
using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary>
/// <c>--format sarif</c> keeps to SARIF 2.1.0, as its specification says of each property that is written (the schema is not at hand).
/// </summary>
public sealed class SarifTests : IDisposable
{
    // Every property that is written, by the object it stands in, and the section of the specification it is from.
    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["log"] = ["$schema", "version", "runs"], // 3.13
        ["run"] = ["tool", "columnKind", "results"], // 3.14
        ["driver"] = ["name", "semanticVersion", "rules"], // 3.19
        ["rule"] = ["id", "shortDescription", "fullDescription", "help"], // 3.49
        ["help"] = ["text", "markdown"], // 3.12
        ["result"] = ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"], // 3.27
        ["artifact"] = ["uri", "uriBaseId"], // 3.4
        ["region"] = ["startLine", "startColumn"], // 3.30
    };

    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void The_log_keeps_to_the_specification(string command)
    {
        _room.Write("corrections.yml", "- date: 2024-01-02\n  article: nowhere\n  text: It never was.\n");
        _room.Write("articles/a b\u00E9#1.md", "---\ntitle: [\n---\n\nThe bridge is open again.\n");
        _room.Write("people.yml", "- nmae: A\n  name: B\n- nmae: A\n  name: C\n");
        var (code, output, error) = _room.Run(command, "--output", _room["site"], "--format", "sarif");
        Assert.Equal((ExitCodes.WithErrors, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        var log = json.RootElement;
        Known("log", log);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Known("run", run);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Known("driver", driver);
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("semanticVersion").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(r => r.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, Rule);
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, r => Result(r, rules));
        var prints = results.Select(r => r.GetProperty("partialFingerprints").GetProperty("digest/v1").GetString()).ToList();
        Assert.Equal(prints.Count, prints.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(
            results,
            r => r.TryGetProperty("locations", out var l) && Uri(l[0]).EndsWith("/a%20b%C3%A9%231.md", StringComparison.Ordinal)
        );
        Assert.Contains(results, r => r.GetProperty("ruleId").GetString() == DiagnosticCodes.UnknownKey && Region(r) == (3, 3));
    }

    [Fact]
    public void A_line_put_in_above_leaves_the_fingerprint_as_it_is()
    {
        string Print() =>
            JsonDocument
                .Parse(_room.Run("check", "--output", _room["site"], "--format", "sarif").Output)
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .First(r => r.GetProperty("ruleId").GetString() == DiagnosticCodes.UnknownKey)
                .GetProperty("partialFingerprints")
                .GetRawText();

        _room.Write("people.yml", "- nmae: A\n  name: B\n");
        var before = Print();
        _room.Write("people.yml", "# mine\n\n- nmae: A\n  name: B\n");
        Assert.Equal(before, Print());
    }

    private static void Rule(JsonElement rule)
    {
        Known("rule", rule);
        Known("help", rule.GetProperty("help"));
        Assert.All(
            (string[])["shortDescription", "fullDescription", "help"],
            part => Assert.Matches("[.:]$", rule.GetProperty(part).GetProperty("text").GetString())
        );
    }

    private static void Result(JsonElement result, List<JsonElement> rules)
    {
        Known("result", result);
        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        if (!result.TryGetProperty("locations", out var locations))
        {
            return;
        }

        var place = Assert.Single(locations.EnumerateArray()).GetProperty("physicalLocation");
        Known("artifact", place.GetProperty("artifactLocation"));
        var uri = Uri(locations[0]);
        Assert.Matches("^[A-Za-z0-9._~%/-]+$", uri);
        Assert.False(uri.StartsWith('/'), uri);
        if (place.TryGetProperty("region", out var region))
        {
            Known("region", region);
            Assert.All(region.EnumerateObject(), p => Assert.InRange(p.Value.GetInt32(), 1, int.MaxValue));
        }
    }

    private static string Uri(JsonElement location) =>
        location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static (int, int) Region(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region") is var r
            ? (r.GetProperty("startLine").GetInt32(), r.GetProperty("startColumn").GetInt32())
            : default;

    private static void Known(string kind, JsonElement of) =>
        Assert.All(of.EnumerateObject(), p => Assert.Contains(p.Name, Properties[kind]));
}
