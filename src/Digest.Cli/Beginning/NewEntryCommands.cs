using System.CommandLine;

namespace Digest.Beginning;

/// <summary><c>digest new story</c>, <c>note</c>, <c>outlet</c> and <c>person</c>: entries at the end of the editor's YAML files.</summary>
internal static class NewEntryCommands
{
    /// <summary><c>digest new story</c>.</summary>
    public static Command Story(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var id = new Argument<string>("id") { Description = "The story's id: the last part of its address." };
        var title = NewDesk.Text("--title", "Its title, instead of the one found.", "title");
        var members = NewDesk.Texts("--member", "Articles that belong to it, by id, file or address.", "article");
        var command = new Command(
            "story",
            """
            Adds an entry to stories.yml: a title for a story that is there, or a story of the articles given.

            Examples:
              digest new story harbour-light --title "The light that went out"
              digest new story harbour-light --member 2024/lamp-light 2024/wire-light
            """
        )
        {
            id,
            title,
            members,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    var name = line.GetValue(id)!.Trim();
                    if (Pipeline.NameOf(name) != name)
                    {
                        return desk.Refuse($"'{name}' is no id of a story", $"Write '{Pipeline.NameOf(name)}'");
                    }

                    if (known.Editor.Pins.Stories.Any(p => p.Id == name))
                    {
                        return desk.Refuse($"stories.yml has an entry '{name}' already", "Add to that one");
                    }

                    var articles = line.GetValue(members)!.Select(m => desk.Article(m, known, line)).ToList();
                    if (articles.Contains(null))
                    {
                        return null;
                    }

                    if (articles.Count == 0 && !known.Stories.Any(s => s.Story.Id == name))
                    {
                        var near = Text.Nearest.Of(name, known.Stories.Select(s => s.Story.Id), 3);
                        return desk.Refuse(
                            $"no story has the id '{name}'",
                            near.IsEmpty
                                ? "Name the articles of a new one with --member; 'digest stories' lists those there are"
                                : $"Did you mean {string.Join(", ", near)}? The articles of a new one are named with --member"
                        );
                    }

                    return new EntryWish(
                        "stories",
                        [
                            Entries.Key("id", name, ""),
                            Entries.Key("title", line.GetValue(title), "its title, instead of the one found"),
                            Entries.Keys("members", articles.Select(a => a!.Id), "[articles that belong to it]"),
                            Entries.Keys("was", [], "[former ids: old links lead here]"),
                        ]
                    );
                }
            )
        );
        return command;
    }

    /// <summary><c>digest new note</c>.</summary>
    public static Command Note(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var article = new Argument<string>("article") { Description = "The report, by id, file or address." };
        var words = new Argument<string[]>("words")
        {
            Description = "The words of the report it is about, exactly, and what the note says; the latter alone for a note on the whole.",
            Arity = new ArgumentArity(1, 2),
        };
        var prefix = NewDesk.Text("--prefix", "Words just before the quoted ones, where these stand in several places.", "words");
        var suffix = NewDesk.Text("--suffix", "Words just behind the quoted ones.", "words");
        var url = NewDesk.Text("--url", "The note's own source.", "url");
        var file = NewDesk.Text("--file", "File below notes/; else notes.yml.", "name");
        var command = new Command(
            "note",
            """
            Adds a note beside a passage to a file below notes/. The quoted words have to stand in one place of the report.

            Examples:
              digest new note 2024/lamp-light "four hours" "The keeper's log says three."
              digest new note 2024/lamp-light "The Lamp corrected its headline on Monday."
            """
        )
        {
            article,
            words,
            prefix,
            suffix,
            url,
            file,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    if (desk.Article(line.GetValue(article)!, known, line) is not { } report)
                    {
                        return null;
                    }

                    var said = line.GetValue(words)!;
                    var quote = said.Length > 1 ? said[0] : null;
                    var (before, behind) = (line.GetValue(prefix), line.GetValue(suffix));
                    if (quote is not null && QuotedPlace.Fault(report, quote, before, behind) is var (fault, remedy))
                    {
                        return desk.Refuse(fault, remedy);
                    }

                    var name = Pipeline.NameOf(Path.GetFileNameWithoutExtension(line.GetValue(file) ?? "notes"));
                    return Entries.Note(report.Id, quote, before, behind, said[^1], line.GetValue(url), name);
                }
            )
        );
        return command;
    }

    /// <summary><c>digest new outlet</c>.</summary>
    public static Command Outlet(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var name = new Argument<string>("name") { Description = "The name to show." };
        var aliases = NewDesk.Texts("--alias", "Other names it goes by.", "name");
        var domains = NewDesk.Texts("--domain", "Host names of its site.", "host");
        var owner = NewDesk.Text("--owner", "Who owns it.", "name");
        var type = NewDesk.Text("--type", "Kind of outlet, as in news agency.", "kind");
        var country = NewDesk.Text("--country", "Country.", "country");
        var command = new Command(
            "outlet",
            """
            Adds an entry to outlets.yml.

            Examples:
              digest new outlet "The Orrin Lamp" --domain orrinlamp.example --owner "Orrin Lamp Ltd"
            """
        )
        {
            name,
            aliases,
            domains,
            owner,
            type,
            country,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    var (shown, outlets) = (line.GetValue(name)!.Trim(), known.Editor.Knowledge.Outlets);
                    if (outlets.FirstOrDefault(o => o.Name == shown || o.Aliases.Contains(shown)) is { } twin)
                    {
                        return desk.Refuse($"outlets.yml has “{twin.Name}” already, line {twin.Line}", "Add to that entry");
                    }

                    desk.Doubt("the outlet", shown, outlets.Select(o => o.Name));
                    return new EntryWish(
                        "outlets",
                        [
                            Entries.Key("name", shown, ""),
                            Entries.Keys("aliases", line.GetValue(aliases)!, "[how others write it]"),
                            Entries.Keys("domains", line.GetValue(domains)!, "[whose pages are its own]"),
                            Entries.Key(
                                "owner",
                                line.GetValue(owner),
                                "who owns it; outlets of one owner that print one text count as one"
                            ),
                            Entries.Key("type", line.GetValue(type), "kind of outlet, as in news agency"),
                            Entries.Key("country", line.GetValue(country), "country"),
                        ]
                    );
                }
            )
        );
        return command;
    }

    /// <summary><c>digest new person</c>.</summary>
    public static Command Person(TextWriter output, TextWriter error)
    {
        var desk = new NewDesk(output, error);
        var name = new Argument<string>("name") { Description = "The name to show." };
        var born = NewDesk.Text("--born", "Date of birth: it makes an age in a text into evidence for its date.", "date");
        var aliases = NewDesk.Texts("--alias", "Other names; single surnames too.", "name");
        var roles = NewDesk.Texts("--role", "What the person is or was.", "role");
        var command = new Command(
            "person",
            """
            Adds an entry to people.yml.

            Examples:
              digest new person "Ilse Marrow" --born 1961-04-09 --alias Marrow --role "Harbour master of Cape Orrin"
            """
        )
        {
            name,
            born,
            aliases,
            roles,
            desk.DryRun,
            desk.Input,
        };
        command.SetAction(line =>
            desk.Run(
                line,
                known =>
                {
                    var (shown, people) = (line.GetValue(name)!.Trim(), known.Editor.Knowledge.People);
                    if (people.FirstOrDefault(p => p.Name == shown) is { } twin)
                    {
                        return desk.Refuse($"people.yml has “{twin.Name}” already", "Add to that entry");
                    }

                    desk.Doubt("the person", shown, people.Select(p => p.Name));
                    return Entries.Person(shown, line.GetValue(born), line.GetValue(aliases)!, line.GetValue(roles)!);
                }
            )
        );
        return command;
    }
}
