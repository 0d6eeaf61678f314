using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>The words before bylines in the twelve languages. Some are small words of their language too, so what follows them must be a whole name.</summary>
internal static class BylineLabels
{
    /// <summary>Longest first, so that "By:" is not read as "By" and a colon.</summary>
    private static readonly string[] Labels =
    [.. (
        "written by|opinion by|analysis by|review by|comment by|commentary by|interview by|column by|essay by|guest post by|words by|story by|reported by|report by|article by|text|text by|posted by|published by|reporting by|submitted by|contributed by|compiled by|authored by|author|authors|author of the article|authors of the article|reporter|writer|by|" +
        "von|ein artikel von|ein bericht von|ein kommentar von|eine analyse von|ein gastbeitrag von|text von|autor|autorin|autoren|par|propos recueillis par|article de|auteur|auteurs|écrit par|por|redacción|redactado por|escrito por|texto|autora|autores|" +
        "di|a cura di|autore|articolo di|scritto da|texto de|da redação|door|geschreven door|tekst|autor tekstu|napisał|napisała|oprac|opracował|autoři|připravil|připravila|napsal|napsala|" +
        "автор|авторы|текст|подготовил|подготовила|автори|підготував|підготувала|yazar|yazan|haber|haberi yazan|muhabir").Split('|').OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    private static readonly FrozenSet<string> Alone = Labels.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Labels that are common small words: without a colon, one lone word after them is no name ("By Friday", "Di Maio").</summary>
    private static readonly FrozenSet<string> Small = "by von par por di door texto text tekst".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Labels that are nouns of every day: they introduce a name only with a colon.</summary>
    private static readonly FrozenSet<string> NeedColon = "authors reporter writer autores autoři redacción text texto tekst haber текст muhabir".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a line is nothing but a label ("By", "Автор:").</summary>
    public static bool IsAlone(string line) => line.Length <= 30 && Alone.Contains(line.Trim(' ', ':', '|', '.', '•', '—', '-').ToLowerInvariant());

    /// <summary>Cuts the label off; false where none stands there. <paramref name="small"/> tells that the label is a small word without a colon.</summary>
    public static bool Cut(string text, out string rest, out bool small)
    {
        (rest, small) = (text, false);
        foreach (var label in Labels)
        {
            if (text.Length > label.Length + 1 && text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text[label.Length] is ' ' or ':' or '.')
            {
                var after = Normal.Space(text[label.Length..]);
                var colon = after.StartsWith(':');
                if (!colon && NeedColon.Contains(label))
                {
                    continue;
                }

                rest = after.TrimStart(' ', ':', '.');
                small = !colon && Small.Contains(label);
                return rest.Length > 0;
            }
        }

        return false;
    }
}
