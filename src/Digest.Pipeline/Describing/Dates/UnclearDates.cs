namespace Digest.Describing;

/// <summary>
/// Settles dates of date lines that do not say all: stroke dates with two readings and years of two digits. What evidence decides is taken
/// and the evidence named; what it does not is told with both
/// readings, kept as evidence and as bounds for reasoning, and never taken.
/// </summary>
internal static class UnclearDates
{
    /// <summary>Settles them, once all sure dates of the head are known.</summary>
    public static void Settle(ArticleLayout sheet, Clues found, List<(int Index, DateMatch Date, DateLabel Label)> open)
    {
        foreach (var (index, match, label) in open)
        {
            var date = match.ShortYear ? Long(sheet, index, match, label) : match;
            if (date is null || label == DateLabel.Other)
            {
                continue;
            }

            if (date is { Date: { } sure })
            {
                LabelledDates.Add(sheet, found, index, date, sure, label, match.ShortYear ? "year of two digits" : null);
                continue;
            }

            var known = found.Published.Concat(found.Updated).Select(c => c.Value);
            if (DayOrder.Decide(sheet, date, known) is { } decided)
            {
                LabelledDates.Add(sheet, found, index, date, decided.Date, label, decided.Why);
            }
            else if (date is { DayFirst: { } a, MonthFirst: { } b })
            {
                Refuse(sheet, found, index, date, Bare(a), Bare(b), label);
            }
        }
    }

    /// <summary>
    /// A short year is one of this century where the line says that it holds a date, or holds nothing else; in English, or where the
    /// language is unknown, the order of day and month stays open.
    /// </summary>
    private static DateMatch? Long(ArticleLayout sheet, int index, DateMatch date, DateLabel label)
    {
        var alone =
            label != DateLabel.None
            || date.Weekday is not null
            || date.Time is not null
            || HeadLine.Read(sheet[index].Text, sheet.Outlets) is { Loose: 0, Source: null };
        if (!alone)
        {
            return null;
        }

        var dotted = sheet[index].Text.AsSpan(date.Start, date.End - date.Start).Contains('.');
        var open =
            date.Day is <= 12
            && date.Day != date.Month
            && (
                date.Ambiguous
                || (dotted && date.Weekday is null && LanguageGuess.Of(sheet.Body.Select(i => sheet[i].Text))?.Language is null or "en")
            );
        return date with { ShortYear = false, Ambiguous = open };
    }

    private static void Refuse(ArticleLayout sheet, Clues found, int index, DateMatch date, PartialDate a, PartialDate b, DateLabel label)
    {
        var printed = sheet[index].Text[date.Start..date.End];
        sheet.Told.Warn(
            DiagnosticCodes.AmbiguousDate,
            sheet.Draft.Path,
            0,
            0,
            $"The date “{printed}” can be read two ways, {a} or {b}, and was not used",
            "Day and month can be exchanged, and nothing on the page decides",
            "Set “date:” in front matter or a sidecar"
        );
        if (label == DateLabel.Updated)
        {
            return;
        }

        var (first, last) = a < b ? (a.First, b.First) : (b.First, a.First);
        var evidence = sheet.Say(index, $"date line, refused: {a} or {b}", printed);
        found.Undated.Add(evidence);
        found.Dates.Add(
            new DateClue
            {
                Role = DateClueRole.Bound,
                Evidence = evidence,
                NotBefore = first,
                NotAfter = last,
            }
        );
        found.Windows.Add(new DateWindows([(first, first), (last, last)], evidence));
    }

    private static PartialDate Bare(PartialDate date) => new(date.Year, date.Month, date.Day);
}
