using System.Text.RegularExpressions;

namespace Digest.Tests.Architecture;

/// <summary>The words of notes are the theme's.</summary>
public sealed partial class NoteWordTests
{
    private const string Noting = "src/Digest.Pipeline/Noting";
    private const string Printer = "src/Digest.Pipeline/Rendering/Making/NoteText.cs";

    [Fact]
    public void No_sentence_is_written_where_notes_are_made()
    {
        // AnnotationCheck makes no note: all it says is told.
        var files = Source.Files(Noting, ".cs").Where(f => !f.EndsWith("/AnnotationCheck.cs", StringComparison.Ordinal)).ToList();
        Assert.Contains(Noting + "/EditorNotes.cs", files);
        Assert.Empty(files.SelectMany(f => Sentences(Source.Text(f)).Select(s => f + ": " + s)));
        Assert.Equal(
            ["\"It ran.\""],
            Sentences("// \"a comment\"\ndiagnostics.Warn(\n\"it is\");\nvar text = \"It ran.\" + \"note.copies\" + \" → \";\n")
        );
    }

    [Fact]
    public void The_theme_has_the_phrases_that_notes_name_and_no_others()
    {
        var named = Source
            .Files(Noting, ".cs")
            .Concat([Printer, Printer.Replace("NoteText", "Lists", StringComparison.Ordinal)])
            .SelectMany(f => Key().Matches(Source.Text(f)))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var said = Source
            .Text("themes/default/i18n/en.yml")
            .Split('\n')
            .SkipWhile(l => l != "note:")
            .Skip(1)
            .TakeWhile(l => l.Length > 0)
            .Where(l => !l.StartsWith("  #", StringComparison.Ordinal))
            .Select(l => l.Split(':')[0].Trim())
            .ToList();
        var unsaid = string.Join(", ", named.Except(said).Order(StringComparer.Ordinal));
        var unnamed = string.Join(", ", said.Except(named).Order(StringComparer.Ordinal));
        Assert.True(unsaid.Length == 0, $"notes name these, and note: of themes/default/i18n/en.yml lacks them: {unsaid}");
        Assert.True(unnamed.Length == 0, $"note: of themes/default/i18n/en.yml has these, and no note names them: {unnamed}");
        Assert.Equal(said.Distinct(StringComparer.Ordinal), said);
    }

    // Of what is left without comments and without what is told.
    private static IEnumerable<string> Sentences(string code) =>
        Literal().Matches(Told().Replace(Comment().Replace(code, ""), "")).Select(m => m.Value).Where(l => Sentence().IsMatch(l));

    [GeneratedRegex("""//[^\n]*""", RegexOptions.None, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex("""diagnostics\.Warn\([\s\S]*?\);\r?\n""", RegexOptions.None, 5000)]
    private static partial Regex Told();

    [GeneratedRegex(
        """
            "(?:\\.|[^"\\\n])*"
            """,
        RegexOptions.None,
        5000
    )]
    private static partial Regex Literal();

    [GeneratedRegex("[A-Za-z,.] [A-Za-z“{]", RegexOptions.None, 5000)]
    private static partial Regex Sentence();

    [GeneratedRegex("\"note\\.([a-z_]+)\"", RegexOptions.None, 5000)]
    private static partial Regex Key();
}
