using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Takes the day of publication from the lines below the text of a saved page that say so in words: "Created on 1 November 2023", "This
/// entry was posted on Saturday, 3 December 2011", "Am 3. Dezember 2011 um 14 Uhr veröffentlicht". Only where nothing else states the day,
/// and only where all such lines agree; lists of other articles and readers' comments are not asked.
/// </summary>
internal sealed class ReadFootDates : IClue
{
    private const int Longest = 600;
    private const int Reach = 60;
    private const int WordsBehind = 8;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (sheet.Draft.Format != "html" || sheet.Body.IsEmpty || found.Published.Exists(c => c.Basis == Basis.Stated))
        {
            return;
        }

        var days = new List<(int Index, PartialDate Day)>();
        for (var i = sheet.Body[0] + 1; i < sheet.Blocks.Length; i++)
        {
            var block = sheet[i];
            if (
                block.Text.Length <= Longest
                && block.Kind != BlockKind.Heading
                && (
                    block.Status == BlockStatus.Kept
                    || (
                        block.Status == BlockStatus.Removed
                        && block.Rule is not (RuleIds.CommentBox or RuleIds.ReadAlso or RuleIds.Teaser or RuleIds.Chrome)
                    )
                )
                && block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
                && Day(block.Text) is { } day
            )
            {
                days.Add((i, day));
            }
        }

        if (days.Count > 0 && days.TrueForAll(d => d.Day.Date == days[0].Day.Date))
        {
            var (index, day) = days[0];
            found.Published.Add(new Clue<PartialDate>(day, Basis.Stated, Ranks.Line + 2, sheet.Say(index, "labelled date below the text")));
        }
    }

    /// <summary>The one full day of a line that says before or behind it that it is the day of publication; null for none.</summary>
    private static PartialDate? Day(string text)
    {
        var days = new List<PartialDate>();
        var at = 0;
        foreach (var match in DateScanner.Scan(text))
        {
            if (match is { Date: { Date: not null } date, Range: false })
            {
                var label = DateLabels.Ending(text[at..match.Start]);
                if (label == DateLabel.Published || (label == DateLabel.None && IsSaidBehind(text, match.End)))
                {
                    days.Add(date);
                }
            }

            at = match.End;
        }

        return days is [var day] ? day : null;
    }

    // "… um 14 Uhr veröffentlicht": a word near behind the date, in the same sentence.
    private static bool IsSaidBehind(string text, int from)
    {
        var words = 0;
        for (var i = from; i < Math.Min(text.Length, from + Reach); i++)
        {
            if (text[i] is ';' or '|' or '•' or '·' || (text[i] == '.' && i + 1 < text.Length && text[i + 1] == ' '))
            {
                return false;
            }

            var ends = char.IsLetter(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
            if (ends)
            {
                words++;
                if (DateLabels.Ending(text[from..(i + 1)]) == DateLabel.Published)
                {
                    return true;
                }
            }

            if (words > WordsBehind)
            {
                return false;
            }
        }

        return false;
    }
}
