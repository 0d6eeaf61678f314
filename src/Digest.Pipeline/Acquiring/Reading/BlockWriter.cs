using System.Text;

namespace Digest.Acquiring;

/// <summary>
/// Writes one block's text from ranges of a file: white space folded, odd characters dropped, the place of every unit remembered.
/// Reused block after block. White space at the ends never shows.
/// </summary>
internal sealed class BlockWriter(SourceText source, OddCharacters odd)
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];
    private readonly List<Inline> _inlines = [];
    private readonly List<(InlineKind Kind, int Start, string? Url, int Order)> _open = [];
    private (int Text, int File, int Length) _run;
    private int _space = -1;
    private bool _spaceWanted;

    /// <summary>True while nothing but white space was written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Keeps white space as it stands: for code and tables.</summary>
    public bool Verbatim { get; set; }

    /// <summary>Writes a range of the file.</summary>
    public void Range(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            Unit(source.Text, i, i);
        }
    }

    /// <summary>
    /// Writes text that stands otherwise in the file (an entity, an escape), at the place where it stands; -1 where unknown.
    /// </summary>
    public void Words(string text, int at)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Unit(text, i, at);
        }
    }

    /// <summary>Writes a space unless one is there.</summary>
    public void Space(int at)
    {
        _spaceWanted = true;
        _space = _space < 0 ? at : _space;
    }

    /// <summary>Writes one character as it is, white space too.</summary>
    public void Exactly(char c, int at)
    {
        FlushSpace();
        Put(c, at);
    }

    /// <summary>Opens an inline mark at the present place.</summary>
    public void Open(InlineKind kind, string? url = null) => _open.Add((kind, _text.Length, url, _open.Count));

    /// <summary>Closes the innermost open mark; empty marks vanish.</summary>
    public void Close()
    {
        var (kind, start, url, _) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var from = start < _text.Length && _text[start] == ' ' && !Verbatim ? start + 1 : start;
        if (from < _text.Length)
        {
            _inlines.Add(new Inline(kind, from, _text.Length, url));
        }
    }

    /// <summary>
    /// The finished block, null when it holds no visible character; the writer is empty again. <paramref name="start"/> and <paramref
    /// name="end"/> are UTF-16 positions of the file.
    /// </summary>
    public Block? Finish(BlockKind kind, int start, int end)
    {
        while (_open.Count > 0)
        {
            Close();
        }

        FlushRun();
        var text = _text.ToString();
        var block = text.AsSpan().Trim().IsEmpty
            ? null
            : new Block
            {
                N = 0,
                Kind = kind,
                Text = text,
                Start = source.CodePoint(start),
                End = source.CodePoint(end),
                Source = [.. _runs],
                Inlines = _inlines.Count == 0 ? [] : [.. _inlines.OrderBy(i => i.Start).ThenByDescending(i => i.End)],
            };
        _text.Clear();
        _runs.Clear();
        _inlines.Clear();
        (_space, _spaceWanted, _run, Verbatim) = (-1, false, default, false);
        return block;
    }

    private void Unit(string text, int i, int at)
    {
        var c = text[i];
        if (Verbatim ? false : char.IsWhiteSpace(c))
        {
            Space(at);
        }
        else if (OddCharacters.Drops(text, i))
        {
            Odd(text, i, at);
        }
        else if (!(Verbatim && c == '\r'))
        {
            FlushSpace();
            Put(c, at);
        }
    }

    // Inside a word a dropped character would join what it parts: layout stays, all else shows as a replacement character. Elsewhere both
    // go.
    private void Odd(string text, int i, int at)
    {
        odd.Saw(text, i, at);
        var inside =
            !_spaceWanted
            && _text.Length > 0
            && char.IsLetterOrDigit(_text[^1])
            && i + 1 < text.Length
            && char.IsLetterOrDigit(text[i + 1]);
        if (inside)
        {
            Put(OddCharacters.IsLayout(text[i]) ? text[i] : '\uFFFD', at);
        }
    }

    private void FlushSpace()
    {
        if (_spaceWanted && _text.Length > 0)
        {
            Put(' ', _space);
        }

        (_space, _spaceWanted) = (-1, false);
    }

    private void Put(char c, int at)
    {
        if (at >= 0)
        {
            if (_run.Length == 0 || at != _run.File + _run.Length || _text.Length != _run.Text + _run.Length)
            {
                FlushRun();
                _run = (_text.Length, at, 0);
            }

            _run.Length++;
        }

        _text.Append(c);
    }

    private void FlushRun()
    {
        if (_run.Length > 0)
        {
            _runs.Add(new SourceRun(_run.Text, source.CodePoint(_run.File), _run.Length));
        }

        _run = default;
    }
}
