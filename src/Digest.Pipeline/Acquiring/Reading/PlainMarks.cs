namespace Digest.Acquiring;

/// <summary>
/// Takes Markdown's inline marks out of a line of plain text: links and images lose their targets, emphasis its stars. A simplification of
/// CommonMark's delimiter rules: marks pair only when they have one length and stand inside the same link. What does not pair stays text.
/// Linear in the line.
/// </summary>
internal sealed class PlainMarks(string text, BlockWriter writer)
{
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("[*_`~<\\");
    private const int LookBack = 24;
    private readonly List<PlainMark> _marks = [];
    private readonly Stack<int> _brackets = new();
    private readonly Stack<int> _openers = new();
    private readonly Dictionary<int, int> _closers = [];

    private enum Act
    {
        Literal,
        Open,
        Close,
        Skip,
    }

    /// <summary>Writes the words of a range.</summary>
    public void Write(int from, int to)
    {
        if (text.AsSpan(from, to - from).IndexOfAny(Signs) < 0)
        {
            writer.Range(from, to);
            return;
        }

        Find(from, to);
        Pair();
        var at = from;
        foreach (var mark in _marks)
        {
            if (mark.Act == Act.Literal || mark.Start < at)
            {
                continue;
            }

            writer.Range(at, mark.Start);
            at = mark.Start + mark.Length;
            if (mark.Act == Act.Open && mark.Kind is { } kind)
            {
                writer.Open(kind, mark.Url);
            }
            else if (mark.Act == Act.Close && mark.Kind is not null)
            {
                writer.Close();
            }
        }

        writer.Range(at, to);
    }

