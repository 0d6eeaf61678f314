using System.Globalization;

namespace Digest.Rendering.Cards;

/// <summary>A glyph at its place, in pixels from the left end of its line, y downwards from the base line.</summary>
internal readonly record struct CardGlyph(CardFont Font, ushort Id, float X, float Y, bool Marked);

/// <summary>A line, set.</summary>
/// <param name="Glyphs">From left to right.</param>
/// <param name="Size">Pixels of an em.</param>
/// <param name="Width">In pixels.</param>
internal sealed record CardSetLine(ImmutableArray<CardGlyph> Glyphs, float Size, float Width);

/// <summary>Sets a paragraph in one size: finds where its lines break and where each glyph stands.</summary>
internal sealed class CardText
{
    private const string RightMark = "\u200F";
    private readonly string _text;
    private readonly float _size;
    private readonly byte[] _levels;
    private readonly CardFont[] _fonts;
    private readonly (int Start, int End) _mark;

    /// <summary>Makes it ready.</summary>
    /// <param name="text">What is set; runs of white space count as one blank.</param>
    /// <param name="size">Pixels of an em.</param>
    /// <param name="face">Style.</param>
    /// <param name="marked">Style of <paramref name="mark"/>.</param>
    /// <param name="mark">What is set off, where it stands last; empty for nothing.</param>
    public CardText(string text, float size, CardFace face, CardFace? marked = null, string mark = "")
    {
        _text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _size = size;
        FromRight = ReadingOrder.FromRight(_text);
        var start = mark.Length == 0 ? -1 : _text.LastIndexOf(mark, StringComparison.Ordinal);
        if (FromRight && start > 0)
        {
            // A Latin name before it would draw the reading, and one of its quotation marks, to itself.
            _text = _text.Insert(start - 1, RightMark);
            start += RightMark.Length;
        }

        _levels = ReadingOrder.Levels(_text, FromRight);
        _mark = start < 0 ? (0, 0) : (start, start + mark.Length);
        _fonts = CardLetters.Fonts(_text, i => marked is not null && IsMarked(i) ? marked : face);
    }

    /// <summary>True where it runs from right to left.</summary>
    public bool FromRight { get; }

    /// <summary>Its lines; null where it needs more than <paramref name="most"/>.</summary>
    /// <param name="width">Pixels that a line may take.</param>
    /// <param name="most">Most lines.</param>
    /// <param name="split">Whether a word that is wider than a line may go on in the next.</param>
    public ImmutableArray<CardSetLine>? Lines(float width, int most, bool split = false)
    {
        if (Breaks(width, most, split) is not { } breaks)
        {
            return null;
        }

        // Lines of about one length read better than a last one of a single word.
        var (low, high) = (width / 2, width);
        while (breaks.Count > 1 && high - low > 4)
        {
            var middle = (low + high) / 2;
            if (Breaks(middle, breaks.Count, split: false) is { } even)
            {
                (breaks, high) = (even, middle);
            }
            else
            {
                low = middle;
            }
        }

        return [.. breaks.Select(b => Set(b.Start, b.End))];
    }

    /// <summary>A text in at most so many lines, cut behind a word where it is longer, or within its first.</summary>
    public static ImmutableArray<CardSetLine> Cut(string text, float size, CardFace face, float width, int most)
    {
        if (new CardText(text, size, face).Lines(width, most, split: true) is { } whole)
        {
            return whole;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (fits, fitsNot) = (0, words.Length);
        ImmutableArray<CardSetLine> best = [];
        while (fitsNot - fits > 1)
        {
            var some = (fits + fitsNot) / 2;
            if (new CardText(string.Join(' ', words[..some]) + " \u2026", size, face).Lines(width, most, split: true) is { } lines)
            {
                (best, fits) = (lines, some);
            }
            else
            {
                fitsNot = some;
            }
        }

        return best.IsEmpty && words.Length > 0
            ? Cut(words[0], size, face, width, most, StringInfo.ParseCombiningCharacters(words[0]))
            : best;
    }

    private static ImmutableArray<CardSetLine> Cut(string word, float size, CardFace face, float width, int most, int[] letters)
    {
        var (fits, fitsNot) = (0, letters.Length);
        ImmutableArray<CardSetLine> best = [];
        while (fitsNot - fits > 1)
        {
            var some = (fits + fitsNot) / 2;
            if (new CardText(word[..letters[some]] + "\u2026", size, face).Lines(width, most, split: true) is { } lines)
            {
                (best, fits) = (lines, some);
            }
            else
            {
                fitsNot = some;
            }
        }

        return best;
    }

    /// <summary>Pixels of a unit of a font in a size.</summary>
    public static float Scale(CardFont font, float size) => size * font.Optical / font.Units;

    private bool IsMarked(int at) => at >= _mark.Start && at < _mark.End;

    private List<(int Start, int End)>? Breaks(float width, int most, bool split)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < _text.Length; )
        {
            if (lines.Count == most)
            {
                return null;
            }

            var end = start;
            for (var next = Word(start); ; next = Word(next + 1))
            {
                if (Set(start, next).Width > width)
                {
                    break;
                }

                end = next;
                if (next == _text.Length)
                {
                    break;
                }
            }

            if (end == start && (!split || (end = Part(start, width)) == start))
            {
                return null;
            }

            lines.Add((start, end));
            start = end < _text.Length && _text[end] == ' ' ? end + 1 : end;
        }

        return lines;
    }

    private int Word(int from) => _text.IndexOf(' ', from) is var blank && blank < 0 ? _text.Length : blank;

    // As much of a word as a line holds, in letters with their marks.
    private int Part(int start, float width)
    {
        var end = start;
        for (var next = start; next < Word(start); )
        {
            next += StringInfo.GetNextTextElementLength(_text.AsSpan(next));
            if (Set(start, next).Width > width)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private CardSetLine Set(int start, int end)
    {
        var glyphs = ImmutableArray.CreateBuilder<CardGlyph>();
        var x = 0f;
        foreach (var (from, to, level) in ReadingOrder.Runs(_levels, start, end))
        {
            foreach (var (a, b) in OfOneFont(from, to, level % 2 == 1))
            {
                var scale = Scale(_fonts[a], _size);
                var (set, places) = _fonts[a].Set(_text.AsSpan(a, b - a), level % 2 == 1);
                for (var i = 0; i < set.Length; i++)
                {
                    glyphs.Add(
                        new CardGlyph(
                            _fonts[a],
                            (ushort)set[i].Codepoint,
                            x + (places[i].XOffset * scale),
                            -places[i].YOffset * scale,
                            IsMarked(a + (int)set[i].Cluster)
                        )
                    );
                    x += places[i].XAdvance * scale;
                }
            }
        }

        return new CardSetLine(glyphs.ToImmutable(), _size, x);
    }

    private List<(int Start, int End)> OfOneFont(int start, int end, bool fromRight)
    {
        var runs = new List<(int Start, int End)>();
        for (var i = start; i < end; )
        {
            var to = i;
            while (to < end && _fonts[to] == _fonts[i])
            {
                to++;
            }

            runs.Add((i, to));
            i = to;
        }

        if (fromRight)
        {
            runs.Reverse();
        }

        return runs;
    }
}
