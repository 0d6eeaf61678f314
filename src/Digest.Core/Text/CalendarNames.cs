using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Digest.Text;

/// <summary>
/// Names of months and weekdays in the twelve languages dates are read in, with abbreviations and the cases dates use. Case, the dots of a Turkish i and missing accents of
/// longer names make no difference. The one table of the house: dates, weights and folding all ask here.
/// </summary>
public static class CalendarNames
{
    private const int Longest = 16;

    /// <summary>Language, then the names of January to December; names of one month parted by spaces.</summary>
    private static readonly (string Language, string Names)[] MonthRows =
    [
        ("en", "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"),
        ("de", "januar jänner jan jän|februar feber feb|märz mär mrz maerz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez"),
        ("fr", "janvier janv jan|février févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc"),
        ("es", "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sep sept|octubre oct|noviembre nov|diciembre dic"),
        ("it", "gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag magg|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic"),
        ("pt", "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez"),
        ("nl", "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec"),
        ("pl", "styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru"),
        ("cs", "leden ledna|únor února|březen března|duben dubna|květen května|červen června|červenec července|srpen srpna|září|říjen října|listopad listopadu|prosinec prosince"),
        ("ru", "январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек"),
        ("uk", "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня кві квіт|травень травня тра трав|червень червня чер черв|липень липня лип|серпень серпня сер серп|вересень вересня вер|жовтень жовтня жов жовт|листопад листопада лис лист|грудень грудня гру груд"),
        ("tr", "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara"),
    ];

    /// <summary>Language, then the names of Sunday to Saturday.</summary>
    private static readonly (string Language, string Names)[] DayRows =
    [
        ("en", "sunday sun|monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat"),
        ("de", "sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend"),
        ("fr", "dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi"),
        ("es", "domingo|lunes|martes|miércoles|jueves|viernes|sábado"),
        ("it", "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"),
        ("pt", "domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado"),
        ("nl", "zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag"),
        ("pl", "niedziela niedzielę niedzieli|poniedziałek poniedziałku|wtorek wtorku|środa środę środy|czwartek czwartku|piątek piątku|sobota sobotę soboty"),
        ("cs", "neděle neděli|pondělí|úterý|středa středu středy|čtvrtek čtvrtka|pátek pátku|sobota sobotu soboty"),
        ("ru", "воскресенье воскресенья|понедельник понедельника|вторник вторника|среда среду среды|четверг четверга|пятница пятницу пятницы|суббота субботу субботы"),
        ("uk", "неділя неділю неділі|понеділок понеділка|вівторок вівторка|середа середу середи|четвер четверга|п'ятниця п'ятницю п'ятниці|субота суботу суботи"),
        ("tr", "pazar|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi"),
    ];

    /// <summary>Abbreviations that mean a weekday only right beside a date: many are words of their own ("do", "mar", "sal").</summary>
    private static readonly string[] BesideDates =
    [
        "dim dom zo nd ndz niedz вс нд paz", "mo lun ma pn pon po пн pzt", "mar di wt út út вт sal", "mi mer mié mie wo śr sr ср çar", "do jeu gio jue qui czw čt чт per", "fr ven vie sex vr pt pá пт cum", "sa sam sab sáb za sob сб cmt",
    ];

    private static readonly FrozenDictionary<string, int> Months = Index(MonthRows.Select(r => r.Names), 1);
    private static readonly FrozenDictionary<string, int> Weekdays = Index(DayRows.Select(r => r.Names), 0);
    private static readonly FrozenDictionary<string, int> Beside = Index([string.Join('|', BesideDates)], 0);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthSpans = Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeekdaySpans = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BesideSpans = Beside.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The full English names of weekdays and of months, in lower case. May is left out: it is a verb far more often.</summary>
    public static FrozenSet<string> English { get; } = (MonthRows[0].Names + "|" + DayRows[0].Names).Split('|').Select(n => n.Split(' ')[0]).Where(n => n != "may").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>1–12 for the name of a month in any of the languages, a Turkish case ending after an apostrophe set aside; 0 for all else.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        var found = Find(word, MonthSpans, 0);
        return found == 0 && word.IndexOfAny('\'', '’') is var at and > 2 ? Find(word[..at], MonthSpans, 0) : found;
    }

    /// <summary>The weekday a full name, or an English abbreviation of it, means; null for all else.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => word.Length >= 3 && Find(word, WeekdaySpans, -1) is var d and >= 0 ? (DayOfWeek)d : null;

    /// <summary>The weekday a word means when it stands right beside a date, where "Mi", "jeu" and "пт" mean one too; null for all else.</summary>
    public static DayOfWeek? WeekdayBesideDate(ReadOnlySpan<char> word) => Weekday(word) ?? (Find(word, BesideSpans, -1) is var d and >= 0 ? (DayOfWeek)d : null);

    private static int Find(ReadOnlySpan<char> word, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> names, int none)
    {
        if (word.Length is < 2 or > Longest)
        {
            return none;
        }

        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return names.TryGetValue(folded, out var value) ? value : none;
    }

    private static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        word.ToLowerInvariant(folded);
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = folded[i] switch { 'İ' or 'ı' => 'i', '’' or 'ʼ' => '\'', var c => c };
        }
    }

    private static FrozenDictionary<string, int> Index(IEnumerable<string> rows, int from)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var (names, i) in row.Split('|').Select((names, i) => (names, i)))
            {
                foreach (var name in names.Split(' '))
                {
                    var folded = new char[name.Length];
                    Fold(name, folded);
                    found.TryAdd(new string(folded), i + from);

                    // Telegrams and old sites drop accents; in a short name that would make other words of it ("sub", "marco").
                    if (name.Length > 5)
                    {
                        found.TryAdd(Bare(folded), i + from);
                    }
                }
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Bare(char[] name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in Normal.Decomposed(new string(name)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && name[0] < '\u0400')
            {
                bare.Append(c);
            }
        }

        return bare.Length > 0 ? bare.ToString() : new string(name);
    }
}
