using Digest.Keeping;
using Digest.Tests.Support;

namespace Digest.Tests.Keeping;

/// <summary>What is equal has one key, and whatever changes has another.</summary>
public sealed class KeptKeyTests
{
    [Fact]
    public void Whatever_changes_in_an_article_changes_its_key() => EachLeaf<Article>(Kept.KeyOf);

    [Fact]
    public void Whatever_changes_in_a_story_or_in_an_article_of_it_changes_its_key() => EachLeaf<Story>(s => Kept.KeyOf(s, _ => null));

    [Fact]
    public void Whatever_changes_in_a_story_changes_its_key_where_its_articles_are_known() =>
        EachLeaf<Story>(s => Kept.KeyOf(s, a => Kept.KeyOf(a)));

    [Fact]
    public void Nothing_where_something_may_stand_changes_the_key_of_a_story()
    {
        var story = new Nouns(true, 1).Make<Story>();
        var member = story.Members[0];
        Story[] others =
        [
            story,
            story with
            {
                Base = null,
            },
            story with
            {
                Base = "",
            },
            story with
            {
                Members = [],
            },
            story with
            {
                Members = default,
            },
            story with
            {
                Members = [member, member],
            },
            story with
            {
                Members = [member with { With = null }],
            },
            story with
            {
                Members = [member with { Follows = null }],
            },
            story with
            {
                Title = Fact<string>.NotStated,
            },
            story with
            {
                Years = [],
            },
            story with
            {
                Years = [story.Years[0], story.Years[0]],
            },
            story with
            {
                Years = [story.Years[0] with { Year = null }],
            },
            story with
            {
                Years = [story.Years[0] with { Articles = [] }],
            },
            story with
            {
                Years = [story.Years[0], story.Years[0] with { Articles = [] }],
            },
            story with
            {
                Years = [story.Years[0] with { Articles = [] }, story.Years[0]],
            },
        ];
        Assert.Equal(others.Length, others.Select(s => Kept.KeyOf(s, _ => null)).Distinct().Count());
    }

    [Fact]
    public void What_was_read_has_the_key_of_what_was_written_and_its_bytes_tell_it()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var replay = new Replay(folder, "input");
        replay.Build(articlesKept: false, storiesKept: false);
        Assert.All(
            replay.Articles,
            article =>
            {
                var (key, bytes) = (Kept.KeyOf(article.Value), Kept.Write(article));
                Assert.Equal(key, Kept.KeyOf(bytes));
                Assert.Equal(key, Kept.KeyOf(Kept.ReadArticle(bytes)!.Value));
                var told = new Diagnostic
                {
                    Code = "DG0000",
                    Level = DiagnosticLevel.Info,
                    Message = "told",
                };
                Assert.Equal(key, Kept.KeyOf(Kept.Write(new Result<Article>(article.Value, [told]))));
            }
        );
        Assert.Equal(replay.Articles.Length, replay.Articles.Select(a => Kept.KeyOf(a.Value)).Distinct().Count());
        Assert.All(
            replay.Stories.Select(s => s.Value.Story),
            story =>
            {
                var key = Kept.KeyOf(story, _ => null);
                Assert.Equal(key, Kept.KeyOf(Replay.Again(story), _ => null));
                Assert.Equal(key, Kept.KeyOf(story, a => a.Id.Length % 2 == 0 ? Kept.KeyOf(a) : null));
                Assert.NotEqual(key, Kept.KeyOf(story, _ => 7));
            }
        );
    }

    // Each leaf by itself made otherwise gives a key that nothing else has.
    private static void EachLeaf<T>(Func<T, UInt128> key)
    {
        var whole = new Nouns(true, 1);
        var seen = new HashSet<UInt128> { key(whole.Make<T>()) };
        Assert.False(seen.Add(key(new Nouns(true, 1).Make<T>())));
        Assert.True(whole.Leaves > 50);
        for (var leaf = 0; leaf < whole.Leaves; leaf++)
        {
            Assert.True(seen.Add(key(new Nouns(true, 1, leaf).Make<T>())), $"leaf {leaf} of {typeof(T).Name} is in no key");
        }
    }
}
