using System.Net;
using System.Text.RegularExpressions;
using Digest.Deciding;
using Digest.Tests.Folding;
using static Digest.Tests.Serving.DeskForms;

namespace Digest.Tests.Serving;

/// <summary>What the desk asks about comparisons, what it puts off, what it remembers, and how it follows the newsroom.</summary>
public sealed partial class DeskDecidingTests
{
    private static readonly (string, string)[] Weeks =
    [
        ("kind", "verdict"),
        ("verdict", "agree"),
        ("article", "2019/wire"),
        ("quote", "nine"),
        ("prefix", ""),
        ("suffix", ""),
        ("article", "2019/gazette"),
        ("quote", "ten"),
        ("prefix", ""),
        ("suffix", ""),
    ];

    [Fact]
    public async Task A_difference_is_asked_about_with_the_words_side_by_side_and_set_aside_where_the_editor_says_so()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var desk = WebUtility.HtmlDecode((await preview.Get("_digest/desk")).Text);
        Assert.Contains("Differences to confirm or set aside (1)", desk, StringComparison.Ordinal);
        Assert.Matches("repairs would take <mark>nine[^<]*</mark>", Flat(desk));
        Assert.Matches("repairs to the bridge would take <mark>ten[^<]*</mark>", Flat(desk));

        desk = await Written(preview, Weeks);
        Assert.Equal(
            "- agree:\n    - article: 2019/wire\n      quote: nine\n    - article: 2019/gazette\n      quote: ten\n",
            preview.Newsroom.Read("verdicts.yml")
        );
        Assert.DoesNotContain("Differences to confirm", desk, StringComparison.Ordinal);
        var year = preview.Live.Now!.Site!.Known.Stories.Single(s => s.Story.Articles.Length == 2).Years.Single();
        Assert.Empty(year.Folded.Differences);
        Assert.Equal("verdicts.yml:1", Assert.Single(year.Folded.SetAside).Decided.Text);
        Assert.Contains(year.Notes, n => n is { Kind: NoteKind.Editor, Basis: Basis.Editor });

        // What is decided once is not decided again here.
        var (_, refused, _) = await Show(preview, Weeks);
        Assert.Contains("says something of these words already", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_difference_is_the_editors_and_is_asked_about_no_more()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var desk = await Written(preview, [.. Weeks.Select(f => f.Item1 == "verdict" ? ("verdict", "differ") : f)]);
        Assert.DoesNotContain("Differences to confirm", desk, StringComparison.Ordinal);
        var year = preview.Live.Now!.Site!.Known.Stories.Single(s => s.Story.Articles.Length == 2).Years.Single();
        Assert.Equal("verdicts.yml:1", Assert.Single(year.Folded.Differences).Decided!.Text);
        Assert.Contains(year.Notes, n => n is { Kind: NoteKind.Differs, Basis: Basis.Editor });
    }

