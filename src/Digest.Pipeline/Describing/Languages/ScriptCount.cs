namespace Digest.Describing;

/// <summary>Counts letters by script, and tells the language where a script, or letters only one language has, leave no choice.</summary>
internal sealed class ScriptCount
{
    private readonly int[] _ranges = new int[Ranges.Length];
    private int _letters;
    private int _kana;
    private int _persian;
    private int _urdu;

    private static readonly (char From, char To, string? Language)[] Ranges =
    [
        ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7AF', "ko"), ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u0530', '\u058F', "hy"),
    ];

    /// <summary>Adds a text.</summary>
    public void Add(string text)
    {
        foreach (var c in text)
        {
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
            _persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' ? 1 : 0;
            _urdu += c is 'ٹ' or 'ڈ' or 'ے' or 'ں' ? 1 : 0;
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
            if (_letters < 20)
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
                    return Ranges[i].Language == "ar" ? (_urdu * 50 > _letters ? "ur" : _persian * 25 > _letters ? "fa" : "ar") : Ranges[i].Language;
                }
            }

            return null;
        }
    }
}
