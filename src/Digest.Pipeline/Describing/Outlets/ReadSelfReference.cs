using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the words with which sites of some regions speak of themselves in the third person: "…, Caliber.Az reports per foreign media".
/// Names with a domain ending
/// count, and with "citing …" those the editor or the page itself knows; "Reuters reports" credits another. Who stands after "per" or
/// "citing" is the source; unnamed sources are kept as evidence alone.
/// </summary>
internal sealed partial class ReadSelfReference : IClue
{
    private const int Paragraphs = 4;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        foreach (var i in sheet.Body.Take(Paragraphs))
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || text.Length > 20000)
            {
                continue;
            }

            var m = Form().Match(text);
            m = m.Success ? m : Citing().Match(text);
            if (
                !m.Success
                || (!m.Groups["name"].Value.Contains('.', StringComparison.Ordinal) && !IsOwn(m.Groups["name"].Value, sheet, found))
            )
            {
                continue;
            }

            found.Outlet.Add(
                new Clue<string>(
                    m.Groups["name"].Value,
                    Basis.Inferred,
                    Ranks.SelfReference,
                    sheet.Say(i, "speaks of itself in the third person", m.Value.Trim(' ', ','))
                )
            );
            var source = m.Groups["source"].Value.Trim();
            if (source.Length == 0)
            {
                return;
            }

            var party = MediaNames.At(source, 0, sheet.Outlets);
            if (party is { } named && named.Start == 0)
            {
                found.Origins.Add(
                    new Origin(
                        sheet.Outlets.Canonical(named.Name),
                        Ranks.SelfReference,
                        sheet.Say(i, "credit in the text", m.Value.Trim(' ', ','))
                    )
                );
            }
            else
            {
                found.Unnamed.Add(sheet.Say(i, EvidenceMethods.UnnamedSource, m.Value.Trim(' ', ',')));
            }

            return;
        }
    }

    /// <summary>
    /// Whether a name is an outlet's that the editor lists, or one that byline or dateline give to the page itself. An agency is not:
    /// others quote it so.
    /// </summary>
    private static bool IsOwn(string name, ArticleLayout sheet, Clues found) =>
        Agencies.Find(name) is null
        && (
            sheet.Outlets.Find(name) is not null
            || found.Byline.Exists(b => b.Value.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            || found.Dateline.Exists(d => d.Evidence.Text.Contains("(" + name + ")", StringComparison.OrdinalIgnoreCase))
        );

    [GeneratedRegex(
        @"(?<=^|[\s,(—–])(?<name>\p{Lu}[\p{L}\d-]*\.[A-Za-z]{2,4}) "
            + LexiconPatterns.SelfReports
            + "(?:,? "
            + LexiconPatterns.SelfCites
            + " (?<source>[^.,;]{2,60}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(?<=^|,\s)(?:the )?(?<name>\p{Lu}[\p{L}\d.&’'-]*(?: (?:of |the |and |de )?\p{Lu}[\p{L}\d.&’'-]*){0,4}) "
            + "(?:reports|informs|writes|has learned),? (?:per|citing|with reference to|referring to|quoting|via) (?<source>[^.,;]{2,60})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Citing();
}
