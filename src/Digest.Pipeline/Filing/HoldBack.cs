using System.Globalization;

namespace Digest.Filing;

/// <summary>
/// Holds back reports whose embargo is not over: on the day that is given, else on the newest day that any other report states. No clock is
/// asked, so that the same input makes the same site.
/// </summary>
internal static class HoldBack
{
    /// <summary>The articles without those that are held back.</summary>
    public static ImmutableArray<Article> From(ImmutableArray<Article> articles, PartialDate? asOf, Diagnostics diagnostics)
    {
        if (!articles.Any(a => a.Embargo.Value is not null))
        {
            return articles;
        }

        // Two are enough: the newest of all others than one article is the newest, or the next where that is its own.
        var newest = articles
            .Where(a => a.Published.Stated is not null)
            .OrderByDescending(a => a.Published.Stated!.Last)
            .ThenByDescending(a => a.Published.Stated)
            .ThenBy(a => a.Order, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        var free = ImmutableArray.CreateBuilder<Article>(articles.Length);
        foreach (var article in articles)
        {
            var other = newest.Find(n => n.Id != article.Id);
            if (article.Embargo.Value is not { } until || !IsHeld(article, until, asOf, other, diagnostics))
            {
                free.Add(article);
            }
        }

        return free.DrainToImmutable();
    }

    private static bool IsHeld(Article article, PartialDate until, PartialDate? asOf, Article? other, Diagnostics diagnostics)
    {
        if ((asOf ?? other?.Published.Stated) is not { } day)
        {
            // Where it says itself that it was published later, the embargo was over.
            if (article.Published.Stated is not { } own || IsAfter(until, own))
            {
                diagnostics.Warn(
                    DiagnosticCodes.EmbargoOpen,
                    article.Path,
                    article.Part.Line,
                    article.Part.Column,
                    $"The report was under embargo until {until}; whether that is over is not known, so it is published",
                    "No other report states a day, and none is given",
                    $"Give the day with --as-of, as in --as-of {Day(until)}"
                );
            }

            return false;
        }

        if (!IsAfter(until, day))
        {
            return false;
        }

        diagnostics.Warn(
            DiagnosticCodes.HeldBack,
            article.Path,
            article.Part.Line,
            article.Part.Column,
            $"The report is held back: it is under embargo until {until}",
            asOf is not null
                ? $"--as-of says that it is {day}"
                : $"The newest day that another report states is {day.DayOnly()} ({other!.ShownName})",
            $"It is published when a report of that day or a later one is there; or say which day it is, as in --as-of {Day(until)}"
        );
        return true;
    }

    /// <summary>Whether a moment is after another: to the minute where both have one, else to the day.</summary>
    private static bool IsAfter(PartialDate until, PartialDate now) =>
        until is { Date: { } a, Time: { } at } && now is { Date: { } b, Time: { } clock }
            ? Moment(a, at, until.Offset) > Moment(b, clock, now.Offset)
            : until.First > now.Last;

    private static long Moment(DateOnly day, TimeOnly time, TimeSpan? offset) =>
        (day.DayNumber * TimeSpan.TicksPerDay) + time.Ticks - (offset?.Ticks ?? 0);

    private static string Day(PartialDate date) => date.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
