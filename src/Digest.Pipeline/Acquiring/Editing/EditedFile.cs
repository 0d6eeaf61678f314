using System.Text;
using System.Text.Unicode;

namespace Digest.Acquiring;

/// <summary>
/// An editor's file in which something is changed: text is put in, or put in the place of other text, and nothing else moves, so that
/// comments, order and line
/// ends stay as they are.
/// </summary>
internal sealed class EditedFile
{
    private readonly List<(int At, int Length, string Text)> _added = [];
    private readonly byte[] _mark;
    private readonly int[] _lines;
    private readonly string _eol;

    private EditedFile(string path, string? before, byte[] mark)
    {
        (Path, Before, _mark) = (path, before, mark);
        Text = before ?? "";
        var first = Text.IndexOf('\n', StringComparison.Ordinal);
        _eol = first > 0 && Text[first - 1] == '\r' ? "\r\n" : "\n";
        var lines = new List<int> { 0 };
        for (var at = first; at >= 0; at = Text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        _lines = [.. lines];
    }

    /// <summary>Path, relative to the input folder.</summary>
    public string Path { get; }

    /// <summary>Its text; null where the file is new.</summary>
    public string? Before { get; }

    /// <summary>Its text, empty where the file is new.</summary>
    public string Text { get; }

    /// <summary>The file; null when it is not UTF-8, since what cannot be read for certain is not rewritten.</summary>
    public static EditedFile? Open(string path, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } b)
        {
            return new EditedFile(path, null, []);
        }

        var mark = b.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        return Utf8.IsValid(b.Span) ? new EditedFile(path, Encoding.UTF8.GetString(b.Span[mark..]), b.Span[..mark].ToArray()) : null;
    }

    /// <summary>The position of a line and column, both from 1; the end for a line behind the last.</summary>
    public int At(int line, int column) => line > _lines.Length ? Text.Length : Math.Min(Text.Length, _lines[line - 1] + column - 1);

    /// <summary>The text of a line, from 1, without its end.</summary>
    public string Line(int line) =>
        line > _lines.Length ? "" : Text[_lines[line - 1]..(line < _lines.Length ? _lines[line] : Text.Length)].TrimEnd('\n', '\r');

    /// <summary>Number of lines.</summary>
    public int Lines => _lines.Length;

    /// <summary>Puts text in at a position; several at one position keep their order.</summary>
    public void Insert(int at, string text) => Replace(at, 0, text);

    /// <summary>Puts text in the place of some characters. Places do not overlap.</summary>
    public void Replace(int at, int length, string text) => _added.Add((at, length, text));

    /// <summary>Puts whole lines in below a line; 0 puts them first.</summary>
    public void InsertBelow(int line, IEnumerable<string> lines)
    {
        var at = line < _lines.Length ? _lines[line] : Text.Length;
        var open = at == Text.Length && at > 0 && Text[^1] != '\n';
        Insert(at, (open ? _eol : "") + string.Join(_eol, lines) + (open ? "" : _eol));
    }

    /// <summary>Puts whole lines in at the end.</summary>
    public void Append(IEnumerable<string> lines)
    {
        // A second one must find the end of the line that the first one opened.
        var open = Text.Length > 0 && Text[^1] != '\n' && !_added.Exists(a => a.At == Text.Length);
        Insert(Text.Length, (open ? _eol : "") + string.Join(_eol, lines) + _eol);
    }

    /// <summary>The file with everything put in; null when nothing was.</summary>
    public Amended? Done()
    {
        if (_added.Count == 0)
        {
            return null;
        }

        var after = new StringBuilder();
        var from = 0;
        foreach (var (at, length, text) in _added.OrderBy(a => a.At))
        {
            after.Append(Text, from, Math.Max(0, at - from)).Append(text);
            from = Math.Max(from, at + length); // two items of one list may give up the comma between them
        }

        var whole = after.Append(Text, from, Text.Length - from).ToString();
        return new Amended(Path, Before, whole, Bytes(whole)) { Was = Before is null ? default(ReadOnlyMemory<byte>?) : Bytes(Before) };
    }

    private byte[] Bytes(string text) => [.. _mark, .. Encoding.UTF8.GetBytes(text)];
}
