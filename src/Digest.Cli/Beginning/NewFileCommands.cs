using System.CommandLine;
using System.Globalization;

namespace Digest.Beginning;

/// <summary><c>digest new article</c> and <c>digest new page</c>: files that begin with front matter.</summary>
internal static class NewFileCommands
{
    /// <summary><c>digest new article</c>.</summary>
    public static Command Article(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var headline = new Argument<string>("headline") { Description = "The headline, as published." };
        var outlet = NewDesk.Text("--outlet", "Who published it.", "name");
        var date = new Option<PartialDate?>("--date")
        {
            Description = "When it was published, as in 2024-03-02, 2024-03 or 2024.",
            CustomParser = result =>
            {
                if (result.Tokens is [{ Value: var text }] && PartialDate.TryParse(text, out var read))
                {
                    return read;
                }

                result.AddError("--date takes a day, a month or a year, as in 2024-03-02, 2024-03 or 2024.");
                return null;
            },
            HelpName = "date",
        };
        var url = NewDesk.Text("--url", "Address of the original page.", "url");
        var story = NewDesk.Text("--story", "Files it under this story, which is made if it is new.", "id");
        var folder = NewDesk.Text("--folder", "Folder below articles/; else the year of --date.", "folder");
        var command = new Command(
            "article",
            """
            Begins a report: a Markdown file with front matter, below which its text is to be pasted.

            Examples:
              digest new article "Harbour light goes dark"
              digest new article "Harbour light goes dark" --outlet "The Orrin Lamp" --date 2024-03-02 --story harbour-light
            """
        )
        {
            headline,
            outlet,
            date,
            url,
            story,
            folder,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    var (title, day) = (line.GetValue(headline)!.Trim(), line.GetValue(date));
                    if (title.Length == 0)
                    {
                        return desk.Refuse("a report needs a headline", "Give it in quotation marks");
                    }

                    var below =
                        line.GetValue(folder)?.Replace('\\', '/').Trim('/') ?? day?.Year.ToString("0000", CultureInfo.InvariantCulture);
                    var id = (below is { Length: > 0 } ? below + "/" : "") + Pipeline.NameOf(title);
                    if (known.Articles.FirstOrDefault(a => a.Id == id) is { } twin)
                    {
                        return desk.Refuse($"{twin.Path} is there already", "Nothing was written; give another headline, or --folder");
                    }

                    if (line.GetValue(outlet) is { } paper)
                    {
                        var outlets = known.Editor.Knowledge.Outlets;
                        if (!outlets.Any(o => o.Name == paper || o.Aliases.Contains(paper)))
                        {
                            desk.Doubt("the outlet", paper, outlets.Select(o => o.Name));
                        }
                    }

                    if (line.GetValue(story) is { } wanted && !known.Stories.Any(s => s.Story.Id == wanted))
                    {
                        desk.Doubt("the story", wanted, known.Stories.Select(s => s.Story.Id));
                    }

                    return new PageWish(
                        $"articles/{id}.md",
                        [
                            Entries.Key("title", title, ""),
                            Entries.Key("date", day?.ToString(), "when it was published: a year, a month, a day or a time"),
                            Entries.Key("outlet", line.GetValue(outlet), "who published it"),
                            Entries.Key("url", line.GetValue(url), "address of the original page"),
                            Entries.Key("story", line.GetValue(story), "id of the story to file it under, whatever the program thinks"),
                            Entries.Keys("authors", [], "[who signed it]"),
                            Entries.Keys("credit", [], "[who it comes from, the origin first]"),
                        ],
                        ""
                    );
                },
                "Paste the text of the report below the second line of dashes; until then a build leaves the file out, and says so."
            )
        );
        return command;
    }

    /// <summary><c>digest new page</c>.</summary>
    public static Command Page(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var title = new Argument<string>("title") { Description = "The page's title." };
        var slug = NewDesk.Text("--slug", "The page's address, instead of one made of the title.", "slug");
        var command = new Command(
            "page",
            """
            Begins a page of your own: a Markdown file below pages/.

            Examples:
              digest new page "About us"
              digest new page "About us" --slug about-us/who
            """
        )
        {
            title,
            slug,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    var (name, address) = (line.GetValue(title)!.Trim(), line.GetValue(slug));
                    if (name.Length == 0)
                    {
                        return desk.Refuse("a page needs a title", "Give it in quotation marks");
                    }

                    var plain = string.Join('/', (address ?? name).Split('/').Select(Pipeline.NameOf));
                    return known.Editor.Annotations.Pages.FirstOrDefault(p => p.Slug == plain) is { } twin
                            ? desk.Refuse($"{twin.Path} has the address {plain}/ already", "Give another --slug")
                        : address is not null && address.Trim('/') != plain
                            ? desk.Refuse($"'{address}' is no address of a page", $"Letters, digits and hyphens make one, as in '{plain}'")
                        : new PageWish(
                            $"pages/{Pipeline.NameOf(name)}.md",
                            [Entries.Key("title", name, ""), Entries.Key("slug", plain, "")],
                            name == plain ? "" : "Write here what the page says, in Markdown."
                        );
                }
            )
        );
        return command;
    }
}
