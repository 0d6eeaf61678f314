using System.Text.RegularExpressions;

namespace Digest.Describing;

/// <summary>
/// Reads the words with which sites of some regions speak of themselves in the third person: "…, Caliber.Az reports per foreign media". Only names with a domain ending
/// count, for "Reuters reports" credits another. Who stands after "per" or "citing" is the source; unnamed sources are kept as evidence alone.
/// </summary>
internal sealed partial class ReadSelfReference : IClue
{
    private const int Paragraphs = 4;

    /// <inheritdoc/>
    public void Look(Sheet sheet, Clues found)
    {
        foreach (var i in sheet.Body.Take(Paragraphs))
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || text.Length > 20000 || Form().Match(text) is not { Success: true } m)
            {
                continue;
            }

            found.Outlet.Add(new Clue<string>(m.Groups["name"].Value, Basis.Inferred, Ranks.SelfReference, sheet.Say(i, "speaks of itself in the third person", m.Value.Trim(' ', ','))));
            var source = m.Groups["source"].Value.Trim();
            if (source.Length == 0)
            {
                return;
            }

            var party = MediaNames.At(source, 0, sheet.Outlets);
            if (party is { } named && named.Start == 0)
            {
                found.Origins.Add(new Origin(sheet.Outlets.Canonical(named.Name), Ranks.SelfReference, sheet.Say(i, "credit in the text", m.Value.Trim(' ', ','))));
            }
            else
            {
                found.Unnamed.Add(sheet.Say(i, "credit to an unnamed source", m.Value.Trim(' ', ',')));
            }

            return;
        }
    }

    [GeneratedRegex(@"(?<=^|[\s,(—–])(?<name>\p{Lu}[\p{L}\d-]*\.[A-Za-z]{2,4}) (?:reports|reported|informs|writes|has learned|сообщает|передает|berichtet)(?:,? (?:per|citing|with reference to|referring to|quoting|via|со ссылкой на) (?<source>[^.,;]{2,60}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Form();
}
