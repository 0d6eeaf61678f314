using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>Entries of feeds: what they say, when they change, and what they keep to themselves.</summary>
public sealed class SiteFeedTests
{
    private const string Bridge = "articles/bridge.md";
    private const string BridgeText =
        "---\ndate: 2024-05-06\noutlet: The Lamp\nstory: bridge\n---\nThe bridge is closed until Friday, the mayor said.\n";
    private const string Owls = "articles/owls.txt";
    private const string OwlsText = "Three owls have settled in the forest, a ranger has found out.\n";
    private const string Clock = "articles/clock.md";
    private const string ClockText =
        "---\ndate: 2026-01-02T10:30:00+01:00\noutlet: The Wick\nstory: clock\n---\nThe parish clock of Combe strikes thirteen.\n";

    [Fact]
    public void A_newer_report_of_another_matter_changes_no_entry()
    {
        var before = Entries((Bridge, BridgeText), (Owls, OwlsText));
        var after = Entries((Bridge, BridgeText), (Owls, OwlsText), (Clock, ClockText));
        Assert.Equal(["clock", "bridge", "three-owls-have-settled-in-the-forest-a"], after.Select(e => e.Address.Split('/')[1]));
        Assert.Equal(before.Select(Said), after.Skip(1).Select(Said));
    }

    [Fact]
    public void What_has_no_date_has_the_oldest_of_the_site_and_a_year_its_first_day()
    {
        var entries = Entries((Bridge, BridgeText), (Owls, OwlsText), (Clock, ClockText));
        Assert.Equal("2024-05-06T00:00:00Z", FeedTime.Rfc3339(entries[^1].Updated));
        var year = Entries(
            (Clock, ClockText),
            ("articles/fair.md", "---\nyear: 2019\n---\nThe fair of Combe has come to nothing again.\n")
        );
        Assert.Equal("2019-01-01T00:00:00Z", FeedTime.Rfc3339(year[^1].Updated));
    }

    [Fact]
    public void A_correction_and_a_later_change_of_a_report_date_its_entry_anew()
    {
        var corrected = Entries(
            (Bridge, BridgeText),
            (Clock, ClockText),
            ("corrections.yml", "- date: 2026-02-01\n  article: bridge\n  text: It was Thursday.\n")
        );
        Assert.Equal(
            ("2024-05-06T00:00:00Z", "2026-02-01T00:00:00Z"),
            (FeedTime.Rfc3339(corrected[0].Published), FeedTime.Rfc3339(corrected[0].Updated))
        );
        var changed = Entries((Bridge, BridgeText.Replace("outlet:", "lastmod: 2024-05-09\noutlet:", StringComparison.Ordinal)));
        Assert.Equal("2024-05-09T00:00:00Z", FeedTime.Rfc3339(changed[0].Updated));
    }

    [Fact]
    public void Two_sites_without_title_and_address_share_no_id_and_one_site_keeps_its_own()
    {
        (string Path, string Text)[] other = [(Bridge, BridgeText.Replace("Friday", "Monday", StringComparison.Ordinal))];
        Assert.Empty(Ids((Bridge, BridgeText)).Intersect(Ids(other)));
        Assert.Equal(Ids((Bridge, BridgeText)), Ids((Bridge, BridgeText)));
        Assert.Empty(Ids((Bridge, BridgeText)).Except(Ids((Bridge, BridgeText), (Clock, ClockText))));
    }