    private void Find(int from, int to)
    {
        _marks.Clear();
        _brackets.Clear();
        _closers.Clear();
        for (var i = from; i < to; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < to && text[i + 1] is '[' or ']' or '*' or '_' or '`' or '~' or '#' or '(' or ')' or '\\':
                    _marks.Add(new PlainMark(i, 1, '\\') { Act = Act.Skip });
                    i++;
                    break;
                case '[':
                    _brackets.Push(_marks.Count);
                    var image = i > from && text[i - 1] == '!';
                    _marks.Add(new PlainMark(image ? i - 1 : i, image ? 2 : 1, '['));
                    break;
                case ']' when _brackets.Count > 0:
                    i = CloseBracket(i, to);
                    break;
                case '<' when Autolink(from, i, to) is var end && end > 0:
                    var url = FollowedAddress.Safe(text[(i + 1)..end]);
                    _marks.Add(
                        new PlainMark(i, 1, '<')
                        {
                            Act = Act.Open,
                            Kind = url is null ? null : InlineKind.Link,
                            Url = url,
                        }
                    );
                    _marks.Add(new PlainMark(end, 1, '>') { Act = Act.Close, Kind = url is null ? null : InlineKind.Link });
                    i = end;
                    break;
                case '*' or '_' or '`' or '~':
                    i = Run(from, i, to) - 1;
                    break;
            }
        }
    }

    // A bracket pair is a link only with a target right behind it; else both brackets are text ("[Trump's]").
    private int CloseBracket(int i, int to)
    {
        var open = _brackets.Pop();
        var end = i + 1 < to && text[i + 1] == '(' ? Target(i + 1, to) : -1;
        if (end < 0)
        {
            return i;
        }

        var url = text[_marks[open].Start] == '!' ? null : FollowedAddress.Safe(FirstWord(text.AsSpan(i + 2, end - i - 2)));
        InlineKind? kind = url is null ? null : InlineKind.Link;
        _marks[open] = _marks[open] with { Act = Act.Open, Kind = kind, Url = url, Partner = _marks.Count };
        for (var m = _marks.Count - 1; m > open; m--)
        {
            // What stands in a link that is closed already belongs to that one: it is leapt over, or nested links would be walked
            // again and again.
            var inner = _marks[m] is { Sign: ']', Act: Act.Close } closed ? closed.Partner : m;
            _marks[m] = _marks[m] with { Link = _marks[m].Link < 0 ? open : _marks[m].Link };
            m = inner;
            _marks[m] = _marks[m] with { Link = _marks[m].Link < 0 ? open : _marks[m].Link };
        }

        _marks.Add(
            new PlainMark(i, end + 1 - i, ']')
            {
                Act = Act.Close,
                Kind = kind,
                Link = -1,
                Partner = open,
            }
        );
        return end;
    }

    // All parentheses of a line are paired in one pass, when the first is asked for: each that nothing closes would be followed to
    // the line's end.
    private int Target(int open, int to)
    {
        if (_closers.Count == 0)
        {
            _openers.Clear();
            for (var i = open; i < to; i++)
            {
                if (text[i] == '(')
                {
                    _openers.Push(i);
                }
                else if (text[i] == ')' && _openers.TryPop(out var opener))
                {
                    _closers[opener] = i;
                }
            }

            _closers[-1] = to;
        }

        return _closers.GetValueOrDefault(open, -1);
    }

    // Brackets that part two words stay: without them the words would be one.
    private int Autolink(int from, int open, int to)
    {
        var s = text.AsSpan(open + 1, to - open - 1);
        if (!s.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !s.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        var length = s.IndexOfAny("<> \t");
        var end = length > 0 && s[length] == '>' ? open + 1 + length : -1;
        var parts =
            (open > from && (IsWord(text[open - 1]) || text[open - 1] == '>')) || (end > 0 && end + 1 < to && IsWord(text[end + 1]));
        return parts ? -1 : end;
    }

    private int Run(int from, int i, int to)
    {
        var end = i;
        while (end < to && text[end] == text[i])
        {
            end++;
        }

        var before = i == from ? ' ' : text[i - 1];
        var after = end == to ? ' ' : text[end];
        var left = !char.IsWhiteSpace(after) && (IsWord(after) || !IsWord(before));
        var right = !char.IsWhiteSpace(before) && (IsWord(before) || !IsWord(after));
        var strict = text[i] != '*' || end - i == 1;
        var (opens, closes) = (left && !(strict && IsWord(before)), right && !(strict && IsWord(after)));
        if (end - i == 3 && text[i] is '*' or '_')
        {
            // Three are one and two: the strong ones outside.
            var first = opens && !closes ? 2 : 1;
            _marks.Add(new PlainMark(i, first, text[i]) { Opens = opens, Closes = closes });
            _marks.Add(new PlainMark(i + first, 3 - first, text[i]) { Opens = opens, Closes = closes });
        }
        else if (end - i <= 3 && (text[i] != '~' || end - i == 2))
        {
            _marks.Add(new PlainMark(i, end - i, text[i]) { Opens = opens, Closes = closes });
        }

        return end;
    }

    private void Pair()
    {
        for (var i = 0; i < _marks.Count; i++)
        {
            if (!_marks[i].Closes)
            {
                continue;
            }

            for (var j = i - 1; j >= 0 && i - j <= LookBack; j--)
            {
                var (open, close) = (_marks[j], _marks[i]);
                if (open.Act is Act.Open or Act.Close && open.Sign is '*' or '_' or '`' or '~' && open.Link == close.Link)
                {
                    if (open.Act == Act.Open)
                    {
                        break;
                    }

                    j = open.Partner;
                    continue;
                }

                if (
                    open.Opens
                    && open.Act == Act.Literal
                    && open.Sign == close.Sign
                    && open.Length == close.Length
                    && open.Link == close.Link
                    && open.Start + open.Length < close.Start
                )
                {
                    InlineKind? kind =
                        open.Sign is '`' or '~' ? null
                        : open.Length == 1 ? InlineKind.Emphasis
                        : InlineKind.Strong;
                    _marks[j] = open with { Act = Act.Open, Kind = kind, Partner = i };
                    _marks[i] = close with { Act = Act.Close, Kind = kind, Partner = j };
                    Forget(j + 1, i);
                    break;
                }
            }
        }
    }

    // What opened inside a pair and did not close there is text: marks never cross.
    private void Forget(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _marks[i] = _marks[i] with { Opens = false };
        }
    }

    private static string FirstWord(ReadOnlySpan<char> target)
    {
        var s = target.Trim().Trim("<>");
        var end = s.IndexOfAny(" \t");
        return (end < 0 ? s : s[..end]).ToString();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private readonly record struct PlainMark(int Start, int Length, char Sign)
    {
        public Act Act { get; init; }

        public InlineKind? Kind { get; init; }

        public string? Url { get; init; }

        public bool Opens { get; init; }

        public bool Closes { get; init; }

        public int Link { get; init; } = -1;

        public int Partner { get; init; }
    }
}
