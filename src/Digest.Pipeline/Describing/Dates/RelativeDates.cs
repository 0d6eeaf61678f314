using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds times told from the moment the page was saved: "2 hours ago", "vor 3 Tagen", "il y a 5 minutes", "yesterday", "heute, 14:05 Uhr".
/// Nobody knows that moment, so they are never dates; they are
/// evidence that the page states none, and mark the lines they stand in as lines about the page.
/// </summary>
internal static partial class RelativeDates
{
    /// <summary>The first such time of a line; null when it holds none or is too long to be a line about the page.</summary>
    public static Span? Find(string line) =>
        line.Length <= 160 && Form().Match(line) is { Success: true } m ? new Span(m.Index, m.Index + m.Length) : null;

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:(?:about |over )?(?:\d{1,3}|an?|one|two|three|a few|few)\+? ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|yrs?|years?)\.? ago"
            + @"|vor (?:\d{1,3}|einer|einem|wenigen) (?:Sek|Min|Std|Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)\.?"
            + @"|il y a (?:\d{1,3}|une?|quelques) ?(?:min|h|j|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)"
            + @"|h(?:ace|á) (?:\d{1,3}|una?|uma?) ?(?:min|h|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?)(?: atrás)?"
            + @"|(?:\d{1,3}|una?|un'|pochi) ?(?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa"
            + @"|(?:\d{1,3}|een) (?:seconden|minuten|minuut|min|uur|uren|dagen|dag|weken|week|maanden|maand|jaar) geleden"
            + @"|(?:\d{1,3} )?(?:sekund[yę]?|minut[yę]?|min|godzin[yę]?|godz|dni|dzień|tydzień|tygodni[ea]?|miesi[ąę]c[yea]*|lata?|rok)\.? temu"
            + @"|před (?:\d{1,3} )?(?:sekund\w*|minut\w*|hodin\w*|dn\w+|týdn\w+|měsíc\w*|rok\w*)"
            + @"|(?:\d{1,3} )?(?:секунд\w*|минут\w*|мин|час\w*|дн\w+|день|недел\w+|месяц\w*|год\w*|лет)\.? назад"
            + @"|(?:\d{1,3} )?(?:секунд\w*|хвилин\w*|хв|годин\w*|год|дн\w+|день|тижн\w+|місяц\w*|рок\w*)\.? тому"
            + @"|(?:\d{1,3}|bir) (?:saniye|dakika|dk|saat|sa|gün|hafta|ay|yıl) önce"
            + @"|(?:just now|yesterday|today|gestern|heute|vorgestern|aujourd['’]hui|hier|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|wczoraj|dzisiaj|dziś|včera|dnes|вчера|сегодня|вчора|сьогодні|dün|bugün)(?= ?(?:$|[,|•·—–-]|at |um |à |a las |alle |às |om |o |v |в |о |saat |\d)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
