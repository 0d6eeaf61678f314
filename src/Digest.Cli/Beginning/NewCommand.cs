using System.CommandLine;

namespace Digest.Beginning;

/// <summary><c>digest new</c>: begins a report, a page, or an entry of the editor's files, and shows it as a diff.</summary>
internal static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error) =>
        new(
            "new",
            """
            Begins a report, a page, or an entry of the editor's YAML files, whose comments and order stay as they are. What is written is
            shown as a diff; nothing is written over.

            Examples:
              digest new article "Harbour light goes dark" --outlet "The Orrin Lamp" --date 2024-03-02
              digest new story harbour-light --title "The light that went out" --member 2024/lamp-light
              digest new note 2024/lamp-light "four hours" "The keeper's log says three."
              digest new outlet "The Orrin Lamp" --domain orrinlamp.example
              digest new person "Ilse Marrow" --born 1961-04-09 --dry-run
              digest new page "About us"
            """
        )
        {
            NewFileCommands.Article(output, error),
            NewEntryCommands.Story(output, error),
            NewEntryCommands.Note(output, error),
            NewEntryCommands.Outlet(output, error),
            NewEntryCommands.Person(output, error),
            NewFileCommands.Page(output, error),
        };
}
