using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes the headline from the head of the page: a heading, or a line with the shape of a title above the text. A page whose first line is
/// already its lead has none.
/// </summary>
internal sealed class ReadHeadline : IClue
{
    /// <summary>Share of telling words in the lead below which no line is proven by them.</summary>
    private const double Telling = 0.34;

    /// <summary>A share no line is asked to exceed: summaries and pull quotes are made of nothing but words of the text.</summary>
    private const double Enough = 0.75;

    /// <summary>Share of the best line's that an earlier line needs to come before it.</summary>
    private const double Near = 0.6;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        // Where the file itself says which line is the headline, no line of the text is another.
        if (sheet.Blocks.ToArray().Any(static b => b is { Status: BlockStatus.Lifted, Rule: RuleIds.Headline }))
        {
            return;
        }

        var index = Choose(sheet, found);
        if (index < 0 || IsTorn(sheet, index) || IsProse(sheet[index]) || IsSentenceBelowTitle(sheet, found, index))
        {
            return;
        }

        var block = sheet[index];
        var heading = block.Kind == BlockKind.Heading;
        var declared = found.Headline.Any(c => Agrees(c.Value, block.Text));
        var rank =
            declared ? Ranks.Declared - 1
            : heading ? Ranks.LabelledLine
            : Ranks.Line;
        var wrapped = heading || declared ? [] : WrappedTitle.Below(sheet, index);
        var text = Normal.Space(string.Join(' ', wrapped.Prepend(index).Select(i => sheet[i].Text)));
        found.Headline.Add(
            new Clue<string>(
                text,
                Basis.Stated,
                rank,
                sheet.Say(
                    index,
                    heading ? "heading"
                        : wrapped.Length > 0 ? "first lines"
                        : "first line",
                    text
                )
            )
        );
        sheet.Lift(index, RuleIds.Headline);
        foreach (var i in wrapped)
        {
            sheet.Lift(i, RuleIds.Headline);
        }

