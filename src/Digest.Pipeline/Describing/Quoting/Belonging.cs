using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>What the words around a description of a speaker say of where it begins and ends.</summary>
internal static class Belonging
{
    private static readonly FrozenSet<string> Writings = Lexicon.Shared.Set("writings");

    private static readonly FrozenSet<string> NoAdverbs = Lexicon.Shared.Set("no-adverbs");

    private static readonly FrozenSet<string> Ends = Lexicon.Shared.Set("ends-of-descriptions");

    /// <summary>Whether a word can be the head before a phrase of belonging that has no article: "lawyers for Tull".</summary>
    public static bool IsHead(string key) => CueWords.Titles.Contains(key) || Description.IsPlural(key) || Genders.IsKin(key);

    /// <summary>Whether a word has the form of an adverb, which heads no description: "a swiftly |called meeting".</summary>
    public static bool IsAdverb(string key) => key.Length > 4 && key.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(key);

    /// <summary>Whether a word is one for something written or sent, whose words are its writer's.</summary>
    public static bool IsWriting(string key) => Writings.Contains(key);

    /// <summary>
    /// Whether a description ends before a word: a participle that goes on about it ("a letter |seen by …"), or a verb with an object of
    /// its own ("the council |issued a statement").
    /// </summary>
    public static bool Cuts(QuoteText q, int from, int at) =>
        at > from
        && !q.Words[at].Capital
        && (
            Ends.Contains(q.Words[at].Key)
            || (
                at + 1 < q.Words.Length
                && at > from + 1
                && CueWords.Determiners.Contains(q.Words[at + 1].Key)
                && !CueWords.Determiners.Contains(q.Words[at].Key)
                && q.Between(at, at + 1) is " "
            )
        );
}
