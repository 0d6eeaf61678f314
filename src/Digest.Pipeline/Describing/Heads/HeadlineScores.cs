using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Chooses the headline among the lines above the text of a page without markup, by all that speaks for a line at once: its words come
/// back in the report, the page prints it twice or ends its bread crumbs in it, the writer or the day stands below it, running text
/// follows. What stands among the items of a menu is hardly one. Of a headline and the deck right below it, the deck says more words of
/// the report: the upper line is taken.
/// </summary>
internal static class HeadlineScores
{
    /// <summary>A share of words that come back which no line is asked to exceed: pull quotes are made of nothing else.</summary>
    private const double Enough = 0.75;

    /// <summary>What a line with fewer than three telling words is worth: it may be anything.</summary>
    private const double Untold = 0.35;

    /// <summary>How much less an upper line may be worth than the one below it.</summary>
    private const double Deck = 0.35;

    /// <summary>How much less the title of this report may be worth than that of another one below it.</summary>
    private const double Other = 0.25;

    /// <summary>A line worth less is none.</summary>
    private const double Least = 0.2;

    /// <summary>Lines below a headline in which writer or day are sought.</summary>
    private const int Reach = 6;

    /// <summary>Words of a line that reads like an item of a menu.</summary>
    private const int Item = 3;

    /// <summary>Words beyond which a line is rather a deck.</summary>
    private const int Long = 16;

    /// <summary>The index of the block that is the headline; -1 where no line can be.</summary>
    public static int Best(ArticleLayout sheet)
    {
        var lines = Lines(sheet);
        var lead = new LeadWords(sheet);
        var best = -1;
        for (var k = 0; k < lines.Count; k++)
        {
            if (lines[k].Candidate)
            {
                var score = Score(sheet, lines, k, lead);
                lines[k] = lines[k] with { Score = score };
                best = best < 0 || lines[k].Score > lines[best].Score + 0.001 ? k : best;
            }
        }

        if (best < 0 || (!lead.IsEmpty && lines[best].Score < Least))
        {
            return -1;
        }

        return ShortAbove(sheet, lines[Upper(lines, best)].Index);
    }

    // A short phrase that opens the page right above its deck ("Ferry meets quay") is the headline; a name or a section there is a kicker
    // or an outlet.
    private static int ShortAbove(ArticleLayout sheet, int index) =>
        index == 1
        && sheet.Head.Length > 1
        && sheet.Head[0] == 0
        && sheet.IsKept(0)
        && sheet[0].Layer.Count == Item
        && Shapes.IsTitle(sheet[0].Text)
        && !Shapes.IsName(sheet[0].Text)
        && !SectionNames.Is(sheet[0].Text)
            ? 0
            : index;

    // The deck stands below its headline, with hardly more than another deck between, and so do the titles of other reports.
    private static int Upper(List<HeadRow> lines, int best)
    {
        var (top, chosen) = (lines[best], best);
        for (var k = best - 1; k >= 0; k--)
        {
            if (lines[k] is not { Candidate: true, Width: > Item } upper)
            {
                continue;
            }

            var deck =
                best - k <= 2
                && upper.Index >= top.Index - 2
                && upper.Score >= top.Score - Deck
                && (top.Width >= upper.Width || upper.Score > top.Score - (Deck / 3));
            if (deck || (upper.Told && upper.Score >= top.Score - Other))
            {
                chosen = k;
            }
        }

        return chosen;
    }

    private static double Score(ArticleLayout sheet, List<HeadRow> lines, int k, LeadWords lead)
    {
        var (text, width) = (lines[k].Text, lines[k].Width);
        var (hits, all) = lead.Telling(text);
        lines[k] = lines[k] with { Told = all >= 3 && hits >= all * 0.34 };
        var score =
            lead.IsEmpty ? Enough / 2
            : all < 3 ? (hits == all && all > 0 ? Untold * 1.4 : Untold)
            : Math.Min((double)hits / all, Enough);
        var echoes = Echoes(sheet[lines[k].Index].Layer);
        score += !echoes && IsRepeated(lines, k) ? (width > Item + 1 ? 0.4 : 0.1) : 0;
        score += Anchor(lines, k);
        score -= EndsInAnother(lines, k) ? 0.4 : 0;
        score -= IsTagList(text) ? 0.3 : 0;
        score -= lines[k].Dated ? 0.25 : 0;
        score -= lines[k].Signs && width <= Item + 1 ? 0.3 : 0;
        score += k + 1 == lines.Count || lines[k + 1].Width >= 8 ? 0.1 : 0;
        score -= Shapes.EndsSentence(text) && !Shapes.Asks(text) ? 0.25 : 0;
        score -= width <= Item ? 0.12 * (Item + 1 - width) : 0;
        score -= width > Long ? Math.Min(0.3, 0.02 * (width - Long)) : 0;
        score -= IsInMenu(lines, k) ? 0.3 : 0;
        score -= IsTrail(text) ? 0.3 : 0;
        score -= echoes ? 0.3 : 0;
        score -= Math.Min(0.2, 0.01 * k);
        return score;
    }

