using Digest.Text;

namespace Digest.Describing;

/// <summary>Says which lines can be a headline at all, and when two are one.</summary>
internal static class HeadlineLines
{
    private const int LongestWithStop = 14;
    private const int FewestLetters = 7;

    /// <summary>Words of a headline of two sentences that asks or calls ("Ferry late again. Who pays?").</summary>
    private const int LongestQuestion = 16;

    /// <summary>
    /// Whether a line could be the headline at all: a title by its shape, and no line about the page, no section, name, post or caption.
    /// </summary>
    public static bool IsCandidate(ArticleLayout sheet, int i, int words) =>
        sheet.IsKept(i)
        && sheet[i].Kind is BlockKind.Paragraph or BlockKind.Heading
        && Shapes.Width(sheet[i].Layer) >= words
        && HasWords(sheet[i].Text)
        && !IsSigned(sheet[i].Text)
        && Shapes.IsTitle(sheet[i].Text, stopAllowed: i == sheet.Head[^1] || IsAboveSignature(sheet, i))
        && !PointsElsewhere(sheet[i].Text)
        && !IsTorn(sheet, i)
        && !IsProse(sheet[i])
        && !IsBareDateline(sheet[i].Text)
        && !SectionNames.Is(sheet[i].Text)
        && !Shapes.IsCaption(sheet[i].Text)
        && !JobTitles.IsPost(sheet[i].Text)
        && !ButtonLines.Is(sheet[i].Text)
        && BylineReader.Person(sheet[i].Text) is null
        && HeadLine.Read(sheet[i].Text, sheet.Outlets) is { IsTimed: false, IsByline: false, IsOpen: false };

    /// <summary>
    /// Whether a line is a piece of a sentence that an extractor cut up at its links: it begins in lower case, or the next line does or
    /// begins with a comma or stop.
    /// </summary>
    public static bool IsTorn(ArticleLayout sheet, int index)
    {
        var text = sheet[index].Text;
        if (sheet[index].Kind == BlockKind.Heading)
        {
            return false;
        }

        var next = index + 1 < sheet.Blocks.Length ? sheet[index + 1].Text : "";
        return (
                char.IsLower(text[0])
                && text.Length > 1
                && !char.IsUpper(text[1])
                && HeadLine.Read(next, sheet.Outlets) is { IsStrong: false, IsTimed: false }
            )
            || (
                next.Length > 1 && (next[0] is ',' or '.' || (char.IsLower(next[0]) && char.IsLower(next[1]) && Shapes.EndsSentence(next)))
            );
    }

    /// <summary>
    /// Whether a line is a paragraph of several sentences: news, whatever stands below it. Lifting it would take it out of the report.
    /// </summary>
    public static bool IsProse(Block block) =>
        block.Kind != BlockKind.Heading
        && Shapes.EndsSentence(block.Text)
        && block.Layer.Sentences.Length > 1
        && (!Shapes.Asks(block.Text) || Shapes.Width(block.Layer) > LongestQuestion);

    // "Mo, 11:41", "12:30 h": a headline says something.
    private static bool HasWords(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters +=
                !char.IsLetter(c) ? 0
                : c >= '\u2E80' ? 2
                : 1;
        }

        return letters >= FewestLetters;
    }

    // "von marianne1"
    private static bool IsSigned(string text) =>
        text.Length <= 40
        && char.IsLower(text[0])
        && BylineReader.Read(text, out var labelled, dated: true) is { IsEmpty: false }
        && labelled;

    // A short line with a full stop may be a headline where the writer or the day stands right below.
    private static bool IsAboveSignature(ArticleLayout sheet, int i) =>
        i + 1 < sheet.Blocks.Length
        && Shapes.Width(sheet[i].Layer) <= LongestWithStop
        && HeadLine.Read(sheet[i + 1].Text, sheet.Outlets) is { IsStrong: true };

    // "← Ferry late", "Ferry late »": the next report and the one before.
    private static bool PointsElsewhere(string text) =>
        text[0] is '←' or '‹' or '<' or '→'
        || text[^1] is '→' or '›' or '←'
        || (text[0] == '«' && !text.Contains('»', StringComparison.Ordinal))
        || (text[^1] == '»' && !text.Contains('«', StringComparison.Ordinal));

    private static bool IsBareDateline(string text) => DatelineReader.Read(text) is { } line && line.Words.Length + 3 >= text.Trim().Length;

    /// <summary>Whether two headlines are one: equal by letters, or one is the other with an outlet or a kicker beside it.</summary>
    public static bool Agrees(string a, string b)
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
}
