using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Properties;

/// <summary>
/// Whatever string comes through whatever door, the build ends well: nothing dies, no mistake of the program is met, no report goes
/// missing unnamed, and what is
/// written can be read. <c>DIGEST_DOOR_STRINGS</c> sets how many strings go through each door.
/// </summary>
public sealed class DoorTests
{
    private const int Batch = 100;

    private static readonly int Batches = Math.Max(
        1,
        (int.TryParse(Environment.GetEnvironmentVariable("DIGEST_DOOR_STRINGS"), CultureInfo.InvariantCulture, out var n) ? n : 2 * Batch)
            / Batch
    );

    /// <summary>Every door.</summary>
    public static IEnumerable<TheoryDataRow<string>> AllDoors() =>
        Doors
            .Own.Keys.Concat(Doors.Lists.Keys)
            .Select(d => new TheoryDataRow<string>(d) { TestDisplayName = "any string may come through " + d });

    [Theory]
    [MemberData(nameof(AllDoors))]
    public void Any_string_may_come_through(string door) =>
        Odd
            .Text.Array[Batch]
            .Holds(
                strings =>
                    Build(
                        door,
                        Doors.Lists.TryGetValue(door, out var entry)
                            ? Doors.Always.Append((door, string.Concat(strings.Select((s, i) => entry(i, Doors.Quoted(s))))))
                            : Doors
                                .Always.Select(a => (a.Path.Replace("articles/", "articles/0/", StringComparison.Ordinal), a.Text))
                                .Concat(strings.SelectMany((s, i) => Doors.Own[door](i, s))),
                        strings
                    ),
                iter: Batches
            );

    [Fact]
    public void Any_string_may_come_through_the_settings() =>
        Odd.Text.Holds(s => Build("digest.yml", Doors.Always.Take(1).Append(("digest.yml", Doors.Settings(s))), [s]), iter: 10 * Batches);

    private static void Build(string door, IEnumerable<(string Path, string Text)> files, string[] strings)
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in files)
        {
            folder.Write("input/" + path, Encoding.UTF8.GetBytes(text));
        }

        var diagnostics = new Diagnostics();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            Data = folder["data.json"],
            Jobs = 2,
        };
        var result = Pipeline.Run(options, diagnostics);
        var all = diagnostics.Sorted();
        var mistake = all.FirstOrDefault(d => d.Code == DiagnosticCodes.OurMistake);
        Assert.True(
            mistake is null,
            $"{door}: {mistake?.Path}({mistake?.Line}): {mistake?.Message}: {mistake?.Cause}\n{Likely(mistake?.Path, strings)}"
        );
        if (!result.Written && door == "digest.yml")
        {
            // An address of the site that is none would change every page: refused by name, nothing is written.
            Assert.Contains(all, d => d is { Stops: true, Path: "digest.yml", Line: > 0, Remedy: not null });
            Assert.False(Directory.Exists(folder["site"]));
            return;
        }

        Assert.True(
            result.Written,
            $"{door}: {string.Join('\n', all.Where(d => d.Level == DiagnosticLevel.Error).Take(3).Select(d => d.Message))}"
        );
        JsonDocument.Parse(File.ReadAllBytes(folder["data.json"])).Dispose();
        foreach (var file in Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories))
        {
            Read(door, file);
        }

        var named = all.Where(d => d.Level == DiagnosticLevel.Error).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var reports = Directory
            .EnumerateFiles(folder["input/articles"], "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder["input"], f).Replace('\\', '/'))
            .Count(f => !f.EndsWith(".yml", StringComparison.Ordinal) && !named.Contains(f));
        Assert.True(reports <= result.Articles, $"{door}: of {reports} reports that no error names only {result.Articles} are published");
    }

    private static void Read(string door, string file)
    {
        try
        {
            switch (Path.GetExtension(file))
            {
                case ".json" or ".jsonld":
                    JsonDocument.Parse(File.ReadAllBytes(file)).Dispose();
                    break;
                case ".xml" or ".atom":
                    using (
                        var xml = XmlReader.Create(
                            file,
                            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true }
                        )
                    )
                    {
                        while (xml.Read())
                        {
                            // Reading is the test.
                        }
                    }

                    break;
                case ".html":
                    var page = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
                    var odd = page.FirstOrDefault(
                        static c =>
                            (c < ' ' && c is not ('\n' or '\t' or '\r' or '\f'))
                            || c
                                is '\u007F'
                                    or (>= '\u0080' and <= '\u009F')
                                    or (>= '\u202A' and <= '\u202E')
                                    or (>= '\u2066' and <= '\u206F')
                                    or (>= '\uFDD0' and <= '\uFDEF')
                                    or '\uFFFE'
                                    or '\uFFFF',
                        'x'
                    );
                    Assert.True(
                        odd == 'x',
                        $"it holds U+{(int)odd:X4}: "
                            + Odd.Shown(Cuts.Head(page[Math.Max(0, page.IndexOf(odd, StringComparison.Ordinal) - 80)..], 100))
                    );
                    break;
            }
        }
        catch (Exception e)
        {
            Assert.Fail($"{door}: {file[(file.IndexOf("/site/", StringComparison.Ordinal) + 1)..]} cannot be read: {e.Message}");
        }
    }

    private static string Likely(string? path, string[] strings)
    {
        var digits = string.Concat((path ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var i) && i < strings.Length ? Odd.Shown(strings[i]) : "";
    }
}
