namespace Digest.Describing;

/// <summary>
/// Takes the dateline from the first paragraphs of the text; the words stay in their block. An agency beside the place is a credit for the
/// whole report.
/// </summary>
internal sealed class ReadDateline : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var looked = 0;
        foreach (var i in sheet.Body)
        {
            if (!sheet.IsKept(i) || ++looked > 3)
            {
                if (looked > 3)
                {
                    return;
                }

                continue;
            }

            if (DatelineReader.Read(sheet[i].Text, sheet.Outlets) is not { } dateline)
            {
                continue;
            }

            found.Dateline.Add(
                new Clue<string>(dateline.Place, Basis.Stated, Ranks.LabelledLine, sheet.Say(i, "dateline", dateline.Words))
            );
            if (dateline.Agency is { } agency && CreditNames.IsListed(agency, sheet.Outlets))
            {
                found.Origins.Add(
                    new Origin(sheet.Outlets.Canonical(agency), Ranks.LabelledLine, sheet.Say(i, "dateline", dateline.Words))
                );
            }

            if (dateline.Date is { } date)
            {
                if (date.Date is { } day)
                {
                    found.Published.Add(new Clue<PartialDate>(day, Basis.Stated, Ranks.Line + 1, sheet.Say(i, "dateline", dateline.Words)));
                }
                else
                {
                    found.Dates.Add(
                        new DateClue
                        {
                            Role = DateClueRole.ReportDay,
                            Evidence = sheet.Say(i, "dateline", dateline.Words),
                            Month = date.Month,
                            Day = date.Day,
                            Weekday = date.Weekday,
                        }
                    );
                }
            }

            return;
        }
    }
}
