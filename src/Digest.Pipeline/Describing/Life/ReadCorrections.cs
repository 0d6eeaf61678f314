using System.Buffers;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the paragraphs in which a page corrects its report: "Correction: …", "An earlier version of this article said …". They stay in the
/// text. Needs to come after the headline is lifted: one may begin with the word too.
/// </summary>
internal sealed partial class ReadCorrections : IClue
{
    private const int Words = 120;

    /// <summary>How many lines from the top a wire's note on its item stands, and how many words it has.</summary>
    private const int WireLines = 4;

    private const int WireWords = 30;

    // Much cheaper than trying each of the phrases at each word.
    private static readonly SearchValues<string> Corrects = SearchValues.Create(
        [.. LexiconPatterns.CorrectedNeeds],
        StringComparison.OrdinalIgnoreCase
    );

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var seen = 0;
        foreach (var i in sheet.Kept)
        {
            var block = sheet[i];
            if (!sheet.IsKept(i) || block.Kind is BlockKind.Heading or BlockKind.Code || block.Layer.Count > Words)
            {
                continue;
            }

            if (
                (seen++ < WireLines && block.Layer.Count <= WireWords && IsOfWire(block.Text))
                || Label().IsMatch(block.Text)
                || (
                    block.Text.AsSpan().ContainsAny(Corrects)
                    && Sentence().Match(block.Text) is { Success: true } m
                    && !Quotations.Hold(block.Text, m.Index)
                )
            )
            {
                found.Corrected.Add(sheet.Say(i, "words of the page"));
            }
        }
    }

    /// <summary>Tells the editor that a report says of itself that it was corrected.</summary>
    public static void Tell(ArticleLayout sheet, Clues found)
    {
        if (found.Corrected is [var first, ..])
        {
            sheet.Told.Info(
                DiagnosticCodes.Corrected,
                sheet.Draft.Path,
                0,
                0,
                $"The report says that it was corrected: “{first.Text}”",
                "An earlier version of it said something else",
                "If you have the earlier version, put it into articles/ too: both are shown as one report with what changed"
            );
        }
    }

    /// <summary>Whether the note of a wire on its own item says that it corrects one: "CORRECTS number of crew to 19 sted 29".</summary>
    public static bool IsOfWire(string text) => Wire().IsMatch(text);

    // Behind the label may stand a day: "Correction (14 May 2019): …", "Correction, 5 August: …".
    [GeneratedRegex(
        @"^\W{0,4}(?:" + LexiconPatterns.CorrectionLabels + @")(?:\s*\([^)]{1,40}\)|,? (?:\p{L}{1,12}\.? )?\d[^:.]{1,30})?\s*[:：–—.]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:" + LexiconPatterns.Corrected + @")(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentence();

    // In capitals, or as the first word in brackets: in a sentence it is a verb like any other.
    [GeneratedRegex(
        @"(?:^|[,;:/–—-]\s*)(?:"
            + LexiconPatterns.CorrectsMarks
            + @")(?![\p{L}\d])|^[(\[](?i:"
            + LexiconPatterns.CorrectsMarks
            + @")(?![\p{L}\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wire();
}
