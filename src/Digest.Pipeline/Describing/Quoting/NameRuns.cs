using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>A run of capitals that may name a person.</summary>
/// <param name="Start">First UTF-16 unit, titles left out.</param>
/// <param name="End">One past the last unit, a possessive left out.</param>
/// <param name="Role">The titles and lower-case roles right before it; empty when there are none.</param>
/// <param name="Placed">Whether the words before it make it a place or a thing: "in …", "near …", "the …", "Cape of …".</param>
internal readonly record struct NameRun(int Start, int End, string Role, bool Placed);

/// <summary>Finds the runs of capitals of a text that may name people.</summary>
internal static class NameRuns
{
    private static readonly FrozenSet<string> NoAgents = Lexicon.Shared.Set("no-agents");

    private static readonly FrozenSet<string> BeforePlaces = Lexicon.Shared.Set("before-places");

    /// <summary>Runs of capitals with the titles and lower-case roles before them cut off and returned as the role.</summary>
    public static ImmutableArray<NameRun> Of(TextLayer layer)
    {
        var found = ImmutableArray.CreateBuilder<NameRun>();
        var (text, words) = (layer.Text, layer.Words);
        for (var i = 0; i < words.Length; i++)
        {
            if (
                !words[i].Capital
                || words[i].Digit
                || (
                    CueWords.Openers.Contains(words[i].Key)
                    && (
                        i == 0
                        || text[words[i].Start - 1] is not ' '
                        || text[Math.Max(0, words[i].Start - 2)] is '.' or '”' or '"'
                        || words[i].Key.Length <= 3
                    )
                )
            )
            {
                continue;
            }

            var last = i;
            while (
                last + 1 < words.Length
                && last - i < 8
                && text.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is " " or "-" or ". "
                && (
                    words[last + 1].Capital
                    || (
                        words[last + 1].Key is "de" or "van" or "von" or "der" or "bin" or "al"
                        && last + 2 < words.Length
                        && words[last + 2].Capital
                    )
                    || (
                        CueWords.Titles.Contains(words[last + 1].Key)
                        && last + 2 < words.Length
                        && (words[last + 2].Capital || CueWords.Titles.Contains(words[last + 2].Key))
                    )
                )
            )
            {
                if (
                    text.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is ". "
                    && words[last].End - words[last].Start > 3
                )
                {
                    break;
                }

                last++;
            }

            var core = i;
            for (var k = i; k < last; k++)
            {
                // Titles and owners ("Utrecht's") stand before the name.
                core = CueWords.Titles.Contains(words[k].Key) || words[k].End - words[k].Start > words[k].Key.Length ? k + 1 : core;
            }

            if (core <= last && words[core].Capital)
            {
                var end = words[last].End;
                end -= text.AsSpan(0, end).EndsWith("'s") || text.AsSpan(0, end).EndsWith("’s") ? 2 : 0;
                // A lower-case role right before the run: "spokesman Dmitry Peskov".
                var roleStart = i;
                while (
                    core == i
                    && roleStart > 0
                    && !words[roleStart - 1].Capital
                    && text[words[roleStart].Start - 1] == ' '
                    && words[roleStart - 1].End + 1 == words[roleStart].Start
                    && (
                        CueWords.Titles.Contains(words[roleStart - 1].Key)
                        || (roleStart == i && last > i && IsAgent(words[roleStart - 1].Key))
                    )
                )
                {
                    roleStart--;
                }

                var role =
                    core > i ? text[words[i].Start..words[core - 1].End]
                    : roleStart < i ? text[words[roleStart].Start..words[i - 1].End]
                    : "";
                found.Add(new NameRun(words[core].Start, end, role, role.Length == 0 && core == i && i > 0 && IsPlaced(text, words, i)));
            }

            i = last;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a lower-case word right before a full name has the form of a trade: "engineer", "activist", "historian".</summary>
    private static bool IsAgent(string word) =>
        word.Length > 4
        && !CueWords.Prepositions.Contains(word)
        && !CueWords.Verbs.Contains(word)
        && !NoAgents.Contains(word)
        && (
            word.EndsWith("er", StringComparison.Ordinal)
            || word.EndsWith("or", StringComparison.Ordinal)
            || word.EndsWith("ist", StringComparison.Ordinal)
            || word.EndsWith("ian", StringComparison.Ordinal)
            || word.EndsWith("man", StringComparison.Ordinal)
            || word.EndsWith("ant", StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether "in", "at", "near", "on" or an article stands before a run: people have none of them, "the late" and "at Ann Lee's"
    /// excepted.
    /// </summary>
    private static bool IsPlaced(string text, ImmutableArray<Word> words, int i) =>
        text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is " "
        && (BeforePlaces.Contains(words[i - 1].Key) || (words[i - 1].Key is "of" && i > 1 && words[i - 2].Capital));
}
