using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Spots substance in what stands between the words in common: one word in the place of its contrary, "before" for "after", "second" for
/// "third", what was for what will be,
/// and two parties that have changed places ("Norvik sued Baltra").
/// </summary>
internal static class FindSubstitutions
{
    private const int LongestGap = 4;
    private const int LongestParty = 9;

    /// <summary>Words of one kind that exclude one another, a kind a line.</summary>
    private static readonly (DifferenceKind Kind, FrozenDictionary<string, int> Words)[] Scales =
    [
        (DifferenceKind.Date, Lexicon.Shared.Groups("scale-of-before-and-after")),
        (
            DifferenceKind.Date,
            Lexicon.Shared.Map(
                "days-around",
                day =>
                    day switch
                    {
                        "yesterday" => 0,
                        "today" => 1,
                        _ => 2,
                    }
            )
        ),
        (DifferenceKind.Date, Lexicon.Shared.Groups("scale-of-the-day")),
        (DifferenceKind.Number, Lexicon.Shared.Groups("scale-of-ordinals")),
    ];

    private static readonly FrozenDictionary<string, int> Spans = Lexicon.Shared.Groups("scale-of-spans");
    private static readonly FrozenSet<string> Ahead = Set("will shall won't going");
    private static readonly FrozenSet<string> Past = Set("was were had has have did");
    private static readonly FrozenSet<string> Wish = Set("like likes want wants hope hopes plan plans intend intends consider considers");
    private static readonly FrozenSet<string> And = Lexicon.Shared.Set("joining-words");
    private static readonly FrozenSet<string> Prepositions = Lexicon.Shared.Set("prepositions");

    /// <summary>Adds what it finds; <paramref name="close"/> as in <see cref="CompareReadings"/>.</summary>
    public static void In(
        ImmutableArray<Word> a,
        ImmutableArray<Word> b,
        ImmutableArray<(int A, int B)> pairs,
        bool close,
        List<Variation> found
    )
    {
        var gaps = Gaps(a.Length, b.Length, pairs);
        foreach (var (x, y) in gaps)
        {
            if (x.Length is > 0 and <= LongestGap && y.Length is > 0 and <= LongestGap && Turned(a, x, b, y) is { } turn)
            {
                found.Add(close ? new Variation(turn.Kind, turn.A, turn.B) : new Variation(turn.Kind, null, null));
            }
        }

        if (ChangedPlaces(a, b, gaps) is var (p, q))
        {
            var named = a[p.Start].Capital && p.Start > 0 || a[p.End - 1].Capital;
            found.Add(named ? new Variation(DifferenceKind.Name, Over(a, p), Over(b, q)) : new Variation(DifferenceKind.Name, null, null));
        }
    }

    /// <summary>Word ranges between the pairs, on both sides, either may be empty.</summary>
    private static List<(Span A, Span B)> Gaps(int n, int m, ImmutableArray<(int A, int B)> pairs)
    {
        var gaps = new List<(Span, Span)>();
        var before = (A: -1, B: -1);
        foreach (var pair in pairs.Add((n, m)))
        {
            if (pair.A > before.A + 1 || pair.B > before.B + 1)
            {
                gaps.Add((new Span(before.A + 1, pair.A), new Span(before.B + 1, pair.B)));
            }

            before = pair;
        }

        return gaps;
    }

    private static Variation? Turned(ImmutableArray<Word> a, Span x, ImmutableArray<Word> b, Span y)
    {
        for (var i = x.Start; i < x.End; i++)
        {
            for (var j = y.Start; j < y.End; j++)
            {
                if (KindOf(a, i, b, j) is { } kind)
                {
                    // All that stands in the place: "until one in the [morning | midnight]" would be words of nobody.
                    return new Variation(kind, Over(a, x), Over(b, y));
                }
            }
        }

        return Tense(a, x, b, y) || Tense(b, y, a, x) ? new Variation(DifferenceKind.Modality, Over(a, x), Over(b, y)) : null;
    }

