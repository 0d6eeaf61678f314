namespace Digest.Acquiring;

/// <summary>
/// Looks at lines that may be front matter as an editor would: which of them are keys, and which are keys but for a slip of the pen
/// (<c>title:Suez</c>,
/// <c>date = 2016</c>). So a slip is told where it stands, and neither turns the keys into text of the report nor the text of a crawl into
/// keys.
/// </summary>
internal sealed class Slips
{
    private readonly List<(int Line, int Column, string Key, string Value, string Mark)> _slips = [];
    private int _keys;
    private int _known;
    private int _other;
    private bool? _keyed;

    private Slips() { }

    /// <summary>Whether the first line that is neither blank nor comment is a key.</summary>
    public bool Keyed => _keyed == true;

    /// <summary>Whether more lines than not are keys or slips, one of a known key among them.</summary>
    public bool Meant => _known > 0 && _keys + _slips.Count > _other;

    /// <summary>Reads lines; <paramref name="line"/> is the number of the first one in its file.</summary>
    public static Slips Of(IEnumerable<string> lines, int line)
    {
        var slips = new Slips();
        foreach (var text in lines)
        {
            slips.Add(text, line++);
        }

        return slips;
    }

    /// <summary>Whether a line is a row of two or more dashes of any printing: what a fence becomes under a word processor.</summary>
    public static bool IsLooseFence(ReadOnlySpan<char> line) =>
        line.Length >= 1 && line.TrimStart("-–—").IsEmpty && (line.Length > 1 || line[0] == '—');

    /// <summary>Tells that a first line is nearly a fence, when keys follow it. The file is read as text.</summary>
    public void TellFence(SourceText source, int line, ReadOnlySpan<char> fence, Diagnostics diagnostics)
    {
        if (_other == 0 && _known > 0)
        {
            diagnostics.Warn(
                DiagnosticCodes.BrokenYaml,
                source.Path,
                line,
                1,
                "These lines look like front matter and are read as text of the report",
                $"They open with \"{fence}\" and not with three dashes",
                "Put them between two lines of three dashes each; leave a line blank below the dashes if they are text"
            );
        }
    }

    /// <summary>Tells the first slip as an error, for front matter that is surely meant as such. False when there is none.</summary>
    public bool Tell(SourceText source, Diagnostics diagnostics)
    {
        if (_slips is not [var slip, ..])
        {
            return false;
        }

        var (message, cause, remedy) = Words(slip);
        diagnostics.Error(DiagnosticCodes.BrokenYaml, source.Path, slip.Line, slip.Column, message, cause, remedy);
        return true;
    }

    /// <summary>Tells the first slip as a warning, for lines below a row of dashes that stay text.</summary>
    public void TellText(SourceText source, Diagnostics diagnostics)
    {
        if (Meant && _slips is [var slip, ..])
        {
            var (message, cause, remedy) = Words(slip);
            diagnostics.Warn(
                DiagnosticCodes.BrokenYaml,
                source.Path,
                slip.Line,
                slip.Column,
                message + ", and no line of three dashes closes the front matter; it is read as text of the report",
                cause,
                remedy + ", and close the front matter"
            );
        }
    }

    private void Add(string text, int line)
    {
        var indented = text.Length > 0 && text[0] is ' ' or '\t';
        if (text.Trim() is not { Length: > 0 } bare || bare[0] == '#' || (indented && _keyed is not null))
        {
            return; // what is indented belongs to the line above it
        }

        text = bare;
        var at = text.AsSpan().IndexOfAny(':', '=');
        var key = at is > 0 and < 64 ? text[..at].TrimEnd() : "";
        var known = KeyCatalogue.Canonical(key.Trim('"', '\'')) is not null;
        var parted = at > 0 && text[at] == ':' && (at + 1 == text.Length || text[at + 1] is ' ' or '\t');
        var isKey = parted && key.Length > 0 && key.AsSpan().IndexOfAny(" \t.,;") < 0;
        _keyed ??= isKey;
        _known += known ? 1 : 0;
        if (isKey)
        {
            _keys++;
        }
        else if (known)
        {
            _slips.Add((line, at + 1, key, text[(at + 1)..].Trim(), text[at].ToString()));
        }
        else
        {
            _other += text[0] is '-' or ']' or '}' ? 0 : 1;
        }
    }

    private static (string Message, string Cause, string Remedy) Words(
        (int Line, int Column, string Key, string Value, string Mark) slip
    ) =>
        slip.Mark == ":"
            ? (
                $"There is no space behind the colon of {slip.Key}:",
                "YAML takes what has no space behind its colon for one word",
                $"Write {slip.Key}: {slip.Value}".TrimEnd()
            )
            : (
                $"An equals sign stands behind {slip.Key}",
                "YAML parts a key from its value with a colon",
                $"Write {slip.Key}: {slip.Value}".TrimEnd()
            );
}
