using System.Collections.Frozen;
using Digest.Text;

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

    /// <summary>
    /// Countries, by domain or as the region of a language tag, that print the day first, whatever the language; those of the tags that
    /// programs set by themselves ("en-US") are no evidence.
    /// </summary>
    private static readonly FrozenSet<string> DayFirstCountries = Lexicon.Shared.Set("day-first-countries");

    /// <summary>Languages that have the day first wherever they are written.</summary>
    private static readonly FrozenSet<string> DayFirstLanguages = Lexicon.Shared.Set("day-first-languages");

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
            return DayFirstLanguages.Contains(language) ? (dayFirst, $"the text is in “{language}”, which has the day first") : null;
        }

        if (Region(sheet) is { } region)
        {
            return (dayFirst, $"the page is in “{region}”, which has the day first");
        }

        return
            AddressReader.Host(sheet.Url ?? "") is { } host
            && host[(host.LastIndexOf('.') + 1)..] is var domain
            && DayFirstCountries.Contains(domain)
            ? (dayFirst, $"sites of “{domain}” have the day first")
            : null;
    }

    // The tag of the page's language, where its region is one that has the day first and no other tag of the page names another.
    private static string? Region(ArticleLayout sheet)
    {
        var tags = sheet
            .Draft.Declared.Where(static d => d.Field == DeclaredField.Language)
            .Select(static d => d.Value.Replace('_', '-'))
            .Where(static t => t.Length is >= 5 and <= 12 && t.Contains('-', StringComparison.Ordinal))
            .ToList();
        return tags.Count > 0 && tags.TrueForAll(static t => DayFirstCountries.Contains(t[(t.LastIndexOf('-') + 1)..].ToLowerInvariant()))
            ? tags[0]
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
