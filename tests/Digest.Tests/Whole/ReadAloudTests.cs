using Digest.Tests.Cases;

namespace Digest.Tests.Whole;

/// <summary>Pages as they are heard: in an order that makes sense, and nothing without a name.</summary>
[Collection(nameof(Site))]
public sealed class ReadAloudTests(Site site)
{
    [Fact]
    public void A_story_year_is_heard_as_headline_summary_text_reports_notes() =>
        Assert.All(
            site.Files.Where(f =>
                f.StartsWith("stories/", StringComparison.Ordinal)
                && f.EndsWith("/index.html", StringComparison.Ordinal)
                && site.Files.Contains(f.Replace("index.html", "data.json", StringComparison.Ordinal))
            ),
            file =>
            {
                var heard = ReadAloud.Of(File.ReadAllBytes(site.FileOf(file)));
                var places = new[]
                {
                    "\n# ",
                    " came in, you read ",
                    "\n## The story as told\n",
                    "\n[Passage 1",
                    Behind(heard),
                    "\n## Cite and data\n",
                }
                    .Select(part => heard.IndexOf(part, StringComparison.Ordinal))
                    .ToList();
                Assert.DoesNotContain(-1, places);
                Assert.Equal(places.Order(), places);

                // The answer comes before the text: who was first, where they differ, how the words changed.
                var answers = new[] { "\n## Who was first, who repeated it\n", "\n## Where they differ\n", "\n## How the words changed\n" }
                    .Select(part => heard.IndexOf(part, StringComparison.Ordinal))
                    .ToList();
                Assert.True(Behind(heard) == Reports || (answers.TrueForAll(a => a > places[0]) && answers[^1] < places[1]));
            }
        );

    private const string Reports = "\n## The reports\n";

    // What stands behind a year of one report stands on its page.
    private static string Behind(string heard) =>
        heard.Contains("\n## Behind this page\n", StringComparison.Ordinal) ? "\n## Behind this page\n" : Reports;

    [Fact]
    public void Every_link_and_picture_says_what_it_is() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("main a[href], button, svg[role=img]")
                        .Where(e => e.Closest("[aria-hidden=true]") is null)
                        .Select(e => (Name: ReadAloud.Name(e), Html: e.OuterHtml))
                        .Where(e => e.Name.Count(char.IsLetterOrDigit) < 2 || e.Name[0] == '¶')
                        .Select(e => $"“{e.Name}”: {e.Html[..Math.Min(e.Html.Length, 160)]}")
            )
        );
}
