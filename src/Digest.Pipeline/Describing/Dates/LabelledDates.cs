namespace Digest.Describing;

/// <summary>Adds the dates of lines about the page to the clues, each as what its label says it is.</summary>
internal static class LabelledDates
{
    /// <summary>Adds one date of a line under what its label says it is; <paramref name="value"/> is the reading taken.</summary>
    public static void Add(
        ArticleLayout sheet,
        Clues found,
        int index,
        DateMatch date,
        PartialDate value,
        DateLabel label,
        string? why = null
    )
    {
        if (date.Weekday is { } weekday && value.Date is { } day && day.DayOfWeek != weekday)
        {
            sheet.Told.Warn(
                DiagnosticCodes.WeekdayMismatch,
                sheet.Draft.Path,
                0,
                0,
                $"The weekday in “{sheet[index].Text[date.Start..date.End]}” is not the one of that day",
                "A slip of the page, or a date in another calendar",
                "Check the date; set “date:” if it is wrong"
            );
        }

        var evidence = sheet.Say(index, (label == DateLabel.None ? "date line" : "labelled date line") + (why is null ? "" : "; " + why));
        switch (label)
        {
            case DateLabel.Updated:
                found.Updated.Add(new Clue<PartialDate>(value, Basis.Stated, Ranks.LabelledLine, evidence));
                break;
            case DateLabel.Other:
                break;
            default:
                found.Published.Add(
                    new Clue<PartialDate>(
                        value,
                        Basis.Stated,
                        label == DateLabel.Published ? Ranks.LabelledLine
                            : label == DateLabel.AsOf ? Ranks.Line + 2
                            : Ranks.Line,
                        evidence
                    )
                );
                break;
        }
    }
}
