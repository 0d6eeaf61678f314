using Digest.Acquiring;
using Digest.Caching;
using Digest.Cleaning;
using Digest.Keeping;
using Digest.Shared;
using Digest.Tests.Cases;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Keeping;

/// <summary>What is kept of articles and stories goes through bytes and comes out as if it had just been made.</summary>
public sealed class KeptTests
{
    private static readonly BuildOptions Published = new()
    {
        Input = "",
        Output = "",
        BaseUrl = SampleSite.BaseUrl,
    };

    public static TheoryData<string> Corpora => ["sample", "cases", "town"];

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_site_made_of_what_was_kept_is_the_site_made_anew(string corpus)
    {
        using var folder = new TempFolder();
        Lay(folder, corpus);
        var replay = new Replay(folder, "input", Published);
        var anew = replay.Build(articlesKept: false, storiesKept: false);
        Assert.True(anew.Files.Count > 10, "the site has hardly any file");
        foreach (var (articles, stories) in new[] { (true, false), (false, true), (true, true) })
        {
            var kept = replay.Build(articles, stories);
            Assert.Equal("", Difference(anew.Files[Replay.Data], kept.Files[Replay.Data]));
            var changed = anew
                .Files.Keys.Union(kept.Files.Keys)
                .Where(k => anew.Files.GetValueOrDefault(k) != kept.Files.GetValueOrDefault(k));
            Assert.True(!changed.Any(), $"{articles} {stories}: {string.Join(", ", changed)}");
            Assert.Equal(anew.Told, kept.Told);
        }
    }

