using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Who is given by no name: "the brother of Captain Tull", "the company", "a spokeswoman".</summary>
internal static class Description
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Empty = Lexicon.Shared.Set("no-descriptions");

    /// <summary>
    /// A description as it is printed, the capital of the sentence it opens made small; null for words that describe nobody ("this",
    /// "one", "others").
    /// </summary>
    public static string? Of(string words, QuoteText q)
    {
        var found = Words.Of(words);
        if (
            found.Length is 0 or > MostWords
            || !found.Any(w =>
                !CueWords.Determiners.Contains(w.Key) && !Empty.Contains(w.Key) && q.Speech?.Articles.Contains(w.Key) != true
            )
        )
        {
            return null;
        }

        var small =
            found[0].Capital
            && (
                CueWords.Determiners.Contains(found[0].Key)
                || q.Speech?.Articles.Contains(found[0].Key) == true
                || IsPlural(found[0].Key)
                || q.Speech is { NounsHaveCapitals: false } speech && speech.IsRelation(found[0].Key)
            );
        var (at, length) = (found[0].Start, 1);
        return small ? string.Concat(words[..at], words.Substring(at, length).ToLowerInvariant(), words[(at + length)..]) : words;
    }

    /// <summary>Whether a capital that opens a sentence is of a noun for several people: "Officials", "Residents".</summary>
    public static bool IsPlural(string key) =>
        Plurals.Contains(key) || (key.Length > 4 && key[^1] == 's' && CueWords.Titles.Contains(key[..^1]));

    /// <summary>Whether "he" or "she" can mean whom a description is of: one person, and of that sex where the word tells.</summary>
    public static bool Fits(string description, string pronoun)
    {
        var head = HeadOf(description);
        return head is not null
            && !IsPlural(head)
            && (CueWords.Titles.Contains(head) || CueWords.OpeningRoles.Contains(head) || Genders.OfRole(head) is not null)
            && (Genders.OfRole(head) is not { } own || own == pronoun);
    }

    private static readonly FrozenSet<string> Plurals = Lexicon.Shared.Set("people-in-plural");

    /// <summary>The noun of an English description: the last word before a phrase of belonging.</summary>
    private static string? HeadOf(string description)
    {
        string? head = null;
        foreach (var word in Words.Of(description))
        {
            if (CueWords.Prepositions.Contains(word.Key) || word.Key == "who")
            {
                break;
            }

            head = word.Key;
        }

        return head;
    }
}