    [Fact]
    public void Ids_of_feeds_and_entries_are_all_different()
    {
        var feeds = Feeds((Bridge, BridgeText), (Owls, OwlsText), ("corrections.yml", Twice));
        ImmutableArray<string> ids = [.. All(feeds).Select(f => f.Id), .. feeds.Whole().Make().Entries.Select(e => e.Id)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private const string Twice = """
        - date: 2026-02-01
          article: bridge
          text: It was Thursday.
        - date: 2026-02-01
          article: bridge
          text: It was the mayor.
        - date: 2026-02-03
          story: bridge
          text: The Lamp has moved.

        """;

    [Fact]
    public void Corrections_keep_their_ids_when_their_words_are_mended_and_others_come()
    {
        var first = Feeds((Bridge, BridgeText), ("corrections.yml", Twice)).Corrections().Make().Entries;
        var mended = Feeds(
                (Bridge, BridgeText),
                ("corrections.yml", "- date: 2026-03-01\n  text: New.\n" + Twice.Replace("Thursday", "thursday", StringComparison.Ordinal))
            )
            .Corrections()
            .Make()
            .Entries;
        Assert.Equal(3, first.Select(e => e.Address).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(first.Select(e => e.Address), mended.Skip(1).Select(e => e.Address));
        Assert.Equal("Correction: The bridge is closed until Friday, the mayor, 2024", first[1].Title);
        Assert.All(first, e => Assert.Contains(e.Summary, e.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_rights_or_search_engines_are_kept_from_are_in_no_feed()
    {
        foreach (var key in (string[])["index: false", "display: none"])
        {
            var feeds = Feeds((Bridge, BridgeText.Replace("outlet:", key + "\noutlet:", StringComparison.Ordinal)), (Clock, ClockText));
            var text = string.Concat(All(feeds).SelectMany(f => f.Entries).Select(e => e.Html + e.Summary));
            Assert.DoesNotContain("closed until Friday, the mayor said", text, StringComparison.Ordinal);
            Assert.Contains("strikes thirteen", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_reports_differ_is_not_quoted_from_one_that_search_engines_are_kept_from()
    {
        const string Ferry = "The harbour ferry struck the north slip on Friday evening with 41 people on board, the harbour master said.";
        string Text(string key) =>
            string.Concat(
                All(
                        Feeds(
                            ("articles/a.md", $"---\ndate: 2024-05-06\noutlet: The Lamp\nstory: ferry\n---\n{Ferry}\n"),
                            (
                                "articles/b.md",
                                $"---\ndate: 2024-05-07\noutlet: The Wick\nstory: ferry\n{key}---\n"
                                    + Ferry.Replace("41", "39", StringComparison.Ordinal)
                                    + "\n"
                            )
                        )
                    )
                    .SelectMany(f => f.Entries)
                    .Select(e => e.Html + e.Summary)
            );

        Assert.Contains("with … people on board”: The Lamp says “41”; The Wick says “39”.", Text(""), StringComparison.Ordinal);
        Assert.DoesNotContain("39", Text("index: false\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_holds_the_newest_and_says_how_many_are_older()
    {
        var feeds = Feeds(1, (Bridge, BridgeText), (Owls, OwlsText), (Clock, ClockText));
        Assert.Equal("stories/clock/2026/", Assert.Single(feeds.Whole().Make().Entries).Address);
        Assert.Equal((2, 1), (feeds.Older, feeds.Undated));
    }

    [Fact]
    public void Markup_in_reports_stays_text_and_a_long_one_is_cut_and_counted()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("Zebras & <script>alert(1)</script> owls crossed the quay at dawn.", 80));
        var feeds = Feeds((Bridge, BridgeText.Replace("The bridge", long_ + " The bridge", StringComparison.Ordinal)));
        var story = All(feeds).Single(f => f.Folder == "stories/bridge/").Entries.Single().Html;
        Assert.DoesNotContain("<script", story, StringComparison.Ordinal);
        Assert.InRange(story.Length, 600, 2500);
        Assert.Contains(
            " …</p><p><a href=\"2024/\">1 more passage",
            story.Replace("../../stories/bridge/", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static string Said(FeedEntry e) =>
        string.Join('\n', e.Id, e.Title, FeedTime.Rfc3339(e.Published), FeedTime.Rfc3339(e.Updated), e.Summary, e.Html);

    private static IEnumerable<Feed> All(SiteFeeds feeds) =>
        [
            feeds.Whole().Make(),
            feeds.Corrections().Make(),
            .. feeds.Of.Stories.Select(s => feeds.Story(s).Make()),
            .. feeds.Of.Outlets.Select(o => feeds.Outlet(o).Make()),
        ];

    private static ImmutableArray<FeedEntry> Entries(params ReadOnlySpan<(string Path, string Text)> files) =>
        Feeds(files).Whole().Make().Entries;

    private static HashSet<string> Ids(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var feed = Feeds(files).Whole().Make();
        return [feed.Id, .. feed.Entries.Select(e => e.Id)];
    }

    private static SiteFeeds Feeds(params ReadOnlySpan<(string Path, string Text)> files) => Feeds(50, files);

    private static SiteFeeds Feeds(int most, params ReadOnlySpan<(string Path, string Text)> files)
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in files)
        {
            folder.Write("input/" + path, text);
        }

        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = "",
            Jobs = 1,
        };
        var known = Pipeline.Read(options, new Diagnostics());
        var strings = Strings.Read(ThemeSource.Default(), "en");
        var site = new Site(known.Stories, known.Editor.Settings, known.Editor.Knowledge, known.Editor.Annotations, strings);
        return new SiteFeeds(site, most, null);
    }
}
