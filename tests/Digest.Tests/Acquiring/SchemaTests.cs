using System.Text;
using System.Text.Json;
using Digest.Acquiring;
using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>The schema of an editor's file says what the reader of that file says.</summary>
public sealed class SchemaTests
{
    private static readonly string Input = Path.Combine(Repo.Root, "input");

    private static readonly JsonElement All = JsonDocument.Parse(EditorSchema.Of(null)).RootElement;

    /// <summary>The forms with what must stand in them.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Required() =>
        from file in (string[])["stories", "outlets", "people", "chronology", "corrections"]
        from key in RequiredOf(file)
        select new TheoryDataRow<string, string>(file, key);

    [Fact]
    public void The_sample_fits_its_schemas() =>
        Assert.All(
            Directory.EnumerateFiles(Input, "*.yml", SearchOption.AllDirectories),
            f => Assert.Empty(Wrong(Path.GetRelativePath(Input, f).Replace('\\', '/'), File.ReadAllText(f)))
        );

    [Fact]
    public void The_schemas_take_what_the_readers_take_and_refuse_the_keys_that_nobody_knows()
    {
        var (taken, refused) = (0, 0);
        foreach (var run in CaseFile.All().Select(CaseRun.Of))
        {
            foreach (var (path, bytes) in run.Inputs.Where(i => i.Path.EndsWith(".yml", StringComparison.Ordinal)))
            {
                var told = run
                    .Diagnostics.Where(d =>
                        d.Path == path && d.Code is DiagnosticCodes.WrongValue or DiagnosticCodes.UnknownKey or DiagnosticCodes.BrokenYaml
                    )
                    .Select(d => d.Code)
                    .Distinct()
                    .ToList();
                if (told.Count == 0)
                {
                    Assert.True(
                        !Wrong(path, Encoding.UTF8.GetString(bytes)).Any(),
                        $"{run.Case.Name}: {path}: {string.Join("; ", Wrong(path, Encoding.UTF8.GetString(bytes)))}"
                    );
                    taken++;
                }
                else if (told is [DiagnosticCodes.UnknownKey])
                {
                    Assert.True(Wrong(path, Encoding.UTF8.GetString(bytes)).Any(), $"{run.Case.Name}: {path}");
                    refused++;
                }
            }
        }

        Assert.True(taken > 20 && refused > 0, $"{taken} files taken, {refused} refused");
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void What_the_schema_wants_the_reader_wants(string file, string key)
    {
        var full = RequiredOf(file).Select(k => $"{k}: {(k == "date" ? "2016-11-08" : "x")}");
        using var folder = new TempFolder();
        folder.Write("in/articles/a.txt", "A report.\n");
        folder.Write(
            "in/" + file + ".yml",
            "- "
                + string.Join(
                    "\n  ",
                    full.Where(l => !l.StartsWith(key + ":", StringComparison.Ordinal))
                        .Append(file == "people" ? "born: 1952-10-07" : "aliases: x")
                )
                + "\n"
        );
        var diagnostics = new Diagnostics();
        Pipeline.Read(
            new BuildOptions
            {
                Input = folder["in"],
                Output = folder["site"],
                Jobs = 1,
            },
            diagnostics
        );
        Assert.Contains(
            diagnostics.Sorted(),
            d => d.Code == DiagnosticCodes.WrongValue && d.Message.Contains("without " + key, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_file_has_a_schema_of_its_own_that_says_the_same() =>
        Assert.All(
            EditorSchema.Names,
            name =>
            {
                var own = JsonDocument.Parse(EditorSchema.Of(name)).RootElement;
                var inAll = All.GetProperty("$defs").GetProperty(name);
                Assert.All(
                    inAll.EnumerateObject(),
                    p =>
                        Assert.Equal(
                            p.Value.GetRawText().Split('\n').Select(l => l.Trim()),
                            own.GetProperty(p.Name).GetRawText().Split('\n').Select(l => l.Trim())
                        )
                );
            }
        );

    private static IEnumerable<string> RequiredOf(string file)
    {
        var entry = file switch
        {
            "stories" => "story",
            "outlets" => "outlet",
            "people" => "person",
            "chronology" => "happening",
            _ => "correction",
        };
        return All.GetProperty("$defs").GetProperty(entry).GetProperty("required").EnumerateArray().Select(k => k.GetString()!);
    }

    private static IEnumerable<string> Wrong(string path, string text)
    {
        var name = path.Split('/')[0] switch
        {
            "articles" => "article",
            "notes" => "notes",
            "digest.yml" => "site",
            var file => file.Replace(".yml", "", StringComparison.Ordinal),
        };
        if (!EditorSchema.Names.Contains(name))
        {
            return [];
        }

        var value = YamlReader.Read(new YamlSource(path, text, 0, text.Length + 1), new Diagnostics());
        return value is null ? [] : new SchemaCheck(JsonDocument.Parse(EditorSchema.Of(name)).RootElement).Wrong(value);
    }
}
