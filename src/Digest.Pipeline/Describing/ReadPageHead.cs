using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Reads the lines that a saved page prints around its headline and that are no text (Acquiring marks them as <c>page-head</c>): who wrote
/// it and when. The markup says already what
/// they are, so a line may hold more beside its date than one of plain text. The nearest below the headline is asked first.
/// </summary>
internal sealed class ReadPageHead : IClue
{
    /// <summary>Words that a line may hold beside its dates and names.</summary>
    private const int LooseWords = 12;

    /// <summary>Paragraphs in which a writer is not named.</summary>
    private const int Paragraphs = 6;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (sheet.Draft.Format != "html")
        {
            return;
        }

        var open = new List<(int Index, DateMatch Date, DateLabel Label)>();
        foreach (var (index, line) in Lines(sheet))
        {
            var dated = !line.Dates.IsEmpty && line.Loose <= LooseWords;
            var signed = Signed(sheet, found, index, line, dated);
            if (dated && line.Source is { } paper && (PaperNames.Is(paper) || sheet.Outlets.Find(paper) is not null))
            {
                found.Outlet.Add(new Clue<string>(paper, Basis.Stated, Ranks.LabelledLine + 8, sheet.Say(index, "source line")));
            }

            foreach (var (date, label) in dated ? line.Dates : [])
            {
                if (date.Date is { } day)
                {
                    LabelledDates.Add(sheet, found, index, date, day, label);
                }
                else
                {
                    open.Add((index, date, label));
                }
            }

            if (dated || signed)
            {
                sheet.Lift(index, dated ? RuleIds.Date : RuleIds.Byline);
            }
        }

        UnclearDates.Settle(sheet, found, open);
        if (found.Byline.Count == 0)
        {
            BetweenHeadlineAndDay(sheet, found);
        }
    }

    // "Ann Lee", alone on the line between the headline and the day: nobody else stands there, unless the text is about them.
    private static void BetweenHeadlineAndDay(ArticleLayout sheet, Clues found)
    {
        for (var i = 1; i + 1 < sheet.Blocks.Length; i++)
        {
            if (
                sheet[i] is { Status: BlockStatus.Removed, Rule: RuleIds.PageHead, Chrome: false, Text.Length: <= 40 }
                && sheet[i - 1].Rule == RuleIds.Headline
                && sheet[i + 1].Rule == RuleIds.Date
                && PersonNames.Is(sheet[i].Text, shouted: true)
                && !IsTalkedAbout(sheet, sheet[i].Text)
            )
            {
                Add(sheet, found, i, [sheet[i].Text], Ranks.Line, "name between headline and day");
                sheet.Lift(i, RuleIds.Byline);
                return;
            }
        }
    }

    private static bool IsTalkedAbout(ArticleLayout sheet, string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return sheet.Body.Take(Paragraphs).Any(i => sheet[i].Text.Contains(last, StringComparison.Ordinal));
    }

    private static List<(int Index, HeadLine Line)> Lines(ArticleLayout sheet)
    {
        var headline = 0;
        var lines = new List<(int Index, HeadLine Line)>();
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            headline = headline == 0 && sheet[i].Rule == RuleIds.Headline ? i : headline;
            // A post quoted from elsewhere ("(@name) June 1") is dated too.
            if (
                sheet[i] is { Status: BlockStatus.Removed, Rule: RuleIds.PageHead, Chrome: false }
                && !sheet[i].Text.Contains("(@", StringComparison.Ordinal)
                && HeadLine.Read(Parted(sheet[i].Text), sheet.Outlets) is { Loose: < int.MaxValue } line
            )
            {
                lines.Add((i, line));
            }
        }

        return [.. lines.OrderBy(l => l.Index > headline ? l.Index - headline : sheet.Blocks.Length + headline - l.Index)];
    }

    // "ByAnn Lee": the gap between label and name was the style sheet's. As long as it was, so that places stay what they are.
    private static string Parted(string text) =>
        text.StartsWith("By", StringComparison.Ordinal) && text.Length > 3 && char.IsUpper(text[2]) && !text.Any(char.IsAsciiDigit)
            ? "By " + text[2..]
            : text;

    private static bool Signed(ArticleLayout sheet, Clues found, int index, HeadLine line, bool dated)
    {
        var names =
            line.Labelled && line.Loose <= LooseWords ? line.Names
            : (dated || line.HasPost) && (line.Person ?? line.Source) is { } source && PersonNames.Is(source) ? [source]
            : [];
        if (names.IsEmpty)
        {
            return false;
        }

        Add(
            sheet,
            found,
            index,
            names,
            line.Labelled ? Ranks.LabelledLine : Ranks.Line,
            line.Labelled ? "byline at the headline" : "name beside the date"
        );
        return true;
    }

    private static void Add(ArticleLayout sheet, Clues found, int index, ImmutableArray<string> names, int rank, string method)
    {
        var people = names.RemoveAll(n => Agencies.Find(n) is not null);
        if (people.IsEmpty)
        {
            found.Origins.AddRange(names.Select(n => new Origin(sheet.Outlets.Canonical(n), Ranks.Line, sheet.Say(index, method))));
            return;
        }

        // Outlets sign too; a person says more.
        var paper = people.All(n => MediaNames.IsPress(n) || sheet.Outlets.Find(n) is not null);
        found.Byline.Add(new Clue<NameList>(new NameList(people), Basis.Stated, rank + (paper ? 8 : 0), sheet.Say(index, method)));
    }
}
