namespace Digest.Text;

/// <summary>Where a stretch of words stands.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Equal,

    /// <summary>In the first text only.</summary>
    OnlyA,

    /// <summary>In the second text only.</summary>
    OnlyB,
}

/// <summary>
/// A stretch of a word diff. The spans of all parts, in order, make up the whole of each text, white space and punctuation included.
/// </summary>
/// <param name="Kind">Where its words stand.</param>
/// <param name="A">UTF-16 units of the first text; empty, at the place of the gap, for words only in the second.</param>
/// <param name="B">UTF-16 units of the second text; empty, at the place of the gap, for words only in the first.</param>
public readonly record struct DiffPart(DiffKind Kind, Span A, Span B);

/// <summary>
/// The difference of two texts, word by word: case, punctuation and white space do not count, but quotation marks do, and every letter.
/// Their alignment (see <see cref="WordAlignment"/>) tidied: words that only count as the same ("Northbank" for "Northbank's") are shown
/// as the two that are printed, and so are words of which one opens or closes a quotation, or a reader would put together a text that
/// nobody printed; a lone small word left standing between two changes joins them, since a reader sees "on the / based on the" sooner
/// than three crumbs.
/// Never composes a text: every part is a span of one of the two.
/// </summary>
public static class WordDiff
{
    /// <summary>The parts in text order; where both sides change, the words of the first text come first.</summary>
    public static ImmutableArray<DiffPart> Of(string a, string b) => Of(new TextLayer(a), new TextLayer(b));

    /// <summary>The same of texts whose words may be known already.</summary>
    public static ImmutableArray<DiffPart> Of(TextLayer first, TextLayer second) =>
        Of(first, second, WordAlignment.Of(first.Words, second.Words));

    /// <summary>The same of texts that are aligned already.</summary>
    public static ImmutableArray<DiffPart> Of(TextLayer first, TextLayer second, WordAlignment alignment)
    {
        var (a, b, wa, wb) = (first.Text, second.Text, first.Words, second.Words);
        var pairs = Tidy([.. alignment.Pairs().Where(p => ReadAlike(a, wa[p.A], b, wb[p.B]))], wa, wb);
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        var (i, j, atA, atB) = (0, 0, 0, 0);
        for (var n = 0; n <= pairs.Count; n++)
        {
            var (pi, pj) = n < pairs.Count ? pairs[n] : (wa.Length, wb.Length);
            if (pi > i)
            {
                var to = StartOf(wa, pi, a);
                parts.Add(new DiffPart(DiffKind.OnlyA, new Span(atA, to), new Span(atB, atB)));
                atA = to;
            }

            if (pj > j)
            {
                var to = StartOf(wb, pj, b);
                parts.Add(new DiffPart(DiffKind.OnlyB, new Span(atA, atA), new Span(atB, to)));
                atB = to;
            }

            var run = n;
            while (run + 1 < pairs.Count && pairs[run + 1] == (pairs[run].A + 1, pairs[run].B + 1))
            {
                run++;
            }

            if (n < pairs.Count)
            {
                (i, j) = (pairs[run].A + 1, pairs[run].B + 1);
                var (toA, toB) = (StartOf(wa, i, a), StartOf(wb, j, b));
                parts.Add(new DiffPart(DiffKind.Equal, new Span(atA, toA), new Span(atB, toB)));
                (atA, atB, n) = (toA, toB, run);
            }
        }

        if (parts.Count == 0 && (a.Length > 0 || b.Length > 0))
        {
            parts.Add(new DiffPart(DiffKind.Equal, new Span(0, a.Length), new Span(0, b.Length)));
            (atA, atB) = (a.Length, b.Length);
        }

        // A text without words ("…") beside one with words.
        if (atA < a.Length)
        {
            parts.Add(new DiffPart(DiffKind.OnlyA, new Span(atA, a.Length), new Span(atB, atB)));
        }

        if (atB < b.Length)
        {
            parts.Add(new DiffPart(DiffKind.OnlyB, new Span(a.Length, a.Length), new Span(atB, b.Length)));
        }

        return parts.ToImmutable();
    }

    private static List<(int A, int B)> Tidy(ImmutableArray<(int A, int B)> pairs, ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var kept = new List<(int A, int B)>(pairs.Length);
        for (var n = 0; n < pairs.Length; n++)
        {
            var (i, j) = pairs[n];
            var before = n == 0 ? (A: -1, B: -1) : pairs[n - 1];
            var after = n + 1 < pairs.Length ? pairs[n + 1] : (A: a.Length, B: b.Length);
            var crumb = before.A < i - 1 && after.A > i + 1 && before.B < j - 1 && after.B > j + 1 && a[i].Key.Length <= 3 && !a[i].Digit;
            if (!crumb)
            {
                kept.Add(pairs[n]);
            }
        }

        return kept;
    }

    /// <summary>
    /// Where the word with this index begins: an opening quotation mark before it is its own; the end of the text behind the last word.
    /// </summary>
    internal static int StartOf(ImmutableArray<Word> words, int index, string text) =>
        index == 0 ? 0
        : index == words.Length ? text.Length
        : words[index].Start > words[index - 1].End && Quotations.IsMark(text[words[index].Start - 1]) ? words[index].Start - 1
        : words[index].Start;

    // The same letters, and quotation marks at the same ends, whatever their form.
    private static bool ReadAlike(string a, Word x, string b, Word y) =>
        SameLetters(a.AsSpan(x.Start, x.End - x.Start), b.AsSpan(y.Start, y.End - y.Start))
        && IsMarkBefore(a, x) == IsMarkBefore(b, y)
        && IsMarkBehind(a, x) == IsMarkBehind(b, y);

    private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        for (var (i, j) = (0, 0); ; )
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i]))
            {
                i++;
            }

            while (j < b.Length && !char.IsLetterOrDigit(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    private static bool IsMarkBefore(string text, Word word) => word.Start > 0 && Quotations.IsMark(text[word.Start - 1]);

    private static bool IsMarkBehind(string text, Word word)
    {
        var at = word.End;
        while (at < text.Length && text[at] is '.' or ',' or ';' or ':' or '!' or '?' or '…')
        {
            at++;
        }

        return at < text.Length && Quotations.IsMark(text[at]);
    }
}
