using System.Text;

namespace Digest.Text;

/// <summary>A place that a quote selector found: a range of one text among several.</summary>
/// <param name="Text">Index of the text it begins in.</param>
/// <param name="Start">First UTF-16 unit there.</param>
/// <param name="End">One past the last UTF-16 unit there; the text's end where the quote runs on into the next text.</param>
public readonly record struct QuotePlace(int Text, int Start, int End);

/// <summary>
/// Finds words in a row of texts (the blocks of an article) as a W3C TextQuoteSelector does (Web Annotation Data Model, 4.2.4): exactly,
/// but for runs
/// of white space, which count as one space; the end of a text counts as one too. Prefix and suffix narrow the choice. Never looks for
/// likenesses.
/// </summary>
public sealed class TextQuote
{
    private readonly string _all;
    private readonly int[] _begins;
    private readonly ImmutableArray<string> _texts;

    /// <summary>Makes the texts searchable.</summary>
    public TextQuote(ImmutableArray<string> texts)
    {
        _texts = texts;
        _begins = new int[texts.Length];
        var all = new StringBuilder();
        for (var i = 0; i < texts.Length; i++)
        {
            if (all.Length > 0)
            {
                all.Append(' ');
            }

            _begins[i] = all.Length;
            all.Append(Normal.Space(texts[i]));
        }

        _all = all.ToString();
    }

    /// <summary>
    /// Every place where the words stand with this prefix before and this suffix after, in text order. Empty when the words are blank.
    /// </summary>
    public ImmutableArray<QuotePlace> Find(string exact, string? prefix = null, string? suffix = null)
    {
        var (quote, before, after) = (Normal.Space(exact), Normal.Space(prefix ?? ""), Normal.Space(suffix ?? ""));
        if (quote.Length == 0)
        {
            return [];
        }

        var places = ImmutableArray.CreateBuilder<QuotePlace>();
        for (var at = Next(quote, before, after, 0); at >= 0; at = Next(quote, before, after, at + 1))
        {
            places.Add(Place(at, at + quote.Length));
        }

        return places.ToImmutable();
    }

    // Where the words stand next, from a place on, with these before and behind them; -1 for nowhere.
    private int Next(string quote, ReadOnlySpan<char> before, ReadOnlySpan<char> after, int from)
    {
        for (
            var at = _all.IndexOf(quote, from, StringComparison.Ordinal);
            at >= 0;
            at = _all.IndexOf(quote, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                _all.AsSpan(0, at).TrimEnd().EndsWith(before, StringComparison.Ordinal)
                && _all.AsSpan(at + quote.Length).TrimStart().StartsWith(after, StringComparison.Ordinal)
            )
            {
                return at;
            }
        }

        return -1;
    }

    private QuotePlace Place(int from, int to)
    {
        var text = Array.BinarySearch(_begins, from);
        text = text < 0 ? ~text - 1 : text;
        var original = _texts[text];
        var start = Unfold(original, from - _begins[text], atEnd: false);
        var end =
            text + 1 < _begins.Length && to > _begins[text + 1] - 1 ? original.Length : Unfold(original, to - _begins[text], atEnd: true);
        return new QuotePlace(text, start, end);
    }

    /// <summary>The position in a text of a position in its folded form. An end stays before the white space that follows it.</summary>
    private static int Unfold(string text, int folded, bool atEnd)
    {
        var (i, n) = (0, 0);
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        while (i < text.Length && n < folded)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                {
                    i++;
                }
            }

            i++;
            n++;
        }

        while (!atEnd && i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
