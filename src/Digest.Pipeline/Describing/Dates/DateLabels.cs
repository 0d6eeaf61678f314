using System.Text.RegularExpressions;

namespace Digest.Describing;

/// <summary>What a date line says its date is.</summary>
internal enum DateLabel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The day of the last change.</summary>
    Updated,

    /// <summary>Another day: of an event, a recording, an earlier version.</summary>
    Other,
}

/// <summary>Reads the words that say what a date is, in the languages dates are read in.</summary>
internal static partial class DateLabels
{
    /// <summary>The label that ends a text, that is, stands right before a date.</summary>
    public static DateLabel Ending(string text)
    {
        var m = Label().Match(text);
        return !m.Success ? DateLabel.None : m.Groups["updated"].Success ? DateLabel.Updated : m.Groups["published"].Success ? DateLabel.Published : DateLabel.Other;
    }

    /// <summary>The text without the label at its end.</summary>
    public static string CutTail(string text) => Label().Match(text) is { Success: true } m ? text[..m.Index].TrimEnd(' ', ',', '|', '-', '–', '—', '·', '•', '(') : text;

    [GeneratedRegex(@"(?:^|[\s|•·(,–-])(?:(?<updated>(?:last )?(?:updated|modified|edited|revised)|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|gewijzigd|aktualizacja|aktualizováno|обновлено|оновлено|güncelleme|güncellendi)|(?<published>(?:first )?(?:published|posted|issued|released)|veröffentlicht|erstellt|stand|publié|publicado|pubblicato|gepubliceerd|opublikowano|publikováno|vydáno|опубликовано|опубліковано|yayınlanma|yayınlandı|date|datum|fecha|data|дата|tarih)|(?<other>recorded|expires|event|retrieved|accessed|archived))(?: on| at| am| le| el| il| em| op| dne| tarihi)?\s*[:：]?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Label();
}
