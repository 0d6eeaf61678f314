namespace Digest.Rendering.Engine;

/// <summary>
/// Which of a language's plural forms goes with a number, counted from 0. Source: the cardinal rules of Unicode CLDR (supplemental data,
/// plurals.xml) for whole numbers written in digits. Forms stand in CLDR's order: zero, one, two, few, many, other, those that the
/// language lacks left out. Forms that whole numbers never take are left out too (Russian and Polish "other", which is for fractions),
/// and so is "many" of French, Spanish and Portuguese, which only a round million takes: it is said as "other".
/// </summary>
/// <remarks>
/// de, es, en: one for 1, else other. fr: one for 0 and 1, else other. ru: one for 1, 21, 31 … but not 11; few for 2–4, 22–24 … but not
/// 12–14; else many. ar: zero, one and two for these numbers; few and many by the last two digits, 3–10 and 11–99; else other.
/// </remarks>
internal static class Plurals
{
    /// <summary>The form for <paramref name="n"/> in the language with this BCP 47 tag; languages not listed follow English.</summary>
    public static int Form(string language, int n)
    {
        var (ten, hundred) = (n % 10, n % 100);
        return Languages.Primary(language) switch
        {
            "ja" or "zh" or "ko" or "th" or "vi" or "id" or "ms" or "lo" or "my" or "km" or "jv" or "bo" => 0,
            "fr" or "pt" or "hy" or "fa" or "hi" or "bn" or "gu" or "kn" or "am" or "zu" => n < 2 ? 0 : 1,
            "mk" or "is" => ten == 1 && hundred != 11 ? 0 : 1,
            "lv" => ten == 0 || hundred is >= 11 and <= 19 ? 0
            : ten == 1 ? 1
            : 2,
            "he" or "iw" => n is 1 or 2 ? n - 1 : 2,
            "ga" => n switch
            {
                1 or 2 => n - 1,
                >= 3 and <= 6 => 2,
                >= 7 and <= 10 => 3,
                _ => 4,
            },
            "gd" => n switch
            {
                1 or 11 => 0,
                2 or 12 => 1,
                (>= 3 and <= 10) or (>= 13 and <= 19) => 2,
                _ => 3,
            },
            "cy" => n switch
            {
                >= 0 and <= 3 => n,
                6 => 4,
                _ => 5,
            },
            "mt" => n switch
            {
                1 or 2 => n - 1,
                0 => 2,
                _ => hundred is >= 3 and <= 10 ? 2
                : hundred is >= 11 and <= 19 ? 3
                : 4,
            },
            "ru" or "uk" or "be" or "sr" or "hr" or "bs" => ten == 1 && hundred != 11 ? 0
            : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? 1
            : 2,
            "pl" => n == 1 ? 0
            : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? 1
            : 2,
            "cs" or "sk" => n == 1 ? 0
            : n is >= 2 and <= 4 ? 1
            : 2,
            "lt" => ten == 1 && hundred != 11 ? 0
            : ten >= 2 && hundred is < 11 or > 19 ? 1
            : 2,
            "ro" => n == 1 ? 0
            : n == 0 || hundred is >= 1 and <= 19 ? 1
            : 2,
            "sl" => hundred switch
            {
                1 => 0,
                2 => 1,
                3 or 4 => 2,
                _ => 3,
            },
            "ar" => n switch
            {
                0 => 0,
                1 => 1,
                2 => 2,
                _ => hundred is >= 3 and <= 10 ? 3
                : hundred >= 11 ? 4
                : 5,
            },
            _ => n == 1 ? 0 : 1,
        };
    }
}
