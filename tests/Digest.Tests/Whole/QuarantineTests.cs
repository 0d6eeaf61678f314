using Digest.Shared;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>A mistake of the program costs what it was met over, and names it.</summary>
public sealed class QuarantineTests
{
    private static readonly ImmutableArray<string> Names = ["a", "b", "c", "d", "e", "f", "g"];

    private readonly Diagnostics _told = new();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_article_that_a_step_throws_over_is_left_out_and_named_with_the_stage(int jobs)
    {
        var safe = Begun("Describing", jobs);
        Assert.Equal(
            "ABDEFG",
            string.Concat(
                safe.Each(
                        Results(Names),
                        n => n + ".txt",
                        n => n == "c" ? throw new InvalidOperationException("two\nlines") : Result.Silent<string?>(n.ToUpperInvariant())
                    )
                    .Select(r => r.Value)
            )
        );
        var d = Assert.Single(_told.Sorted());
        Assert.Equal(
            (DiagnosticCodes.OurMistake, DiagnosticLevel.Error, "c.txt", "The article is left out: Describing failed over it"),
            (d.Code, d.Level, d.Path, d.Message)
        );
        Assert.Contains("InvalidOperationException: two lines", d.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("g")]
    [InlineData("ce")]
    [InlineData("abcdefg")]
    public void Of_work_over_all_the_articles_it_throws_over_are_found(string guilty)
    {
        var (left, made) = Begun("Filing")
            .Whole(
                Names,
                n => n,
                some =>
                    Result.Of(heard =>
                    {
                        heard.Info("X", "seen", 0, 0, string.Concat(some));
                        return some.Any(s => guilty.Contains(s, StringComparison.Ordinal))
                            ? throw new FormatException("?")
                            : string.Concat(some);
                    })
            );
        var kept = string.Concat(Names.Where(n => !guilty.Contains(n, StringComparison.Ordinal)));
        Assert.Equal((kept, kept), (string.Concat(left), made));
        Assert.Equal(guilty, string.Concat(_told.Sorted().Where(d => d.Level == DiagnosticLevel.Error).Select(d => d.Path)));

        // What was said in vain is not told.
        Assert.Equal(kept, Assert.Single(_told.Sorted(), d => d.Path == "seen").Message);
    }

    [Fact]
    public void Two_articles_that_fail_only_together_cost_one_of_them()
    {
        var (left, _) = Begun("Filing")
            .Whole(Names, n => n, some => some.Contains("b") && some.Contains("e") ? throw new FormatException() : Result.Silent(""));
        Assert.Equal("abcdfg", string.Concat(left));
    }

    [Fact]
    public void Work_that_fails_over_nothing_at_all_still_ends_the_run() =>
        Assert.Throws<FormatException>(() => Begun("Filing").Whole(Names, n => n, Result<string> (_) => throw new FormatException()));

    [Fact]
    public void A_mistake_of_the_theme_and_memory_used_up_are_not_outlived()
    {
        Assert.Throws<ThemeException>(() =>
            Begun("Rendering", 1)
                .Each(Results(Names), n => n, n => n == "c" ? throw new ThemeException("t", 1, 1, "no") : Result.Silent<string?>(n))
        );
        Assert.ThrowsAny<OutOfMemoryException>(() =>
            Begun("Rendering", 1)
                .Each(Results(Names), n => n, n => n == "c" ? throw new InsufficientMemoryException() : Result.Silent<string?>(n))
        );
    }

    [Fact]
    public void A_story_that_cannot_be_folded_loses_the_report_it_fails_over_and_keeps_the_others()
    {
        using var site = new TempFolder();
        var stories = Stories(site, out _);
        var folded = Begun("Folding")
            .EachStory(stories, story => story.Articles.Any(a => a.Id == "2") ? throw new FormatException() : Result.Silent(story))
            .Select(r => r.Value)
            .ToList();
        Assert.Equal(["0", "1"], folded.SelectMany(s => s.Articles).Select(a => a.Id).Order(StringComparer.Ordinal));
        Assert.Equal("articles/2.txt", Assert.Single(_told.Sorted()).Path);
        Assert.DoesNotContain(folded.SelectMany(s => s.Members), m => m.Article == "2");
    }

    [Fact]
    public void A_story_that_cannot_be_noted_is_published_without_notes()
    {
        using var site = new TempFolder();
        Stories(site, out var known);
        var folded = known
            .Stories.Select(s => new FoldedStory { Story = s.Story, Years = [.. s.Years.Select(y => y.Folded)] })
            .ToImmutableArray();
        var noted = Begun("Noting")
            .Each(
                Results(folded),
                s => s.Story.Articles.Select(a => a.Path),
                "Its story is published without notes",
                Result<AnnotatedStory> (s) => throw new FormatException(),
                AnnotatedStory.Bare
            )
            .Select(r => r.Value)
            .ToList();
        Assert.Equal(known.Stories.Select(s => s.Story.Id), noted.Select(s => s.Story.Id));
        Assert.Empty(noted.SelectMany(s => s.Years).SelectMany(y => y.Notes));
        Assert.Equal(["articles/0.txt", "articles/1.txt", "articles/2.txt"], _told.Sorted().Select(d => d.Path));
    }

    [Fact]
    public void A_page_of_a_story_that_cannot_be_made_costs_the_story_and_another_page_the_run()
    {
        using var site = new TempFolder();
        Stories(site, out var known);
        var (story, written) = (known.Stories[0], new List<string>());
        Edition Render(ImmutableArray<AnnotatedStory> some, string bad) =>
            new()
            {
                Data = () => default,
                Pages =
                [
                    .. some.Select(s => $"stories/{s.Story.Id}/index.html")
                        .Append("index.html")
                        .Select(p => new Page(p, () => p == bad ? throw new FormatException() : default)),
                ],
            };
        SiteFiles? Write(Edition edition)
        {
            written = [.. edition.Pages.Select(p => p.Path + p.Content().Length)];
            return new SiteFiles([], []);
        }

        var (result, _) = new PageQuarantine(_told).Publish(
            known.Stories,
            "Rendering",
            (some, _) => Result.Silent(Render(some, $"stories/{story.Story.Id}/index.html")),
            "Writing",
            e => Result.Silent(Write(e))
        );
        Assert.Equal((true, known.Stories.Length - 1), (result.Written, result.Stories));
        Assert.Equal(story.Story.Articles.Select(a => a.Path).Order(StringComparer.Ordinal), _told.Sorted().Select(d => d.Path));
        Assert.DoesNotContain(written, p => p.StartsWith("stories/" + story.Story.Id + "/", StringComparison.Ordinal));

        var stopped = new Diagnostics();
        Assert.False(
            new PageQuarantine(stopped)
                .Publish(
                    known.Stories,
                    "Rendering",
                    (some, _) => Result.Silent(Render(some, "index.html")),
                    "Writing",
                    e => Result.Silent(Write(e))
                )
                .Result.Written
        );
        Assert.Contains("The page index.html cannot be made", Assert.Single(stopped.Sorted()).Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Result<T>> Results<T>(ImmutableArray<T> values) => [.. values.Select(Result.Silent)];

    private Quarantine Begun(string stage, int jobs = 2)
    {
        var safe = new Quarantine(jobs, _told);
        safe.Begin(stage);
        return safe;
    }

    private static ImmutableArray<Story> Stories(TempFolder folder, out Known known)
    {
        for (var i = 0; i < 3; i++)
        {
            folder.Write(
                $"input/articles/{i}.txt",
                $"Harbour ferry strikes slip\n\nThe Evening Lamp, 14 May 2023\n\n"
                    + $"The harbour ferry struck the north slip on Friday evening with 39 people on board.\n\nReport {i}.\n"
            );
        }

        known = Pipeline.Read(
            new BuildOptions
            {
                Input = folder["input"],
                Output = folder["site"],
                Jobs = 1,
            },
            new Diagnostics()
        );
        return [.. known.Stories.Select(s => s.Story)];
    }
}
