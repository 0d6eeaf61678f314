using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Digest.Describing;

/// <summary>
/// Reads statements that a text is a translation: "Translated from the Russian by …", "Machine translation", "Übersetzt aus dem
/// Englischen". A line of its own is lifted.
/// </summary>
internal sealed partial class ReadTranslation : IClue
{
    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["English"] = "en",
        ["German"] = "de",
        ["French"] = "fr",
        ["Spanish"] = "es",
        ["Italian"] = "it",
        ["Portuguese"] = "pt",
        ["Dutch"] = "nl",
        ["Polish"] = "pl",
        ["Czech"] = "cs",
        ["Russian"] = "ru",
        ["Ukrainian"] = "uk",
        ["Turkish"] = "tr",
        ["Arabic"] = "ar",
        ["Chinese"] = "zh",
        ["Japanese"] = "ja",
        ["Korean"] = "ko",
        ["Persian"] = "fa",
        ["Farsi"] = "fa",
        ["Hebrew"] = "he",
        ["Greek"] = "el",
        ["Hungarian"] = "hu",
        ["Romanian"] = "ro",
        ["Azerbaijani"] = "az",
        ["Georgian"] = "ka",
        ["Armenian"] = "hy",
        ["Swedish"] = "sv",
        ["Finnish"] = "fi",
        ["Danish"] = "da",
        ["Norwegian"] = "no",
        ["Hindi"] = "hi",
        ["Englischen"] = "en",
        ["Russischen"] = "ru",
        ["Französischen"] = "fr",
        ["Spanischen"] = "es",
        ["Italienischen"] = "it",
        ["Ukrainischen"] = "uk",
        ["anglais"] = "en",
        ["russe"] = "ru",
        ["allemand"] = "de",
        ["inglés"] = "en",
        ["ruso"] = "ru",
        ["английского"] = "en",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
            if (Languages.TryGetValue(m.Groups["language"].Value, out var from))
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
            sheet.Lift(i, "translation");
        }
    }

    [GeneratedRegex(
        @"^\W*(?:this (?:article|text|story|page) (?:was|is|has been) )?(?:(?<machine>(?:machine|automatically|auto)[- ]translat(?:ed|ion)|translated (?:automatically|by (?:machine|google|deepl|ai)))(?:.{0,20}? from (?:the )?(?<language>\p{L}+))?|(?:translated|translation) from (?:the )?(?<language>\p{L}+)(?<machine> by (?:google|deepl|a machine))?(?<person> by \p{Lu}[\p{L}. -]+)?|(?:aus dem |übersetzt aus dem |traduit de l[’']|traduit du |traducido del |перевод с )(?<language>\p{L}+)(?<person> von \p{Lu}[\p{L}. -]+| par \p{Lu}[\p{L}. -]+)?)[^.]{0,40}\.?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