    private static DifferenceKind? KindOf(ImmutableArray<Word> a, int i, ImmutableArray<Word> b, int j)
    {
        var (s, t) = (a[i].Key, b[j].Key);
        if (Antonyms.Are(s, t) && !Qualifiers.Has(a, i) && !Qualifiers.Has(b, j))
        {
            return DifferenceKind.Negation;
        }

        foreach (var (kind, words) in Scales)
        {
            if (words.TryGetValue(s, out var p) && words.TryGetValue(t, out var q) && p != q)
            {
                return kind;
            }
        }

        return i > 0
            && a[i - 1].Key is "next" or "last" or "this" or "coming" or "past"
            && Spans.TryGetValue(s, out var v)
            && Spans.TryGetValue(t, out var w)
            && v != w
                ? DifferenceKind.Date
            : s != t && ReadMentions.IsPeople(a[i]) && ReadMentions.IsPeople(b[j]) ? DifferenceKind.Name
            : null;
    }

    /// <summary>Whether one side speaks of what will be where the other speaks of what has been, or is only wished.</summary>
    private static bool Tense(ImmutableArray<Word> a, Span x, ImmutableArray<Word> b, Span y)
    {
        var ahead = Any(a, x, Ahead.Contains);
        return ahead && !Any(b, y, Ahead.Contains) && (Any(b, y, Past.Contains) || Any(b, y, Wish.Contains));
    }

    private static bool Any(ImmutableArray<Word> words, Span range, Func<string, bool> holds)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (holds(words[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The stretches over which two parties have changed places: each stands in the other's gap ("the union accused the company"), or what
    /// stood before a word in common
    /// stands after it, turned round ("Norvik sued | Baltra", "Baltra | sued Norvik"). Lists ("oak and elm", "elm and oak") do not count.
    /// </summary>
    private static (Span A, Span B)? ChangedPlaces(ImmutableArray<Word> a, ImmutableArray<Word> b, List<(Span A, Span B)> gaps)
    {
        for (var i = 0; i < gaps.Count; i++)
        {
            for (var j = i + 1; j < gaps.Count && j <= i + LongestGap; j++)
            {
                var (x, y) = (gaps[i], gaps[j]);
                var crossed = Equal(a, x.A, b, y.B) && Equal(a, y.A, b, x.B);
                var turned =
                    (x.B.Length == 0 && y.A.Length == 0 && Rotated(a, x.A, b, y.B))
                    || (x.A.Length == 0 && y.B.Length == 0 && Rotated(b, x.B, a, y.A));
                if (crossed || turned)
                {
                    var (p, q) = (new Span(x.A.Start, y.A.End), new Span(x.B.Start, y.B.End));
                    return Any(a, p, And.Contains) ? null : (p, q);
                }
            }
        }

        return null;
    }

    private static bool Equal(ImmutableArray<Word> a, Span x, ImmutableArray<Word> b, Span y)
    {
        if (x.Length != y.Length || x.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (a[x.Start + i].Key != b[y.Start + i].Key)
            {
                return false;
            }
        }

        return !Weights.IsStop(a[x.Start].Key) || x.Length > 1;
    }

    /// <summary>
    /// Whether a short stretch holds the words of another turned round: "Norvik sued", "sued Norvik". A longer one must name a party and no
    /// place or time, which stand anywhere in a sentence: "sued the owners, the Ostrava Works" does, "on Friday in the harbour" does not.
    /// </summary>
    private static bool Rotated(ImmutableArray<Word> a, Span x, ImmutableArray<Word> b, Span y)
    {
        if (
            x.Length != y.Length
            || x.Length is < 2 or > LongestParty
            || (
                x.Length > LongestGap && (!NamesAny(a, x) || Prepositions.Contains(a[x.Start].Key) || Prepositions.Contains(b[y.Start].Key))
            )
        )
        {
            return false;
        }

        for (var by = 1; by < x.Length; by++)
        {
            var same = true;
            for (var i = 0; i < x.Length && same; i++)
            {
                same = a[x.Start + ((i + by) % x.Length)].Key == b[y.Start + i].Key;
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesAny(ImmutableArray<Word> words, Span range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (i > 0 && words[i].Capital && CalendarNames.Weekday(words[i].Key) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static Span Over(ImmutableArray<Word> words, Span range) => new(words[range.Start].Start, words[range.End - 1].End);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
