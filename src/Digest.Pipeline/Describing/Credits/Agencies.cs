using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>News agencies by every name they print, with the short name they are known by. A reviewed table: a name is listed only if it can hardly mean anything else.</summary>
internal static class Agencies
{
    private static readonly string[] Rows =
    [
        "AP|Associated Press|The Associated Press|the Associated Press|A.P.",
        "AFP|Agence France-Presse|Agence France Presse|L'Agence France-Presse",
        "Reuters|Thomson Reuters|Reuters News|Reuter|Рейтер|Reuters News Agency",
        "UPI|United Press International",
        "TASS|ITAR-TASS|ИТАР-ТАСС|ТАСС|Itar-Tass|Tass",
        "RIA Novosti|РИА Новости|RIA-Novosti|RIA News",
        "Interfax|Интерфакс",
        "Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна",
        "Xinhua|Xinhua News Agency|新华社",
        "dpa|Deutsche Presse-Agentur|DPA",
        "ANSA|Agenzia ANSA|Ansa",
        "EFE|Agencia EFE|Efe",
        "Europa Press",
        "Kyodo|Kyodo News|共同通信",
        "Jiji|Jiji Press|時事通信",
        "Yonhap|Yonhap News Agency|연합뉴스|Yonhap News",
        "PTI|Press Trust of India",
        "IANS|Indo-Asian News Service",
        "UNI|United News of India",
        "Anadolu|Anadolu Agency|Anadolu Ajansı|Anadolu Agency (AA)",
        "Ukrinform|Укринформ|Укрінформ",
        "UNIAN|УНИАН|УНІАН",
        "BelTA|БЕЛТА",
        "PAP|Polska Agencja Prasowa|Polish Press Agency",
        "ČTK|CTK|Česká tisková kancelář|Czech News Agency",
        "APA|Austria Presse Agentur|Austria Press Agency",
        "Keystone-SDA|SDA|ATS|Keystone-ATS",
        "ANP|Algemeen Nederlands Persbureau",
        "Belga|Agence Belga",
        "Lusa|Agência Lusa",
        "PA|PA Media|Press Association|the Press Association",
        "AAP|Australian Associated Press",
        "CP|The Canadian Press|Canadian Press|La Presse canadienne",
        "Bloomberg|Bloomberg News",
        "IRNA|Islamic Republic News Agency",
        "Tasnim|Tasnim News Agency",
        "Fars|Fars News Agency",
        "SANA|Syrian Arab News Agency",
        "WAM|Emirates News Agency",
        "SPA|Saudi Press Agency",
        "MENA|Middle East News Agency",
        "KCNA|Korean Central News Agency",
        "Antara|Antara News Agency",
        "Bernama",
        "VNA|Vietnam News Agency",
        "MTI|Magyar Távirati Iroda",
        "Agerpres",
        "BTA|Bulgarian News Agency",
        "Tanjug|Танјуг",
        "HINA|Hina",
        "Azertac|AZERTAC|Azərtac",
        "Trend News Agency",
        "Armenpress",
        "Kazinform",
        "LETA",
        "BNS|Baltic News Service",
        "STT",
        "NTB",
        "TT|TT News Agency",
        "Ritzau",
        "Notimex",
        "Télam|Telam",
        "Agência Brasil|Agencia Brasil",
        "NAN|News Agency of Nigeria",
    ];

    /// <summary>Short names that mean an agency only where a credit is expected: in a dateline, in parentheses, after "Source:".</summary>
    private static readonly FrozenSet<string> Weak = new[] { "PA", "CP", "APA", "ATS", "SDA", "SPA", "MENA", "UNI", "NAN", "TT", "STT", "Fars", "Sana", "SANA", "WAM", "Antara", "PAP", "ANP", "UPI", "Belga", "Lusa", "AAP", "Hina", "HINA", "MTI", "BTA", "LETA", "NTB", "Ansa", "Efe", "PTI", "IANS" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByName = Rows.SelectMany(r => r.Split('|').Select(n => (n, r.Split('|')[0]))).DistinctBy(x => x.n).ToFrozenDictionary(x => x.n, x => x.Item2, StringComparer.Ordinal);

    /// <summary>All names as printed, longest first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>The known name of an agency; null when the text is no agency's name. Case counts.</summary>
    public static string? Find(string name) => ByName.GetValueOrDefault(name.Trim().TrimEnd('.')) ?? ByName.GetValueOrDefault(name.Trim());

    /// <summary>Whether the name means an agency in running text too.</summary>
    public static bool IsStrong(string name) => !Weak.Contains(name.Trim());
}
