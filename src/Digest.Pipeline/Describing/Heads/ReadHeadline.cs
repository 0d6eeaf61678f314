using Digest.Text;

namespace Digest.Describing;

/// <summary>Takes the headline from the head of the page: a heading, or a line with the shape of a title above the text. A page whose first line is already its lead has none.</summary>
internal sealed class ReadHeadline : IClue
{
    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        var index = Choose(sheet, found);
        if (index < 0 || IsTorn(sheet, index) || IsProse(sheet[index]))
        {
            return;
        }

        var block = sheet[index];
        var heading = block.Kind == BlockKind.Heading;
        var declared = found.Headline.Any(c => Agrees(c.Value, block.Text));
        var rank = declared ? Ranks.Declared - 1 : heading ? Ranks.LabelledLine : Ranks.Line;
        found.Headline.Add(new Clue<string>(Normal.Space(block.Text), Basis.Stated, rank, sheet.Say(index, heading ? "heading" : "first line")));
        sheet.Lift(index, "headline");
        LiftCopies(sheet, block.Text);
    }

    /// <summary>Whether a line is a piece of a sentence that an extractor cut up at its links: it begins in lower case, or the next line does or begins with a comma or stop.</summary>
    private static bool IsTorn(Sheet sheet, int index)
    {
        var text = sheet[index].Text;
        if (sheet[index].Kind == BlockKind.Heading)
        {
            return false;
        }

        var next = index + 1 < sheet.Blocks.Length ? sheet[index + 1].Text : "";
        return (char.IsLower(text[0]) && text.Length > 1 && !char.IsUpper(text[1])) || (next.Length > 1 && (next[0] is ',' or '.' || (char.IsLower(next[0]) && char.IsLower(next[1]) && Shapes.EndsSentence(next))));
    }

    /// <summary>Whether a line is a paragraph of several sentences: news, whatever stands below it. Lifting it would take it out of the report.</summary>
    private static bool IsProse(Block block) => block.Kind != BlockKind.Heading && Shapes.EndsSentence(block.Text) && Sentences.Of(block.Text).Length > 1;

    private static int Choose(Sheet sheet, Clues found)
    {
        // A line that the markup declares as headline is the headline wherever it stands before the text.
        foreach (var i in sheet.Head)
        {
            if (sheet.IsKept(i) && found.Headline.Any(c => c.Basis == Basis.Stated && Normal.Key(c.Value) is { Length: > 8 } key && (Normal.Key(sheet[i].Text) == key || (sheet[i].Kind == BlockKind.Heading && Agrees(c.Value, sheet[i].Text)))))
            {
                return i;
            }
        }

        foreach (var i in sheet.Head)
        {
            if (sheet.IsKept(i) && sheet[i].Kind == BlockKind.Heading && sheet[i].Level <= 2 && Words.Count(sheet[i].Text) > 0 && !IsKicker(sheet, i))
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

        if (AboveAnchor(sheet) is var above and >= 0)
        {
            return above;
        }

        var short1 = -1;
        foreach (var i in sheet.Head)
        {
            if (!sheet.IsKept(i) || sheet[i].Kind is not (BlockKind.Paragraph or BlockKind.Heading) || !Shapes.IsTitle(sheet[i].Text, stopAllowed: i == sheet.Head[^1]))
            {
                continue;
            }

            if (Words.Count(sheet[i].Text) >= 4 || Han(sheet[i].Text))
            {
                return i;
            }

            short1 = short1 < 0 ? i : short1;
        }

        return short1;
    }

    /// <summary>A line that another line of the head repeats with more around it ("… | The Echo", "Home …").</summary>
    private static int Repeated(Sheet sheet)
    {
        foreach (var i in sheet.Head)
        {
            if (sheet.IsKept(i) && Words.Count(sheet[i].Text) >= 4 && Shapes.IsTitle(sheet[i].Text)
                && sheet.Head.Any(j => j != i && sheet[j].Text.Length > sheet[i].Text.Length && Words.Count(sheet[j].Text) <= 40 && Agrees(sheet[i].Text, sheet[j].Text)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Crawled heads hold menus above the headline. From the last byline or date line (else from the text) upward: names and labels are stepped over, then the run of longer
    /// lines without a gap is headline and deck, and its topmost title is the headline.
    /// </summary>
    private static int AboveAnchor(Sheet sheet)
    {
        var k = sheet.Head.Length - 1;
        for (var a = k; a >= 0; a--)
        {
            if (HeadLines.IsStrong(sheet[sheet.Head[a]]))
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
            best = Shapes.IsTitle(sheet[below].Text, stopAllowed: below == sheet.Head[^1]) && !BylineReader.Read(sheet[below].Text, out _).Any() ? below : best;
        }

        // A short phrase that opens the page right above its deck ("Ferry meets quay") is the headline; a name there is a kicker or an outlet.
        return k == 0 && best >= 0 && best == sheet.Head[0] + 1 && sheet.Head[0] == 0 && sheet.IsKept(0) && Words.Count(sheet[0].Text) == 3
            && Shapes.IsTitle(sheet[0].Text) && !Shapes.IsName(sheet[0].Text) ? 0 : best;
    }

    private static bool IsLong(Sheet sheet, int k) =>
        sheet.IsKept(sheet.Head[k]) && (Words.Count(sheet[sheet.Head[k]].Text) >= 4 || Han(sheet[sheet.Head[k]].Text)) && !HeadLines.IsStrong(sheet[sheet.Head[k]]) && sheet[sheet.Head[k]].Text[^1] != ':';

    /// <summary>A heading of one or two words above a longer one names a section.</summary>
    private static bool IsKicker(Sheet sheet, int index) =>
        Words.Count(sheet[index].Text) <= 2 && sheet.Head.Any(j => j > index && sheet[j].Kind == BlockKind.Heading && Words.Count(sheet[j].Text) >= 4);

    private static bool Han(string text) => text.Length >= 6 && text[0] is >= '\u2E80' and <= '\u9FFF';

    /// <summary>Whether two headlines are one: equal by letters, or one is the other with an outlet or a kicker beside it.</summary>
    internal static bool Agrees(string a, string b)
    {
        var (x, y) = (Normal.Key(a), Normal.Key(b));
        var (small, large) = x.Length < y.Length ? (x, y) : (y, x);
        return small.Length > 0 && (x == y || (small.Length >= 16 && small.Length * 2 >= large.Length && (large.StartsWith(small, StringComparison.Ordinal) || large.EndsWith(small, StringComparison.Ordinal))));
    }

    /// <summary>Pages print the headline a second time above the text.</summary>
    private static void LiftCopies(Sheet sheet, string headline)
    {
        var key = Normal.Key(headline);
        foreach (var i in sheet.Head)
        {
            if (sheet.IsKept(i) && (Normal.Key(sheet[i].Text) == key || (Words.Count(sheet[i].Text) <= 40 && !Shapes.IsProse(sheet[i]) && Agrees(sheet[i].Text, headline))))
            {
                sheet.Lift(i, "headline");
            }
        }
    }
}
