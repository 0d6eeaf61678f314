namespace Digest.Describing;

/// <summary>
/// The day of a moment depends on the clock of its place, and the outlet's own clock decides. A stamp in universal time says nothing of that clock: where the page tells the
/// same moment with an offset, or another witness (address, visible line) names the day before or after, within the hours that clocks can differ, that one is taken.
/// </summary>
internal static class OutletDay
{
    /// <summary>Clocks differ from universal time by 14 hours at most to the east, 12 to the west.</summary>
    private static readonly (TimeSpan West, TimeSpan East) Reach = (TimeSpan.FromHours(12), TimeSpan.FromHours(14));

    /// <summary>The clues with the local stamp or day before the universal one, where there is one.</summary>
    public static List<Clue<PartialDate>> Prefer(List<Clue<PartialDate>> clues)
    {
        if (clues.Count < 2 || clues.MinBy(c => c.Rank) is not { Value: { Time: { } time, Date: { } day } moment } best || best.Rank == Ranks.Editor || !(moment.Offset is null || moment.Offset == TimeSpan.Zero))
        {
            return clues;
        }

        var universal = day.ToDateTime(time);
        var local = clues.Where(c => !ReferenceEquals(c, best)).OrderBy(c => c.Rank).FirstOrDefault(c => moment.Offset is not null && IsSame(c.Value, universal))
            ?? clues.Where(c => !ReferenceEquals(c, best)).OrderBy(c => c.Rank).FirstOrDefault(c => moment.Offset is not null && c.Value.Date is { } other && IsVisible(c) && other != day && IsReached(universal, other));
        return local is null ? clues : [.. clues.Select(c => ReferenceEquals(c, local) ? c with { Rank = best.Rank - 1 } : c)];
    }

    // The page's own address or a line that readers see; a second machine's stamp has the first one's clock.
    private static bool IsVisible(Clue<PartialDate> clue) => clue.Value.Time is null && (clue.Rank == Ranks.Address || clue.Evidence.Block is not null);

    // The same moment, to the minute, told by a clock with an offset.
    private static bool IsSame(PartialDate other, DateTime universal) =>
        other is { Date: { } day, Time: { } time, Offset: { } offset } && offset != TimeSpan.Zero && Math.Abs((day.ToDateTime(time) - offset - universal).TotalMinutes) < 1;

    // Whether it was already or still that day somewhere.
    private static bool IsReached(DateTime universal, DateOnly day)
    {
        var (from, to) = (universal - Reach.West, universal + Reach.East);
        return day >= DateOnly.FromDateTime(from) && day <= DateOnly.FromDateTime(to);
    }
}
