namespace Digest.Describing;

/// <summary>
/// The day of a moment depends on the clock of its place, and the outlet's own clock decides. A stamp in universal time says nothing of
/// that clock: where the page tells the
/// same moment with an offset, or its address or a line that readers see names the day before or after, within the hours that clocks can
/// differ, that one is taken. A
/// stamp that is a day or two older than the day shown to readers is the moment the report was entered.
/// </summary>
internal static class OutletDay
{
    /// <summary>Days between entering a report and the day shown to readers.</summary>
    private const int Entered = 2;

    /// <summary>The same where no day of a change is told: the later day is then no change.</summary>
    private const int EnteredUnchanged = 31;

    /// <summary>Clocks differ from universal time by 14 hours at most to the east, 12 to the west; in minutes.</summary>
    private static readonly (double West, double East) Reach = (12 * 60, 14 * 60);

    /// <summary>
    /// The clues with the local stamp or day before the machine's, where there is one; <paramref name="changed"/> says whether the page
    /// tells a day of a change.
    /// </summary>
    public static List<Clue<PartialDate>> Prefer(List<Clue<PartialDate>> clues, bool changed)
    {
        if (
            clues.Count < 2
            || clues.MinBy(c => c.Rank) is not { Value: { Date: { } day } stamp, Evidence.Block: null, Basis: Basis.Stated } best
        )
        {
            return clues;
        }

        var others = clues.Where(c => !ReferenceEquals(c, best)).OrderBy(c => c.Rank).ToList();
        Clue<PartialDate>? local = null;
        if (others.Exists(c => IsShown(c) && c.Value.Date == day))
        {
            return clues;
        }

        if (stamp is { Time: { } time, Offset: { } offset } && offset == TimeSpan.Zero)
        {
            var universal = Days.Minutes(day, time);
            local =
                others.Find(c => IsSame(c.Value, universal))
                ?? others.Find(c =>
                    (c.Rank == Ranks.Address || IsShown(c)) && c.Value.Date is { } other && other != day && IsReached(universal, other)
                );
        }

        local ??= others.Find(c =>
            IsShown(c)
            && c.Value.Date is { } shown
            && shown.DayNumber - day.DayNumber is > 0 and var days
            && days <= (changed ? Entered : EnteredUnchanged)
        );
        return local is null ? clues : [.. clues.Select(c => ReferenceEquals(c, local) ? c with { Rank = best.Rank - 1 } : c)];
    }

    // A line near the headline that says when it was published, or nothing of what its day is.
    private static bool IsShown(Clue<PartialDate> clue) => clue.Evidence.Block is not null && clue.Rank is Ranks.LabelledLine or Ranks.Line;

    // The same moment, to the minute, told by a clock with an offset.
    private static bool IsSame(PartialDate other, double universal) =>
        other is { Date: { } day, Time: { } time, Offset: { } offset }
        && offset != TimeSpan.Zero
        && Math.Abs(Days.Minutes(day, time) - offset.TotalMinutes - universal) < 1;

    // Whether it was already or still that day somewhere.
    private static bool IsReached(double universal, DateOnly day)
    {
        var (from, to) = (Days.Number(universal - Reach.West), Days.Number(universal + Reach.East));
        return day.DayNumber >= from && day.DayNumber <= to;
    }
}
