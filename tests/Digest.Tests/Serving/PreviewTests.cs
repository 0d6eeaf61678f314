using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Digest.Serving;
using Digest.Tests.Support;

namespace Digest.Tests.Serving;

/// <summary><c>digest serve</c>: the site as a build would write it, the next version of it at once, and nobody but this machine.</summary>
public sealed class PreviewTests
{
    private const string Script = "<script type=\"module\" src=\"/_digest/live.js\"></script>\n";
    private const string Wire = "articles/2019/wire/";

    [Fact]
    public async Task What_is_shown_is_what_a_build_writes()
    {
        await using var preview = await Preview.Begin();
        Assert.Equal(0, preview.Newsroom.Build("site"));
        var files = TempFolder.Hashes(preview.Newsroom["site"]).Keys.Where(f => f is not (".digest-site" or ".nojekyll")).ToList();
        Assert.True(files.Count > 40, "a whole site was expected");
        using var client = new HttpClient();
        foreach (var file in files)
        {
            var bytes = await client.GetByteArrayAsync(new Uri(preview.Home, file), TestContext.Current.CancellationToken);
            var shown = file.EndsWith(".html", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(Script, "", StringComparison.Ordinal))
                : bytes;
            Assert.True(shown.AsSpan().SequenceEqual(File.ReadAllBytes(preview.Newsroom["site/" + file])), file + " differs");
        }
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("feeds/", "text/html; charset=utf-8")]
    [InlineData("data/index.json", "application/json; charset=utf-8")]
    [InlineData("feed.atom", "application/atom+xml; charset=utf-8", false)]
    [InlineData("sitemap.xml", "text/xml; charset=utf-8")]
    public async Task Files_are_sent_as_what_they_are(string path, string type, bool there = true)
    {
        await using var preview = await Preview.Begin();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(preview.Home, path), TestContext.Current.CancellationToken);
        Assert.Equal(there ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(there ? type : "text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_page_and_nothing_to_the_page_that_says_so()
    {
        await using var preview = await Preview.Begin();
        var (status, _, headers) = await preview.Get("stories?q=1");
        Assert.Equal((HttpStatusCode.Redirect, "/stories/?q=1"), (status, headers.Location?.ToString()));
        (status, var text, _) = await preview.Get("stories/there-is-none/");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<html", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get("_digest/nothing")).Status);
    }

    [Fact]
    public async Task The_folder_of_the_published_site_may_be_part_of_the_address()
    {
        await using var preview = await Preview.Begin(n => n.Write("digest.yml", "base_url: https://example.org/news/\n"));
        Assert.Equal((await preview.Get("stories/")).Text, (await preview.Get("news/stories/")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Get("newsroom/stories/")).Status);
    }

    [Fact]
    public async Task A_saved_report_brings_the_pages_it_is_on_and_no_others()
    {
        await using var preview = await Preview.Begin();
        using var report = await preview.Follow("/" + Wire);
        using var other = await preview.Follow("/articles/2020/owls/");
        Assert.Equal("state", (await report.Next()).Name);
        Assert.Equal("state", (await other.Next()).Name);
        await preview.Next(() =>
            preview.Newsroom.Write(
                "articles/2019/wire.md",
                preview.Newsroom.Read("articles/2019/wire.md").Replace("forty lorries", "fifty lorries", StringComparison.Ordinal)
            )
        );
        Assert.Equal("reload", (await report.Next()).Name);
        Assert.Equal("state", (await other.Next()).Name);
        Assert.Contains("fifty lorries", (await preview.Get(Wire)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_many_changes_it_shows_what_a_build_writes()
    {
        await using var preview = await Preview.Begin();
        var room = preview.Newsroom;
        await preview.Next(() => room.Write("articles/letter.yml", "outlet: The Marsh Gazette\ndate: 2019-05-08\n"));
        await preview.Next(() => File.Delete(room["input/articles/2020/owls.md"]));
        await preview.Next(() => room.Write("notes/a.yml", "- article: letter\n  quote: nobody minds\n  note: One does.\n"));
        await preview.Next(() => room.Write("stories.yml", "- id: the-bridge\n  members: [2019/wire, 2019/gazette]\n"));
        await preview.Next(() => room.Write("theme/assets/own.css", "body { color: red; }\n"));
        await preview.Next(() => room.Write("digest.yml", "title: The Combe Digest\n"));
        await preview.Next(() => Directory.Move(room["input/articles/2019"], room["input/articles/2018"]));
        while (preview.Live.Now!.Site!.Known.Articles.All(a => a.Id != "2018/wire"))
        {
            await preview.Live.After(preview.Live.Now.Version, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(0, room.Build("site"));
        foreach (var file in TempFolder.Hashes(room["site"]).Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.Equal(
                File.ReadAllText(room["site/" + file]),
                (await preview.Get(file)).Text.Replace(Script, "", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_mistake_in_a_template_is_told_with_its_place_and_the_page_comes_back()
    {
        await using var preview = await Preview.Begin();
        using var page = await preview.Follow("/" + Wire);
        await page.Next();
        var showing = await preview.Next(() => preview.Newsroom.Write("theme/templates/article.html", "{{ page.nothing_of_the_kind }}\n"));
        while (!showing.Site!.Has("index.html"))
        {
            showing = await preview.Live.After(showing.Version, TestContext.Current.CancellationToken);
        }

        Assert.Equal("reload", (await page.Next()).Name);
        var (status, text, _) = await preview.Get(Wire);
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("templates/article.html, line 1, column", text, StringComparison.Ordinal);
        Assert.Contains(Script, text, StringComparison.Ordinal);
        await preview.Next(() => File.Delete(preview.Newsroom["input/theme/templates/article.html"]));
        Assert.Equal("reload", (await page.Next()).Name);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get(Wire)).Status);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_leave_the_last_site_and_say_so()
    {
        await using var preview = await Preview.Begin();
        using var page = await preview.Follow("/");
        await page.Next();
        var before = (await preview.Get("")).Text;
        var showing = await preview.Next(() => preview.Newsroom.Write("digest.yml", "title: [open\n"));
        Assert.True(showing.Stale);
        var (name, data) = await page.Next();
        Assert.Equal("state", name);
        using var state = JsonDocument.Parse(data);
        Assert.True(state.RootElement.GetProperty("stale").GetBoolean());
        Assert.StartsWith(
            Path.Join(preview.Newsroom["input"], "digest.yml") + ", line ",
            state.RootElement.GetProperty("told")[0].GetProperty("place").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(before, (await preview.Get("")).Text);
    }

    [Fact]
    public async Task A_folder_that_is_taken_away_is_told_and_watched_again_when_it_is_back()
    {
        await using var preview = await Preview.Begin();
        var room = preview.Newsroom;
        var before = (await preview.Get(Wire)).Text;
        var showing = await preview.Next(() => Directory.Move(room["input"], room["away"]));
        Assert.True(showing.Stale);
        Assert.Contains(showing.Diagnostics, d => d.Message.EndsWith("is gone", StringComparison.Ordinal));
        Assert.Equal(before, (await preview.Get(Wire)).Text);
        showing = await preview.Next(() => Directory.Move(room["away"], room["input"]));
        Assert.False(showing.Stale);
        await preview.Next(() =>
            room.Write("articles/2019/wire.md", room.Read("articles/2019/wire.md").Replace("forty", "sixty", StringComparison.Ordinal))
        );
        Assert.Contains("sixty lorries", (await preview.Get(Wire)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsroom_that_begins_broken_says_why()
    {
        await using var preview = await Preview.Begin(n => n.Write("theme/theme.yml", "params: [open\n"));
        var (status, text, _) = await preview.Get("");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("theme.yml", text, StringComparison.Ordinal);
        await preview.Next(() => File.Delete(preview.Newsroom["input/theme/theme.yml"]));
        Assert.Equal(HttpStatusCode.OK, (await preview.Get("")).Status);
    }

    [Theory]
    [InlineData("Host", "digest.example")]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "localhost.example:{port}")]
    [InlineData("Host", "127.0.0.2:{port}")]
    [InlineData("Origin", "https://digest.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Nobody_but_a_browser_of_this_machine_that_means_this_server_is_answered(string header, string value)
    {
        await using var preview = await Preview.Begin();
        var port = preview.Home.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (status, text, _) = await preview.Get(Wire, (header, value.Replace("{port}", port, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.DoesNotContain("Pellworth", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get(Wire, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get(Wire, ("Host", "127.0.0.1:" + port))).Status);
    }

    [Fact]
    public async Task No_request_leads_out_of_the_site_or_ends_the_server()
    {
        await using var preview = await Preview.Begin(n => n.Write("secret.txt", "the secret of the house"));
        var host = $"\r\nHost: localhost:{preview.Home.Port}\r\nConnection: close\r\n\r\n";
        string[] requests =
        [
            "GET /../input/secret.txt HTTP/1.1" + host,
            "GET /..%2f..%2finput/secret.txt HTTP/1.1" + host,
            "GET /%2e%2e/%2e%2e/input/secret.txt HTTP/1.1" + host,
            "GET /..\\input\\secret.txt HTTP/1.1" + host,
            "GET //input/secret.txt HTTP/1.1" + host,
            "GET /%00/index.html HTTP/1.1" + host,
            "GET /index.html%00.txt HTTP/1.1" + host,
            "GET http://digest.example/ HTTP/1.1" + host,
            "GET * HTTP/1.1" + host,
            "OPTIONS / HTTP/1.1" + host,
            "TRACE / HTTP/1.1" + host,
            "PUT /index.html HTTP/1.1\r\nContent-Length: 0" + host,
            "DELETE /index.html HTTP/1.1" + host,
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET / HTTP/9.9" + host,
            "GET /" + new string('a', 20_000) + " HTTP/1.1" + host,
            "GET / HTTP/1.1\r\nX: " + new string('a', 60_000) + host,
            "\0\0\0\0\r\n\r\n",
        ];
        foreach (var request in requests)
        {
            var answer = await preview.Raw(request);
            Assert.False(answer.Contains(" 200 ", StringComparison.Ordinal), request[..Math.Min(60, request.Length)] + " was answered");
        }

        Assert.Equal(HttpStatusCode.OK, (await preview.Get("")).Status);
    }

    [Fact]
    public async Task Only_loopback_is_listened_to()
    {
        await using var preview = await Preview.Begin();
        var own = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties();
        var listeners = own.GetActiveTcpListeners().Where(e => e.Port == preview.Home.Port).ToList();
        Assert.NotEmpty(listeners);
        Assert.All(listeners, e => Assert.True(IPAddress.IsLoopback(e.Address), e.ToString()));
    }

    [Fact]
    public async Task It_stops_at_once_though_pages_listen()
    {
        var preview = await Preview.Begin();
        using var page = await preview.Follow("/");
        await page.Next();
        var clock = Stopwatch.StartNew();
        await preview.DisposeAsync();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"it took {clock.Elapsed}");
    }

    [Fact]
    public async Task Where_a_port_is_taken_the_next_one_serves()
    {
        await using var first = await Preview.Begin();
        var options = new BuildOptions { Input = first.Newsroom["input"], Output = first.Newsroom["output"] };
        await using var second = new PreviewServer(first.Live, options);
        await second.Start(first.Home.Port);
        Assert.InRange(new Uri(second.Address).Port, first.Home.Port + 1, first.Home.Port + 20);
    }

    [Fact]
    public async Task The_command_says_where_it_answers_and_ends_when_it_is_told_to()
    {
        using var newsroom = new Cli.Newsroom();
        using var end = new CancellationTokenSource();
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var serving = ServeCommand.Make(TextWriter.Synchronized(output), error).Parse(["--input", newsroom["input"], "--port", "0"]);
        var running = serving.InvokeAsync(cancellationToken: end.Token);
        while (!output.ToString().Contains("made in", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await end.CancelAsync();
        Assert.Equal(0, await running.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("http://localhost:", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 articles, 3 stories; 0 errors", output.ToString(), StringComparison.Ordinal);
    }
}
