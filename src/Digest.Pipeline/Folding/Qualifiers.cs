using System.Buffers;
using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>How a number is meant by the words before it.</summary>
internal enum Bound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>"Some", "about": near it.</summary>
    About,

    /// <summary>"Nearly", "less than": below it.</summary>
    Under,

    /// <summary>"More than": above it.</summary>
    Over,

    /// <summary>"At least": it or above.</summary>
    Least,

    /// <summary>"Up to": it or below.</summary>
    Most,
}

/// <summary>Reads what qualifies a number: "nearly", "more than", "up to". It is part of what a report says.</summary>
internal static class Qualifiers
{
    private const int LongestPhrase = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.()");

    private static readonly FrozenDictionary<string, Bound> Known = Lexicon.Shared.Map(
        "number-qualifiers",
        bound =>
            bound switch
            {
                "about" => Bound.About,
                "under" => Bound.Under,
                "over" => Bound.Over,
                "least" => Bound.Least,
                "exact" => Bound.Exact,
                _ => Bound.Most,
            }
    );

    private const int LongestCounted = 4;

    private static readonly FrozenSet<string> Joints = Lexicon.Shared.Set("count-joints");
    private static readonly FrozenSet<string> BehindJoints = Lexicon.Shared.Set("behind-count-joints");
    private static readonly FrozenSet<string> Crews = Lexicon.Shared.Set("crews");
    private static readonly FrozenSet<string> Determiners = Lexicon.Shared.Set("determiners");

    /// <summary>The words that qualify the number that begins at a word of a text, and how; null where none do.</summary>
    public static (Span Span, Bound Bound)? Before(string text, ImmutableArray<Word> words, int at)
    {
        for (var length = Math.Min(LongestPhrase, at); length > 0; length--)
        {
            var phrase = new Span(words[at - length].Start, words[at - 1].End);
            var key = string.Join(' ', words[(at - length)..at].Select(w => w.Key));
            if (Known.TryGetValue(key, out var bound) && !Parted(text, phrase.End, words[at].Start))
            {
                return (phrase, bound);
            }
        }

        return null;
    }

    /// <summary>
    /// One past the words behind a number that say that it has others in it, which most counts leave out: "43 with the crew", "43 people
    /// on board, among them the crew"; null where none do. Up to four words may name those who are counted.
    /// </summary>
    public static int? WithOthers(string text, ImmutableArray<Word> words, int to)
    {
        for (var i = to; i <= Math.Min(words.Length - 2, to + LongestCounted); i++)
        {
            if (Joints.Contains(words[i].Key))
            {
                var at = i + 1;
                while (
                    at < Math.Min(words.Length - 1, i + 3) && (Determiners.Contains(words[at].Key) || BehindJoints.Contains(words[at].Key))
                )
                {
                    at++;
                }

                return Crews.Contains(words[at].Key) && text.AsSpan(words[i].End, words[at].Start - words[i].End).IndexOfAny(Marks) < 0
                    ? words[at].End
                    : null;
            }

            // A mark may stand before the joint only: "43 people, including the crew".
            if (i > to && Parted(text, words[i - 1].End, words[i].Start))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a word is part of such a phrase before a number: "more than 300" is not against "at least 321".</summary>
    public static bool Has(ImmutableArray<Word> words, int i)
    {
        for (var at = i + 1; at < words.Length && at <= i + LongestPhrase; at++)
        {
            if (words[at].Digit || NumberWords.ValueOf(words[at].Key) is not null)
            {
                for (var from = Math.Max(0, at - LongestPhrase); from <= i; from++)
                {
                    if (Known.ContainsKey(string.Join(' ', words[from..at].Select(w => w.Key))))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Parted(string text, int from, int to) => text.AsSpan(from, to - from).IndexOfAny(Marks) >= 0;
}