        LiftCopies(sheet, text);
    }

    /// <summary>
    /// Whether a line is a piece of a sentence that an extractor cut up at its links: it begins in lower case, or the next line does or
    /// begins with a comma or stop.
    /// </summary>
    private static bool IsTorn(ArticleLayout sheet, int index)
    {
        var text = sheet[index].Text;
        if (sheet[index].Kind == BlockKind.Heading)
        {
            return false;
        }

        var next = index + 1 < sheet.Blocks.Length ? sheet[index + 1].Text : "";
        return (char.IsLower(text[0]) && text.Length > 1 && !char.IsUpper(text[1]))
            || (
                next.Length > 1 && (next[0] is ',' or '.' || (char.IsLower(next[0]) && char.IsLower(next[1]) && Shapes.EndsSentence(next)))
            );
    }

    /// <summary>
    /// Whether a line is a paragraph of several sentences: news, whatever stands below it. Lifting it would take it out of the report.
    /// </summary>
    private static bool IsProse(Block block) =>
        block.Kind != BlockKind.Heading && Shapes.EndsSentence(block.Text) && block.Layer.Sentences.Length > 1;

    /// <summary>
    /// Where the editor gives the title, a first paragraph of one sentence is the report's own, not a second headline: news, which would be
    /// lost to the text.
    /// </summary>
    private static bool IsSentenceBelowTitle(ArticleLayout sheet, Clues found, int index) =>
        sheet[index].Kind != BlockKind.Heading
        && sheet[index].Text.TrimEnd() is [.., '.' or '。']
        && found.Headline.Exists(c => c.Basis == Basis.Editor && !Agrees(c.Value, sheet[index].Text));

    private static int Choose(ArticleLayout sheet, Clues found)
    {
        // A line that the markup declares as headline is the headline wherever it stands before the text.
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && found.Headline.Any(c =>
                    c.Basis == Basis.Stated
                    && Normal.Key(c.Value) is { Length: > 8 } key
                    && (sheet[i].Layer.Key == key || (sheet[i].Kind == BlockKind.Heading && Agrees(c.Value, sheet[i].Text)))
                )
            )
            {
                return i;
            }
        }

        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && sheet[i].Kind == BlockKind.Heading
                && sheet[i].Level <= 2
                && sheet[i].Layer.Count > 0
                && !IsKicker(sheet, i)
            )
            {
                return i;
            }
        }

        if (sheet.Draft.Format == "html")
        {
            return -1;
        }

        if (Repeated(sheet) is var twice and >= 0)
        {
            return twice;
        }

        if (BackInTheLead(sheet) is var told and >= 0)
        {
            return told;
        }

        if (AboveAnchor(sheet) is var above and >= 0)
        {
            return above;
        }

        var short1 = -1;
        foreach (var i in sheet.Head)
        {
            if (!IsCandidate(sheet, i, 2))
            {
                continue;
            }

            if (sheet[i].Layer.Count >= 4 || Han(sheet[i].Text))
            {
                return i;
            }

            short1 = short1 < 0 ? i : short1;
        }

        return short1;
    }

    /// <summary>
    /// Whether a line could be the headline at all: a title by its shape, and no line about the page, no section, name, post or caption.
    /// </summary>
    private static bool IsCandidate(ArticleLayout sheet, int i, int words) =>
        sheet.IsKept(i)
        && sheet[i].Kind is BlockKind.Paragraph or BlockKind.Heading
        && (sheet[i].Layer.Count >= words || Han(sheet[i].Text))
        && Shapes.IsTitle(sheet[i].Text, stopAllowed: i == sheet.Head[^1])
        && !IsBareDateline(sheet[i].Text)
        && !SectionNames.Is(sheet[i].Text)
        && !Shapes.IsCaption(sheet[i].Text)
        && !JobTitles.IsPost(sheet[i].Text)
        && BylineReader.Person(sheet[i].Text) is null
        && HeadLine.Read(sheet[i].Text, sheet.Outlets) is { IsTimed: false, IsByline: false };

    private static bool IsBareDateline(string text) => DatelineReader.Read(text) is { } line && line.Words.Length + 3 >= text.Trim().Length;

    /// <summary>
    /// Heads of crawled pages hold the titles of other stories too. The headline is the first line whose words come back in the report: of
    /// several such the first, for decks and summaries stand below it,
    /// unless a later one has far more of them.
    /// </summary>
    private static int BackInTheLead(ArticleLayout sheet)
    {
        var candidates = sheet.Head.Where(i => IsCandidate(sheet, i, 4)).ToList();
        if (candidates.Count < 2)
        {
            return -1;
        }

        var lead = new LeadWords(sheet);
        if (lead.IsEmpty)
        {
            return -1;
        }

        var shares = candidates.ConvertAll(i =>
            (Index: i, Share: lead.Share(sheet[i].Text) - (Shapes.EndsSentence(sheet[i].Text) && sheet[i].Text[^1] != '?' ? 0.15 : 0))
        );
        var best = Math.Min(shares.Max(s => s.Share), Enough);
        if (best < Telling)
        {
            return -1;
        }

        var first = shares.First(s => s.Share >= best * Near);
        return ShortAbove(sheet, first.Index) ?? first.Index;
    }

    /// <summary>
    /// A short phrase that opens the page right above its deck ("Ferry meets quay") is the headline; a name or a section there is a kicker
    /// or an outlet.
    /// </summary>
    private static int? ShortAbove(ArticleLayout sheet, int index) =>
        sheet.Head.Length > 1
        && index == sheet.Head[1]
        && index == sheet.Head[0] + 1
        && sheet.Head[0] == 0
        && sheet.IsKept(0)
        && sheet[0].Layer.Count == 3
        && Shapes.IsTitle(sheet[0].Text)
        && !Shapes.IsName(sheet[0].Text)
        && !SectionNames.Is(sheet[0].Text)
            ? 0
            : null;

    /// <summary>A line that another line of the head repeats with more around it ("… | The Echo", "Home …").</summary>
    private static int Repeated(ArticleLayout sheet)
    {
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && sheet[i].Layer.Count >= 4
                && Shapes.IsTitle(sheet[i].Text)
                && sheet.Head.Any(j =>
                    j != i
                    && sheet[j].Text.Length > sheet[i].Text.Length
                    && sheet[j].Layer.Count <= 40
                    && Agrees(sheet[i].Text, sheet[j].Text)
                )
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Crawled heads hold menus above the headline. From the last byline or date line (else from the text) upward: names and labels are
    /// stepped over, then the run of longer
    /// lines without a gap is headline and deck, and its topmost title is the headline.
    /// </summary>
    private static int AboveAnchor(ArticleLayout sheet)
    {
        var k = sheet.Head.Length - 1;
        for (var a = k; a >= 0; a--)
        {
            if (HeadLine.Read(sheet[sheet.Head[a]].Text, sheet.Outlets).IsStrong)
            {
                k = a - 1;
                break;
            }
        }

        for (var steps = 0; k >= 0 && steps < 5 && !IsLong(sheet, k); steps++)
        {
            k--;
        }

        var best = -1;
        for (var below = -1; k >= 0 && IsLong(sheet, k) && (below < 0 || sheet.Head[k] == below - 1); k--)
        {
            below = sheet.Head[k];
            best = IsCandidate(sheet, below, 4) ? below : best;
        }

        return best >= 0 ? ShortAbove(sheet, best) ?? best : best;
    }

    private static bool IsLong(ArticleLayout sheet, int k) =>
        sheet.IsKept(sheet.Head[k])
        && (sheet[sheet.Head[k]].Layer.Count >= 4 || Han(sheet[sheet.Head[k]].Text))
        && !HeadLine.Read(sheet[sheet.Head[k]].Text, sheet.Outlets).IsStrong
        && sheet[sheet.Head[k]].Text[^1] != ':';

    /// <summary>A heading of one or two words above a longer one names a section.</summary>
    private static bool IsKicker(ArticleLayout sheet, int index) =>
        sheet[index].Layer.Count <= 2 && sheet.Head.Any(j => j > index && sheet[j].Kind == BlockKind.Heading && sheet[j].Layer.Count >= 4);

    private static bool Han(string text) => text.Length >= 6 && text[0] is >= '\u2E80' and <= '\u9FFF';

    /// <summary>Whether two headlines are one: equal by letters, or one is the other with an outlet or a kicker beside it.</summary>
    internal static bool Agrees(string a, string b)
    {
        var (x, y) = (Normal.Key(a), Normal.Key(b));
        var (small, large) = x.Length < y.Length ? (x, y) : (y, x);
        return small.Length > 0
            && (
                x == y
                || (
                    small.Length >= 16
                    && small.Length * 2 >= large.Length
                    && (large.StartsWith(small, StringComparison.Ordinal) || large.EndsWith(small, StringComparison.Ordinal))
                )
            );
    }

    /// <summary>Pages print the headline a second time above the text.</summary>
    private static void LiftCopies(ArticleLayout sheet, string headline)
    {
        var key = Normal.Key(headline);
        foreach (var i in sheet.Head)
        {
            if (
                sheet.IsKept(i)
                && (
                    sheet[i].Layer.Key == key
                    || (sheet[i].Layer.Count <= 40 && !Shapes.IsProse(sheet[i]) && Agrees(sheet[i].Text, headline))
                )
            )
            {
                sheet.Lift(i, RuleIds.Headline);
            }
        }
    }
}
