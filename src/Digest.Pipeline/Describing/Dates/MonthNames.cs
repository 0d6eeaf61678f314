using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Names of months and weekdays, with abbreviations and the cases dates use, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Russian, Ukrainian and Turkish. Keys are lower case without a stop.</summary>
internal static class MonthNames
{
    private static readonly string[] Table =
    [
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty leden ledna январь января янв січень січня січ ocak oca",
        "february feb februar feber février févr fév fevrier febrero febbraio fevereiro fev februari luty lutego lut únor února февраль февраля фев лютий лютого лют şubat şub",
        "march mar märz mär mrz mars marzo março maart mrt marzec marca březen března март марта мар березень березня бер mart",
        "april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna апрель апреля апр квітень квітня квіт nisan nis",
        "may mai mayo maggio mag maio mei maj maja květen května май мая травень травня трав mayıs",
        "june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června июнь июня июн червень червня черв haziran haz",
        "july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července июль июля июл липень липня лип temmuz tem",
        "august aug août aout agosto ago augustus sierpień sierpnia sie srpen srpna август августа авг серпень серпня серп ağustos ağu",
        "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz září сентябрь сентября сен сент вересень вересня вер eylül eyl",
        "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź říjen října октябрь октября окт жовтень жовтня жовт ekim eki",
        "november nov novembre noviembre novembro listopad listopada lis listopadu ноябрь ноября ноя нояб листопад листопада лист kasım kas",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru prosinec prosince декабрь декабря дек грудень грудня груд aralık ara",
    ];

    private static readonly string[] Days =
    [
        "sunday sun sonntag dimanche domingo domenica zondag niedziela niedzielę neděle neděli воскресенье воскресенья неділя неділю pazar",
        "monday mon montag lundi lunes lunedì segunda-feira maandag poniedziałek pondělí понедельник понеділок pazartesi",
        "tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag wtorek úterý вторник вівторок salı",
        "wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag środa środę středa středu среда среду середа середу çarşamba",
        "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag czwartek čtvrtek четверг четвер perşembe",
        "friday fri freitag vendredi viernes venerdì sexta-feira vrijdag piątek pátek пятница пятницу п'ятниця п'ятницю cuma",
        "saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota sobotę sobotu суббота субботу субота суботу cumartesi",
    ];

    private static readonly FrozenDictionary<string, int> Months = Index(Table, 1);
    private static readonly FrozenDictionary<string, int> Weekdays = Index(Days, 0);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthSpans = Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeekdaySpans = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1–12 for the name of a month; 0 for all else. Case does not matter.</summary>
    public static int Month(ReadOnlySpan<char> word) => Find(word, MonthSpans, 0);

    /// <summary>The weekday a name means; null for all else. Case does not matter.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Find(word, WeekdaySpans, -1) is var d and >= 0 ? (DayOfWeek)d : null;

    private static int Find(ReadOnlySpan<char> word, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> names, int none)
    {
        if (word.Length is < 3 or > 14)
        {
            return none;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return names.TryGetValue(lower, out var value) ? value : none;
    }

    private static FrozenDictionary<string, int> Index(string[] rows, int from) =>
        rows.SelectMany((row, i) => row.Split(' ').Select(name => (name, value: i + from))).DistinctBy(x => x.name).ToFrozenDictionary(x => x.name, x => x.value, StringComparer.Ordinal);
}
