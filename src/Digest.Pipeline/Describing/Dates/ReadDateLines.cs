using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Takes dates from lines above or below the text that hold little else: "November 09, 2016", "Published 9 Nov 2016, 14:05", "Global
/// Research, November 09, 2016"
/// (which names the outlet too). A line with more words than names and labels is left alone; times told from now are kept as evidence and
/// are no dates.
/// </summary>
internal sealed class ReadDateLines : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var open = new List<(int Index, DateMatch Date, DateLabel Label)>();
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && sheet[i].Kind != BlockKind.Heading
                && !sheet[i].Text.Contains("(@", StringComparison.Ordinal)
                && HeadLine.Read(sheet[i].Text, sheet.Outlets) is { IsTimed: true } line
            )
            {
                Read(sheet, found, i, line, open);
            }
        }

        if (open.Count == 0 && found.Published.All(c => c.Basis != Basis.Stated))
        {
            Tail(sheet, found, open);
        }

        UnclearDates.Settle(sheet, found, open);
    }

    /// <summary>
    /// Below the text only lines of nothing but one day, or that say "Published", speak of the page: lists of other stories and comments
    /// are dated too.
    /// </summary>
    private static void Tail(ArticleLayout sheet, Clues found, List<(int Index, DateMatch Date, DateLabel Label)> open)
    {
        var lines = sheet
            .Tail.Where(i => sheet.IsKept(i) && sheet[i].Kind != BlockKind.Heading)
            .Select(i => (Index: i, Line: HeadLine.Read(sheet[i].Text, sheet.Outlets)))
            .Where(x => x.Line is { IsDated: true })
            .ToList();
        var labelled = lines.Where(x => x.Line.Dates.Any(d => d.Label is DateLabel.Published or DateLabel.Updated)).ToList();
        if (
            labelled
                .SelectMany(x => x.Line.Dates)
                .Where(d => d.Label == DateLabel.Published)
                .Select(d => d.Date.DayFirst?.Date)
                .Distinct()
                .Count() > 1
        )
        {
            // Each of several lines says when something else was published.
            return;
        }

        var days = lines.SelectMany(x => x.Line.Dates).Select(d => d.Date.DayFirst).Distinct().Count();
        foreach (
            var (index, line) in labelled.Count > 0 ? labelled
            : days == 1 ? lines.Where(x => x.Line is { Loose: 0 } && (x.Line.Source is null || x.Line.Labelled))
            : []
        )
        {
            Read(sheet, found, index, line, open);
        }
    }

    private static void Read(
        ArticleLayout sheet,
        Clues found,
        int index,
        HeadLine line,
        List<(int Index, DateMatch Date, DateLabel Label)> open
    )
    {
        if (line.Dates.IsEmpty)
        {
            // The name beside a time told from now is sought by the byline clue, so such a line is lifted there.
            if (line is { Source: null, Loose: 0 })
            {
                found.Undated.Add(sheet.Say(index, "told from the day the page was saved"));
                sheet.Lift(index, RuleIds.Date);
            }

            return;
        }

        var published = line.Dates.Any(d => d.Label == DateLabel.Published) || line.Dates.Any(d => d.Label == DateLabel.None);
        foreach (var (date, label) in line.Dates)
        {
            var said = label == DateLabel.AsOf && published ? DateLabel.Updated : label;
            if (date.Date is null)
            {
                open.Add((index, date, said));
            }
            else
            {
                LabelledDates.Add(sheet, found, index, date, date.Date, said);
            }
        }

        var name = line.Source;
        ImmutableArray<string> people =
            line.Person is { } person && !IsOutlet(sheet, person) ? [person]
            : name is not null && !IsOutlet(sheet, name) ? BylineReader.Names(name)
            : [];
        if (found.Byline.Count == 0 && !people.IsEmpty && people.All(n => PersonNames.Is(n)))
        {
            found.Byline.Add(new Clue<NameList>(new NameList(people), Basis.Stated, Ranks.Line, sheet.Say(index, "name in the date line")));
            name = name == people[0] || people.Length > 1 ? null : name;
        }
        else if (found.Byline.Count == 0 && line is { Newsroom: { } newsroom, Labelled: false })
        {
            found.Byline.Add(
                new Clue<NameList>(new NameList([newsroom]), Basis.Stated, Ranks.Line + 8, sheet.Say(index, "newsroom in the date line"))
            );
        }

        if (
            name is not null
            && !found.Byline.Any(b => b.Value.Names.Contains(name))
            && (
                (name.Contains(' ', StringComparison.Ordinal) && !found.Byline.Any(b => b.Evidence.Block == sheet[index].N))
                || IsOutlet(sheet, name)
                || Agencies.Find(name) is not null
            )
        )
        {
            found.Outlet.Add(new Clue<string>(name, Basis.Stated, Ranks.LabelledLine + index, sheet.Say(index, "source line")));
        }

        sheet.Lift(index, line.Source is null ? RuleIds.Date : RuleIds.Source);
    }

    /// <summary>
    /// Whether something on the page or what the editor knows speaks for the name being an outlet's: a press word, a domain, a removed line
    /// that names it.
    /// </summary>
    private static bool IsOutlet(ArticleLayout sheet, string name)
    {
        if (
            MediaNames.IsPress(name)
            || PaperNames.Is(name)
            || sheet.Outlets.Find(name) is not null
            || name.Contains('.', StringComparison.Ordinal)
        )
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
}
