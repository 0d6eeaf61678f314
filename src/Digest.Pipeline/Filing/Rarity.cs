using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// How rare a word is before any report at hand has been counted. English words by a shipped table (per mille of news reports that hold the
/// stem,
/// counted once over some 900 reports of many desks; stems and figures only); names, numbers and all other words by their looks: long words
/// are rarer
/// than short ones (Zipf's law of abbreviation). The table is fixed, so that no report at hand can change it.
/// </summary>
internal static class Rarity
{
    private const float Floor = 0.008f;
    private static readonly Lazy<FrozenDictionary<ulong, float>> Shares = new(Load);

    /// <summary>Assumed share of reports that hold the word of this stem; null where the table does not know it.</summary>
    public static float? Known(ulong stem) => Shares.Value.TryGetValue(stem, out var share) ? share : null;

    /// <summary>
    /// Assumed share of a weekday, month, season or year: written like a name or a figure, but tells of nobody and counts nothing.
    /// </summary>
    public const float Calendar = 0.35f;

    /// <summary>Whether a word key is an English weekday, month or season, or a year of the last or this century.</summary>
    public static bool IsCalendar(string key) =>
        CalendarNames.English.Contains(key)
        || key is "spring" or "summer" or "autumn" or "winter"
        || (
            key.Length == 4
            && (key[0] is '1' or '2')
            && key[1] == (key[0] == '1' ? '9' : '0')
            && char.IsAsciiDigit(key[2])
            && char.IsAsciiDigit(key[3])
        );

    /// <summary>
    /// Assumed share of a word the table does not know; <paramref name="english"/> where its report is in a language the table speaks for.
    /// </summary>
    public static float Unknown(Word word, bool name, bool english) =>
        word switch
        {
            _ when Words.IsUnspaced(word.Key[0]) => word.Key.Length == 1 ? 0.15f : 0.03f,
            { Digit: true } => word.End - word.Start <= 2 ? 0.10f : 0.02f,
            _ when name => 0.012f,
            _ when english => Floor / 2,
            _ => (word.End - word.Start) switch
            {
                <= 3 => 0.15f,
                4 => 0.10f,
                <= 6 => 0.06f,
                <= 8 => 0.04f,
                _ => 0.03f,
            },
        };

    private static FrozenDictionary<ulong, float> Load()
    {
        using var stream =
            typeof(Rarity).Assembly.GetManifestResourceStream("filing/english-shares.txt")
            ?? throw new InvalidOperationException("The table of word shares is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var shares = new Dictionary<ulong, float>();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var share = int.Parse(words[0], CultureInfo.InvariantCulture) / 1000f;
            foreach (var word in words.AsSpan(1))
            {
                shares[Hash64.Of(word)] = share;
            }
        }

        return shares.ToFrozenDictionary();
    }
}
