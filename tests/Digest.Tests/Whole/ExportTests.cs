using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Digest.Rendering.Exports;

namespace Digest.Tests.Whole;

/// <summary>The files that stand beside a story-year for other programs say what the pages say, and find their places again.</summary>
[Collection(nameof(Site))]
public sealed partial class ExportTests(Site site)
{
    [Fact]
    public void The_settings_name_the_exports_that_there_are() =>
        Assert.Equal(Settings.ExportNames, ["data", .. Export.All.Select(e => e.Name)]);

    [Fact]
    public void What_weighs_as_much_as_the_data_is_made_only_when_asked_for() =>
        Assert.Equal(["matrix", "citations"], Export.Of(new Settings()).Select(e => e.Name));

    [Fact]
    public void Every_story_year_has_every_export_that_is_asked_for() =>
        Assert.All(
            Of("index.html"),
            page =>
                Assert.All(
                    (string[])
                        [
                            "annotations.jsonld",
                            "passages.ndjson",
                            "texts.ndjson",
                            "matrix.csv",
                            "citations.bib",
                            "citations.ris",
                            "collation.tei.xml",
                        ],
                    e => Assert.Contains(page.Replace("index.html", e, StringComparison.Ordinal), site.Files)
                )
        );

    [Fact]
    public void The_texts_stand_under_the_numbers_of_the_data() =>
        Assert.All(
            Of("texts.ndjson"),
            f =>
            {
                var articles = Json(f.Replace("texts.ndjson", "data.json", StringComparison.Ordinal)).GetProperty("articles");
                var lines = File.ReadAllLines(site.FileOf(f)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
                Assert.Equal(
                    articles.EnumerateArray().Select((a, i) => (i + 1, Text(a, "id"), a.GetProperty("blocks").GetArrayLength())),
                    lines.Select(l => (l.GetProperty("n").GetInt32(), Text(l, "id"), l.GetProperty("texts").GetArrayLength()))
                );
            }
        );

    [Fact]
    public void Every_annotation_of_words_lands_on_a_paragraph_that_holds_them() =>
        Assert.All(
            Places(),
            p =>
            {
                var fragment = p.Selectors[0];
                Assert.Equal("FragmentSelector", Text(fragment, "type"));
                var element = site.Pages[p.Page].GetElementById(Text(fragment, "value"));
                Assert.True(element is not null, $"{p.Page} has no #{Text(fragment, "value")}");
                if (p.Selectors is [_, var quote])
                {
                    var words = (IElement)element.ParentElement!.Clone();
                    foreach (var mark in words.QuerySelectorAll("[role=doc-noteref], .vh").ToList())
                    {
                        mark.Remove(); // the page's own signs among the words
                    }

                    Assert.Contains(Fold(Text(quote, "exact")), Fold(words.TextContent), StringComparison.Ordinal);
                }
            }
        );

    // What a reader of selectors does (the W3C's own, and @apache-annotator/dom): the three texts, letter by letter, one behind another.
    [Fact]
    public void Every_quotation_selector_fits_exactly_one_place_of_its_report_letter_by_letter()
    {
        var quotes = Places().Where(p => p.Selectors.Length > 1).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(
            quotes,
            p =>
            {
                var all = Blocks(p.Page).Where(b => b.Status is "kept" or "repeat").ToList();
                var quote = p.Selectors[1];
                string Part(string name) => quote.TryGetProperty(name, out var part) ? part.GetString()! : "";
                var words = Part("prefix") + Part("exact") + Part("suffix");
                Assert.Equal(1, all.Sum(b => Count(b.Text, words)));
                var position = p.Selectors[0].GetProperty("refinedBy");
                var (id, from, to) = (Text(p.Selectors[0], "value"), Number(position, "start"), Number(position, "end"));
                var runes = all.Single(b => b.Id == id).Text.EnumerateRunes().ToList();
                Assert.Equal(Part("exact"), string.Concat(runes[from..to].Select(r => r.ToString())));
            }
        );
    }

    [Fact]
    public void Every_note_is_an_annotation() =>
        Assert.All(
            Of("annotations.jsonld"),
            f =>
            {
                var notes = Json(f.Replace("annotations.jsonld", "data.json", StringComparison.Ordinal))
                    .GetProperty("stories")[0]
                    .GetProperty("years")[0]
                    .GetProperty("notes")
                    .EnumerateArray()
                    .Select(n => "./#" + Text(n, "id"));
                Assert.Empty(
                    notes.Except(
                        Json(f).GetProperty("first").GetProperty("items").EnumerateArray().Select(i => Text(i, "id")),
                        StringComparer.Ordinal
                    )
                );
            }
        );

    [Fact]
    public void A_passage_line_gives_the_place_of_its_words_as_the_data_do()
    {
        var years = JsonDocument
            .Parse(File.ReadAllBytes(site.DataFile))
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .ToDictionary(y => Text(y, "address"), StringComparer.Ordinal);
        Assert.All(
            Of("passages.ndjson"),
            f =>
            {
                var passages = years[f.Replace("passages.ndjson", "", StringComparison.Ordinal)].GetProperty("passages").EnumerateArray();
                var wanted = passages
                    .Where(p => p.GetProperty("witnesses").GetArrayLength() > 1)
                    .SelectMany(p => p.GetProperty("witnesses").EnumerateArray().Select(w => Row(w, "article", Text(p, "id"), "start")));
                var lines = File.ReadAllLines(site.FileOf(f))
                    .Select(l => JsonDocument.Parse(l).RootElement)
                    .Select(l => Row(l, "id", Text(l, "cluster"), "begin"));
                Assert.Equal(wanted, lines);
            }
        );
    }

    [Fact]
    public void The_table_has_a_column_a_report_and_a_base_in_every_row() =>
        Assert.All(
            Of("matrix.csv"),
            f =>
            {
                var rows = File.ReadAllLines(site.FileOf(f)).Select(l => Cells().Matches(l).Select(m => m.Value).ToArray()).ToList();
                var reports = Json(f.Replace("matrix.csv", "data.json", StringComparison.Ordinal)).GetProperty("articles").GetArrayLength();
                Assert.All(rows, r => Assert.Equal(3 + reports, r.Length));
                Assert.All(rows.Skip(1), r => Assert.Single(r[3..], "base"));
                Assert.Equal(
                    Enumerable.Range(1, rows.Count - 1).Select(n => n.ToString(CultureInfo.InvariantCulture)),
                    rows.Skip(1).Select(r => r[0])
                );
            }
        );

    [Fact]
    public void A_citation_leaves_out_what_only_reasoning_gives() =>
        Assert.All(
            Of("citations.csl.json"),
            f =>
            {
                var articles = Json(f.Replace("citations.csl.json", "data.json", StringComparison.Ordinal))
                    .GetProperty("articles")
                    .EnumerateArray()
                    .ToDictionary(a => Text(a, "id"), StringComparer.Ordinal);
                Assert.All(
                    Json(f).EnumerateArray(),
                    item =>
                    {
                        var article = articles[Text(item, "id")];
                        string Basis(string fact) => Text(article.GetProperty(fact), "basis");
                        Assert.Equal(Basis("outlet") is "stated" or "editor", item.TryGetProperty("container-title", out _));
                        Assert.Equal(Basis("byline") is "stated" or "editor", item.TryGetProperty("author", out _));
                        Assert.Equal(Basis("published") != "none", item.TryGetProperty("issued", out var issued));
                        Assert.True(Basis("published") is "none" or "stated" or "editor" || issued.GetProperty("circa").GetBoolean());
                    }
                );
            }
        );

    private List<string> Of(string file)
    {
        var files = site
            .Files.Where(f =>
                f.EndsWith("/" + file, StringComparison.Ordinal)
                && f.StartsWith("stories/", StringComparison.Ordinal)
                && site.Files.Contains(f[..^file.Length] + "data.json")
            )
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(site.FileOf(file))).RootElement;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static (string, string, string, int, int) Row(JsonElement of, string article, string passage, string start) =>
        (passage, Text(of, article), Text(of, "relation"), of.GetProperty(start).GetInt32(), of.GetProperty("end").GetInt32());

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The blocks of a report, from the whole data.
    private List<(string? Id, string Text, string Status)> Blocks(string page) =>
        [
            .. JsonDocument
                .Parse(File.ReadAllBytes(site.DataFile))
                .RootElement.GetProperty("articles")
                .EnumerateArray()
                .Single(a => Text(a, "address") + "index.html" == page)
                .GetProperty("blocks")
                .EnumerateArray()
                .Select(b => (b.TryGetProperty("id", out var id) ? id.GetString() : null, Text(b, "text"), Text(b, "status"))),
        ];

    private static int Count(string text, string words)
    {
        var n = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            n++;
        }

        return n;
    }

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    [Fact]
    public void Every_whole_paragraph_of_an_annotation_is_an_address_that_leads_to_it()
    {
        var addresses = Of("annotations.jsonld")
            .SelectMany(f =>
                Json(f)
                    .GetProperty("first")
                    .GetProperty("items")
                    .EnumerateArray()
                    .SelectMany(i =>
                        (i.GetProperty("body").ValueKind == JsonValueKind.Array ? i.GetProperty("body").EnumerateArray() : []).Append(
                            i.GetProperty("target")
                        )
                    )
                    .Where(p => p.ValueKind == JsonValueKind.String)
                    .Select(p => new Uri(new Uri("https://site.example/" + f), p.GetString()!))
            )
            .Where(u => u.Fragment.Length > 0)
            .ToList();
        Assert.NotEmpty(addresses);
        Assert.All(
            addresses,
            u => Assert.NotNull(site.Pages[u.AbsolutePath.TrimStart('/') + "index.html"].GetElementById(u.Fragment.TrimStart('#')))
        );
    }

    private IEnumerable<(string Page, JsonElement[] Selectors)> Places()
    {
        foreach (var file in Of("annotations.jsonld"))
        {
            foreach (var item in Json(file).GetProperty("first").GetProperty("items").EnumerateArray())
            {
                foreach (
                    var place in item.GetProperty("body")
                        .EnumerateArray()
                        .Append(item.GetProperty("target"))
                        .Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("selector", out _))
                )
                {
                    var page =
                        new Uri(new Uri("https://site.example/" + file), Text(place, "source")).AbsolutePath.TrimStart('/') + "index.html";
                    yield return (page, [.. place.GetProperty("selector").EnumerateArray()]);
                }
            }
        }
    }

    [GeneratedRegex("(?<=^|,)(?:\"(?:[^\"]|\"\")*\"|[^,]*)(?=,|$)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Cells();
}
