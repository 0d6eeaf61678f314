namespace Digest.Generators;

/// <summary>
/// Reads the sections of patterns out of the files of the lexicon. The form of the files is for <c>LexiconFile</c> to judge.
/// </summary>
internal static class PatternSections
{
    private const string Mark = "-pattern";
    private const string Order = "order.txt";

    /// <summary>Codes of languages have two letters or three; a longer name is that of a file of no language.</summary>
    private const int LongestCode = 3;

    /// <summary>Whether a file belongs to the lexicon.</summary>
    public static bool IsLexicon(string path) =>
        path.EndsWith(".txt", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(path)) == "Lexicon";

    /// <summary>The sections, sorted by name; the pieces of each in the order of languages, as <c>Lexicon</c> has it.</summary>
    public static IEnumerable<PatternSection> Of(IEnumerable<(string Name, string Text)> files)
    {
        var all = files.ToList();
        var order = Lines(all.Where(f => f.Name == Order)).Select(l => l.Text).ToList();
        var sections = new SortedDictionary<string, PatternSection>(StringComparer.Ordinal);
        var inOrder = all.Where(f => f.Name != Order)
            .OrderBy(f => Language(f.Name).Length > LongestCode)
            .ThenBy(f => order.IndexOf(Language(f.Name)) is var at && at < 0 ? int.MaxValue : at)
            .ThenBy(f => f.Name, StringComparer.Ordinal);
        foreach (var (section, text) in Lines(inOrder).Where(l => l.Section.EndsWith(Mark, StringComparison.Ordinal)))
        {
            if (!sections.TryGetValue(section, out var found))
            {
                sections[section] = found = new PatternSection(section.Substring(0, section.Length - Mark.Length));
            }

            found.Add(text);
        }

        return sections.Values;
    }

    private static string Language(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<(string Section, string Text)> Lines(IEnumerable<(string Name, string Text)> files)
    {
        foreach (var (_, text) in files)
        {
            var section = "";
            foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
            {
                if (line.Length > 0 && line[0] == '[')
                {
                    section = line.Trim('[', ']');
                }
                else if (line.Length > 0)
                {
                    yield return (section, line);
                }
            }
        }
    }
}
