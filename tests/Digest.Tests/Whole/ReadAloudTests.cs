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
                    "\n[Passage 1, ",
                    "\n## The reports\n",
                    "\n## Cite and data\n",
                }
                    .Select(part => heard.IndexOf(part, StringComparison.Ordinal))
                    .ToList();
                Assert.DoesNotContain(-1, places);
                Assert.Equal(places.Order(), places);
                Assert.True(heard.IndexOf("\n## Notes\n", StringComparison.Ordinal) is var notes && (notes < 0 || notes > places[4]));
            }
        );

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
