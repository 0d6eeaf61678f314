using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Who came to harm: "nobody was hurt", "all were unhurt" is a count as "three were hurt" is, and the two cannot both be so. Read only
/// where a sentence says it of everybody, and of this happening.
/// </summary>
internal static class Harms
{
    private const int Behind = 6;
    private const int Before = 2;

    private static readonly FrozenDictionary<string, string> Harm = Lexicon.Shared.Map("harms", kind => kind);
    private static readonly WordPhrases<bool> Nobody = WordPhrases<bool>.Of("nobody", true);
    private static readonly WordPhrases<string> NoHarm = WordPhrases<string>.Of("no-harm", kind => kind);
    private static readonly WordPhrases<string> Unharmed = WordPhrases<string>.Of("unharmed", kind => kind);
    private static readonly FrozenSet<string> Everybody = Lexicon.Shared.Set("everybody");
    private static readonly FrozenSet<string> Determiners = Lexicon.Shared.Set("determiners");
    private static readonly FrozenSet<string> Of = Lexicon.Shared.Set("of-the-number");
    private static readonly FrozenSet<string> OtherTimes = Lexicon.Shared.Set("other-times");

    /// <summary>Where a sentence says that nobody came to harm, and to which; and where it says that one did.</summary>
    public static IEnumerable<(FactMention Mention, ulong Harm)> In(string text, ImmutableArray<Word> words, Span sentence)
    {
        var (from, end) = Words.In(words, sentence);
        for (var i = from; i < end; i++)
        {
            if (NoHarm.At(text, words, i, sentence.End) is { } none)
            {
                yield return (Zero(words, i, none.To), Hash(none.Value));
            }
            else if (Nobody.At(text, words, i, sentence.End) is { } nobody)
            {
                if (!(nobody.To < end && Of.Contains(words[nobody.To].Key)) && HarmBehind(text, words, nobody.To, end) is { } kind)
                {
                    yield return (Zero(words, i, nobody.To), Hash(kind));
                }
            }
            else if (Unharmed.At(text, words, i, sentence.End) is { } safe && EverybodyBefore(text, words, from, i))
            {
                yield return (Zero(words, i, safe.To), Hash(safe.Value));
            }
        }
    }

    /// <summary>The harm that so many came to: "three people were hurt", "drei Verletzte"; 0 where it counts other things.</summary>
    public static ulong CountedBy(string text, ImmutableArray<Word> words, FactMention number, Span sentence)
    {
        var (from, end) = Words.In(words, sentence);
        if (number.Unit is not null || number.Clock || number.Value == "0")
        {
            return 0;
        }

        if (HarmBehind(text, words, number.To, end) is { } behind)
        {
            return Hash(behind);
        }

        for (var i = number.From - 1; i >= Math.Max(from, number.From - Before) && !Parted(text, words, i + 1); i--)
        {
            if (Harm.TryGetValue(words[i].Key, out var before))
            {
                return Hash(before);
            }
        }

        return 0;
    }

    /// <summary>Whether a sentence is of another time, or of what may be: then nothing in it is compared.</summary>
    public static bool IsElsewhere(List<FactMention> mentions, ImmutableArray<Word> words, Span sentence)
    {
        var (from, end) = Words.In(words, sentence);
        return mentions.Exists(m => m.Kind == DifferenceKind.Modality || m is { Kind: DifferenceKind.Date, Day.Year: not null })
            || Enumerable.Range(from, end - from).Any(i => OtherTimes.Contains(words[i].Key));
    }

    // Up to the next number or the end of the clause.
    private static string? HarmBehind(string text, ImmutableArray<Word> words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + Behind) && !(i > from && Parted(text, words, i)); i++)
        {
            if (Harm.TryGetValue(words[i].Key, out var kind))
            {
                // "Three firemen carried the injured" counts firemen.
                return i > from && Determiners.Contains(words[i - 1].Key) ? null : kind;
            }

            if (words[i].Digit || NumberWords.ValueOf(words[i].Key) is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static bool EverybodyBefore(string text, ImmutableArray<Word> words, int from, int at)
    {
        for (var i = at - 1; i >= Math.Max(from, at - Behind - 1) && !Parted(text, words, i + 1); i--)
        {
            if (Everybody.Contains(words[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Parted(string text, ImmutableArray<Word> words, int i) =>
        text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(",;:") >= 0;

    private static FactMention Zero(ImmutableArray<Word> words, int from, int to) =>
        new(DifferenceKind.Number, new Span(words[from].Start, words[to - 1].End), from, to, 0.ToString(CultureInfo.InvariantCulture));

    private static ulong Hash(string kind) => Hash64.Of("harm:" + kind);
}
