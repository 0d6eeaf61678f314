using System.Text;

namespace Digest.Acquiring;

/// <summary>
/// Judges how well bytes read as text of a known language in a single-byte charset: the likelihood of its letters, of their case within
/// words, and of
/// small words (a simple form of n-gram charset detection, Li and Momoi 2001). Decisive where detectors trained on long text fail: a
/// headline.
/// </summary>
internal sealed class SingleByteCharsetScorer
{
    private const int Sample = 32 * 1024;
    private const int MostSmallWords = 12;
    private const double SmallWord = 1.5;

    // Natural logarithms of the chance of what may stand where a letter is awaited; rough, what matters is their order.
    private const double Typographic = -2.5;
    private const double ForeignLetter = -8;
    private const double Symbol = -10;
    private const double KnownLatin = -3;
    private const double KnownOther = -4.2;
    private const double Never = -14;
    private const double CapitalFirst = -1.5;
    private const double CapitalAfterCapital = -0.2;
    private const double CapitalAfterSmall = -6;
    private const double TwoConsonants = -0.7;
    private const double TwoVowels = -1.3;
    private const double Alternating = 0.5;
    private const double NeverThere = -5;
    private const double TwoScriptsInAWord = -6;

    /// <summary>Charsets by family, the commonest first: a tie is theirs.</summary>
    private static readonly ImmutableArray<(string Family, string[] Charsets)> Families =
    [
        ("cyrillic", ["windows-1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5", "x-mac-cyrillic"]),
        ("western", ["windows-1252", "iso-8859-15", "macintosh", "ibm850"]),
        ("central", ["windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"]),
        ("turkish", ["windows-1254"]),
        ("south", ["iso-8859-3"]),
        ("baltic", ["windows-1257", "iso-8859-13", "iso-8859-4"]),
        ("greek", ["windows-1253", "iso-8859-7"]),
        ("hebrew", ["windows-1255"]),
        ("arabic", ["windows-1256", "iso-8859-6"]),
    ];

    private SingleByteCharsetScorer(Encoding encoding, string text, double score) => (Encoding, Text, Score) = (encoding, text, score);

    /// <summary>The charset.</summary>
    public Encoding Encoding { get; }

    /// <summary>The sample as this charset reads it: two charsets that read alike are no rivals.</summary>
    public string Text { get; }

    /// <summary>Logarithm of the likelihood, small words added; comparable between readings of the same bytes.</summary>
    public double Score { get; }

    /// <summary>
    /// Whether this is plainly text of a known language. Right text has a mean near −3 in Cyrillic, Greek, Hebrew and Arabic, near −2 in
    /// Latin, where
    /// only the letters with marks count; the same bytes in the next likely charset stay well below.
    /// </summary>
    public bool IsKnown { get; private init; }

    /// <summary>All readings, the likeliest first.</summary>
    public static ImmutableArray<SingleByteCharsetScorer> Of(ReadOnlySpan<byte> bytes)
    {
        var sample = SampleOf(bytes);
        var fits = new List<SingleByteCharsetScorer>();
        foreach (var (family, charsets) in Families)
        {
            foreach (var charset in charsets)
            {
                fits.Add(Read(CharsetLabels.ByName(charset)!, sample, family));
            }
        }

        return [.. fits.OrderByDescending(f => f.Score)];
    }

    /// <summary>How well one charset reads the bytes, whatever the family.</summary>
    public static SingleByteCharsetScorer Of(ReadOnlySpan<byte> bytes, Encoding encoding) => Read(encoding, SampleOf(bytes), null);

    private static SingleByteCharsetScorer Read(Encoding encoding, ReadOnlySpan<byte> sample, string? family)
    {
        var text = encoding.GetString(sample);
        var (best, known) = (double.NegativeInfinity, false);
        foreach (var language in Letters.All)
        {
            if (family is null || language.Family == family)
            {
                var (likelihood, count) = Likelihood(text, language);
                var score = likelihood + (SmallWord * Math.Min(MostSmallWords, SmallWords(text, language)));
                (best, known) =
                    score > best ? (score, likelihood >= count * (IsLatin(language.Family) ? KnownLatin : KnownOther)) : (best, known);
            }
        }

        return new SingleByteCharsetScorer(encoding, text, best) { IsKnown = known };
    }

