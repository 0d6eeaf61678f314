using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Digest.Output;

/// <summary>
/// Shows the line of a file that something is told of, with a mark below the place: where the file can be read as UTF-8 and has the line.
/// </summary>
internal sealed class SourceLines
{
    /// <summary>Longest file of which lines are shown below a diagnostic, in bytes.</summary>
    [Limit("the place is told without the line")]
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int Wide = 100;
    private const int Before = 60;
    private const int Tab = 4;
    private string? _file;
    private string[] _lines = [];

    /// <summary>The line and the mark below it; nothing where there is nothing to show.</summary>
    public IEnumerable<string> Of(string file, int line, int column)
    {
        if (line <= 0 || column <= 0 || Lines(file) is var lines && line > lines.Length)
        {
            return [];
        }

        var text = _lines[line - 1];
        if (column > text.Length + 1 || text.Trim().Length == 0)
        {
            return [];
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        var (shown, at, marks) = Fit(text, column - 1);
        return
        [
            TerminalWriter.Faint($"  {number} | ") + shown,
            TerminalWriter.Faint($"  {new string(' ', number.Length)} | ")
                + new string(' ', at)
                + TerminalWriter.Bold(new string('^', marks)),
        ];
    }

    // Columns count as a terminal counts them; of a long line the part around the place is shown.
    private static (string Shown, int At, int Marks) Fit(string text, int at)
    {
        var word = at;
        // A word is marked whole, anything else with one mark.
        while (word < text.Length && (char.IsLetterOrDigit(text[word]) || text[word] is '_' or '-' or '/'))
        {
            word++;
        }

        word = Math.Max(word, Math.Min(at + 1, text.Length));
        var (head, marked, tail) = (Visible(text[..at], 0), "", "");
        marked = Visible(text[at..word], Cells.Of(head));
        tail = Visible(text[word..], Cells.Of(head) + Cells.Of(marked));
        if (Cells.Of(head) > Before)
        {
            head = "…" + Last(head, Before - 1);
        }

        return (
            Cells.Cut(head + marked + tail, Wide),
            Cells.Of(head),
            text.AsSpan(at).StartsWith("\t") ? 1 : Math.Clamp(Cells.Of(marked), 1, Math.Max(1, Wide - Cells.Of(head) - 1))
        );
    }

    private static string Last(string text, int most)
    {
        var from = text.Length;
        while (from > 0 && Cells.Of(text[(from - 1)..]) <= most)
        {
            from--;
        }

        // Not from the second half of a character.
        return text[(from < text.Length && char.IsLowSurrogate(text[from]) ? from + 1 : from)..];
    }

    private static string Visible(string text, int column)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(
                rune.Value == '\t'
                    ? new string(' ', Tab - ((column + Cells.Of(shown.ToString())) % Tab))
                    : TextReport.Plain(rune.ToString())
            );
        }

        return shown.ToString();
    }

    private string[] Lines(string file)
    {
        if (_file == file)
        {
            return _lines;
        }

        (_file, _lines) = (file, []);
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: <= MaxBytes } && File.ReadAllBytes(file) is var bytes && Utf8.IsValid(bytes))
            {
                _lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could be read when it was told of; what is told holds all the same.
        }

        return _lines;
    }
}
