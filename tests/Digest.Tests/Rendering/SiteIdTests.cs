using Digest.Rendering.Identity;

namespace Digest.Tests.Rendering;

/// <summary>Ids in feeds last as long as the site has one authority, address or title, and no two sites share them.</summary>
public sealed class SiteIdTests
{
    [Fact]
    public void They_come_from_the_address_where_it_is_known()
    {
        var ids = SiteIds.Of(new Settings { BaseUrl = "https://example.org:8443/digest/" });
        Assert.Equal("tag:example.org,2000::8443/digest/stories/a/2016", ids.Id("stories/a/2016/", "words"));
        Assert.Equal("tag:example.org,2000::8443/digest/", ids.Id("", "words"));
    }

    [Fact]
    public void The_editors_authority_goes_before_the_address()
    {
        var own = new YamlMap
        {
            Line = 1,
            Column = 1,
            Entries =
            [
                new YamlEntry(
                    "feed_authority",
                    new YamlScalar
                    {
                        Line = 1,
                        Column = 1,
                        Text = "lamp.example",
                    },
                    1,
                    1
                ),
            ],
        };
        var ids = SiteIds.Of(new Settings { BaseUrl = "https://example.org/", Params = own });
        Assert.Equal("tag:lamp.example,2000:stories/a", ids.Id("stories/a/", "words"));
        Assert.Equal("tag:lamp.example,2000:site", ids.Id("", "words"));
    }

    [Fact]
    public void Without_an_address_they_are_uuids_of_the_title_and_of_what_a_report_says()
    {
        var (one, other) = (SiteIds.Of(new Settings { Title = "The Lamp" }), SiteIds.Of(new Settings { Title = "The Wick" }));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", one.Id("", "x"));
        Assert.Equal(
            one.Id("stories/a/", "x"),
            SiteIds.Of(new Settings { Title = "The Lamp", Description = "New words" }).Id("stories/a/", "x")
        );
        string[] ids = [one.Id("", "x"), one.Id("stories/a/", "x"), other.Id("", "x"), other.Id("stories/a/", "x"), one.Id("", "y")];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Two_untitled_sites_without_an_address_share_no_id_where_their_reports_differ()
    {
        static string IdOf(string text) =>
            SiteIds
                .Of(new Settings())
                .Id(
                    "stories/bridge/2024/",
                    SiteIds.Words(
                        new Article
                        {
                            Id = "bridge",
                            Path = "articles/bridge.txt",
                            Address = "articles/bridge/",
                            Format = "txt",
                            Charset = "utf-8",
                            Blocks =
                            [
                                new Block
                                {
                                    N = 1,
                                    Kind = BlockKind.Paragraph,
                                    Text = text,
                                    Start = 0,
                                    End = text.Length,
                                },
                            ],
                        }
                    )
                );

        Assert.Equal(IdOf("The bridge is closed."), IdOf("The bridge is closed."));
        Assert.NotEqual(IdOf("The bridge is closed."), IdOf("The bridge is open."));
    }
}
