using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>What agreeing in a word is worth when two texts are compared. A fixed scale: figures, never the statistics of the corpus at hand.</summary>
public static class Weights
{
    private static readonly FrozenSet<string> Stops = new[]
    {
        "a", "an", "the", "and", "or", "but", "nor", "so", "if", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "into", "onto", "over", "under", "up", "down",
        "out", "off", "about", "after", "before", "between", "during", "through", "against", "than", "then", "there", "here", "that", "this", "these", "those", "it", "its",
        "he", "him", "his", "she", "her", "hers", "they", "them", "their", "we", "us", "our", "you", "your", "i", "me", "my", "who", "whom", "whose", "which", "what", "when",
        "where", "why", "how", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "has", "have", "had", "having", "will", "would", "can",
        "could", "shall", "should", "may", "might", "must", "not", "no", "also", "too", "very", "just", "only", "even", "still", "already", "yet", "again", "more", "most",
        "some", "any", "all", "both", "each", "other", "such", "own", "same", "while", "because", "since", "until", "however", "now", "one",
        "said", "says", "say", "saying", "told", "tell", "added", "it's", "don't", "i'm", "that's", "didn't", "doesn't", "isn't", "wasn't",
        "der", "die", "das", "und", "ist", "den", "dem", "des", "ein", "eine", "nicht", "mit", "von", "zu", "im", "auf", "für", "le", "la", "les", "de", "du", "et", "un", "une",
        "est", "que", "qui", "dans", "pour", "el", "los", "las", "y", "en", "del", "se", "con", "por", "il", "di", "che", "и", "в", "не", "на", "что", "с", "по", "он", "как", "его",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word key is one of the small words that say little about what a sentence is about.</summary>
    public static bool IsStop(string key) => Stops.Contains(key);

    private static readonly FrozenSet<string> OfTime = new[]
    {
        "year", "years", "month", "months", "week", "weeks", "weekend", "days", "hour", "hours", "minute", "minutes", "second", "seconds", "time", "times", "today", "tomorrow", "yesterday", "night",
        "morning", "evening", "afternoon", "early", "late", "later", "earlier", "last", "next", "first", "percent", "per", "cent",
        "new", "million", "billion", "thousand", "hundred", "dozen", "dollars", "euros", "pounds", "people",
    }.Concat(CalendarNames.English).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word key only measures (time, money, heads, newness) and so says little about what is measured.</summary>
    public static bool IsOfTime(string key) => OfTime.Contains(key);

    /// <summary>The weight of a word, above 0; <paramref name="opens"/> when it opens a sentence, where a capital says nothing.</summary>
    public static float Of(Word word, bool opens) => Read(word, opens).Weight;

    /// <summary>What a word does, as far as its letters show.</summary>
    public static TermKind KindOf(Word word, bool opens) => Read(word, opens).Kind;

    /// <summary>Both at once.</summary>
    public static (float Weight, TermKind Kind) Read(Word word, bool opens) =>
        word.Digit ? (2f, TermKind.Name)
        : Stops.Contains(word.Key) ? (0.1f, TermKind.Small)
        : OfTime.Contains(word.Key) ? (0.5f, TermKind.Small)
        : word.Capital && !opens ? (1.6f, TermKind.Name)
        : (word.Key.Length <= 4 ? 0.8f : 1f, TermKind.Plain);
}
