using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Number words of the larger languages of news. "One" is left out in all of them: it is an article or a pronoun far more often. So are words
/// that mean something else in another of the languages or are too short to be sure of.
/// </summary>
public static class NumberWords
{
    private const string Table = """
        2 two zwei deux dos due dois twee dwa dva два две дві iki; 3 three drei trois tres três tre drie trzy tři три üç; 4 four vier quatre cuatro quattro quatro cztery čtyři четыре чотири dört
        5 five fünf cinq cinco cinque vijf pięć pět пять п'ять beş; 6 six sechs seis sei zes sześć šest шесть шість altı; 7 seven sieben sept siete sette sete zeven siedem sedm семь сім yedi
        8 eight acht huit ocho otto oito osiem osm восемь вісім sekiz; 9 nine neun neuf nueve nove negen dziewięć devět девять дев'ять dokuz
        10 ten zehn dix diez dieci dez tien dziesięć deset десять; 11 eleven elf onze undici jedenaście jedenáct одиннадцать одинадцять; 12 twelve zwölf douze doce dodici doze twaalf dwanaście dvanáct двенадцать дванадцять
        13 thirteen dreizehn treize trece tredici treze dertien trzynaście třináct тринадцать тринадцять; 14 fourteen vierzehn quatorze catorce quattordici catorze veertien czternaście čtrnáct четырнадцать чотирнадцять
        15 fifteen fünfzehn quinze quince quindici vijftien piętnaście patnáct пятнадцать п'ятнадцять; 16 sixteen sechzehn dieciséis sedici dezesseis zestien szesnaście šestnáct шестнадцать шістнадцять
        17 seventeen siebzehn diecisiete diciassette dezessete zeventien siedemnaście sedmnáct семнадцать сімнадцять; 18 eighteen achtzehn dieciocho diciotto dezoito achttien osiemnaście osmnáct восемнадцать вісімнадцять
        19 nineteen neunzehn diecinueve diciannove dezenove negentien dziewiętnaście devatenáct девятнадцать дев'ятнадцять
        20 twenty zwanzig vingt veinte venti vinte twintig dwadzieścia dvacet двадцать двадцять yirmi; 30 thirty dreißig trente treinta trenta trinta dertig trzydzieści třicet тридцать тридцять otuz
        40 forty vierzig quarante cuarenta quaranta quarenta veertig czterdzieści čtyřicet сорок kırk; 50 fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig pięćdziesiąt padesát пятьдесят п'ятдесят elli
        60 sixty sechzig soixante sesenta sessanta sessenta zestig sześćdziesiąt šedesát шестьдесят шістдесят altmış; 70 seventy siebzig setenta settanta zeventig siedemdziesiąt sedmdesát семьдесят сімдесят yetmiş
        80 eighty achtzig ochenta ottanta oitenta tachtig osiemdziesiąt osmdesát восемьдесят вісімдесят seksen; 90 ninety neunzig noventa novanta negentig dziewięćdziesiąt devadesát девяносто дев'яносто doksan
        """;

    private static readonly FrozenDictionary<string, (int Value, string Digits)> Words = Read();

    /// <summary>The number a word names, 2 to 19 and the tens to 90; null for any other word.</summary>
    public static int? ValueOf(string key) => Words.TryGetValue(key, out var number) ? number.Value : null;

    /// <summary>The same in digits.</summary>
    public static string? DigitsOf(string key) => Words.TryGetValue(key, out var number) ? number.Digits : null;

    private static FrozenDictionary<string, (int Value, string Digits)> Read()
    {
        var table = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        foreach (var row in Table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.AsSpan(1))
            {
                table.TryAdd(word, (int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), words[0]));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
