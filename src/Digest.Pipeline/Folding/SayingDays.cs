using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// The days on which two wordings of one passage say that it was said: "on Tuesday", "yesterday", "on 9 March". With the days on which the
/// reports were published each is a day of the calendar, so that two names for one day are no difference, and two days are one, whatever
/// they are called.
/// </summary>
internal static class SayingDays
{
    private const int Beside = 2;

    private static readonly FrozenSet<string> Speech = Lexicon.Shared.Set("speech-verbs");

    private static readonly FrozenDictionary<string, int> Around = Lexicon.Shared.Map(
        "days-around",
        day =>
            day switch
            {
                "yesterday" => -1,
                "today" => 0,
                _ => 1,
            }
    );

    private sealed record Saying(Span Span, DateOnly Day);

    /// <summary>
    /// Takes out the differences between names of one day, and adds that between two days that no other entry tells. Only where either
    /// wording names one day of saying and both are known.
    /// </summary>
    public static void Settle(Segment first, Segment other, List<Variation> found)
    {
        if (In(first) is not [var a] || In(other) is not [var b])
        {
            return;
        }

        var listed = found.FindAll(v =>
            v.Kind == DifferenceKind.Date && v is { A: { } x, B: { } y } && (Meet(x, a.Span) || Meet(y, b.Span))
        );
        if (a.Day == b.Day)
        {
            found.RemoveAll(listed.Contains);
        }
        else if (listed.Count == 0)
        {
            found.Add(new Variation(DifferenceKind.Date, a.Span, b.Span));
        }
    }

    /// <summary>Whether a word stands beside a verb of saying.</summary>
    public static bool IsOfSaying(ImmutableArray<Word> words, int from, int to)
    {
        for (var i = Math.Max(0, from - Beside); i < Math.Min(words.Length, to + Beside); i++)
        {
            if (Speech.Contains(words[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Saying> In(Segment unit)
    {
        var found = new List<Saying>();
        if (unit.Published is not { } published)
        {
            return found;
        }

        foreach (var mention in unit.Mentions)
        {
            if (
                mention.Kind == DifferenceKind.Date
                && IsOfSaying(unit.Words, mention.From, mention.To)
                && DayOf(mention, published) is { } day
            )
            {
                found.Add(new Saying(mention.Span, day));
            }
        }

        for (var i = 0; i < unit.Words.Length; i++)
        {
            if (
                Around.TryGetValue(unit.Words[i].Key, out var offset)
                && offset <= 0
                && IsOfSaying(unit.Words, i, i + 1)
                && Days.Add(published, offset) is { } day
            )
            {
                found.Add(new Saying(new Span(unit.Words[i].Start, unit.Words[i].End), day));
            }
        }

        return found;
    }

    /// <summary>What was said has been said: of a weekday or a day without a year the last up to the day of the report counts.</summary>
    private static DateOnly? DayOf(FactMention mention, DateOnly published)
    {
        if (mention.Weekday is { } weekday)
        {
            return Days.Add(published, -(((int)published.DayOfWeek - (int)weekday + 7) % 7));
        }

        if (mention.Day is not { Month: { } month, Day: { } day })
        {
            return null;
        }

        var year = mention.Day.Year ?? (month > published.Month ? published.Year - 1 : published.Year);
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool Meet(Span a, Span b) => a.Start < b.End && b.Start < a.End;
}
