using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Reads the numbers, dates, negations, modal verbs and names of a stretch of text. The words of other languages are those of <see
/// cref="NegationAndModality"/>, <see cref="NumberWords"/> and <see cref="CalendarNames"/>.
/// </summary>
internal static class ReadMentions
{
    /// <summary>What denies before "to": "failed to reach", "had yet to reach".</summary>
    private static readonly FrozenSet<string> NotToDo = Lexicon.Shared.Set("negation-before-to");

    private static readonly FrozenSet<string> NoNames = Lexicon.Shared.Set("no-names");

    /// <summary>Adjectives of nations: "the Russian president" names nobody.</summary>
    private static readonly FrozenSet<string> Peoples = Lexicon.Shared.Set("peoples");

    /// <summary>The mentions in the span of a text, in order.</summary>
    public static List<FactMention> Of(string text, ImmutableArray<Word> words, Span span)
    {
        var found = new List<FactMention>();
        var (from, to) = Words.In(words, span);
        for (var i = from; i < to; i++)
        {
            if (ReadDates.At(text, words, i) is { } date)
            {
                found.Add(date);
                i = date.To - 1;
            }
            else if (ReadNumbers.At(text, words, i, span.End) is { } number)
            {
                found.Add(number);
                i = number.To - 1;
            }
            else if (
                NegationAndModality.Denies(words[i].Key)
                || (i + 1 < words.Length && words[i + 1].Key == "to" && NotToDo.Contains(words[i].Key))
            )
            {
                found.Add(One(DifferenceKind.Negation, words, i, "not"));
            }
            else if (
                NegationAndModality.ModeOf(words[i].Key) is { } modal
                && !(words[i].Key == "shall" && i > 0 && words[i - 1].Key is "i" or "we")
                && !(words[i].Key == "possible" && (i + 1 == words.Length || words[i + 1].Key != "that"))
            )
            {
                found.Add(One(DifferenceKind.Modality, words, i, modal));
            }
            else if (IsName(text, words[i]))
            {
                found.Add(One(DifferenceKind.Name, words, i, words[i].Key));
            }
        }

        return found;
    }

    private static FactMention One(DifferenceKind kind, ImmutableArray<Word> words, int i, string value) =>
        new(kind, new Span(words[i].Start, words[i].End), i, i + 1, value);

    /// <summary>Whether a word is the adjective of a nation.</summary>
    public static bool IsPeople(Word word) => word.Capital && Peoples.Contains(word.Key);

    private static bool IsName(string text, Word word) =>
        word.Capital
        && word.Key.Length > 1
        && !NoNames.Contains(word.Key)
        && !Peoples.Contains(word.Key)
        && !Weights.IsStop(word.Key)
        && !WeightedTokens.Opens(text, word.Start);
}
