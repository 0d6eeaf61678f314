using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the mark of a first word on something, to be followed by more: "URGENT", "EILMELDUNG", alone on a line above the text or before
/// the headline. A long report with such a mark is no first word. With it go the notes of a wire on its own item: "(Adds comment in
/// paragraph 2)", "((name@wire.example))".
/// </summary>
internal sealed partial class ReadUrgent : IClue
{
    private const int Lines = 4;
    private const int MostWords = 60;
    private const int NoteWords = 40;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var words = sheet.Body.Where(sheet.IsKept).Sum(i => sheet[i].Layer.Count);
        var marked = sheet.Draft.Declared.FirstOrDefault(d => d.Field == DeclaredField.Headline && Prefix().IsMatch(d.Value));
        if (marked is not null && words <= MostWords)
        {
            found.Urgent = new Evidence(ArticleLayout.Cut(marked.Value), marked.Method);
        }

        foreach (var i in sheet.Kept.Where(i => sheet[i].Layer.Count <= NoteWords && Note().IsMatch(sheet[i].Text)))
        {
            if (ReadCorrections.IsOfWire(sheet[i].Text))
            {
                found.Corrected.Add(sheet.Say(i, "note of the wire"));
            }

            sheet.Lift(i, RuleIds.WireMark);
        }

        foreach (var i in sheet.Kept.Take(Lines))
        {
            var text = sheet[i].Text;
            if (!Shapes.IsProse(sheet[i]) && Slug().Match(text) is { Success: true } slug && !KillOrders.HasMark(text))
            {
                found.Item = found.Item with { Slug = found.Item.Slug ?? slug.Groups["slug"].Value };
                if (ReadCorrections.IsOfWire(text))
                {
                    found.Corrected.Add(sheet.Say(i, "note of the wire"));
                }

                sheet.Lift(i, RuleIds.WireMark);
                continue;
            }

            if (Alone().IsMatch(text))
            {
                found.Urgent ??= words <= MostWords ? sheet.Say(i, "mark of urgency") : null;
                sheet.Lift(i, RuleIds.WireMark);
            }
            else if (words <= MostWords && !Shapes.IsProse(sheet[i]) && Prefix().IsMatch(text))
            {
                found.Urgent ??= sheet.Say(i, "mark of urgency");
            }
        }
    }

    [GeneratedRegex(@"^\W{0,4}(?:" + LexiconPatterns.UrgentMarks + @")(?:\W{0,3}\d{0,2})\W{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"^\(\([^()]{3,200}\)\)$|^[(\[](?:" + LexiconPatterns.WireNotes + @")[^()]{3,200}[)\]]\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Note();

    // "QN-Harbour-Fire, 2nd Ld-Writethru": what it names is the item, and which version of it this is.
    [GeneratedRegex(
        @"^(?<slug>[\p{L}\d]+(?:[-_][\p{L}\d]+)+)[,:/]? .{0,60}?(?<![\p{L}\d])(?:" + LexiconPatterns.VersionMarks + @")(?![\p{L}\d])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Slug();

    [GeneratedRegex(
        @"^\W{0,4}(?:" + LexiconPatterns.UrgentMarks + @")(?:\s*[-–—:/+]|(?=\s+\p{Lu}\p{L}*\p{Ll}))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefix();
}
