using System.Text;
using System.Text.Json;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Rendering.Search;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>The index of the search, read as the script reads it.</summary>
public sealed class SearchTests
{
    private const string Ferry =
        "The harbour ferry Maid of Ellery struck the north slip with 41 people on board, São Tomé’s envoy among them.";

    [Theory]
    [InlineData("Putin’s", "putin@0 putins@0")]
    [InlineData("the workers' own", "the@0 workers@1 own@2")]
    [InlineData("semi-official", "semi@0 official@1 semiofficial@0")]
    [InlineData("mother-in-law-of-mine", "mother@0 in@1 law@2 of@3 mine@4")]
    [InlineData("2,000", "2000@0")]
    [InlineData("2.000 and 2’000", "2000@0 and@1 2000@2")]
    [InlineData("2 000", "2@0 000@1 2000@0")]
    [InlineData("1.234,5 or 2,5", "1234.5@0 or@1 2.5@2")]
    [InlineData("14.05.2023", "14@0 05@1 2023@2 14052023@0")]
    [InlineData("the 2,000th", "the@0 2@1 000th@2")]
    [InlineData("São Łódź Ærø", "sao@0 lodz@1 aero@2")]
    [InlineData("ΟΔΟΣ Ёлка", "οδοσ@0 елка@1")]
    [InlineData("北京大学", "北京@0 京大@1 大学@2 学@3")]
    [InlineData("第3回", "第@0 3@1 回@2")]
    [InlineData("ประเทศ", "ปร@0 ระ@1 ะเ@2 เท@3 ทศ@4 ศ@5")]
    [InlineData("مُحَمَّد", "محمد@0")]
    [InlineData("می\u200Cروم", "ميروم@0")]
    [InlineData("semi\u00ADofficial ＡＢＣ１", "semiofficial@0 abc1@1")]
    [InlineData("\u0301 \uD800 \uFFFE — …", "")]
    public void A_text_is_cut_into_the_words_it_is_found_by(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Select(t => t.Key + "@" + t.At)));

    [Fact]
    public void Numbers_take_a_letter_while_they_are_small_and_no_letter_that_JSON_escapes()
    {
        var numbers = new Numbers();
        foreach (var n in (int[])[0, 56, 57, 58, 59, 1946, 1947, int.MaxValue])
        {
            numbers.Add(n);
        }

        var text = numbers.ToString();
        Assert.Equal([0, 56, 57, 58, 59, 1946, 1947, int.MaxValue], Decoded(text));
        Assert.Equal("#", text[..1]);
        Assert.DoesNotContain(text, c => c is '"' or '\\' or < ' ' or > '~');
    }

    [Fact]
    public void A_folded_copy_is_found_once_and_another_wording_leads_to_the_same_passage()
    {
        var (site, files) = Index(
            ("a", "The Lamp", Ferry),
            ("b", "The Wick", Ferry),
            ("c", "The Snuffer", Ferry.Replace("people on board", "passengers on board", StringComparison.Ordinal))
        );
        var year = Assert.Single(site.Years);
        Assert.Equal(3, year.Reports.Length);
        var found = Found(files, "passages", "ferry");
        Assert.Single(found);
        Assert.Equal(found, Found(files, "passages", "people"));
        Assert.Equal(found, Found(files, "passages", "passengers"));
        Assert.Equal(found, Found(files, "passages", "sao"));
        Assert.Empty(Found(files, "passages", "lamp"));
        Assert.Single(Found(files, "names", "lamp"));

        using var passages = JsonDocument.Parse(files["search/passages/0.json"]);
        var ids = passages.RootElement.GetProperty("ids").GetString()!.Split(' ');
        var places = Decoded(passages.RootElement.GetProperty("places").GetString()!);
        Assert.Equal(ids.Length * 3, places.Count);
        Assert.Equal(3, places[(found.Single() * 3) + 2]);
        Assert.Contains(ids[found.Single()], year.Reports.SelectMany(r => r.BlockIds));
    }

    [Fact]
    public void A_filter_lets_through_what_the_outlet_carries()
    {
        var (_, files) = Index(
            ("a", "The Lamp", Ferry),
            ("b", "The Wick", "A goat was elected reeve of Little Snoring by a majority of two.")
        );
        var (ferry, goat) = (Found(files, "passages", "ferry").Single(), Found(files, "passages", "goat").Single());
        Assert.Contains(ferry, Let(files, "search/outlets/the-lamp.json"));
        Assert.DoesNotContain(goat, Let(files, "search/outlets/the-lamp.json"));
        Assert.Equal([.. new[] { ferry, goat }.Order()], Let(files, "search/years/2023.json").Order());
    }

    [Fact]
    public void What_may_not_be_shown_is_not_found()
    {
        var (_, files) = Index(("a", "The Lamp\ndisplay: none", Ferry));
        Assert.Empty(Found(files, "passages", "ferry"));
    }

    [Fact]
    public void The_same_site_gives_the_same_index_on_any_number_of_threads()
    {
        (string, string, string)[] reports =
        [
            ("a", "The Lamp", Ferry),
            ("b", "The Wick", Ferry.ToUpperInvariant()),
            ("c", "The Snuffer", "Nothing happened in Ely."),
        ];
        var (one, two) = (Index(reports).Files, Index(jobs: 4, reports).Files);
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, f => Assert.Equal(Encoding.UTF8.GetString(f.Value.Span), Encoding.UTF8.GetString(two[f.Key].Span)));
    }

    [Fact]
    public void Names_stand_under_their_letters_and_where_they_are_many_on_pages_of_their_own()
    {
        var (site, _) = Index(
            ("a", "Éclair", Ferry),
            ("b", "1st News", "Nothing happened in Ely."),
            ("c", "北京日报", "A goat was elected reeve.")
        );
        var index = SearchIndex.Of(site, 1);
        var all = new SearchPages(site, index, "0");
        Assert.Empty(all.OfLetters());
        Assert.Equal("az-0", all.All().Letters[0].Id);
        Assert.Equal("az-other", all.All().Letters[^1].Id);
        Assert.Contains(all.All().Letters.Single(l => l.Label == "E").Entries, e => e.Text == "Éclair");
        Assert.Equal(site.Stories.Length + site.Outlets.Length + site.Speakers.All.Length, all.All().Letters.Sum(l => l.Entries.Length));

        var split = new SearchPages(site, index, "0", most: 2);
        Assert.All(split.All().Letters, l => Assert.Empty(l.Entries));
        Assert.Equal(
            all.All().Letters.Select(l => l.Count),
            split.OfLetters().Select(l => Assert.Single(l.Make().Letters, x => x.Here).Entries.Length)
        );
        Assert.Contains(split.OfLetters(), l => l.Address == "search/letters/e/");
    }

    [Fact]
    public void The_script_is_small()
    {
        var script = new FileInfo(Path.Combine(Repo.Root, "themes/default/assets/search.js"));
        Assert.InRange(script.Length, 1, 10 * 1024);
        Assert.DoesNotContain("innerHTML", File.ReadAllText(script.FullName), StringComparison.Ordinal);
    }

    private static (Site Site, SortedDictionary<string, ReadOnlyMemory<byte>> Files) Index(params (string, string, string)[] reports) =>
        Index(1, reports);

    private static (Site Site, SortedDictionary<string, ReadOnlyMemory<byte>> Files) Index(
        int jobs,
        (string Name, string Head, string Text)[] reports
    )
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["articles"]);
        foreach (var (name, head, text) in reports)
        {
            File.WriteAllText(
                Path.Combine(folder["articles"], name + ".md"),
                $"---\ntitle: A report {name}\ndate: 2023-05-14\noutlet: {head}\n---\n{text}\n"
            );
        }

        var known = Pipeline.Read(
            new BuildOptions
            {
                Input = folder.Path,
                Output = "",
                Jobs = 1,
            },
            new Diagnostics()
        );
        var strings = Strings.Read(ThemeSource.Default(), "en");
        var site = new Site(known.Stories, known.Editor.Settings, known.Editor.Knowledge, known.Editor.Annotations, strings);
        var files = new SearchFiles(site, SearchIndex.Of(site, jobs));
        return (site, new(files.All.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static List<int> Found(SortedDictionary<string, ReadOnlyMemory<byte>> files, string kind, string word)
    {
        using var index = JsonDocument.Parse(files["search/index.json"]);
        var first = index.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToList();
        Assert.Equal(first.Order(StringComparer.Ordinal), first);
        using var words = JsonDocument.Parse(
            files[$"search/words/{Math.Max(0, first.FindLastIndex(w => string.CompareOrdinal(w, word) <= 0))}.json"]
        );
        return words.RootElement.GetProperty(kind).TryGetProperty(word, out var stream) ? Documents(stream.GetString()!) : [];
    }

    private static List<int> Let(SortedDictionary<string, ReadOnlyMemory<byte>> files, string path)
    {
        using var filter = JsonDocument.Parse(files[path]);
        return Documents(filter.RootElement.GetProperty("passages").GetString()!);
    }

    private static List<int> Documents(string stream)
    {
        var (all, document) = (new List<int>(), 0);
        var numbers = Decoded(stream);
        for (var i = 0; i < numbers.Count; )
        {
            if ((numbers[i++] & 1) == 1)
            {
                all.Add(document += numbers[i++]);
            }
        }

        return all;
    }

    private static List<int> Decoded(string text)
    {
        var all = new List<int>();
        for (var i = 0; i < text.Length; )
        {
            var (n, weight) = (0L, 1L);
            int c;
            do
            {
                c = text[i] - (text[i++] > '\\' ? 36 : 35);
                n += c * weight;
                weight *= 32;
            } while (c >= 59);
            all.Add((int)n);
        }

        return all;
    }
}