    // Bread crumbs, and a title that the page cut.
    private static bool IsTrail(string text) =>
        text.AsSpan().IndexOfAny("›>|") > 0
        || text.EndsWith("...", StringComparison.Ordinal)
        || (text.Contains(" » ", StringComparison.Ordinal) && !text.Contains('«', StringComparison.Ordinal))
        || text.AsSpan().Count(" / ") > 1;

    // "Weather Extreme Weather Space Weather": a menu in one line comes back to its words.
    private static bool Echoes(TextLayer layer)
    {
        var longer = layer.Words.Where(w => w.End - w.Start >= 4 && w.Capital).Select(w => w.Key).ToList();
        return longer.Count >= 5 && longer.Distinct(StringComparer.Ordinal).Count() <= longer.Count - 2;
    }

    // The nearest line below that surely is about the page; other titles between make it theirs.
    private static double Anchor(List<HeadRow> lines, int k)
    {
        var titles = 0;
        var reach = lines[k].Width <= Item ? 2 : Reach;
        for (var j = k + 1; j < lines.Count && j <= k + reach; j++)
        {
            if (lines[j].Strong)
            {
                return 0.4 - (0.1 * titles);
            }

            titles += lines[j].Candidate && lines[j].Width > Item ? 1 : 0;
        }

        return 0;
    }

    private static bool IsRepeated(List<HeadRow> lines, int k)
    {
        var (text, key) = (lines[k].Text, lines[k].Key);
        if (key.Length < 8)
        {
            return false;
        }

        for (var j = 0; j < lines.Count; j++)
        {
            if (j == k || lines[j].Strong || lines[j].Width > 40)
            {
                continue;
            }

            if (
                lines[j].Key == key
                || (lines[j].Text.EndsWith(text, StringComparison.Ordinal) && lines[j].Text.Length > text.Length && lines[k].Width >= Item)
                || (
                    lines[j].Text.EndsWith("...", StringComparison.Ordinal)
                    && text.StartsWith(lines[j].Text.TrimEnd('.', ' '), StringComparison.Ordinal)
                )
                || (lines[j].Text.Length > text.Length && lines[k].Width >= 4 && HeadlineLines.Agrees(text, lines[j].Text))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "You are here: Travel Ferry late again", above "Ferry late again".
    private static bool EndsInAnother(List<HeadRow> lines, int k) =>
        lines.Exists(l =>
            l.Candidate
            && l.Width >= Item
            && l.Text.Length < lines[k].Text.Length
            && l.Index != lines[k].Index
            && lines[k].Text.EndsWith(l.Text, StringComparison.Ordinal)
        );

    // "Harbour, Ferries, Politics": three items or more of few words each, all with capitals.
    private static bool IsTagList(string text)
    {
        var items = text.Split(", ");
        return items.Length >= 3 && items.All(i => i.Length > 0 && char.IsUpper(i[0]) && i.AsSpan().Count(' ') <= 2);
    }

    // Among short lines above and below, none of which says who or when.
    private static bool IsInMenu(List<HeadRow> lines, int k) =>
        lines[k].Width <= Item + 2
        && k + 2 < lines.Count
        && IsItem(lines[k + 1])
        && IsItem(lines[k + 2])
        && (k == 0 || IsItem(lines[k - 1]));

    private static bool IsItem(HeadRow line) => line is { Width: <= Item, Strong: false, Signs: false };

    private static List<HeadRow> Lines(ArticleLayout sheet)
    {
        var lines = new List<HeadRow>(sheet.Head.Length);
        foreach (var i in sheet.Head)
        {
            var read = HeadLine.Read(sheet[i].Text, sheet.Outlets);
            var strong = read.IsStrong || read.IsTimed;
            if (sheet.IsKept(i) || strong)
            {
                lines.Add(
                    new HeadRow(
                        i,
                        sheet[i].Text,
                        sheet[i].Layer.Key,
                        Shapes.Width(sheet[i].Layer),
                        strong,
                        read.HasPost
                            || read.Person is not null
                            || (sheet[i].Text.Length <= 40 && PersonNames.IsWithGivenName(sheet[i].Text)),
                        !read.Dates.IsEmpty,
                        HeadlineLines.IsCandidate(sheet, i, 2)
                    )
                );
            }
        }

        return lines;
    }

    private sealed record HeadRow(int Index, string Text, string Key, int Width, bool Strong, bool Signs, bool Dated, bool Candidate)
    {
        public double Score { get; init; }

        public bool Told { get; init; }
    }
}
