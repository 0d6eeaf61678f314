using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes a full date that opens the first words of a text: "(18.01.2018) Farmers …", "29.11.2022 – Several …", "Press release of
/// 25 January 2022 | …". Only where nothing states the day, and only with something between the date and the sentence that shows that it
/// is no part of it. The words stay in the text.
/// </summary>
internal sealed class ReadOpeningDate : IClue
{
    private const int Paragraphs = 3;
    private const int Longest = 60;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (found.Published.Exists(c => c.Basis == Basis.Stated))
        {
            return;
        }

        foreach (var i in sheet.Body.Take(Paragraphs))
        {
            var text = sheet[i].Text;
            if (!Shapes.IsProse(sheet[i]) || text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            if (Date(text) is { } date)
            {
                found.Published.Add(
                    new Clue<PartialDate>(date, Basis.Stated, Ranks.Line + 2, sheet.Say(i, "date that opens the text", text))
                );
                return;
            }
        }
    }

    private static PartialDate? Date(string text)
    {
        var opening = text.Length <= 2 * Longest ? text : Cuts.Short(text, 2 * Longest);
        if (DateScanner.Scan(opening) is not [{ Date: { Date: not null } date, Range: false } match, ..] || match.Start > Longest)
        {
            return null;
        }

        var before = opening[..match.Start].Trim(' ', '(', '[');
        var labelled = DateLabels.Ending(before) == DateLabel.Published && DateLabels.CutTail(before).Length == 0;
        var after = opening.AsSpan(match.End).TrimStart();
        var parted = after.Length > 0 && after[0] is ')' or ']' or '|' or '–' or '—' or '-' or ':' or '/';
        var rest = after.TrimStart(")]|–—-:/. ");
        return
            (before.Length == 0 || labelled)
            && rest.Length > 0
            && (char.IsUpper(rest[0]) || rest[0] is '„' or '“' or '"' or '«' or '»' or '‚' or '‘' or '\'')
            && (parted || rest[0] is '„' or '“' or '"' or '«')
            ? date
            : null;
    }
}
