using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// The words of languages the house reads by: one file a language (<c>en.txt</c>), and files of names that belong to none
/// (<c>agencies.txt</c>). Composed once, when the first word is asked
/// for. It stands in Core, as embedded text, because <c>Text/</c> needs it and Core knows no disk; what a section means is said where
/// it is used.
/// </summary>
public sealed class Lexicon
{
    private const string Prefix = "lexicon/";
    private const string Order = "order.txt";

    /// <summary>Codes of languages have two letters or three; a longer name is that of a file of no language.</summary>
    private const int LongestCode = 3;

    private static readonly Lazy<Lexicon> Ours = new(() => Of(Embedded()));

    private readonly FrozenDictionary<string, ImmutableArray<LexiconSection>> _sections;
    private readonly ImmutableArray<(string Name, string Text)> _files;

    private Lexicon(ImmutableArray<(string Name, string Text)> files, FrozenDictionary<string, ImmutableArray<LexiconSection>> sections)
    {
        _files = files;
        _sections = sections;
    }

    /// <summary>The lexicon of the house.</summary>
    public static Lexicon Shared => Ours.Value;

    /// <summary>The names of all sections, sorted.</summary>
    public ImmutableArray<string> Names => [.. _sections.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// A lexicon of some files, given as name ("de.txt") and text, in any order. Languages stand in the order of <c>order.txt</c>, one
    /// it does not list after those it does; files of no
    /// language stand last. Where two files disagree about a word, the earlier one is right. Throws <see cref="FormatException"/> for a
    /// file that breaks the format.
    /// </summary>
    public static Lexicon Of(ImmutableArray<(string Name, string Text)> files)
    {
        var order = files
            .Where(f => f.Name == Order)
            .SelectMany(f => LexiconFile.Read(f.Name, f.Text)["languages"])
            .Select(e => e.Text)
            .ToList();
        var sections = new Dictionary<string, ImmutableArray<LexiconSection>.Builder>(StringComparer.Ordinal);
        var inOrder = files
            .Where(f => f.Name != Order)
            .Select(f => (Language: LanguageOf(f.Name), f.Name, f.Text))
            .OrderBy(f => f.Language.Length > LongestCode)
            .ThenBy(f => Rank(f.Language))
            .ThenBy(f => f.Language, StringComparer.Ordinal);
        foreach (var (language, name, text) in inOrder)
        {
            foreach (var (section, entries) in LexiconFile.Read(name, text))
            {
                if (!sections.TryGetValue(section, out var listed))
                {
                    sections[section] = listed = ImmutableArray.CreateBuilder<LexiconSection>();
                }

                listed.Add(new LexiconSection(language, entries));
            }
        }

        return new Lexicon(files, sections.ToFrozenDictionary(s => s.Key, s => s.Value.ToImmutable(), StringComparer.Ordinal));

        int Rank(string language) => order.IndexOf(language) is var at and >= 0 ? at : int.MaxValue;
    }

    /// <summary>This lexicon with one file more, or another text of a file it has.</summary>
    public Lexicon With(string name, string text) => Of([.. _files.Where(f => f.Name != name), (name, text)]);

    /// <summary>A section of every file that has it. Throws when none has: then the code asks for a section nobody wrote.</summary>
    public ImmutableArray<LexiconSection> Sections(string section) =>
        _sections.TryGetValue(section, out var found)
            ? found
            : throw new ArgumentException($"No file of the lexicon has a section [{section}].", nameof(section));

    /// <summary>The lines of a section, all files.</summary>
    public IEnumerable<LexiconEntry> Entries(string section) => Sections(section).SelectMany(s => s.Entries);

    /// <summary>The words of a section, all files, to ask whether one is among them. Case counts.</summary>
    public FrozenSet<string> Set(string section) => Entries(section).Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a section, all files, to ask whether one is among them. Case does not count.</summary>
    public FrozenSet<string> Words(string section) => Entries(section).Select(e => e.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The phrases of a section, all files, to look for in a text. A line has no space at its ends, so <c>…</c> stands where other words
    /// do: <c>… is seen …</c> is " is seen " with its spaces.
    /// </summary>
    public ImmutableArray<string> Phrases(string section) =>
        [.. Entries(section).Select(e => e.Text.Replace("…", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The lines <c>key = word</c> of a section, all files: the value <paramref name="of"/> makes of the key, by word. The first line
    /// of a word counts.
    /// </summary>
    public FrozenDictionary<string, T> Map<T>(string section, Func<string, T> of)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, word) in Entries(section).Select(e => e.Pair()))
        {
            map.TryAdd(word, of(key));
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The lines <c>word | word</c> of a section, all files: for each word the number of its line within the section. The first line of
    /// a word counts.
    /// </summary>
    public FrozenDictionary<string, int> Groups(string section)
    {
        var map = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (entry, row) in Entries(section).Select((e, i) => (e, i)))
        {
            foreach (var word in entry.Parts)
            {
                map.TryAdd(word, row);
            }
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string LanguageOf(string file) =>
        file.EndsWith(".txt", StringComparison.Ordinal)
            ? file[..^4]
            : throw LexiconEntry.Wrong(file, 1, "a file of the lexicon is named as in de.txt");

    private static ImmutableArray<(string Name, string Text)> Embedded()
    {
        var assembly = typeof(Lexicon).Assembly;
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add((name[Prefix.Length..], reader.ReadToEnd()));
        }

        return files.ToImmutable();
    }
}
