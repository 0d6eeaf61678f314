using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Cities that news is filed from all the time, as printed in the languages of the house. In ordinary case before a dash or a stop only these make a dateline: any other word there may open a sentence.</summary>
internal static class Cities
{
    private static readonly FrozenSet<string> Names = (
        "London|Washington|New York|Paris|Berlin|Moscow|Brussels|Beijing|Tokyo|Kyiv|Kiev|Warsaw|Prague|Vienna|Rome|Madrid|Lisbon|Geneva|Ankara|Istanbul|Jerusalem|Cairo|Tehran|Baghdad|Kabul|Delhi|New Delhi|Islamabad|Ottawa|Canberra|Sydney|Nairobi|Johannesburg|Lagos|Seoul|Athens|Budapest|Belgrade|Minsk|Riga|Vilnius|Tallinn|Helsinki|Stockholm|Oslo|Copenhagen|Dublin|Edinburgh|Strasbourg|Luxembourg|Frankfurt|Hamburg|München|Munich|Köln|Stuttgart|Düsseldorf|Dresden|Leipzig|Hannover|Bonn|Wien|Zürich|Bern|Genf|Brüssel|Straßburg|Moskau|Rom|Warschau|Prag|Peking|Tokio|Kiew|Kairo|Athen|Teheran|Karlsruhe|"
        + "Bruxelles|Londres|Moscou|Rome|Genève|Varsovie|Vienne|Pékin|Marseille|Lyon|Toulouse|Bordeaux|Lille|Nantes|Montréal|Québec|Alger|Tunis|Rabat|Dakar|Beyrouth|Jérusalem|Barcelona|Sevilla|Valencia|Bilbao|Zaragoza|Málaga|Bruselas|Moscú|París|Roma|Berlín|Pekín|Lima|Bogotá|Caracas|Quito|Santiago|Buenos Aires|Montevideo|La Habana|Ciudad de México|"
        + "Milano|Napoli|Torino|Bologna|Firenze|Genova|Palermo|Venezia|Mosca|Parigi|Londra|Berlino|Bruxelles|Lisboa|Porto|Coimbra|Braga|Brasília|São Paulo|Rio de Janeiro|Moscovo|Bruxelas|Luanda|Maputo|Amsterdam|Den Haag|Rotterdam|Brussel|Antwerpen|Gent|Parijs|Londen|Berlijn|Moskou|"
        + "Warszawa|Kraków|Gdańsk|Wrocław|Poznań|Łódź|Katowice|Bruksela|Moskwa|Kijów|Londyn|Waszyngton|Paryż|Rzym|Praha|Brno|Ostrava|Plzeň|Brusel|Moskva|Kyjev|Londýn|Paříž|Berlín|Vídeň|Bratislava|Řím|Varšava|"
        + "Москва|Санкт-Петербург|Киев|Минск|Лондон|Париж|Берлин|Вашингтон|Брюссель|Пекин|Токио|Женева|Вена|Анкара|Стамбул|Астана|Тбилиси|Ереван|Баку|Київ|Львів|Одеса|Харків|Дніпро|Варшава|Прага|Париж|Берлін|Вашингтон|Ankara|İstanbul|İzmir|Antalya|Bursa|Londra|Paris|Moskova|Brüksel|Vaşington|Atina|Kahire|Kudüs").Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name, as printed, is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
