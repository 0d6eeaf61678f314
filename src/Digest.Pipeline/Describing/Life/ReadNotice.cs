using System.Buffers;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads that an item takes a report back: an order to editors ("EDITORS: Please KILL the story slugged …"), words to readers ("The Echo
/// has
/// withdrawn this article"), or the mark of a new text in place of an old one. An order needs two signs, the order itself and a mark at the
/// head or a call to editors, so that news of killing and withdrawing stays news.
/// </summary>
internal sealed partial class ReadNotice : IClue
{
    private const int HeadLines = 4;
    private const int OrderWords = 150;
    private const int NoticeWords = 120;
    private const int Ends = 3;

    private static readonly SearchValues<string> Takes = SearchValues.Create(
        [.. LexiconPatterns.WithdrawnNeeds],
        StringComparison.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (Kill(sheet) is { } kill)
        {
            found.Notice = kill;
            return;
        }

        Withdrawn(sheet, found);
        if (found.Notice is null && Replaces(sheet) is { } replaces)
        {
            found.Notice = replaces;
        }
    }

    private static Notice? Kill(ArticleLayout sheet)
    {
        var lines = sheet.Kept.Where(i => sheet[i].Kind != BlockKind.Code).ToList();
        if (lines.Sum(i => sheet[i].Layer.Count) > OrderWords)
        {
            return null;
        }

        var order = lines.FindIndex(i => KillOrders.HasOrder(sheet[i].Text));
        var mark = lines
            .Take(HeadLines)
            .Where(i => !Shapes.IsProse(sheet[i]))
            .Select(i => Mark().Match(sheet[i].Text))
            .FirstOrDefault(m => m.Success);
        var call = lines.Exists(i => ToEditors().IsMatch(sheet[i].Text));
        return order >= 0 && (mark is not null || call)
            ? new Notice(NoticeKind.Kill, Names(sheet, lines, Mark()), sheet.Say(lines[order], "order to editors"))
            : null;
    }

    // What the words of a notice call the other item: what stands in quotation marks, slugs, numbers, and the rest of a marked headline.
    private static ImmutableArray<string> Names(ArticleLayout sheet, List<int> lines, Regex mark)
    {
        var names = new List<string>();
        foreach (var i in lines.Take(HeadLines))
        {
            if (!Shapes.IsProse(sheet[i]) && mark.Match(sheet[i].Text) is { Success: true } m)
            {
                names.Add(sheet[i].Text[(m.Index + m.Length)..].Trim(' ', ':', ',', '.', '-', '–', '—', '/', ')', '('));
                names.Add(sheet[i].Text[..m.Index].Trim(' ', ':', ',', '.', '-', '–', '—', '/', ')', '('));
            }
        }

        foreach (var text in lines.Select(i => sheet[i].Text))
        {
            names.AddRange(Quoted(text));
            names.AddRange(Slug().Matches(text).Select(m => m.Value));
        }

        return [.. names.Where(n => n.Length > 2).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Quoted(string text) =>
        Quotations.Of(text).Select(q => text[q.Start..q.End].Trim(' ', '"', '“', '”', '„', '«', '»', '‘', '’', '.', ','));

    private static void Withdrawn(ArticleLayout sheet, Clues found)
    {
        var body = sheet.Body.Where(i => sheet.IsKept(i) && sheet[i].Kind is not (BlockKind.Heading or BlockKind.Quote)).ToList();
        var words = body.Sum(i => sheet[i].Layer.Count);
        var head = sheet
            .Kept.Take(HeadLines)
            .Where(i => !Shapes.IsProse(sheet[i]) || sheet[i].Layer.Count <= 30)
            .Select(i => (Index: i, Match: Headline().Match(sheet[i].Text)))
            .FirstOrDefault(x => x.Match.Success);
        var at = sheet
            .Kept.Take(HeadLines)
            .Concat(body.Take(Ends))
            .Concat(body.TakeLast(Ends))
            .Where(i => sheet[i].Layer.Count <= NoticeWords && Said(sheet[i].Text))
            .Select(i => (int?)i)
            .FirstOrDefault();
        if (at is null && head.Match is null)
        {
            return;
        }

        var evidence = at is { } place ? sheet.Say(place, "words of the page") : sheet.Say(head.Index, "headline");
        // Where most of what is left is that word itself, the page tells what became of another one; else the report stands below it.
        if (head.Match is not null || (at is { } said && words <= NoticeWords && 2 * sheet[said].Layer.Count >= words))
        {
            found.Notice = new Notice(
                NoticeKind.Withdrawal,
                [
                    .. head.Match is null ? [] : new[] { sheet[head.Index].Text[(head.Match.Index + head.Match.Length)..].Trim() },
                    .. at is { } told ? Quoted(sheet[told].Text) : [],
                ],
                evidence
            );
        }

        if (head.Match is null)
        {
            found.Status.Add(new Clue<string>(ItemStatus.Withdrawn, Basis.Stated, Ranks.Line, evidence));
        }
    }

    // In somebody's words it is said of something else.
    private static bool Said(string text) =>
        text.AsSpan().ContainsAny(Takes) && Taken().Match(text) is { Success: true } m && !Quotations.Hold(text, m.Index);

    private static Notice? Replaces(ArticleLayout sheet)
    {
        foreach (var i in sheet.Kept.Take(HeadLines))
        {
            if (!Shapes.IsProse(sheet[i]) && Replacement().IsMatch(sheet[i].Text))
            {
                return new Notice(NoticeKind.Replacement, Names(sheet, [i], Replacement()), sheet.Say(i, "mark at the head"));
            }
        }

        return null;
    }

    // Among the words of a headline in capitals such a word is news ("STORMS KILL TWO"): here it stands alone, first or last, or by a sign.
    [GeneratedRegex(
        @"(?:^\W{0,4}|[,:;/–—-]\s{0,4}|^[^\s_-]{1,40}[-_]\S{0,60}\s{1,4})(?:"
            + LexiconPatterns.KillMarks
            + @")(?:[ !]+(?:"
            + LexiconPatterns.KillMarks
            + @"))*(?=\W{0,3}$|\s*[:;,/–—(-]|\s+\p{Lu}\p{L}*\p{Ll}|\s+\S+-\S+$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W{0,4}(?:" + LexiconPatterns.ToEditors + @")(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToEditors();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:" + LexiconPatterns.Withdrawn + @")(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Taken();

    [GeneratedRegex(
        @"^\W{0,4}(?:" + LexiconPatterns.WithdrawalHeadlines + @")\s*[:：–—-]\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Headline();

    [GeneratedRegex(
        @"^\W{0,4}(?:" + LexiconPatterns.Replaces + @")(?:\s*[:;,/–—(-]+\s*|\s+(?=\p{Lu}\p{L}*\p{Ll})|\W{0,3}$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Replacement();

    [GeneratedRegex(
        @"(?<![\p{L}\d-])\p{L}[\p{L}\d]*(?:[-_][\p{L}\d]+)+(?![\p{L}\d-])|(?<![\p{L}\d])\p{L}{1,5}\d{2,}(?![\p{L}\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Slug();
}