    // From the first byte beyond ASCII on: the head of a page says nothing.
    private static ReadOnlySpan<byte> SampleOf(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 256);
        return bytes[first..Math.Min(bytes.Length, first + Sample)];
    }

    private static (double Sum, int Count) Likelihood(string text, Letters language)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                sum += Chance(text, i, language);
                count++;
            }
        }

        return (sum, count);
    }

    private static double Chance(string text, int i, Letters language)
    {
        var c = text[i];
        var before = i > 0 ? text[i - 1] : ' ';
        if (!char.IsLetter(c) && language.Chance(c) is null)
        {
            return char.IsControl(c) || c == '\uFFFD' ? Never
                : !IsTypographic(c) ? Symbol
                : IsMisplaced(text, i) ? ForeignLetter
                : Typographic;
        }

        if (language.Chance(char.ToLowerInvariant(c)) is not { } chance)
        {
            return c == 'İ' && language.Chance('ı') is not null ? -4 : ForeignLetter;
        }

        if (language.Family is "cyrillic" or "greek")
        {
            chance += Pair(char.ToLowerInvariant(before), char.ToLowerInvariant(c));
        }

        if (char.IsLetter(before))
        {
            chance +=
                !char.IsUpper(c) ? 0
                : char.IsUpper(before) ? CapitalAfterCapital
                : CapitalAfterSmall;
            chance += !IsLatin(language.Family) && char.IsAsciiLetter(before) ? TwoScriptsInAWord : 0;
        }
        else if (char.IsUpper(c))
        {
            chance += CapitalFirst;
        }

        return chance;
    }

    // Words go from consonant to vowel and back; a wrong reading strews its vowels. Signs stand behind consonants, never first; ς is last.
    private static double Pair(char before, char c)
    {
        if (before == 'ς' && char.IsLetter(c))
        {
            return NeverThere;
        }

        if (c is 'ь' or 'ы')
        {
            return char.IsLetter(before) && !(c == 'ь' && IsVowel(before)) ? 0 : NeverThere;
        }

        return !char.IsLetter(before)
            ? 0
            : (IsVowel(before), IsVowel(c)) switch
            {
                (true, true) => TwoVowels,
                (false, false) => TwoConsonants,
                _ => Alternating,
            };
    }

    private static bool IsVowel(char c) =>
        c
            is 'а'
                or 'е'
                or 'ё'
                or 'и'
                or 'о'
                or 'у'
                or 'ы'
                or 'э'
                or 'ю'
                or 'я'
                or 'і'
                or 'ї'
                or 'є'
                or 'ъ'
                or 'α'
                or 'ά'
                or 'ε'
                or 'έ'
                or 'η'
                or 'ή'
                or 'ι'
                or 'ί'
                or 'ο'
                or 'ό'
                or 'υ'
                or 'ύ'
                or 'ω'
                or 'ώ';

    // "Fl©te", "©éf": a sign within a word or before a small letter. Apostrophes and dashes part words, "°c" and quotes stand close.
    private static bool IsMisplaced(string text, int i)
    {
        var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
        return (char.IsLetter(before) && char.IsLetter(after) && text[i] is not ('’' or '–' or '—' or '\u00A0' or '\u00AD'))
            || (char.IsLower(after) && text[i] is ('©' or '®'));
    }

    private static bool IsLatin(string family) => family is "western" or "central" or "turkish" or "baltic" or "south";

    private static bool IsTypographic(char c) =>
        c
            is '«'
                or '»'
                or '“'
                or '”'
                or '„'
                or '‘'
                or '’'
                or '‚'
                or '–'
                or '—'
                or '…'
                or '\u00A0'
                or '№'
                or '•'
                or '€'
                or '©'
                or '°'
                or '·'
                or '£'
                or '§'
                or '®'
                or '™'
                or '‹'
                or '›'
                or '\u00AD'
                or '½';

    private static int SmallWords(string text, Letters language)
    {
        var found = 0;
        Span<char> word = stackalloc char[8];
        for (var i = 0; i < text.Length && found < MostSmallWords; )
        {
            var from = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - from is > 0 and <= 8)
            {
                var n = text.AsSpan(from, i - from).ToLowerInvariant(word);
                found += language.IsSmallWord(word[..n]) ? 1 : 0;
            }

            i = i == from ? i + 1 : i;
        }

        return found;
    }
}
