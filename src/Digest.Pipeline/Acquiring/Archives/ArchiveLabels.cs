using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>The labels of press archives, from <c>labels.txt</c>. Read once, when the first is asked for.</summary>
internal static class ArchiveLabels
{
    private const int LongestLanguage = 40;

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Sections = new(Read);

    /// <summary>The labels of a section with what they hold, compared without case.</summary>
    public static FrozenDictionary<string, ArchiveField> Fields(string section) =>
        Sections
            .Value[section]
            .ToFrozenDictionary(
                static e => e.Key,
                static e => Enum.Parse<ArchiveField>(e.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                StringComparer.OrdinalIgnoreCase
            );

    /// <summary>The words of a section, compared without case.</summary>
    public static FrozenSet<string> Words(string section) => Sections.Value[section].Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language by its name, of several names ("GERMAN; DEUTSCH") by the first known; null where none is.</summary>
    public static string? Language(string name) =>
        name.Length > LongestLanguage
            ? null
            : name.Split([';', ',', '/'], StringSplitOptions.TrimEntries)
                .Select(static n => Sections.Value["languages"].GetValueOrDefault(n.TrimEnd('.')))
                .FirstOrDefault(static tag => tag is not null);

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        using var stream = typeof(ArchiveLabels).Assembly.GetManifestResourceStream("acquiring/labels.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1];
                sections.Add(section, new(StringComparer.OrdinalIgnoreCase));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var at = line.IndexOf('=', StringComparison.Ordinal);
                sections[section].TryAdd((at < 0 ? line : line[..at]).Trim(), at < 0 ? "" : line[(at + 1)..].Trim());
            }
        }

        return sections.ToFrozenDictionary(
            static s => s.Key,
            static s => s.Value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal
        );
    }
}
