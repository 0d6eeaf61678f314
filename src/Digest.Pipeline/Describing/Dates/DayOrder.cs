namespace Digest.Describing;

/// <summary>
/// Decides which of two readings a stroke date has ("03/04/2016"), by evidence alone: another date of the head or the address that only one
/// reading is near, another stroke date of
/// the page that has but one reading, the language of the text, the country of the page's domain. Evidence that contradicts itself decides
/// nothing.
/// </summary>
internal static class DayOrder
{
    /// <summary>Days within which two dates of one page's head belong together.</summary>
    private const int Together = 3;

    /// <summary>Blocks and dates looked at for others of the kind.</summary>
    private const int Reach = 400;

    /// <summary>Countries by domain that print the day first although they print English.</summary>
    private static readonly string[] DayFirstDomains =
    [
        ".uk",
        ".au",
        ".nz",
        ".ie",
        ".in",
        ".za",
        ".ng",
        ".ke",
        ".gh",
        ".pk",
        ".lk",
        ".mt",
        ".sg",
        ".my",
    ];

    /// <summary>The date meant, with the reason; null when nothing decides.</summary>
    public static (PartialDate Date, string Why)? Decide(ArticleLayout sheet, DateMatch date, IEnumerable<PartialDate> known)
    {
        if (date.DayFirst is not { } dayFirst || date.MonthFirst is not { } monthFirst)
        {
            return null;
        }

        var near = known
            .Where(k => k.Date is not null)
            .Select(k => (A: Days(k, dayFirst) <= Together, B: Days(k, monthFirst) <= Together))
            .ToList();
        if (near.Exists(n => n.A != n.B))
        {
            return near.TrueForAll(n => n.A || !n.B) ? (dayFirst, "near another date of the page")
                : near.TrueForAll(n => n.B || !n.A) ? (monthFirst, "near another date of the page")
                : null;
        }

        var (days, months) = Others(sheet);
        if (days != months)
        {
            return days
                ? (dayFirst, "another date of the page has the day first")
                : (monthFirst, "another date of the page has the month first");
        }

        if (days)
        {
            return null;
        }

        if (LanguageGuess.Of(sheet.Body.Select(i => sheet[i].Text))?.Language is { } language && language is not "en")
        {
            return language is "de" or "fr" or "es" or "it" or "pt" or "nl" or "pl" or "cs" or "ru" or "uk" or "tr"
                ? (dayFirst, $"the text is in “{language}”, which has the day first")
                : null;
        }

        return AddressReader.Host(sheet.Url ?? "") is { } host && DayFirstDomains.Any(d => host.EndsWith(d, StringComparison.Ordinal))
            ? (dayFirst, $"sites of “{host[(host.LastIndexOf('.') + 1)..]}” have the day first")
            : null;
    }

    private static int Days(PartialDate a, PartialDate b) => Math.Abs(a.Date!.Value.DayNumber - b.Date!.Value.DayNumber);

    /// <summary>Whether stroke dates with one reading only stand on the page, day first or month first.</summary>
    private static (bool DayFirst, bool MonthFirst) Others(ArticleLayout sheet)
    {
        var (days, months) = (false, false);
        for (var i = 0; i < Math.Min(sheet.Blocks.Length, Reach); i++)
        {
            var text = sheet[i].Text;
            if (text.Length > 4000 || !text.Contains('/', StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var date in DateScanner.Scan(text))
            {
                var printed = text.AsSpan(date.Start, date.End - date.Start);
                var at = printed.IndexOf('/');
                if (
                    date is { Ambiguous: false, Day: > 12 }
                    && at > 0
                    && printed[(at + 1)..].IndexOf('/') > 0
                    && char.IsAsciiDigit(printed[at - 1])
                )
                {
                    var first =
                        at > 1 && char.IsAsciiDigit(printed[at - 2])
                            ? ((printed[at - 2] - '0') * 10) + printed[at - 1] - '0'
                            : printed[at - 1] - '0';
                    days |= first == date.Day;
                    months |= first == date.Month;
                }
            }
        }

        return (days, months);
    }
}