    [Fact]
    public void A_site_of_each_case_made_of_what_was_kept_is_the_site_made_anew()
    {
        foreach (var name in CaseFile.All())
        {
            using var folder = new TempFolder();
            foreach (var part in CaseFile.Read(name).Parts.Where(p => p.Path.StartsWith("input/", StringComparison.Ordinal)))
            {
                folder.Write(part.Path, part.Bytes());
            }

            Directory.CreateDirectory(folder["input"]);
            var replay = new Replay(folder, "input");
            var (anew, kept) = (replay.Build(false, false), replay.Build(true, true));
            Assert.Equal("", Difference(anew.Files[Replay.Data], kept.Files[Replay.Data]));
            Assert.True(anew.Files.SequenceEqual(kept.Files), name);
            Assert.Equal(anew.Told, kept.Told);
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_result_made_again_or_read_again_has_the_same_bytes(string corpus)
    {
        using var folder = new TempFolder();
        Lay(folder, corpus);
        var replay = new Replay(folder, "input", Published);
        replay.Build(articlesKept: false, storiesKept: false);
        var (articles, stories) = (replay.Articles, replay.Stories);
        replay.Build(articlesKept: false, storiesKept: false);
        Assert.Equal(articles.Select(Kept.Write), replay.Articles.Select(Kept.Write));
        Assert.Equal(stories.Select(Kept.Write), replay.Stories.Select(Kept.Write));
        Assert.Equal(articles.Select(Kept.Write), articles.Select(Replay.Again).Select(Kept.Write));
        Assert.Equal(stories.Select(Kept.Write), stories.Select(Replay.Again).Select(Kept.Write));
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_draft_read_again_has_the_same_bytes_and_is_cleaned_to_the_same(string corpus)
    {
        using var folder = new TempFolder();
        Lay(folder, corpus);
        var drafts = Acquired.From(folder["input"], true, 2).Value;
        var again = drafts.Select(d => Kept.ReadDraft(Kept.Write(d))!).ToImmutableArray();
        Assert.Equal(drafts.Select(Kept.Write), again.Select(Kept.Write));
        var lines = CleaningStage.Count([.. drafts.Select(d => CleaningStage.LinesOf(d.Value))]).Value;
        Assert.Equal(
            lines.Articles.OrderBy(l => l.Key),
            CleaningStage.Count([.. again.Select(d => CleaningStage.LinesOf(d.Value))]).Value.Articles.OrderBy(l => l.Key)
        );
        foreach (var (draft, other) in drafts.Zip(again))
        {
            var (one, two) = (CleaningStage.Clean(draft.Value, lines), CleaningStage.Clean(other.Value, lines));
            Assert.Equal(
                one.Value?.Blocks.Select(b => (b.N, b.Text, b.Status, b.Rule)),
                two.Value?.Blocks.Select(b => (b.N, b.Text, b.Status, b.Rule))
            );
            Assert.Equal(one.Diagnostics, two.Diagnostics);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public void Another_report_changes_no_article_but_those_whose_lines_it_makes_a_habit(int seed)
    {
        var reports = Town.Reports(seed, 14);
        var changed = 0;
        for (var n = reports.Length - 6; n < reports.Length; n++)
        {
            var (before, after) = (Analyses(reports[..n]), Analyses(reports[..(n + 1)]));
            foreach (var (id, (counts, bytes)) in before)
            {
                if (after[id].Counts == counts)
                {
                    Assert.Equal(bytes, after[id].Bytes);
                }
                else
                {
                    changed++;
                }
            }
        }

        Assert.True(changed < reports.Length, $"nearly every article depends on every other: {changed}");
    }

    [Fact]
    public void A_footer_that_becomes_a_habit_is_a_fact_of_the_corpus_that_an_article_was_cleaned_by()
    {
        var all = Enumerable.Range(0, 5).Select(Footed).ToImmutableArray();
        var (before, after) = (Analyses(all[..3]), Analyses(all));
        Assert.All(before, b => Assert.NotEqual(b.Value.Counts, after[b.Key].Counts));
        Assert.All(before, b => Assert.NotEqual(b.Value.Bytes, after[b.Key].Bytes));
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_story_that_is_read_holds_the_story_and_the_reports_that_are_in_memory(string corpus)
    {
        using var folder = new TempFolder();
        Lay(folder, corpus);
        var replay = new Replay(folder, "input");
        replay.Build(articlesKept: false, storiesKept: false);
        var marked = 0;
        foreach (var result in replay.Stories)
        {
            var filed = Replay.Again(result.Value.Story);
            var read = Kept.ReadStory(Kept.Write(result), filed)!.Value;
            Assert.Same(filed, read.Story);
            foreach (var (year, made) in read.Years.Select(y => y.Folded).Zip(result.Value.Years.Select(y => y.Folded)))
            {
                Assert.Same(filed.Years.Single(y => y.Year == made.Year.Year), year.Year);
                foreach (var (article, before) in year.Reports.Zip(made.Reports).Select(r => (r.First.Article, r.Second.Article)))
                {
                    var own = filed.Articles.Single(a => a.Id == before.Id);
                    var repeats = before.Blocks.Where(b => b.Status == BlockStatus.Repeat).Select(b => b.N).ToList();
                    Assert.Equal(repeats.Count == 0, ReferenceEquals(own, article));
                    Assert.Equal(before.Blocks.Select(b => (b.Status, b.RepeatOf)), article.Blocks.Select(b => (b.Status, b.RepeatOf)));
                    Assert.All(article.Blocks.Zip(own.Blocks), b => Assert.Same(b.Second.Layer, b.First.Layer));
                    Assert.All(
                        article.Blocks.Zip(own.Blocks),
                        b => Assert.Equal(repeats.Contains(b.First.N), !ReferenceEquals(b.Second, b.First))
                    );
                    marked += repeats.Count;
                }
            }
        }

        Assert.True(corpus == "town" || marked > 0, "no report of them repeats itself");
    }

    [Fact]
    public void What_was_found_out_about_a_story_is_not_read_to_another_one()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var replay = new Replay(folder, "input");
        replay.Build(articlesKept: false, storiesKept: false);
        var story = replay.Stories.First(s => s.Value.Story.Articles.Length > 2);
        var (bytes, filed) = (Kept.Write(story), story.Value.Story);
        Assert.NotNull(Kept.ReadStory(bytes, filed));
        Assert.Null(Kept.ReadStory(bytes, filed with { Id = filed.Id + "a" }));
        Assert.Null(Kept.ReadStory(bytes, filed.Only(filed.Articles.RemoveAt(1))));
        Assert.Null(Kept.ReadStory(bytes, filed with { Years = [.. filed.Years.Select(y => y with { Year = y.Year + 1 })] }));
        Assert.All(replay.Stories.Where(other => other != story), other => Assert.Null(Kept.ReadStory(bytes, other.Value.Story)));
    }

    [Fact]
    public void A_report_that_is_changed_in_more_than_repeats_is_not_kept_as_if_it_were_the_filed_one()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var replay = new Replay(folder, "input");
        replay.Build(articlesKept: false, storiesKept: false);
        var year = replay.Stories[0].Value.Years[0];
        var report = year.Folded.Reports[0];
        Article[] others =
        [
            report.Article with
            {
                Title = "Another",
            },
            report.Article with
            {
                Blocks = report.Article.Blocks.SetItem(0, report.Article.Blocks[0] with { Text = "Another" }),
            },
        ];
        Assert.All(
            others,
            other =>
            {
                var folded = year.Folded with { Reports = year.Folded.Reports.SetItem(0, report with { Article = other }) };
                var story = replay.Stories[0].Value with { Years = [year with { Folded = folded }] };
                Assert.Throws<InvalidOperationException>(() => Kept.Write(Result.Silent(story)));
            }
        );
    }

    [Fact]
    public void What_another_format_wrote_is_not_read()
    {
        var other = "digest article 0000000000000000\n and more than a few bytes behind it"u8;
        Assert.Null(Kept.ReadArticle(other));
        Assert.Null(Kept.ReadDraft([]));
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var replay = new Replay(folder, "input");
        replay.Build(articlesKept: false, storiesKept: false);
        var (article, story) = (Kept.Write(replay.Articles[0]), Kept.Write(replay.Stories[0]));
        Assert.Null(Kept.ReadArticle(story));
        Assert.Null(Kept.ReadDraft(article));
        Assert.Null(Kept.KeyOf(story));
        Assert.Null(Kept.ReadStory(article, replay.Stories[0].Value.Story));
    }

    // Each article's facts of the corpus as text, and the bytes of its result.
    private static Dictionary<string, (string Counts, byte[] Bytes)> Analyses(
        ImmutableArray<(string Path, DateOnly? Day, string Text)> reports
    )
    {
        using var folder = new TempFolder();
        Town.Write(folder, reports);
        var options = new BuildOptions { Input = folder["input"], Output = folder["site"] };
        var drafts = Acquired.From(options.Input, true, 2).Value.Select(d => d.Value).ToImmutableArray();
        var lines = CleaningStage.Count([.. drafts.Select(CleaningStage.LinesOf)]).Value;
        var counts = drafts.ToDictionary(
            d => d.Id,
            d =>
                string.Join(
                    '\n',
                    CleaningStage
                        .CountsOf(CleaningStage.LinesOf(d), lines)
                        .Articles.Select(a => $"{a.Key}={a.Value}")
                        .Order(StringComparer.Ordinal)
                ),
            StringComparer.Ordinal
        );
        var safe = new Quarantine(2, new Diagnostics());
        return new ArticleLayer(options, new EditorFiles(), BuildCache.None, safe)
            .Read(safe.Take(AcquiringStage.Files(options.Input, 2)))
            .ToDictionary(a => a.Value.Id, a => (counts[a.Value.Id], Kept.Write(a)), StringComparer.Ordinal);
    }

    private static (string Path, DateOnly? Day, string Text) Footed(int i)
    {
        string[] subjects = ["Pellworth", "Quillan", "Lomdale", "Marsham", "Kelford"];
        var subject = subjects[i];
        return (
            $"footed-{i}.md",
            null,
            $"---\noutlet: The Marsh Gazette\n---\n{subject} mends its weir\n\n"
                + $"The weir of {subject} was mended on a dry day, {subject} council said, after {i + 2} floods in one "
                + $"winter.\n\n{subject} paid for the stone.\n\nCarried to every door of the marsh since the great tide\n"
        );
    }

    // Where two data files part.
    private static string Difference(string a, string b)
    {
        var at = Math.Max(0, a.AsSpan().CommonPrefixLength(b) - 100);
        return a == b ? "" : $"{a[at..Math.Min(a.Length, at + 300)]}\n--- against ---\n{b[at..Math.Min(b.Length, at + 300)]}";
    }

    private static void Lay(TempFolder folder, string corpus)
    {
        if (corpus == "town")
        {
            Town.Write(folder, Town.Reports(5, 24));
        }
        else if (corpus == "cases")
        {
            Properties.Corpora.AllCases(folder["input"]);
        }
        else
        {
            SampleSite.Input(folder["input"]);
        }
    }
}
