using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>Reads the numbers, dates, negations, modal verbs and names of a stretch of text. Knows English words; of other languages only figures, capitals and what they share.</summary>
internal static class ReadMentions
{
    private static readonly FrozenDictionary<string, int> Months = Table(
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("april", 4), ("apr", 4), ("may", 5), ("june", 6), ("jun", 6), ("july", 7), ("jul", 7),
        ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11), ("nov", 11), ("december", 12), ("dec", 12));

    private static readonly FrozenDictionary<string, string> Modals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["may"] = "possible", ["might"] = "possible", ["could"] = "possible", ["can"] = "possible", ["perhaps"] = "possible", ["possibly"] = "possible",
        ["must"] = "must", ["shall"] = "must", ["should"] = "should", ["ought"] = "should",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = new[] { "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without", "nicht", "kein", "keine", "не", "ne", "pas" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "mr", "mrs", "ms", "dr", "president", "president-elect", "minister", "prime", "secretary", "senator", "sen", "rep", "representative", "congressman", "gov", "governor", "chancellor",
        "king", "queen", "prince", "judge", "justice", "chief", "general", "gen", "speaker", "leader", "spokesman", "former", "elect", "vice", "deputy", "director",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "u", "s", "us", "usa", "u.s", "united", "states", "america", "american", "uk", "u.k", "britain", "british", "eu", "un", "nations", "european", "union",
        "i", "the", "a", "st", "god", "internet", "democrat", "republican", "democrats", "republicans", "r", "d",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adjectives of nations: "the Russian president" names nobody.</summary>
    private static readonly FrozenSet<string> Peoples = new[]
    {
        "afghan", "african", "argentine", "argentinian", "armenian", "asian", "australian", "austrian", "belarusian", "belgian", "bolivian", "brazilian", "bulgarian", "canadian", "chilean",
        "chinese", "colombian", "croatian", "cuban", "czech", "danish", "dutch", "egyptian", "english", "estonian", "ethiopian", "finnish", "french", "georgian", "german", "greek", "hungarian",
        "icelandic", "indian", "indonesian", "iranian", "iraqi", "irish", "israeli", "italian", "japanese", "jordanian", "kazakh", "kenyan", "korean", "latvian", "lebanese", "libyan", "lithuanian",
        "mexican", "moldovan", "nigerian", "norwegian", "pakistani", "palestinian", "peruvian", "polish", "portuguese", "romanian", "russian", "saudi", "scottish", "serbian", "slovak", "slovenian",
        "soviet", "spanish", "swedish", "swiss", "syrian", "thai", "turkish", "ukrainian", "venezuelan", "vietnamese", "welsh", "western",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The mentions in the span of a text, in order.</summary>
    public static List<Mention> Of(string text, ImmutableArray<Word> words, Span span)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Start < span.Start || words[i].End > span.End)
            {
                continue;
            }

            if (Date(text, words, i) is { } date)
            {
                found.Add(date);
                i = date.To - 1;
            }
            else if (ReadNumbers.At(text, words, i, span.End) is { } number)
            {
                found.Add(number);
                i = number.To - 1;
            }
            else if (Negations.Contains(words[i].Key) || words[i].Key.EndsWith("n't", StringComparison.Ordinal))
            {
                found.Add(One(DifferenceKind.Negation, words, i, "not"));
            }
            else if (Modals.TryGetValue(words[i].Key, out var modal))
            {
                found.Add(One(DifferenceKind.Modality, words, i, modal));
            }
            else if (IsName(text, words[i]))
            {
                found.Add(One(DifferenceKind.Name, words, i, words[i].Key));
            }
        }

        return found;
    }

    private static Mention One(DifferenceKind kind, ImmutableArray<Word> words, int i, string value) => new(kind, new Span(words[i].Start, words[i].End), i, i + 1, value);

    private static bool IsName(string text, Word word) => word.Capital && word.Key.Length > 1 && !NoNames.Contains(word.Key) && !Peoples.Contains(word.Key) && !Weights.IsStop(word.Key) && !Wording.Opens(text, word.Start);

    /// <summary>"July", "July 14", "14 July 2024", "in 2024". A lower-case or unsupported "may", "march" is a verb.</summary>
    private static Mention? Date(string text, ImmutableArray<Word> words, int i)
    {
        var at = i;
        int? day = IntOf(words, at) is >= 1 and <= 31 and var d ? d : null;
        at += day is null ? 0 : 1;
        if (at < words.Length && words[at].Capital && Months.TryGetValue(words[at].Key, out var month))
        {
            var sure = day is not null || words[at].Key is not ("may" or "march");
            at++;
            if (day is null && IntOf(words, at) is >= 1 and <= 31 and var after)
            {
                (day, sure, at) = (after, true, at + 1);
            }

            int? year = IntOf(words, at) is >= 1900 and <= 2099 and var y ? y : null;
            at += year is null ? 0 : 1;
            sure |= year is not null || (i > 0 && words[i - 1].Key is "in" or "since" or "last" or "of" or "until" or "early" or "late");
            return sure ? new Mention(DifferenceKind.Date, new Span(words[i].Start, words[at - 1].End), i, at, text[words[i].Start..words[at - 1].End], new NamedDay(year, month, day)) : null;
        }

        return IntOf(words, i) is >= 1900 and <= 2099 and var alone && i > 0 && words[i - 1].Key is "in" or "since" or "of" or "by" or "until" or "from" or "and" or "between" && words[i].Digit
            ? new Mention(DifferenceKind.Date, new Span(words[i].Start, words[i].End), i, i + 1, words[i].Key, new NamedDay(IntOf(words, i), null, null))
            : null;
    }

    private static int? IntOf(ImmutableArray<Word> words, int i)
    {
        if (i >= words.Length || !words[i].Digit)
        {
            return null;
        }

        var key = words[i].Key.AsSpan();
        key = key.EndsWith("th") || key.EndsWith("st") || key.EndsWith("nd") || key.EndsWith("rd") ? key[..^2] : key;
        return key.Length <= 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    private static FrozenDictionary<string, int> Table(params (string Key, int Value)[] rows) => rows.ToFrozenDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
}
