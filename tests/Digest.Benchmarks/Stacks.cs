using System.Globalization;

namespace Digest.Benchmarks;

/// <summary>Writes reports to disk as the builders read them.</summary>
internal static class Stacks
{
    /// <summary>A newsroom: Markdown with front matter, plain texts and saved pages. No report names its story.</summary>
    public static void ForDigest(ImmutableArray<Print> prints, string folder)
    {
        Write(Path.Combine(folder, "digest.yml"), "title: Benchmark\nbase_url: https://example.org/digest/\n");
        foreach (var print in prints)
        {
            var text = Path.GetExtension(print.Path) switch
            {
                ".txt" => Plain(print),
                ".html" => Page(print),
                _ => Markdown(print, named: false),
            };
            Write(Path.Combine(folder, "articles", print.Path), text);
        }
    }

    /// <summary>Content of Hugo: all in Markdown, with story and year in the front matter, for Hugo finds out neither.</summary>
    public static void ForHugo(ImmutableArray<Print> prints, string folder)
    {
        foreach (var print in prints)
        {
            Write(Path.Combine(folder, "articles", Path.ChangeExtension(print.Path, ".md")), Markdown(print, named: true));
        }
    }

    private static string Markdown(Print print, bool named)
    {
        var year = Day(print, "yyyy");
        var day = print.Dated ? $"date: {Day(print, "yyyy-MM-dd")}\n" : "";
        var places = $"outlets: [\"{print.Outlet}\"]\nyears: [\"{year}\"]\nstories: [\"story {print.Story} {year}\"]\n";
        var head = $"title: \"{print.Headline}\"\noutlet: \"{print.Outlet}\"\nauthors: [\"{print.Author}\"]\n{day}{(named ? places : "")}";
        return $"---\n{head}---\n\n{string.Join("\n\n", print.Paragraphs)}\n";
    }

    private static string Plain(Print print)
    {
        var day = print.Dated ? Day(print, "d MMMM yyyy") + "\n\n" : "";
        return $"{print.Headline}\n\nBy {print.Author}, {print.Outlet}\n\n{day}{string.Join("\n\n", print.Paragraphs)}\n";
    }

    private static string Page(Print print)
    {
        var day = print.Dated ? $"<meta property=\"article:published_time\" content=\"{Day(print, "yyyy-MM-dd")}T09:00:00Z\">\n" : "";
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{print.Headline} | {print.Outlet}</title>
            <meta property="og:title" content="{print.Headline}"><meta property="og:site_name" content="{print.Outlet}">
            <meta name="author" content="{print.Author}">
            {day}</head>
            <body><header><nav><a href="/">Home</a> <a href="/world/">World</a> <a href="/sport/">Sport</a></nav></header>
            <main><article><h1>{print.Headline}</h1>
            <p>{string.Join("</p>\n<p>", print.Paragraphs)}</p>
            </article><aside><h2>Most read</h2><ul><li><a href="/a/">One</a></li><li><a href="/b/">Two</a></li></ul></aside></main>
            <footer><a href="/privacy/">Privacy</a> <a href="/contact/">Contact</a></footer></body></html>

            """;
    }

    private static string Day(Print print, string format) => print.Day.ToString(format, CultureInfo.InvariantCulture);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }
}
