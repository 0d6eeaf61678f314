using System.Text.Json;
using AngleSharp.Html.Parser;
using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>A site in another language says its notes in it, wherever they are printed.</summary>
public sealed class GermanNotesTests
{
    private const string Year = "stories/the-ferry-to-saltmarsh-will-run-every-hour/2024/";

    private const string Words = """
        quoted: "„{0}“"
        list: { and: "{0} und {1}" }
        how: { editor: Redaktion }
        note:
          report: "{0} ({1})"
          proof: "{0} ({1})"
          by_proof: ", nach {0}"
          chain_editor: Die Redaktion gibt die Kette von {0} als {1} an{2}
          speaker: In {0} {1:gilt|gelten} {1} als {2}; die Seite nennt den Sprecher dort nicht. Die ersten Worte sind {3}{4}.
          mention: "{0} in {1:Absatz|den Absätzen} {1}"
        """;

    private static readonly ImmutableArray<string> Expected =
    [
        "In Plains Courier (A) gilt „he“ in Absatz 2 als Tom Reyes; die Seite nennt den Sprecher dort nicht. "
            + "Die ersten Worte sind „We have two new boats and the crews for them“.",
        "Die Redaktion gibt die Kette von Plains Courier (A) als Meridian Wire → Plains Courier an, "
            + "nach articles/a.md:4 credit (Redaktion).",
    ];

    [Fact]
    public void Pages_data_and_annotations_say_all_notes_in_German()
    {
        using var folder = new TempFolder();
        foreach (
            var part in CaseFile
                .Read("600-noting/credits-and-speakers.txt")
                .Parts.Where(p => p.Path.StartsWith("input/", StringComparison.Ordinal))
        )
        {
            folder.Write(part.Path, part.Bytes());
        }

        folder.Write("input/digest.yml", "title: Fähren\nlanguage: de\nexports: [annotations]\n");
        folder.Write("input/theme/i18n/de.yml", Words);
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            Data = folder["data.json"],
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, new Diagnostics()).Written);

        foreach (var page in new[] { "index.html", "plain/index.html" }.Where(p => File.Exists(folder["site/" + Year + p])))
        {
            var text = new HtmlParser().ParseDocument(File.ReadAllText(folder["site/" + Year + page])).Body!.TextContent;
            Assert.All(Expected, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
            Assert.All(English(options), sentence => Assert.DoesNotContain(sentence, text, StringComparison.Ordinal));
        }

        using var whole = JsonDocument.Parse(File.ReadAllText(folder["data.json"]));
        using var year = JsonDocument.Parse(File.ReadAllText(folder["site/" + Year + "data.json"]));
        Assert.Equal(Expected, Notes(whole).Select(n => n.GetProperty("text").GetString()!));
        // Beside the page they are printed on, the data name them and leave the words to the page.
        Assert.All(
            Notes(year),
            n =>
            {
                Assert.False(n.TryGetProperty("text", out _));
                Assert.Contains(
                    n.GetProperty("id").GetString()!,
                    File.ReadAllText(folder["site/" + Year + "index.html"]),
                    StringComparison.Ordinal
                );
            }
        );
        using var annotations = JsonDocument.Parse(File.ReadAllText(folder["site/" + Year + "annotations.jsonld"]));
        var bodies = annotations
            .RootElement.GetProperty("first")
            .GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("body")[0])
            .ToList();
        Assert.Equal(
            Expected.Select(text => (text, "de")),
            bodies.Select(b => (b.GetProperty("value").GetString()!, b.GetProperty("language").GetString()!))
        );
    }

    private static JsonElement.ArrayEnumerator Notes(JsonDocument data) =>
        data.RootElement.GetProperty("stories")[0].GetProperty("years")[0].GetProperty("notes").EnumerateArray();

    // What the commands go on saying, sentence by sentence.
    private static List<string> English(BuildOptions options)
    {
        var known = Pipeline.Read(options, new Diagnostics());
        var said = known
            .Stories.SelectMany(s => s.Years.SelectMany(y => Pipeline.Say(s, y)))
            .SelectMany(n => n.Text.Split(["; ", ". "], StringSplitOptions.None))
            .ToList();
        Assert.Contains("the page does not name the speaker there", said);
        return said;
    }
}
