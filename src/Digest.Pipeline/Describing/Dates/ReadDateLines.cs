using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes dates from lines above or below the text that hold little else: "November 09, 2016", "Published 9 Nov 2016, 14:05", "Global Research, November 09, 2016"
/// (which names the outlet too). A line with more words than names and labels is left alone.
/// </summary>
internal sealed class ReadDateLines : IClue
{
    /// <summary>Words a date line may hold beside its dates, labels and names.</summary>
    private const int LooseWords = 3;

    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        foreach (var i in sheet.Head)
        {
            Read(sheet, found, i);
        }

        if (found.Published.All(c => c.Basis != Basis.Stated))
        {
            foreach (var i in sheet.Tail)
            {
                Read(sheet, found, i);
            }
        }
    }

    private static void Read(Sheet sheet, Clues found, int index)
    {
        var text = sheet[index].Text;
        if (!sheet.IsKept(index) || text.Length > 140 || sheet[index].Kind == BlockKind.Heading)
        {
            return;
        }

        var dates = DateScanner.Scan(text).Where(d => d.Year is not null && d.Day is not null).ToList();
        if (dates.Count is 0 or > 3 || !IsDateLine(sheet, text, dates, out var name))
        {
            return;
        }

        var at = 0;
        var labelled = DateLabel.None;
        foreach (var date in dates)
        {
            var label = DateLabels.Ending(text[at..date.Start].TrimEnd());
            labelled = label == DateLabel.None ? labelled : label;
            at = date.End;
            Add(sheet, found, index, date, label);
        }

        if (name is not null && found.Byline.Count == 0 && ReadLooseByline.IsPerson(name) && !IsOutlet(sheet, name))
        {
            found.Byline.Add(new Clue<NameList>(new NameList([name]), Basis.Stated, Ranks.Line, sheet.Say(index, "name in the date line")));
        }
        else if (name is not null && !found.Byline.Any(b => b.Evidence.Block == sheet[index].N))
        {
            found.Outlet.Add(new Clue<string>(name, Basis.Stated, Ranks.LabelledLine + index, sheet.Say(index, "source line")));
        }

        sheet.Lift(index, name is null ? "date" : "source");
    }

    private static void Add(Sheet sheet, Clues found, int index, DateMatch date, DateLabel label)
    {
        if (date.Ambiguous)
        {
            sheet.Told.Warn(DiagnosticCodes.AmbiguousDate, sheet.Draft.Path, 0, 0, $"The date “{sheet[index].Text[date.Start..date.End]}” can be read two ways and was not used",
                "Day and month can be exchanged, and nothing on the page decides", "Set “date:” in front matter or a sidecar");
            return;
        }

        if (!date.WeekdayFits)
        {
            sheet.Told.Warn(DiagnosticCodes.WeekdayMismatch, sheet.Draft.Path, 0, 0, $"The weekday in “{sheet[index].Text[date.Start..date.End]}” is not the one of that day",
                "A slip of the page, or a date in another calendar", "Check the date; set “date:” if it is wrong");
        }

        var evidence = sheet.Say(index, label == DateLabel.None ? "date line" : "labelled date line");
        switch (label)
        {
            case DateLabel.Updated:
                found.Updated.Add(new Clue<PartialDate>(date.Date!, Basis.Stated, Ranks.LabelledLine, evidence));
                break;
            case DateLabel.Other:
                break;
            default:
                found.Published.Add(new Clue<PartialDate>(date.Date!, Basis.Stated, label == DateLabel.Published ? Ranks.LabelledLine : Ranks.Line, evidence));
                break;
        }
    }

    /// <summary>Whether little beside dates, labels, clocks and names stands in the line; <paramref name="name"/> is the outlet's name before or after the first date, if one stands there.</summary>
    private static bool IsDateLine(Sheet sheet, string text, List<DateMatch> dates, out string? name)
    {
        name = null;
        var rest = new List<string>();
        var at = 0;
        foreach (var date in dates)
        {
            rest.Add(DateLabels.CutTail(text[at..date.Start]));
            at = date.End;
        }

        rest.Add(text[at..]);
        var loose = 0;
        for (var i = 0; i < rest.Count; i++)
        {
            foreach (var part in rest[i].Split(['|', '•', '·', '—', '–', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var bare = part.Trim(' ', ',', '-', '(', ')', '.', ':', '/');
                if (bare.Length == 0 || BylineReader.Read(bare, out var labelled).Length > 0 && labelled)
                {
                    continue;
                }

                // Only a name before the first date, or the only thing after it, can be a source.
                if (name is null && i <= 1 && bare.Any(char.IsLetter) && Shapes.IsName(bare, 5) && !IsReadingTime(bare) && (i == 0 || sheet.Outlets.Find(bare) is not null))
                {
                    name = bare;
                    continue;
                }

                loose += IsReadingTime(bare) ? 0 : Words.Count(bare);
            }
        }

        return loose <= LooseWords;
    }

    /// <summary>Whether something on the page or the editor's desk speaks for the name being an outlet's: a press word, a domain, a removed line that names it.</summary>
    private static bool IsOutlet(Sheet sheet, string name)
    {
        if (MediaNames.IsPress(name) || sheet.Outlets.Find(name) is not null || name.Contains('.', StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var block in sheet.Blocks)
        {
            if (block.Status == BlockStatus.Removed && block.Text.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadingTime(string text) =>
        text.Contains("min", StringComparison.OrdinalIgnoreCase) || text.Contains("read", StringComparison.OrdinalIgnoreCase) || text.Contains("ago", StringComparison.OrdinalIgnoreCase) || text.Contains("updated", StringComparison.OrdinalIgnoreCase);
}
