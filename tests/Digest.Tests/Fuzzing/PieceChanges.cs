using System.Text.RegularExpressions;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// Changes of what stands in a file as one thing: a tag, a quoted string, a figure, a word, a bracket. A text holds a byte a letter.
/// </summary>
internal static partial class PieceChanges
{
    /// <summary>One thing is gone, twice there, another, elsewhere, or stands among brackets that do not end.</summary>
    public static string Of(string text, GrainKind kind, Dice dice)
    {
        // Where to look: of a long text a part, so that a change costs no more than it is worth.
        var start = Math.Max(0, dice.Below(text.Length + 1) - 200);
        var found = Piece().Matches(text.Substring(start, Math.Min(2000, text.Length - start)));
        if (found.Count == 0)
        {
            return text + dice.Of(Words.Of(kind));
        }

        var one = found[dice.Below(Math.Min(found.Count, 60))];
        var (at, piece) = (start + one.Index, one.Value);
        return dice.Below(9) switch
        {
            0 => text.Remove(at, piece.Length),
            1 => text.Insert(at, piece),
            2 or 3 => text.Insert(at, dice.Of(Words.Of(kind))),
            4 => text.Remove(at, piece.Length).Insert(at, dice.Of(Words.Of(kind))),
            5 => text.Remove(at, piece.Length).Insert(at, found[dice.Below(found.Count)].Value),
            6 => text.Remove(at, piece.Length).Insert(at, Another(piece, dice)),
            7 when found[dice.Below(found.Count)] is var other => text.Insert(start + other.Index, piece),
            _ => text.Insert(at, Nested(piece, kind, dice)),
        };
    }

    private static string Nested(string piece, GrainKind kind, Dice dice)
    {
        var open = dice.OneIn(2) ? dice.Of(Words.Of(kind)) : piece;
        return string.Concat(Enumerable.Repeat(open, 2 << dice.Below(dice.OneIn(10) ? 12 : 5)));
    }

    // A tag of another name or case, a string of other words, another figure.
    private static string Another(string piece, Dice dice) =>
        piece switch
        {
            ['<', '/', .. var rest] => "<" + rest,
            ['<', .. var rest] => dice.OneIn(2) ? "</" + rest : "<" + dice.Of(Words.Elements) + " " + rest,
            ['"' or '\'', ..] => piece[0] + dice.Of(Words.Strings) + piece[0],
            [>= '0' and <= '9', ..] => dice.Of(Words.Figures),
            _ when dice.OneIn(2) => piece.ToUpperInvariant(),
            _ => dice.Of(Words.Strings),
        };

    [GeneratedRegex(@"<[^<>]{0,300}>|""[^""\n]{0,300}""|'[^'\n]{0,60}'|\d+|\w+|[^\w\s]|\n", RegexOptions.None, 5000)]
    private static partial Regex Piece();
}
