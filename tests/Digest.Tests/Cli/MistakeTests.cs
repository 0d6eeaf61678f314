using System.Text;
using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>
/// Deliberate mistakes, one a newsroom or command line, and what is said of each. The list stands in the snapshot beside this file: who
/// changes a message reads it there.
/// </summary>
public sealed partial class MistakeTests
{
    private const string Text =
        "The harbour light of Cape Orrin was out for four hours on Friday night, and six boats waited outside the bar.\n";

    private static readonly (string What, string File, string Content, string Place)[] Files =
    [
        ("a key with a typo", "digest.yml", "titel: Harbour\n", "digest.yml(1,1)"),
        ("a bracket that is not closed", "outlets.yml", "- name: Lamp\n  aliases: [the Lamp\n", "outlets.yml("),
        ("a tab for an indent", "people.yml", "- name: A\n\tborn: 1961\n", "people.yml(2,1)"),
        ("a wrong indent", "people.yml", "- name: A\n   born: 1961-04-09\n", "people.yml(2,8)"),
        ("a date that no calendar has", "people.yml", "- name: A\n  born: 1961-02-31\n", "people.yml(2,9)"),
        ("a date with two readings", "corrections.yml", "- date: 03/04/05\n  article: lamp\n  text: x\n", "corrections.yml(1,9)"),
        ("a story without an id", "stories.yml", "- title: The light\n", "stories.yml(1,3)"),
        ("an outlet without a name", "outlets.yml", "- domains: [lamp.example]\n", "outlets.yml(1,3)"),
        ("a correction without a text", "corrections.yml", "- date: 2024-03-02\n  article: lamp\n", "corrections.yml(1,3)"),
        ("a member that is not there", "stories.yml", "- id: light\n  members: [lmap]\n", "stories.yml(1,1)"),
        ("two stories of one id", "stories.yml", "- id: light\n  members: [lamp]\n- id: light\n  title: x\n", "stories.yml("),
        ("a report kept in and out", "stories.yml", "- id: light\n  members: [lamp]\n  not: [lamp]\n", "stories.yml(1,1)"),
        ("a story of nothing", "stories.yml", "- id: lihgt\n  title: The light\n", "stories.yml(1,1)"),
        ("an orphan note", "notes/a.yml", "- article: lamp\n  quote: five hours\n  note: x\n", "notes/a.yml(1,3)"),
        ("a note on nothing", "notes/a.yml", "- article: lapm\n  note: x\n", "notes/a.yml(1,3)"),
        ("a note without words", "notes/a.yml", "- article: lamp\n  quote: four hours\n", "notes/a.yml(1,3)"),
        ("a note whose words stand twice", "notes/a.yml", "- article: lamp\n  quote: ou\n  note: x\n", "notes/a.yml(1,3)"),
        ("a key of a note with a typo", "notes/a.yml", "- article: lamp\n  qoute: four hours\n  note: x\n", "notes/a.yml(2,3)"),
        ("a text where a list of entries is wanted", "chronology.yml", "The light went out\n", "chronology.yml(1,1)"),
        ("a key that stands twice", "digest.yml", "title: A\ntitle: B\n", "digest.yml(2,1)"),
        ("a colon that is not quoted", "digest.yml", "title: Orrin: the light\n", "digest.yml(1,"),
        ("a number with words in it", "digest.yml", "fold_window_days: two weeks\n", "digest.yml(1,19)"),
        ("an export that nobody makes", "digest.yml", "exports: [citation]\n", "digest.yml(1,"),
        ("an address without a scheme", "digest.yml", "base_url: example.org\n", "digest.yml(1,11)"),
        ("a theme that is not there", "digest.yml", "theme: evenign\n", "evenign: error"),
        ("a language that is none", "digest.yml", "language: englisch!\n", "digest.yml(1,11)"),
        ("a key of a report with a typo", "articles/b.md", "---\ntitle: B\noutlte: Lamp\n---\n\n" + Text, "articles/b.md(3,1)"),
        ("a date of a report with words in it", "articles/b.md", "---\ndate: last Friday\n---\n\n" + Text, "articles/b.md(2,7)"),
        ("front matter that is not closed", "articles/b.md", "---\ntitle: B\n\n" + Text, "articles/b.md("),
        ("front matter in TOML", "articles/b.md", "+++\ntitle = \"B\"\n+++\n\n" + Text, "articles/b.md(1,1)"),
        ("a key without a space", "articles/b.md", "---\ntitle:B\n---\n\n" + Text, "articles/b.md(2,"),
        ("a flag that is neither", "articles/b.md", "---\ndraft: perhaps\n---\n\n" + Text, "articles/b.md(2,8)"),
        ("twins", "articles/lamp.md", Text, "articles/lamp."),
        ("a sidecar beside nothing", "articles/lmap.yml", "outlet: Lamp\n", "articles/lmap.yml"),
        ("an empty report", "articles/b.txt", "", "articles/b.txt"),
        ("a folder with a typo", "note/a.yml", "- article: lamp\n  note: x\n", "note"),
        ("a file of the editor's in the wrong place", "articles/outlets.yml", "- name: Lamp\n", "articles/outlets.yml"),
        ("a report outside articles", "b.md", Text, "b.md"),
        ("an alias that is no address", "articles/b.md", "---\naliases: [aux]\n---\n\n" + Text, "articles/b.md(2,1)"),
        ("a template that is not there", "pages/p.md", "---\ntitle: P\ntemplate: longraed\n---\n\nWords.\n", "pages/p.md(3,1)"),
        ("a page on the site's own address", "pages/search.md", "# Search\n\nWords.\n", "pages/search.md"),
        ("a template with a typo", "theme/templates/404.html", "{{ page.titel }}\n", "templates/404.html(1,"),
    ];

