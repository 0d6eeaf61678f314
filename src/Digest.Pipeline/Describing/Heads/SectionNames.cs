using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Names of the sections papers are made of, as they stand in menus, breadcrumbs and above headlines. A line of nothing else is no headline, no outlet and no name.</summary>
internal static class SectionNames
{
    private static readonly FrozenSet<string> Sections = (
        "home news world national local international politics political business economy economics markets money finance companies sport sports football soccer cricket rugby tennis opinion comment commentary editorial editorials analysis culture arts art entertainment music film movies books tv television " +
        "lifestyle life style fashion food travel health science tech technology environment climate education weather video videos photos pictures gallery galleries podcasts podcast live latest breaking top stories story more menu search login subscribe features feature magazine society crime law courts region regional " +
        "europe africa asia americas america us usa uk eu middle east latin australia canada china russia ukraine germany france spain italy explainer explainers interview interviews review reviews obituaries letters exclusive premium newsletters events jobs property motoring cars history religion elections election war conflict security defence defense " +
        "startseite nachrichten politik wirtschaft welt ausland inland kultur wissen wissenschaft panorama gesellschaft gesundheit reise meinung kommentar regional lokales netzwelt medien leben stil " +
        "accueil actualité actualités monde économie politique société sports santé sciences culture opinions débats international faits divers " +
        "inicio noticias mundo política economía deportes cultura sociedad salud ciencia tecnología opinión internacional nacional portada sucesos españa " +
        "notizie cronaca politica economia esteri mondo cultura spettacoli sport salute scienza tecnologia attualità opinioni italia " +
        "notícias mundo política economia esportes desporto cultura saúde ciência tecnologia opinião brasil portugal país " +
        "nieuws binnenland buitenland politiek economie sport cultuur wetenschap gezondheid opinie media tech " +
        "wiadomości świat kraj polityka gospodarka biznes sport kultura nauka zdrowie opinie polska społeczeństwo region " +
        "zprávy domácí zahraničí svět politika ekonomika sport kultura věda zdraví názory byznys krimi česko " +
        "новости мир политика экономика спорт культура наука здоровье мнения общество россия бизнес происшествия главное технологии в " +
        "новини світ політика економіка спорт культура наука здоров'я думки суспільство україна бізнес події головне технології війна " +
        "haberler gündem dünya siyaset ekonomi spor kültür bilim sağlık teknoloji yaşam magazin yazarlar türkiye son dakika anasayfa " +
        "and und et y e i и та ve the of").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a line is made of section names only, at most eight words.</summary>
    public static bool Is(string line)
    {
        if (line.Length > 90)
        {
            return false;
        }

        var words = line.Split([' ', '|', '/', '>', '›', '»', '&', ',', '·', '•', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && words.All(w => Sections.Contains(w.ToLowerInvariant()));
    }
}
