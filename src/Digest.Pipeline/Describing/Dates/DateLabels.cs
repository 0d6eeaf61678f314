using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>What a date line says its date is.</summary>
internal enum DateLabel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The state of the text ("Stand:"): a change where a day of publication stands beside it, else the day of publication.</summary>
    AsOf,

    /// <summary>The day of the last change.</summary>
    Updated,

    /// <summary>Another day: of an event, a recording, an earlier version.</summary>
    Other,
}

/// <summary>Reads the words that say what a date is, in the languages dates are read in.</summary>
internal static class DateLabels
{
    /// <summary>Longest label, in words.</summary>
    private const int Longest = 4;

    private static readonly FrozenDictionary<string, DateLabel> Labels = Table(
        (DateLabel.Published,
            "published|first published|originally published|date published|published date|publication date|article published|story published|posted|first posted|posted online|issued|released|date|publish date|" +
            "veröffentlicht|erstmals veröffentlicht|zuerst veröffentlicht|veröffentlichung|erschienen|erschienen am|erstellt|publiziert|datum|online seit|publié|publiée|mis en ligne|paru|parution|date de publication|" +
            "publicado|publicada|fecha|fecha de publicación|pubblicato|pubblicata|data|data di pubblicazione|data de publicação|gepubliceerd|geplaatst|publicatiedatum|opublikowano|opublikowany|data publikacji|data dodania|dodano|" +
            "publikováno|zveřejněno|vydáno|vytvořeno|datum vydání|опубликовано|опубликована|дата публикации|дата|размещено|создано|опубліковано|дата публікації|розміщено|створено|yayınlanma|yayınlandı|yayın tarihi|yayınlanma tarihi|yayımlanma|yayımlandı|tarih|giriş|giriş tarihi|oluşturulma|eklenme"),
        (DateLabel.AsOf, "stand|as of|stan na"),
        (DateLabel.Updated,
            "updated|last updated|last update|update|modified|last modified|edited|last edited|revised|upd|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|geändert|zuletzt geändert|zuletzt bearbeitet|aktualisierung|" +
            "mis à jour|mise à jour|dernière mise à jour|actualisé|actualisée|modifié|modifiée|actualizado|actualizada|última actualización|modificado|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato|" +
            "atualizado|atualizada|última atualização|bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd|laatst gewijzigd|aktualizacja|ostatnia aktualizacja|zaktualizowano|aktualizováno|aktualizace|poslední aktualizace|upraveno|" +
            "обновлено|обновлена|последнее обновление|изменено|оновлено|останнє оновлення|змінено|güncelleme|güncellendi|güncelleme tarihi|son güncelleme|son güncelleme tarihi"),
        (DateLabel.Other,
            "recorded|expires|event|event date|retrieved|accessed|archived|born|died|filmed|aired|first aired|premiered|taken|photo taken|valid until|deadline|starts|ends|from|until|since|copyright|on sale|next|in theaters|" +
            "aufgenommen|gesendet|ab|bis|seit|ausgestrahlt|enregistré|diffusé|depuis|jusqu'au|grabado|desde|hasta|registrato|fino al|gravado|desde|até|opgenomen|vanaf|tot|od|natočeno|записано|до|до конца|kayıt|captured|joined|member since"));

    private static readonly System.Buffers.SearchValues<char> Partings = System.Buffers.SearchValues.Create("|•·—–(");

    /// <summary>Words that may stand between a label and its date.</summary>
    private static readonly FrozenSet<string> Links = "on at am le el il em op dne den dnia o um vom da dal de du a à às las the il giorno dia día w в року tarihi online".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label that ends a text, that is, stands right before a date.</summary>
    public static DateLabel Ending(string text) => Find(text, out _);

    /// <summary>The text without the label at its end, and without the marks that part it from what stands before.</summary>
    public static string CutTail(string text) => Find(text, out var start) == DateLabel.None ? text : text[..start].TrimEnd(' ', ',', '|', '-', '–', '—', '·', '•', '(', ':');

    private static DateLabel Find(string text, out int start)
    {
        start = text.Length;
        var starts = new List<int>(Longest + 4);
        var words = new List<string>(Longest + 4);
        for (var end = text.Length; end > 0 && words.Count < Longest + 3;)
        {
            while (end > 0 && IsGap(text[end - 1]))
            {
                end--;
            }

            var from = end;
            while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] is '\'' or '’'))
            {
                from--;
            }

            if (from == end)
            {
                break;
            }

            // A mark that parts ("By Ann Lee | Updated") ends the label.
            if (words.Count > 0 && text.AsSpan(end, starts[^1] - end).ContainsAny(Partings))
            {
                break;
            }

            starts.Add(from);
            words.Add(Key(text[from..end]));
            end = from;
        }

        for (var skip = 0; skip < words.Count && (skip == 0 || Links.Contains(words[skip - 1])) && skip <= 3; skip++)
        {
            for (var count = Math.Min(Longest, words.Count - skip); count >= 1; count--)
            {
                var phrase = string.Join(' ', Enumerable.Range(skip, count).Reverse().Select(k => words[k]));
                if (Labels.TryGetValue(phrase, out var label))
                {
                    start = starts[skip + count - 1];
                    return label;
                }
            }
        }

        return text.AsSpan().TrimEnd().EndsWith("©") ? DateLabel.Other : DateLabel.None;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is ':' or '：' or ',' or '.' or '-' or '–' or '—' or '|' or '•' or '·' or '(' or '[';

    private static string Key(string word) => word.ToLowerInvariant().Replace('’', '\'').Replace('ı', 'i').Replace("i̇", "i", StringComparison.Ordinal).Replace('İ', 'i');

    private static FrozenDictionary<string, DateLabel> Table(params (DateLabel Label, string Phrases)[] rows) =>
        rows.SelectMany(r => r.Phrases.Split('|').Select(p => (Phrase: Key(p), r.Label))).DistinctBy(x => x.Phrase).ToFrozenDictionary(x => x.Phrase, x => x.Label, StringComparer.Ordinal);
}
