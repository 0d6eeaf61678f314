namespace Digest.Describing;

/// <summary>Takes the byline from a line of its own above or below the text: labelled anywhere there, unlabelled only right under the headline.</summary>
internal sealed class ReadByline : IClue
{
    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        foreach (var i in sheet.Head)
        {
            Try(sheet, found, i, "byline");
        }

        // Signatures stand below the text.
        if (found.Byline.All(c => c.Rank > Ranks.LabelledLine))
        {
            foreach (var i in sheet.Tail)
            {
                Try(sheet, found, i, "signature at the end");
            }
        }
    }

    private static void Try(Sheet sheet, Clues found, int index, string method)
    {
        var block = sheet[index];
        if (!sheet.IsKept(index) || block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.List))
        {
            return;
        }

        // "By Ann Lee, 9 November 2016": the date is read by another clue from the same line.
        var text = block.Text;
        var dates = text.Length <= 160 ? DateScanner.Scan(text) : [];
        if (dates.Length > 0)
        {
            text = text[..dates[0].Start].TrimEnd(' ', ',', '|', '-', '–', '—', '·', '•', '(');
            text = DateLabels.CutTail(text);
        }

        var names = BylineReader.Read(text, out _);
        if (names.Length > 0)
        {
            found.Byline.Add(new Clue<NameList>(new NameList([.. names.Select(n => sheet.Outlets.Find(n)?.Name ?? n)]), Basis.Stated, Ranks.LabelledLine, sheet.Say(index, method)));
            if (dates.Length == 0)
            {
                sheet.Lift(index, "byline");
            }
        }
    }
}
