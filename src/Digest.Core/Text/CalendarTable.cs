using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Digest.Text;

/// <summary>
/// The names of months and weekdays of one lexicon, to be found in whatever case and with whatever accents a page prints them.
/// </summary>
internal sealed class CalendarTable
{
    private const int Longest = 16;

    private static readonly ImmutableArray<string> Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _weekdays;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beside;

    /// <summary>
    /// Reads the names of a lexicon. Throws <see cref="FormatException"/> for a month that is not 1 to 12, and for a weekday not named
    /// in English.
    /// </summary>
    public CalendarTable(Lexicon lexicon)
    {
        _months = Index(lexicon.Entries("months"), MonthOf);
        _weekdays = Index(lexicon.Entries("weekdays"), DayOf);
        _beside = Index(lexicon.Entries("weekdays-beside-dates"), DayOf);
        var english = lexicon
            .Sections("months")
            .Concat(lexicon.Sections("weekdays"))
            .Where(s => s.Language == "en")
            .SelectMany(s => s.Entries);
        English = english
            .Select(e => e.Pair())
            .DistinctBy(p => p.Key)
            .Select(p => p.Value)
            .Where(n => n != "may")
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The first English name of every month and weekday. May is left out: it is a verb far more often.</summary>
    public FrozenSet<string> English { get; }

    /// <summary>1–12 for the name of a month; 0 for all else.</summary>
    public int Month(ReadOnlySpan<char> word) => Find(word, _months, 0);

    /// <summary>The weekday a name means anywhere; null for all else.</summary>
    public DayOfWeek? Weekday(ReadOnlySpan<char> word) => Find(word, _weekdays, -1) is var d and >= 0 ? (DayOfWeek)d : null;

    /// <summary>The weekday an abbreviation means beside a date; null for all else.</summary>
    public DayOfWeek? WeekdayBesideDate(ReadOnlySpan<char> word) => Find(word, _beside, -1) is var d and >= 0 ? (DayOfWeek)d : null;

    private static int MonthOf(LexiconEntry entry) =>
        int.TryParse(entry.Pair().Key, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? month
            : throw entry.Unfit("a month is a number from 1 to 12");

    private static int DayOf(LexiconEntry entry) =>
        Days.IndexOf(entry.Pair().Key) is var day and >= 0 ? day : throw entry.Unfit("a weekday is sunday, monday ... saturday");

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
            folded[i] = folded[i] switch
            {
                'İ' or 'ı' => 'i',
                '’' or 'ʼ' => '\'',
                var c => c,
            };
        }
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Index(
        IEnumerable<LexiconEntry> entries,
        Func<LexiconEntry, int> valueOf
    )
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (name, value) = (entry.Pair().Value, valueOf(entry));
            var folded = new char[name.Length];
            Fold(name, folded);
            found.TryAdd(new string(folded), value);

            // Telegrams and old sites drop accents; in a short name that would make other words of it ("sub", "marco").
            if (name.Length > 5)
            {
                found.TryAdd(Bare(folded), value);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
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
