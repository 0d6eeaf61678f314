using System.Net;
using System.Text.RegularExpressions;
using static Digest.Tests.Serving.DeskForms;

namespace Digest.Tests.Serving;

/// <summary>The desk of <c>digest serve</c>: what is asked, what is written for an answer, and for whom.</summary>
public sealed partial class DeskTests
{
    [Fact]
    public async Task It_opens_by_the_address_of_the_terminal_and_by_no_other()
    {
        await using var preview = await Preview.Begin();
        foreach (var path in new[] { "_digest/desk", "_digest/desk?token=", "_digest/desk?token=" + new string('0', 32), "_digest/report" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await preview.Get(path)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Post("_digest/plan", Date)).Status);
        await Enter(preview);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get("_digest/desk")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await preview.Post("_digest/plan", Date)).Status);

        // Forms of other pages, and forms that do not say of which page they are, are refused all the same.
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.Send(HttpMethod.Post, "_digest/plan", Date)).Status);
        var foreign = await preview.Send(HttpMethod.Post, "_digest/plan", Date, ("Origin", "https://digest.example"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.False(File.Exists(preview.Newsroom["input/articles/letter.yml"]));
    }

    [Fact]
    public async Task It_asks_in_the_order_of_what_it_costs_readers()
    {
        await using var preview = await Preview.Begin(n =>
        {
            n.Write("notes/a.yml", "- article: letter\n  quote: words that nobody wrote\n  note: A note.\n");
            foreach (var (name, outlet) in new[] { ("hat", "Tidewater Wire"), ("goat", "The Marsh Gazette") })
            {
                var text = $"“We lost a {name} overboard on Friday,” said Bram Oake. “It was a good {name}.”";
                n.Write(
                    $"articles/2021/{name}.md",
                    $"---\ntitle: A {name} is lost\noutlet: {outlet}\ndate: 2021-04-0{name.Length}\n---\n\n{text}\n"
                );
            }
        });
        await Enter(preview);
        var (_, text, _) = await preview.Get("_digest/desk");
        var headings = Heading().Matches(text).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(
            [
                "Reports of no known day",
                "Reports of no known outlet",
                "Notes and verdicts that find no place",
                "Reports without a headline",
                "Differences to confirm or set aside",
                "People nobody has introduced",
            ],
            headings
        );
        Assert.Contains("Who is Bram Oake?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_shown_written_and_taken_back_to_the_byte()
    {
        const string Sidecar = "# What the vicar told us.\r\ntags: [clock]   # more to come\r\n";
        await using var preview = await Preview.Begin(n => n.Write("articles/letter.yml", Sidecar));
        await Enter(preview);
        var (mark, plan) = await Plan(preview, Date);
        Assert.Contains("<ins>+date: 2019-02-02</ins>", plan, StringComparison.Ordinal);
        Assert.Equal(Sidecar, preview.Newsroom.Read("articles/letter.yml"));

        var (status, _, headers) = await preview.Post("_digest/write", mark);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(Sidecar + "date: 2019-02-02\r\n", preview.Newsroom.Read("articles/letter.yml"));
        var desk = (await preview.Get(headers.Location!.ToString().TrimStart('/'))).Text;
        Assert.DoesNotContain("Reports of no known day", desk, StringComparison.Ordinal);
        Assert.Contains("Written: articles/letter.yml.", desk, StringComparison.Ordinal);

        (status, _, headers) = await preview.Post("_digest/undo", ("number", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(Sidecar, preview.Newsroom.Read("articles/letter.yml"));
        desk = (await preview.Get(headers.Location!.ToString().TrimStart('/'))).Text;
        Assert.Contains("Taken back.", desk, StringComparison.Ordinal);
        Assert.Contains("Reports of no known day", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_is_neither_written_over_nor_taken_back()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var (mark, _) = await Plan(preview, Date);
        preview.Newsroom.Write("articles/letter.yml", "tags: [clock]\n");
        Assert.Equal(HttpStatusCode.Conflict, (await preview.Post("_digest/write", mark)).Status);
        Assert.Equal("tags: [clock]\n", preview.Newsroom.Read("articles/letter.yml"));

        (mark, _) = await Plan(preview, Date);
        await preview.Post("_digest/write", mark);
        preview.Newsroom.Write("articles/letter.yml", "date: 2020-01-01\n");
        var (_, _, headers) = await preview.Post("_digest/undo", ("number", "1"));
        Assert.Contains("said=changed", headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("date: 2020-01-01\n", preview.Newsroom.Read("articles/letter.yml"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_written_once_and_both_are_told_so()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var (mark, _) = await Plan(preview, Date);
        var answers = new[] { await preview.Post("_digest/write", mark), await preview.Post("_digest/write", mark) };
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.Status));
        Assert.All(answers, a => Assert.Contains("written=1", a.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.Equal("date: 2019-02-02\n", preview.Newsroom.Read("articles/letter.yml"));
    }

    [Fact]
    public async Task Words_that_stand_twice_are_told_by_those_before_them_and_a_name_that_is_nearly_another_is_asked_about()
    {
        await using var preview = await Preview.Begin(n =>
            n.Write(
                "articles/twice.md",
                "---\ntitle: Two\n---\n\nNobody was hurt on the quay. The gate held, and nobody was hurt on the pier.\n"
            )
        );
        await Enter(preview);
        (string, string)[] note = [("kind", "note"), ("article", "twice"), ("quote", "was hurt on the"), ("note", "One was.")];
        var (_, text, _) = await Show(preview, note);
        Assert.Contains("Say which by words before or behind them", text, StringComparison.Ordinal);
        (_, text, _) = await Show(preview, [.. note, ("prefix", "The gate held, and nobody")]);
        Assert.Contains("+  prefix: ", text, StringComparison.Ordinal);

        // Where the words stand once, those before them are not written.
        (_, text, _) = await Show(
            preview,
            ("kind", "note"),
            ("article", "twice"),
            ("quote", "on the pier"),
            ("prefix", "nobody was hurt"),
            ("note", "It was the quay.")
        );
        Assert.DoesNotContain("prefix", text, StringComparison.Ordinal);

        (_, text, _) = await Show(preview, ("kind", "fact"), ("article", "letter"), ("key", "outlet"), ("value", "The Marsh Gazete"));
        Assert.Contains("Was “The Marsh Gazette” meant?", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_goes_when_it_is_taken_back()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var (mark, _) = await Plan(preview, Date);
        await preview.Post("_digest/write", mark);
        Assert.Equal("date: 2019-02-02\n", preview.Newsroom.Read("articles/letter.yml"));
        await preview.Post("_digest/undo", ("number", "1"));
        Assert.False(File.Exists(preview.Newsroom["input/articles/letter.yml"]));
        var (_, _, again) = await preview.Post("_digest/undo", ("number", "1"));
        Assert.Contains("said=changed", again.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_is_changed_where_it_stands()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        var (mark, _) = await Plan(preview, ("kind", "fact"), ("article", "2019/wire"), ("key", "date"), ("value", "2019-05-05"));
        await preview.Post("_digest/write", mark);
        Assert.StartsWith(
            "---\ntitle: Pellworth bridge closed to lorries\noutlet: Tidewater Wire\ndate: 2019-05-05\n---\n\nThe old bridge",
            preview.Newsroom.Read("articles/2019/wire.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "notes/notes.yml",
        "+- article: 2019/wire|+  quote: forty lorries|+  note: &quot;Thirty: we counted.&quot;",
        "kind=note",
        "article=2019/wire",
        "quote=forty lorries",
        "note=Thirty: we counted."
    )]
    [InlineData(
        "stories.yml",
        "+- id: owls-return-to-quillan-forest|+  members:|+    - letter",
        "kind=member",
        "story=owls-return-to-quillan-forest",
        "article=letter"
    )]
    [InlineData(
        "stories.yml",
        "+- id: owls-return-to-quillan-forest|+  not: [2020/owls]",
        "kind=apart",
        "story=owls-return-to-quillan-forest",
        "article=2020/owls"
    )]
    [InlineData("people.yml", "+- name: Ada Pell|+  roles: [mayor]", "kind=person", "name=Ada Pell", "role=mayor")]
    public async Task Each_answer_becomes_lines_of_the_file_it_belongs_to(string file, string lines, params string[] form)
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        (string, string)[] fields = [.. form.Select(f => (f.Split('=', 2)[0], f.Split('=', 2)[1]))];
        var (mark, plan) = await Plan(preview, fields);
        Assert.Contains($"<h2>{file} (new)</h2>", plan, StringComparison.Ordinal);
        Assert.All(lines.Split('|'), l => Assert.Contains(l, plan, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.SeeOther, (await preview.Post("_digest/write", mark)).Status);
        var showing = await preview.Live.Since(preview.Live.Touch(), TestContext.Current.CancellationToken);
        Assert.Equal(0, showing.Errors + showing.Warnings);
    }

    [Theory]
    [InlineData("a date that means one day", "kind=fact", "article=letter", "key=date", "value=tomorrow")]
    [InlineData("does not set this key", "kind=fact", "article=letter", "key=draft", "value=true")]
    [InlineData("no such report", "kind=fact", "article=../digest", "key=date", "value=2019")]
    [InlineData("Nothing is written for", "kind=fact", "article=letter", "key=date", "value= ")]
    [InlineData("stands nowhere", "kind=note", "article=letter", "quote=forty lorries", "note=A note.")]
    [InlineData("says nothing", "kind=note", "article=letter", "quote=nobody minds")]
    [InlineData("cannot be understood", "kind=person", "article=letter", "name=Ada Pell")]
    [InlineData("cannot be understood", "name=Ada Pell")]
    public async Task What_makes_no_sense_is_refused_with_a_reason(string why, params string[] form)
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        (string, string)[] fields = [.. form.Select(f => (f.Split('=', 2)[0], f.Split('=', 2)[1]))];
        var (_, text, _) = await Show(preview, fields);
        Assert.Contains("role=\"alert\"", text, StringComparison.Ordinal);
        Assert.Contains(why, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/_digest/write\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_through_a_folder_that_leads_out()
    {
        await using var preview = await Preview.Begin(n =>
        {
            Directory.CreateDirectory(n["outside"]);
            Directory.CreateSymbolicLink(n["input/notes"], n["outside"]);
        });
        await Enter(preview);
        var (_, text, _) = await Show(preview, ("kind", "note"), ("article", "letter"), ("note", "A note."));
        Assert.Contains("would stand outside the input folder", text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(preview.Newsroom["outside"]));
    }

    [Fact]
    public async Task Words_of_reports_are_no_markup_on_the_desk()
    {
        const string Mark = "\"><b id=x>bold</b>";
        await using var preview = await Preview.Begin(n =>
            n.Write(
                "articles/odd.md",
                $"---\ntitle: '{Mark}'\n---\n\nThe chimney of the {Mark} works was lowered by nine feet on Friday.\n"
            )
        );
        await Enter(preview);
        foreach (var path in new[] { "_digest/desk", "_digest/report?page=/articles/odd/&quote=" + Uri.EscapeDataString(Mark) })
        {
            var (status, text, headers) = await preview.Get(path);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<b id", text, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_leads_to_its_report_and_a_passage_to_the_one_it_is_taken_from()
    {
        await using var preview = await Preview.Begin();
        await Enter(preview);
        Assert.Contains(
            "articles/2019/wire.md",
            (await preview.Get("_digest/report?page=/articles/2019/wire/")).Text,
            StringComparison.Ordinal
        );
        var site = preview.Live.Now!.Site!;
        var story = site.Known.Stories.Single(s => s.Story.Articles.Any(a => a.Id == "2019/wire"));
        var passage = story.Years[0].Folded.Passages.First(p => p.Witnesses.Any(w => w.At.Article == "2019/gazette"));
        var near = passage.Witnesses.First(w => w.At.Article == "2019/gazette").Id;
        var (_, text, _) = await preview.Get($"_digest/report?page=/stories/{story.Story.Id}/2019/&near={near}&quote=ten+weeks");
        Assert.Contains("articles/2019/gazette.md", text, StringComparison.Ordinal);
        Assert.Contains("value=\"ten weeks\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get("_digest/report?page=/stories/")).Status);
    }

    private static (string, string)[] Date => [("kind", "fact"), ("article", "letter"), ("key", "date"), ("value", "2019-02-02")];

    [GeneratedRegex("<h2>([^<(]+) \\(")]
    private static partial Regex Heading();
}
