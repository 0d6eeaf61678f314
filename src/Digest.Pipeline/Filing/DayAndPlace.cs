using Digest.Text;

namespace Digest.Filing;

/// <summary>What an article says of its own day and place, where reports of one happening should agree.</summary>
internal sealed class DayAndPlace
{
    /// <summary>The day of the report as a weekday: named in its lead, or that of its date; null when neither is known.</summary>
    public DayOfWeek? Weekday { get; private init; }

    /// <summary>Earliest day it can be from.</summary>
    public DateOnly NotBefore { get; private init; } = DateOnly.MinValue;

    /// <summary>Latest day it can be from.</summary>
    public DateOnly NotAfter { get; private init; } = DateOnly.MaxValue;

    /// <summary>Hash of the first word of its dateline; 0 when it has none.</summary>
    public ulong Place { get; private init; }

    /// <summary>Year the editor files it under.</summary>
    public int? YearKey { get; private init; }

    /// <summary>Reads them.</summary>
    public static DayAndPlace Of(Article article)
    {
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        if (article.Published.Value is { } date)
        {
            (from, to) = (date.First, date.Last);
        }
        else
        {
            foreach (var clue in article.DateClues.Where(c => c.Role == DateClueRole.Bound))
            {
                from = clue.NotBefore is { } a && a > from ? a : from;
                to = clue.NotAfter is { } b && b < to ? b : to;
            }
        }

        var place = article.Dateline.Value is { } line ? Words.Of(line) : [];
        return new DayAndPlace
        {
            Weekday =
                article.DateClues.FirstOrDefault(c => c.Role == DateClueRole.ReportDay && c.Weekday is not null)?.Weekday
                ?? article.Published.Value?.Date?.DayOfWeek,
            NotBefore = from <= to ? from : DateOnly.MinValue,
            NotAfter = from <= to ? to : DateOnly.MaxValue,
            Place = place.IsEmpty ? 0 : Hash64.Of(Stems.Of(place[0].Key)),
            YearKey = article.YearKey,
        };
    }
}
