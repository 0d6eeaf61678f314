namespace Digest.Describing;

/// <summary>
/// Reasons about the date from bounds, windows and days named in the text, when nothing states it: what all of them leave must be one year,
/// one month or one day,
/// and at least two of them must agree, else nothing is concluded and the clues stay open for comparison with other reports.
/// </summary>
internal static class ReasonDate
{
    /// <summary>Adds what the open clues prove to the publication dates.</summary>
    public static void Conclude(Clues found)
    {
        var bounds = found
            .Dates.Where(c => c.Role == DateClueRole.Bound && found.Windows.TrueForAll(w => w.Evidence != c.Evidence))
            .ToList();
        var spans = new List<(DateOnly First, DateOnly Last)>
        {
            (bounds.Max(b => b.NotBefore) ?? DateOnly.MinValue, bounds.Min(b => b.NotAfter) ?? DateOnly.MaxValue),
        };
        foreach (var window in found.Windows)
        {
            spans =
            [
                .. spans
                    .SelectMany(s =>
                        window.Spans.Select(w => (First: s.First > w.First ? s.First : w.First, Last: s.Last < w.Last ? s.Last : w.Last))
                    )
                    .Where(s => s.First <= s.Last),
            ];
        }

        var proof = bounds.Select(b => b.Evidence).Concat(found.Windows.Select(w => w.Evidence)).ToList();
        if (
            spans.Count == 0
            || proof.Count == 0
            || spans[0].First == DateOnly.MinValue
            || spans[0].Last == DateOnly.MaxValue
            || spans[0].First > spans[0].Last
        )
        {
            return;
        }

        // Days named with their weekday choose the years in which they fall on it.
        var named = found
            .Dates.Where(c => c is { Role: DateClueRole.NamedDay, Weekday: not null, Month: not null, Day: not null })
            .ToList();
        var years = Enumerable
            .Range(spans.Min(s => s.First).Year, spans.Max(s => s.Last).Year - spans.Min(s => s.First).Year + 1)
            .Where(y => spans.Exists(s => s.First.Year <= y && y <= s.Last.Year))
            .ToList();
        if (named.Count > 0)
        {
            years = [.. years.Where(y => named.TrueForAll(n => Falls(n, y)))];
            proof.AddRange(named.Select(n => n.Evidence));
        }

        if (years.Count != 1 || proof.Count < 2)
        {
            return;
        }

        var (first, last) = (spans.Min(s => s.First), spans.Max(s => s.Last));
        var date =
            first.Year == last.Year && first.Month == last.Month
                ? first == last
                    ? PartialDate.Of(first)
                    : new PartialDate(first.Year, first.Month)
                : new PartialDate(years[0]);
        var reason = new Evidence($"only {date} agrees with all of them", "reasoning from bounds");
        found.Published.Add(new Clue<PartialDate>(date, Basis.Inferred, Ranks.Reasoning, reason));
        found.Published.AddRange(proof.Select(p => new Clue<PartialDate>(date, Basis.Inferred, Ranks.Reasoning, p)));
    }

    /// <summary>The years of a span in which a day of a month falls on a weekday.</summary>
    public static IEnumerable<int> Years(int month, int day, DayOfWeek weekday, int from, int to) =>
        Enumerable
            .Range(from, to - from + 1)
            .Where(y => day <= DateTime.DaysInMonth(y, month) && new DateOnly(y, month, day).DayOfWeek == weekday);

    private static bool Falls(DateClue clue, int year) => Years(clue.Month!.Value, clue.Day!.Value, clue.Weekday!.Value, year, year).Any();
}
