using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the table of where three and more wordings of a passage part: a row a place, the words of each with all reports that have them.
/// </summary>
internal static class Apparatus
{
    private const int Context = 4;

    // Fewer words in common and the places say less than the texts themselves.
    private const double Least = 0.4;

    /// <summary>Whether two wordings have enough words in common for places to be told apart.</summary>
    public static bool Agree(string a, string b) => WordDiff.Common(Words.Of(a), Words.Of(b)) >= Least;

    /// <summary>The rows; none for fewer than two wordings that can be laid beside the base.</summary>
    public static ImmutableArray<CollationRowView> Of(
        Engine.Strings strings,
        string shown,
        string shownKeys,
        IReadOnlyList<(string Keys, string Words)> wordings
    )
    {
        var near = wordings.Where(w => Agree(shown, w.Words)).ToList();
        if (near.Count < 2)
        {
            return [];
        }

        return
        [
            .. Collation
                .Of(shown, [.. near.Select(w => w.Words)])
                .Select(place =>
                {
                    var readings = near.Select((w, i) => (w.Keys, Words: place.Readings[i].In(w.Words).Trim()))
                        .Prepend((Keys: shownKeys, Words: place.Base.In(shown).Trim()));
                    return new CollationRowView
                    {
                        Place = Before(strings, shown, place.Base.Start),
                        Readings =
                        [
                            .. readings
                                .GroupBy(r => Normal.Key(r.Words), StringComparer.Ordinal)
                                .Select(g => new ReadingView
                                {
                                    Key = string.Join(strings.Say("list.comma"), g.Select(r => r.Keys)),
                                    Text = g.First().Words is { Length: > 0 } words ? words : null,
                                }),
                        ],
                    };
                }),
        ];
    }

    private static string Before(Engine.Strings strings, string shown, int at)
    {
        var words = Words.Of(shown[..at]);
        return words.Length == 0
            ? strings.Say("collation.start")
            : strings.Say("collation.after", shown[words[Math.Max(0, words.Length - Context)].Start..words[^1].End]);
    }
}
