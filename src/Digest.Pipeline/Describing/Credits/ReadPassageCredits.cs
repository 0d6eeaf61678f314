using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads credits inside the text that speak for one sentence: "…, RIA Novosti reported", "according to AFP", "(quoted by TASS)", "told Reuters". What a person or an
/// institution says is no credit.
/// </summary>
internal sealed partial class ReadPassageCredits : IClue
{
    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        foreach (var i in sheet.Body)
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || sheet[i].Kind == BlockKind.Heading || text.Length > 20000)
            {
                continue;
            }

            foreach (Match m in After().Matches(text))
            {
                if (MediaNames.Before(text, m.Index, sheet.Outlets) is { } name && !InQuotation(text, m.Index))
                {
                    Add(sheet, found, i, name.Name, name.Start, m.Index + m.Length);
                }
            }

            foreach (Match m in Front().Matches(text))
            {
                if (MediaNames.At(text, m.Index + m.Length, sheet.Outlets) is { } name && !InQuotation(text, m.Index))
                {
                    Add(sheet, found, i, name.Name, m.Index, name.End);
                }
            }
        }
    }

    private static void Add(Sheet sheet, Clues found, int index, string printed, int from, int to)
    {
        var text = sheet[index].Text;
        var canonical = sheet.Outlets.Canonical(printed);
        if (found.Outlet.Any(o => o.Rank <= Ranks.SelfReference && sheet.Outlets.Canonical(o.Value) == canonical))
        {
            return;
        }

        foreach (var sentence in Sentences.Of(text))
        {
            if (sentence.Start <= from && from < sentence.End && !found.Passages.Any(p => p.Block == sheet[index].N && p.Start == sentence.Start && p.Name == canonical))
            {
                found.Passages.Add(new PassageOrigin(canonical, sheet[index].N, sentence.Start, sentence.End, text[from..to].Trim(' ', ',', '(', '.')));
            }
        }
    }

    /// <summary>What stands in quotation marks is what somebody said, not what the page credits.</summary>
    private static bool InQuotation(string text, int at)
    {
        foreach (var span in Quotations.Of(text))
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<=[\p{L}\d.]) (?:(?:has |have |first |also |earlier |later )*(?:reported|reports|report|writes|wrote|quotes|quoted|cites|cited|сообщает|сообщило|передает|berichtet|berichtete|meldet|meldete|rapporte|a rapporté|informó|informa|riferisce|donosi))\b(?! (?:to the|losses?|earnings|profits?|a profit|a loss|higher|lower|for duty))", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:according to|quoted by|cited by|as reported by|reported by|reports|citing|told|in an interview (?:with|to)|in comments to|по данным|сообщает|со ссылкой на|laut|selon|según|secondo) (?=\p{Lu}|the \p{Lu})", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Front();
}