    private static readonly (string What, string[] Line)[] Lines =
    [
        ("a command with a typo", ["chekc"]),
        ("an option with a typo", ["build", "--ouput", "x"]),
        ("a format that nobody writes", ["check", "--format", "saref"]),
        ("an input folder that is not there", ["build", "--input", "inptu"]),
        ("threads in words", ["build", "--jobs", "two"]),
        ("a day that is none", ["build", "--as-of", "31/12"]),
        ("an address without a scheme", ["build", "--base-url", "example.org"]),
        ("a file of no schema", ["schema", "storeis"]),
        ("a code that is none", ["explain", "DG1999"]),
        ("one argument too many", ["check", "input"]),
    ];

    [Fact]
    public void Every_mistake_is_told_with_place_cause_and_remedy()
    {
        Assert.InRange(Files.Length + Lines.Length, 40, 100);
        var list = new StringBuilder();
        var faults = new List<string>();
        foreach (var (what, file, content, place) in Files)
        {
            using var folder = new TempFolder();
            folder.Write("input/articles/lamp.txt", Text);
            folder.Write("input/" + file, content);
            var ended = Newsroom.Command("check", "--input", folder["input"], "--output", folder["site"]);
            var told = (ended.Output + ended.Error)
                .Replace(folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal)
                .Split('\n')
                .Where(l => !l.Contains("DG7201", StringComparison.Ordinal) && !l.Contains("DG7202", StringComparison.Ordinal))
                .Where(l => !l.StartsWith("digest: ", StringComparison.Ordinal) && !l.Contains("not-stated", StringComparison.Ordinal))
                .Where(l => l.Trim().Length > 0 && !Counts().IsMatch(l))
                .ToList();
            list.Append("# ").Append(what).Append('\n').AppendJoin('\n', told).Append("\n\n");
            var line = told.Find(l => l.Contains(place, StringComparison.Ordinal) && Telling().IsMatch(l));
            if (line is null)
            {
                faults.Add($"{what}: no message at {place}");
            }
            else if (line.Split(". ").Length < 2)
            {
                faults.Add($"{what}: no remedy: {line}");
            }
        }

        foreach (var (what, args) in Lines)
        {
            var (code, output, error) = Newsroom.Command(args);
            list.Append("# ").Append(what).Append("\n$ digest ").AppendJoin(' ', args).Append('\n').Append(error.TrimEnd()).Append("\n\n");
            if (code != 2 || output.Length > 0 || error.Trim().Split(". ").Length < 2)
            {
                faults.Add($"{what}: {code}, {error}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults) + "\n\n" + list);
        Snap.Match(list.ToString(), "txt");
    }

    [GeneratedRegex("^[0-9]+ errors?, [0-9]+ warnings?;|^Nothing to complain")]
    private static partial Regex Counts();

    [GeneratedRegex(": (error|warning|info) [A-Za-z0-9-]+: ")]
    private static partial Regex Telling();
}
