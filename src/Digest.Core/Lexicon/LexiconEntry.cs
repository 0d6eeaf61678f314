using System.Globalization;

namespace Digest.Text;

/// <summary>One line of a file of the lexicon, with its place, so that whoever cannot use it says where it stands.</summary>
/// <param name="Text">The line: a word, a phrase, or words parted as the section asks.</param>
/// <param name="File">The file, as in <c>de.txt</c>.</param>
/// <param name="Line">Its line, from 1.</param>
public readonly record struct LexiconEntry(string Text, string File, int Line)
{
    /// <summary>
    /// What stands before and after the first <c> = </c>; throws when the line has none, since the section's reader needs both.
    /// </summary>
    public (string Key, string Value) Pair() =>
        Text.IndexOf(" = ", StringComparison.Ordinal) is var at and > 0
            ? (Text[..at], Text[(at + 3)..])
            : throw Unfit("a line \"key = word\" is wanted here");

    /// <summary>The parts between <c> | </c>; a line without that mark is one part.</summary>
    public string[] Parts => Text.Split(" | ");

    /// <summary>The error that names this line.</summary>
    public FormatException Unfit(string why) => Wrong(File, Line, $"\"{Text}\": {why}");

    /// <summary>An error at a line of a file.</summary>
    internal static FormatException Wrong(string file, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}({line}): {what}."));
}
