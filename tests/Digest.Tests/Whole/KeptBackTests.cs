using System.Text;
using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// What a report does not let be shown, keeps from search engines or no longer stands by is in no file of the site that would tell it.
/// </summary>
public sealed class KeptBackTests : IDisposable
{
    private const string Text =
        "Zanzibarine lanterns drifted quietly over the moorland villages on Friday evening, the warden Ada Pell said.";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_of_which_nothing_may_be_shown_gives_its_words_to_no_file_and_no_address()
    {
        var site = Build("outlet: The Lamp\ndate: 2023-05-12\ndisplay: none\n", Text);
        Assert.Empty(Telling(site, "zanzibarine"));
        Assert.Contains("Report: The Lamp, 12 May 2023", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(site, f => f.Key.StartsWith("stories/report-", StringComparison.Ordinal));
    }

    [Fact]
    public void An_excerpt_names_its_story_by_its_first_sentence_at_most()
    {
        var site = Build(
            "outlet: The Lamp\ndate: 2023-05-12\ndisplay: excerpt\n",
            "Lanterns rose. Zanzibarine villagers were watching them all night."
        );
        Assert.Empty(Telling(site, "zanzibarine"));
        Assert.Contains("stories/lanterns-rose/2023/index.html", site.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("headline: Zanzibarine lanterns over the moorland\n")]
    public void What_keeps_search_engines_away_is_told_on_pages_they_keep_from_only(string headline)
    {
        var site = Build("outlet: The Lamp\ndate: 2023-05-12\nindex: false\n" + headline, Text);
        var telling = Telling(site, "zanzibarine").Where(f => !IsKept(site, f)).ToList();

        // Lists of reports may bear a headline: no search engine follows it to the words.
        telling.RemoveAll(f => headline.Length > 0 && f.StartsWith("outlets/", StringComparison.Ordinal));
        telling.RemoveAll(f => headline.Length > 0 && f.StartsWith("years/", StringComparison.Ordinal));
        Assert.Empty(telling);
        Assert.DoesNotContain(site, f => f.Key.Contains("zanzibarine", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Report: The Lamp, 12 May 2023", site["atom.xml"], StringComparison.Ordinal);
        Assert.All(
            site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)),
            f =>
                Assert.DoesNotContain(
                    f.Value.Split('\n'),
                    l => l.Contains("og:image:alt", StringComparison.Ordinal) && l.Contains("anzibarine", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void A_report_beside_it_that_hides_nothing_names_their_story_and_is_quoted_alone()
    {
        _folder.Write(
            "input/articles/other.md",
            "---\noutlet: The Marsh Gazette\ndate: 2023-05-13\nheadline: Lanterns over Quillan\nstory: lights\n---\n\n"
                + "Seven lanterns were counted over Quillan by the warden on Friday, and nobody knew whose they were.\n"
        );
        var site = Build(
            "outlet: The Lamp\ndate: 2023-05-12\nindex: false\nstory: lights\nheadline: Zanzibarine lights\n",
            "Nine zanzibarine lanterns were counted over Quillan by the warden on Friday, and nobody knew whose they were."
        );
        Assert.Contains("Lanterns over Quillan", site["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibarine", site["index.html"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Telling(site, "zanzibarine"), f => f.StartsWith("search/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("withdrawn", "This report was withdrawn.")]
    [InlineData("killed", "This report was killed: editors were told not to use it.")]
    public void A_report_that_was_taken_back_is_told_as_that_on_its_card_and_picture(string status, string words)
    {
        var site = Build($"outlet: The Lamp\ndate: 2023-05-12\nstatus: {status}\n", Text);
        Assert.Contains(words, site["index.html"], StringComparison.Ordinal);

        // Its address stays what it was: it may have been published before.
        Assert.DoesNotContain("Zanzibarine", site["index.html"], StringComparison.Ordinal);
        var alt = Assert.Single(
            Pages(site, "stories/").SelectMany(p => p.Split('<')),
            t => t.Contains("og:image:alt", StringComparison.Ordinal)
        );
        Assert.Contains(words, alt, StringComparison.Ordinal);
        Assert.DoesNotContain("anzibarine", alt, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_says_that_was_taken_back_is_no_point_of_those_that_stand()
    {
        foreach (var (name, count, status) in ((string, int, string)[])[("a", 41, ""), ("b", 41, ""), ("c", 97, "status: withdrawn\n")])
        {
            _folder.Write(
                $"input/articles/{name}.md",
                $"---\noutlet: Paper {name}\ndate: 2023-05-12\nheadline: Ferry meets the quay\nstory: ferry\n{status}---\n\n"
                    + $"The harbour ferry struck the north slip on Friday evening with {count} people on board, the harbour master said.\n"
            );
        }

        var site = Build("outlet: The Lamp\ndate: 2020-05-12\nheadline: Other\n", Text);
        Assert.DoesNotContain("97", Cards(site["index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Pages(site, "stories/ferry/2023/index").SelectMany(p => p.Split('<')),
            t => t.Contains("og:image:alt", StringComparison.Ordinal) && t.Contains("97", StringComparison.Ordinal)
        );
    }

    private static string Cards(string home) => string.Join('\n', home.Split('<').Where(t => t.StartsWith('b')));

    private static IEnumerable<string> Pages(Dictionary<string, string> site, string under) =>
        site.Where(f => f.Key.StartsWith(under, StringComparison.Ordinal) && f.Key.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => f.Value);

    // Beside a page that search engines keep from stand its data and citations.
    private static bool IsKept(Dictionary<string, string> site, string file) =>
        site.GetValueOrDefault(file.EndsWith(".html", StringComparison.Ordinal) ? file : file[..(file.LastIndexOf('/') + 1)] + "index.html")
            is { } page
        && page.Contains("noindex", StringComparison.Ordinal);

    private static List<string> Telling(Dictionary<string, string> site, string word) =>
        [
            .. site.Where(f =>
                    f.Key.Contains(word, StringComparison.OrdinalIgnoreCase) || f.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
                )
                .Select(f => f.Key)
                .Order(StringComparer.Ordinal),
        ];

    private Dictionary<string, string> Build(string head, string text)
    {
        _folder.Write("input/articles/2023/a.md", $"---\n{head}---\n\n{text}\n");
        var (code, output, error) = Newsroom.Command(
            "build",
            "--input",
            _folder["input"],
            "--output",
            _folder["site"],
            "--base-url",
            "https://example.org/"
        );
        Assert.True(code == 0, output + error);
        return Directory
            .GetFiles(_folder["site"], "*", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(_folder["site"], f).Replace('\\', '/'),
                f => Encoding.UTF8.GetString(File.ReadAllBytes(f)),
                StringComparer.Ordinal
            );
    }
}
