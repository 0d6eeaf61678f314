using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads statements that a text is a translation: "Translated from the Russian by …", "Machine translation", "Übersetzt aus dem
/// Englischen". A line of its own is lifted.
/// </summary>
internal sealed partial class ReadTranslation : IClue
{
    private static readonly FrozenDictionary<string, string> Languages = Lexicon.Shared.Map("language-names", code => code);

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        foreach (var i in sheet.Head.Concat(sheet.Body))
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || text.Length > 200 || Form().Match(text) is not { Success: true } m)
            {
                continue;
            }

            var evidence = sheet.Say(i, "translation line");
            if (Languages.TryGetValue(m.Groups["language"].Value.ToLowerInvariant(), out var from))
            {
                found.TranslatedFrom.Add(new Clue<string>(from, Basis.Stated, Ranks.Line, evidence));
            }
            else if (!m.Groups["machine"].Success)
            {
                continue;
            }

            found.Translation.Add(
                new Clue<string>(
                    m.Groups["machine"].Success ? "machine"
                        : m.Groups["person"].Success ? "human"
                        : "unknown",
                    Basis.Stated,
                    Ranks.Line,
                    evidence
                )
            );
            sheet.Lift(i, RuleIds.Translation);
        }
    }

    [GeneratedRegex(
        @"^\W*(?:this (?:article|text|story|page) (?:was|is|has been) )?(?:"
            + "(?<machine>(?:machine|automatically|auto)[- ]translat(?:ed|ion)|translated (?:automatically|by (?:machine|google|deepl|ai)))"
            + @"(?:.{0,20}? from (?:the )?(?<language>\p{L}+))?"
            + @"|(?:translated|translation) from (?:the )?(?<language>\p{L}+)(?<machine> by (?:google|deepl|a machine))?"
            + @"(?<person> by \p{Lu}[\p{L}. -]+)?|"
            + LexiconPatterns.TranslatedFrom
            + @"(?<language>\p{L}+)(?<person> "
            + LexiconPatterns.TranslatedBy
            + @" \p{Lu}[\p{L}. -]+)?)[^.]{0,40}\.?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
