using System.Buffers;

namespace Digest.Text;

/// <summary>
/// Reads a file of the lexicon: <c>[section]</c> opens a section, every other line is one entry, lines that begin with <c>#</c> say
/// why. Strict, since the files are ours: a line nobody
/// would read is an error, not a word less.
/// </summary>
internal static class LexiconFile
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// The sections by name. Throws <see cref="FormatException"/>, with file and line, at the first line that is none of the above.
    /// </summary>
    public static Dictionary<string, ImmutableArray<LexiconEntry>> Read(string file, string text)
    {
        var sections = new Dictionary<string, ImmutableArray<LexiconEntry>>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? open = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (raw.IsEmpty || raw[0] == '#')
            {
                continue;
            }

            if (char.IsWhiteSpace(raw[0]) || char.IsWhiteSpace(raw[^1]))
            {
                throw LexiconEntry.Wrong(file, number, "white space at the beginning or the end of a line");
            }

            if (raw[0] == '[')
            {
                Close();
                open = Name(file, number, raw);
                if (sections.ContainsKey(open))
                {
                    throw LexiconEntry.Wrong(file, number, $"the section [{open}] stands in this file already");
                }

                continue;
            }

            if (open is null)
            {
                throw LexiconEntry.Wrong(file, number, "an entry before the first [section]");
            }

            var entry = raw.ToString();
            if (!seen.Add(entry))
            {
                throw LexiconEntry.Wrong(file, number, $"\"{entry}\" stands in [{open}] already");
            }

            entries.Add(new LexiconEntry(entry, file, number));
        }

        Close();
        return sections;

        void Close()
        {
            if (open is not null)
            {
                sections[open] =
                    entries.Count > 0 ? entries.ToImmutable() : throw LexiconEntry.Wrong(file, number, $"the section [{open}] is empty");
                entries.Clear();
                seen.Clear();
            }
        }
    }

    private static string Name(string file, int line, ReadOnlySpan<char> raw)
    {
        var name = raw[^1] == ']' ? raw[1..^1] : [];
        return name.Length > 0 && name.IndexOfAnyExcept(NameLetters) < 0
            ? name.ToString()
            : throw LexiconEntry.Wrong(file, line, "a section is named in small letters, figures and hyphens: [months]");
    }
}
