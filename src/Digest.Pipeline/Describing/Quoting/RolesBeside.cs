using System.Buffers;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Reads what stands beside a name: a title, a word of kin, an age, an office before it or in an apposition behind it.</summary>
internal static class RolesBeside
{
    private static readonly SearchValues<char> Closings = SearchValues.Create(",.;:“”„«»\"");

    /// <summary>The "Mr." or "Mrs." right before a name, as printed; empty when there is none.</summary>
    public static string Honorific(string text, int start)
    {
        var end = start - 1;
        if (end < 2 || text[end] != ' ')
        {
            return "";
        }

        var from = text.LastIndexOf(' ', end - 1) + 1;
        return text[from..end] is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Sir" or "Lady" or "Lord" or "Dame"
            ? text[from..end]
            : "";
    }

    /// <summary>The word of kin right before a name, a comma between or not: "her grandson, Dell,"; empty when there is none.</summary>
    public static string Kin(string text, int start, int end)
    {
        var at = start - 1;
        if (at < 3 || text[at] != ' ' || (text[at - 1] == ',' && (end >= text.Length || text[end] is not (',' or '.'))))
        {
            return "";
        }

        at -= text[at - 1] == ',' ? 1 : 0;
        var from = text.LastIndexOf(' ', at - 1) + 1;
        return Genders.IsKin(text[from..at]) ? text[from..at] : "";
    }

    /// <summary>Whether an age between commas follows a name: "Tam Orrick, 61,".</summary>
    public static bool HasAge(string text, int end)
    {
        if (end + 3 >= text.Length || text[end] != ',' || text[end + 1] != ' ')
        {
            return false;
        }

        var at = end + 2;
        while (at < text.Length && at - end < 5 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - end is 3 or 4 or 5 && at < text.Length && text[at] is ',' or '.' && text[end + 2] != '0';
    }

    /// <summary>The role that a comma parts from the name after it: "Russia's President, Vladimir Putin".</summary>
    public static ImmutableArray<string> TitleBefore(string text, int start)
    {
        if (start < 5 || text[start - 1] != ' ' || text[start - 2] != ',')
        {
            return [];
        }

        var from = text.LastIndexOfAny([',', '.', ';', '”', '"'], start - 3) + 1;
        var words = Words.Of(text[from..(start - 2)]);
        return words.Length is > 0 and <= 6 && CueWords.Offices.Contains(words[^1].Key)
            ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k))]
            : [];
    }

    /// <summary>The role in an apposition after a name: "Ann Lee, the mayor of Utrecht,".</summary>
    public static ImmutableArray<string> Apposition(string text, int end, SpeechWords? speech)
    {
        if (end + 2 >= text.Length || text[end] != ',' || text[end + 1] != ' ')
        {
            return [];
        }

        var close = text.AsSpan(end + 2).IndexOfAny(Closings);
        if (close is < 3 or > 80 || text[end + 2 + close] is not (',' or '.' or ';'))
        {
            return [];
        }

        // "read out by the clerk, Ann Lee, the mayor wrote": with a verb of its own it is the next clause.
        var words = Words.Of(text[(end + 2)..(end + 2 + close)]);
        return
            words.Length is > 0 and <= 10
            && !words.Any(w => !w.Capital && (CueWords.Verbs.Contains(w.Key) || speech?.Verbs.Contains(w.Key) == true))
            && (
                words[0].Key is "the" or "a" or "an"
                || CueWords.Titles.Contains(words[0].Key)
                || (words.Length > 1 && CueWords.Titles.Contains(words[1].Key))
                || (speech is not null && words.Take(2).Any(w => speech.IsRole(w.Key)))
            )
            && words.Any(w => CueWords.Titles.Contains(w.Key) || speech?.IsRole(w.Key) == true)
            ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k) && speech?.Articles.Contains(k) != true)]
            : [];
    }

    /// <summary>
    /// Whether two words of roles mean one: "spokesperson" and "spokesman", "Russian" and "Russia", "leader" and the heads of states and
    /// governments.
    /// </summary>
    public static bool SameRole(string a, string b) =>
        a == b
        || (a.StartsWith("spokes", StringComparison.Ordinal) && b.StartsWith("spokes", StringComparison.Ordinal))
        || (b == "leader" && a is "president" or "premier" or "chancellor" or "minister" or "leader")
        || (
            a.Length >= 5
            && b.Length >= 5
            && (a.StartsWith(b[..^1], StringComparison.Ordinal) || b.StartsWith(a[..^1], StringComparison.Ordinal))
        );

    /// <summary>Whether two last names are one in two cases: they begin alike and end otherwise.</summary>
    public static bool IsDeclined(string name, string other)
    {
        var common = name.AsSpan().CommonPrefixLength(other);
        return common >= 3 && name.Length - common <= 2 && other.Length - common <= 3;
    }
}