    [Theory]
    [InlineData("stands in 2019/wire no more", "quote", "eleven weeks")]
    [InlineData("cannot be understood", "verdict", "perhaps")]
    [InlineData("no such report", "article", "../digest")]
    public async Task A_verdict_that_makes_no_sense_is_refused(string why, string field, string value)
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var at = Array.FindIndex(Weeks, f => f.Item1 == field);
        var (_, text, _) = await Show(preview, [.. Weeks.Select((f, i) => i == at ? (field, value) : f)]);
        Assert.Contains(why, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/_digest/write\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_put_off_and_asked_again_and_no_file_hears_of_it()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var id = Asked().Match((await preview.Get("_digest/desk")).Text).Groups[1].Value;
        var (status, _, headers) = await preview.Post("_digest/later", ("question", id), ("next", "q-next"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal("/_digest/desk#q-next", headers.Location!.ToString());
        var desk = (await preview.Get("_digest/desk")).Text;
        Assert.DoesNotContain($"<article id=\"{id}\">", desk, StringComparison.Ordinal);
        Assert.Contains("<h2>Not now (1)</h2>", desk, StringComparison.Ordinal);

        (_, _, headers) = await preview.Post("_digest/later", ("back", id));
        Assert.Equal("/_digest/desk#" + id, headers.Location!.ToString());
        desk = (await preview.Get("_digest/desk")).Text;
        Assert.Contains($"<article id=\"{id}\">", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Not now (", desk, StringComparison.Ordinal);
        Assert.False(Directory.EnumerateFiles(preview.Newsroom["input"], "*.yml", SearchOption.AllDirectories).Any());

        (_, _, headers) = await preview.Post("_digest/later", ("question", id), ("next", "q\r\nSet-Cookie: a=b"));
        Assert.Equal("/_digest/desk", headers.Location!.ToString());
    }

    [Fact]
    public async Task What_was_written_is_listed_and_taken_back_from_the_last_to_the_first()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        await Written(preview, ("kind", "fact"), ("article", "letter"), ("key", "date"), ("value", "2019-02-02"));
        var desk = await Written(preview, ("kind", "fact"), ("article", "letter"), ("key", "outlet"), ("value", "The Lamp"));
        Assert.Contains("Written since digest serve was started (2)", desk, StringComparison.Ordinal);
        Assert.Contains("Take back: articles/letter.yml, outlet: The Lamp", desk, StringComparison.Ordinal);
        Assert.Contains("Take back first what was written into this file later", desk, StringComparison.Ordinal);
        await preview.Post("_digest/undo", ("number", "2"));
        desk = (await preview.Get("_digest/desk")).Text;
        Assert.Contains("Take back: articles/letter.yml, date: 2019-02-02", desk, StringComparison.Ordinal);
        await preview.Post("_digest/undo", ("number", "1"));
        Assert.False(File.Exists(preview.Newsroom["input/articles/letter.yml"]));
        Assert.DoesNotContain("Written since", (await preview.Get("_digest/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_something_speaks_for_are_offered_with_what_does()
    {
        var wire = Fold.Report("wire", "2019-05-06", "The old bridge at Pellworth was closed to lorries on Monday.");
        var lamp = Fold.Report("lamp", null, "Drivers turned back at the northern ramp on Wednesday, and slept in their cabs.") with
        {
            DateClues =
            [
                Clue("on Wednesday", "weekday") with
                {
                    Weekday = DayOfWeek.Wednesday,
                },
                Clue("6 May", "day in the text") with
                {
                    Month = 5,
                    Day = 6,
                },
                Clue("31 February 2019", "day in the text") with
                {
                    Year = 2019,
                    Month = 2,
                    Day = 31,
                },
                Clue("aged 44", "age") with
                {
                    NotBefore = new(2019, 1, 1),
                    NotAfter = new(2019, 12, 31),
                },
            ],
        };
        var year = Fold.Year(wire, lamp);
        var story = new Story
        {
            Id = "s",
            Title = Fact<string>.NotStated,
            Years = [year.Year],
        };
        var noted = new AnnotatedStory { Story = story, Years = [new AnnotatedYear { Folded = year, Notes = [] }] };
        var days = DateChoices.Of(lamp, Known.Of(new EditorFiles(), [wire, lamp], [noted]));
        Assert.Equal(["2019-05-08", "2019-05-06", "2019"], days.Select(d => d.Value));
        Assert.Equal("“on Wednesday” (weekday), nearest to the day of wire", days[0].Proof);
        Assert.Equal("“6 May” (day in the text), in the year of the other reports; the day of wire, which reports the same", days[1].Proof);

        static DateClue Clue(string words, string method) => new() { Role = DateClueRole.NamedDay, Evidence = new Evidence(words, method) };
    }

    [Fact]
    public async Task A_chosen_day_is_taken_where_none_is_written()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        (string, string)[] form = [("kind", "fact"), ("article", "letter"), ("key", "date"), ("choice", "2019-05-08")];
        Assert.Contains("+date: 2019-05-08", (await Plan(preview, [.. form, ("value", "")])).Text, StringComparison.Ordinal);
        Assert.Contains("+date: 2019-05-09", (await Plan(preview, [.. form, ("value", "2019-05-09")])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_pinned_from_its_page()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var id = preview.Live.Now!.Site!.Known.Stories.Single(s => s.Story.Articles.Length == 2).Story.Id;
        var (status, page, _) = await preview.Get($"_digest/story?page=/stories/{id}/2019/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Do the reports differ here", page, StringComparison.Ordinal);
        await Written(preview, ("kind", "pin"), ("story", id));
        Assert.Equal($"- id: {id}\n  members:\n    - 2019/gazette: 2019\n    - 2019/wire: 2019\n", preview.Newsroom.Read("stories.yml"));
        Assert.Contains("This story is pinned", (await preview.Get("_digest/story?id=" + id)).Text, StringComparison.Ordinal);
        Assert.Contains("is pinned", (await Show(preview, ("kind", "pin"), ("story", id))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get("_digest/story?id=nothing")).Status);
    }

    [Fact]
    public async Task The_desk_hears_when_something_else_is_asked()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        using var following = await preview.Follow("/_digest/desk");
        Assert.Equal("state", (await following.Next()).Name);
        await preview.Next(() => preview.Newsroom.Write("articles/later.txt", "Somebody left a lantern on the pier at Ostwick.\n"));
        Assert.Equal("reload", (await following.Next()).Name);

        // A page that was made before the last change is told so at once.
        using var late = await preview.Follow("/_digest/desk", shown: "otherwise");
        Assert.Equal("reload", (await late.Next()).Name);
    }

    private static string Flat(string html) => WebUtility.HtmlDecode(html).ReplaceLineEndings(" ");

    [GeneratedRegex("<article id=\"(q-[0-9a-f]+)\">")]
    private static partial Regex Asked();
}
