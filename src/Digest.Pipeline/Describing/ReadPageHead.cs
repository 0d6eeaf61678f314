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

    /// <summary>Paragraphs that the head may reach into: a deck, and a first one above the byline.</summary>
    private const int Openings = 3;

    /// <summary>Lines right above the headline that may hold its date.</summary>
    private const int Above = 2;

    private const int Shortest = 6;
    private const int Longest = 120;

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
        var lines = Lines(sheet);
        var text = sheet.Body.IsEmpty ? sheet.Blocks.Length : sheet.Body[Math.Min(Openings, sheet.Body.Length) - 1];
        var below = lines.FindAll(l => l.Index > text);
        foreach (var (index, line) in lines.FindAll(l => l.Index <= text))
        {
            Read(sheet, found, open, index, line);
        }

        // Below the text stand other articles too, each with its writer and its day: lines that differ speak of those.
        var lone =
            below
                .Where(l => l.Line.Labelled || !l.Line.Names.IsEmpty)
                .Select(l => sheet[l.Index].Layer.Key)
                .Distinct(StringComparer.Ordinal)
                .Count() <= 1;
        var one = below.SelectMany(l => l.Line.Dates).Select(d => d.Date.DayFirst?.Date).Distinct().Count() <= 1;
        foreach (
            var (index, line) in below.FindAll(l => l.Line.Dates.IsEmpty ? lone : one || l.Line.Dates.Any(d => d.Label != DateLabel.None))
        )
        {
            Read(sheet, found, open, index, line);
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

    private static void Read(
        ArticleLayout sheet,
        Clues found,
        List<(int Index, DateMatch Date, DateLabel Label)> open,
        int index,
        HeadLine line
    )
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

    private static List<(int Index, HeadLine Line)> Lines(ArticleLayout sheet)
    {
        var headline = -1;
        for (var i = 0; i < sheet.Blocks.Length && headline < 0; i++)
        {
            headline = sheet[i].Rule == RuleIds.Headline ? i : -1;
        }

        var (text, last) = sheet.Body.IsEmpty ? (Math.Max(0, headline), headline) : (sheet.Body[0], sheet.Body[^1]);
        headline = headline < 0 ? text : headline;
        var lines = new List<(int Index, HeadLine Line)>();
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            // A post quoted from elsewhere ("(@name) June 1") is dated too.
            var block = sheet[i];
            if (block.Status != BlockStatus.Removed || block.Text.Contains("(@", StringComparison.Ordinal))
            {
                continue;
            }

            if (block is { Rule: RuleIds.PageHead, Chrome: false })
            {
                if (HeadLine.Read(Parted(block.Text), sheet.Outlets) is { Loose: < int.MaxValue } line)
                {
                    lines.Add((i, line));
                }
            }
            else if (
                IsBeside(block, i, headline, text, last)
                && HeadLine.Read(Parted(block.Text), sheet.Outlets) is { Loose: 0 } bare
                && (bare.Labelled || bare.Dates.Length == 1)
            )
            {
                lines.Add((i, bare));
            }
        }

        return [.. lines.OrderBy(l => l.Index > headline ? l.Index - headline : sheet.Blocks.Length + headline - l.Index)];
    }

    // A line that was taken for a button, a box or the page's chrome, and stands between headline and text, or right above the headline.
    private static bool IsBeside(Block block, int i, int headline, int text, int last) =>
        block.Text.Length is >= Shortest and <= Longest
        && (
            i > headline && i <= text + 2 && i < last
                ? block.Rule is RuleIds.ShareBar or RuleIds.Aside or RuleIds.Navigation or RuleIds.TagList
                    || (block.Rule == RuleIds.Chrome && i < text)
                : i >= headline - Above && i < headline && block.Kind == BlockKind.Paragraph && block.Rule == RuleIds.Chrome
        );

    // "ByAnn Lee": the gap between label and name was the style sheet's. As long as it was, so that places stay what they are.
    private static string Parted(string text) =>
        text.StartsWith("Byby ", StringComparison.Ordinal) ? "  by" + text[4..]
        : text.StartsWith("By", StringComparison.Ordinal) && text.Length > 3 && char.IsUpper(text[2]) && !text.Any(char.IsAsciiDigit)
            ? "By " + text[2..]
        : text;

    private static bool Signed(ArticleLayout sheet, Clues found, int index, HeadLine line, bool dated)
    {
        var below = index > 0 && BylineLabels.IsAlone(sheet[index - 1].Text) && line.Dates.IsEmpty;
        var names =
            below && BylineReader.Names(sheet[index].Text) is { IsEmpty: false } listed ? listed
            : line.Labelled && line.Loose <= LooseWords ? line.Names
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
            line.Labelled || below ? Ranks.LabelledLine : Ranks.Line,
            below ? "name below a byline label"
                : line.Labelled ? "byline at the headline"
                : "name beside the date"
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
