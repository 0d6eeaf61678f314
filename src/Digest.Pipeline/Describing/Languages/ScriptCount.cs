using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Counts letters by script, and tells the language where a script, or letters only one language has, leave no choice.</summary>
internal sealed class ScriptCount
{
    /// <summary>Letters say at most as much as eight words.</summary>
    private const int Most = 96;

    private readonly int[] _ranges = new int[Ranges.Length];
    private readonly int[] _rare = new int[Rare.Length];
    private int _letters;
    private int _kana;
    private int _persian;
    private int _urdu;

    private static readonly (char From, char To, string Language)[] Ranges =
    [
        ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
        ('\u0370', '\u03FF', "el"),
        ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"),
        ('\u0980', '\u09FF', "bn"),
        ('\u0B80', '\u0BFF', "ta"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u10A0', '\u10FF', "ka"),
        ('\u0530', '\u058F', "hy"),
    ];

    /// <summary>Letters that few of the languages of one script have, and which.</summary>
    private static readonly (string Letters, string Languages)[] Rare =
    [
        ("ы", "ru be"),
        ("ъ", "bg ru"),
        ("э", "ru be"),
        ("ё", "ru be"),
        ("щ", "ru uk bg"),
        ("їєґ", "uk"),
        ("і", "uk be"),
        ("и", "ru uk bg sr mk"),
        ("ў", "be"),
        ("ј", "sr mk"),
        ("ђћ", "sr"),
        ("љњџ", "sr mk"),
        ("ѓќѕ", "mk"),
        ("ěřů", "cs"),
        ("ľĺŕ", "sk"),
        ("ôä", "sk"),
        ("ýť", "cs sk"),
        ("łśźńż", "pl"),
        ("ą", "pl lt"),
        ("ę", "pl lt"),
        ("đć", "hr sr"),
        ("ãõ", "pt"),
        ("ñ¿¡", "es"),
        ("ß", "de"),
        ("œïù", "fr"),
        ("æø", "da no"),
        ("å", "sv da no"),
        ("äö", "sv fi de et"),
        ("őű", "hu"),
        ("șțţ", "ro"),
        ("ğış", "tr az"),
        ("ə", "az"),
        ("ėųįū", "lt"),
        ("ģķļņ", "lv"),
        ("đơưạếộ", "vi"),
    ];

    private static readonly (int Rare, ImmutableArray<int> Languages)[] RareOf =
    [
        .. Rare.Select(
            (r, i) => (i, (ImmutableArray<int>)[.. r.Languages.Split(' ').Select(l => StopWords.Languages.IndexOf(l)).Where(l => l >= 0)])
        ),
    ];

    private static readonly FrozenDictionary<char, int> RareAt = Rare.SelectMany((r, i) => r.Letters.Select(c => (c, i)))
        .DistinctBy(x => x.c)
        .ToFrozenDictionary(x => x.c, x => x.i);

    /// <summary>Adds a text.</summary>
    public void Add(string text)
    {
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(raw);
            if (c >= '\u00A1' && RareAt.TryGetValue(c, out var rare))
            {
                _rare[rare]++;
            }

            if (c < '\u0370')
            {
                _letters += char.IsAsciiLetter(c) || (c > '\u00BF' && char.IsLetter(c)) ? 1 : 0;
                continue;
            }

            if (!char.IsLetter(c))
            {
                continue;
            }

            _letters++;
            _kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            _persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
            _urdu += c is 'ٹ' or 'ڈ' or 'ے' or 'ں' or 'ہ' ? 1 : 0;
            for (var i = 0; i < Ranges.Length; i++)
            {
                if (c >= Ranges[i].From && c <= Ranges[i].To)
                {
                    _ranges[i]++;
                    break;
                }
            }
        }
    }

    /// <summary>The language that the script alone tells; null for Latin, Cyrillic and for too few letters.</summary>
    public string? Language
    {
        get
        {
            if (_letters < 12)
            {
                return null;
            }

            if (_kana * 10 > _letters)
            {
                return "ja";
            }

            for (var i = 0; i < Ranges.Length; i++)
            {
                if (_ranges[i] * 2 > _letters)
                {
                    return Ranges[i].Language == "ar"
                        ? (
                            _urdu * 50 > _letters ? "ur"
                            : _persian * 25 > _letters ? "fa"
                            : "ar"
                        )
                        : Ranges[i].Language;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// What letters say that the one language has and the other has not, both by position in <see cref="StopWords.Languages"/>.
    /// </summary>
    public int Apart(int language, int other)
    {
        var score = 0;
        foreach (var (rare, languages) in RareOf)
        {
            score += languages.Contains(language) && !languages.Contains(other) ? _rare[rare] * 6 / languages.Length : 0;
        }

        return Math.Min(score, Most);
    }

    /// <summary>
    /// What rare letters say, by position in <see cref="StopWords.Languages"/>: six for a letter of one language, parted among several, at
    /// most as much as eight words say.
    /// </summary>
    public int[] Letters
    {
        get
        {
            var scores = new int[StopWords.Languages.Length];
            foreach (var (rare, languages) in RareOf)
            {
                foreach (var l in languages)
                {
                    scores[l] += _rare[rare] * 6 / languages.Length;
                }
            }

            for (var l = 0; l < scores.Length; l++)
            {
                scores[l] = Math.Min(scores[l], Most);
            }

            return scores;
        }
    }
}
