using System.Globalization;

namespace Digest.Deciding;

/// <summary>
/// The days that something speaks for where a report states none: days and weekdays of its own words, ages, and the other reports of its
/// happening. None is taken without the editor.
/// </summary>
internal static class DateChoices
{
    private const int Most = 6;
    private const int MostOthers = 3;
    private const int Week = 7;
    private const int Half = Week / 2;

    /// <summary>The days, likeliest first, each once with all that speaks for it.</summary>
    public static ImmutableArray<Choice> Of(Article article, Known known)
    {
        var others = Others(article, known);
        var said = article.DateClues.SelectMany(c => Said(c, others)).ToList();
        var beside = others
            .DistinctBy(a => a.Published.Value!.Date)
            .Take(MostOthers)
            .Select(a => new Choice(Day(a.Published.Value!.Date!.Value), $"the day of {Named(a)}, which reports the same"));
        return
        [
            .. said.Concat(beside)
                .GroupBy(c => c.Value, StringComparer.Ordinal)
                .Take(Most)
                .Select(g => new Choice(g.Key, string.Join("; ", g.Select(c => c.Proof).Distinct(StringComparer.Ordinal)))),
        ];
    }

    // The dated reports of its year, the earliest first; of an undated year those of the only other year that its story has.
    private static List<Article> Others(Article article, Known known)
    {
        var story = known.Stories.First(s => s.Story.Articles.Any(a => a.Id == article.Id));
        var years = story.Years.ToLookup(y => y.Folded.Reports.Any(r => r.Article.Id == article.Id));
        return
        [
            .. years[true]
                .Concat(years[true].Any(y => y.Folded.Year.Year is null) && years[false].Count() == 1 ? years[false] : [])
                .SelectMany(y => y.Folded.Reports)
                .Select(r => r.Article)
                .Where(a => a.Id != article.Id && a.Published.Value?.Date is not null)
                .OrderBy(a => a.Published.Value)
                .ThenBy(a => a.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Choice> Said(DateClue clue, List<Article> others)
    {
        var words = $"“{FactWords(clue)}” ({clue.Evidence.Method})";
        if (clue is { Month: { } month, Day: { } day })
        {
            var years = clue.Year is { } stated ? [stated] : others.Select(a => a.Published.Value!.Year).Distinct().ToArray();
            foreach (var year in years)
            {
                if (
                    month is >= 1 and <= 12
                    && day >= 1
                    && day <= DateTime.DaysInMonth(year, month)
                    && new DateOnly(year, month, day) is var one
                    && (clue.Weekday is not { } weekday || one.DayOfWeek == weekday)
                )
                {
                    yield return new Choice(Day(one), clue.Year is null ? words + ", in the year of the other reports" : words);
                }
            }
        }
        else if (clue is { Weekday: { } weekday, Month: null, Day: null })
        {
            foreach (var other in others.Take(1))
            {
                var one = other.Published.Value!.Date!.Value;
                var away = (((int)weekday - (int)one.DayOfWeek + Week + Half) % Week) - Half;
                yield return new Choice(Day(Days.Add(one, away)), $"{words}, nearest to the day of {Named(other)}");
            }
        }
        else if (clue is { NotBefore: { } from, NotAfter: { } to } && from.Year == to.Year)
        {
            yield return new Choice(from.Year.ToString("0000", CultureInfo.InvariantCulture), words);
        }
        else if (clue is { Year: { } year, Day: null })
        {
            var value = year.ToString("0000", CultureInfo.InvariantCulture);
            yield return new Choice(clue.Month is { } m ? value + "-" + m.ToString("00", CultureInfo.InvariantCulture) : value, words);
        }
    }

    private static string FactWords(DateClue clue) => Text.Cuts.Short(clue.Evidence.Text, 120);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Named(Article article) => article.Outlet.Value is { } outlet ? $"{outlet} ({article.Id})" : article.Id;
}
