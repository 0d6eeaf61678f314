using System.Text;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// Makes mutated inputs by number, the same in every run: one to seven changes each, of bytes, of lines, or of what stands in the file as
/// one thing (a tag, a word, a figure, a quoted string, a bracket), with words that mean something in its format, and pieces of others.
/// </summary>
internal static class Mutants
{
    // No more than this comes of repeating: time that grows with the square shows, and a run stays short.
    private const int Longest = 256 * 1024;

    /// <summary>The mutated input of a number.</summary>
    public static Mutant Of(int number)
    {
        var dice = new Dice((ulong)number * 0xD1342543DE82EF95);
        var grain = Grains.One(dice);
        var text = Encoding.Latin1.GetString(grain.Bytes);
        for (var changes = 1 + dice.Below(7); changes > 0; changes--)
        {
            text = Changed(text, grain.Kind, dice);
        }

        return new Mutant(number, grain, Encoding.Latin1.GetBytes(text));
    }

    private static string Changed(string text, GrainKind kind, Dice dice) =>
        dice.Below(20) switch
        {
            0 => ByteChanges.Flipped(text, dice),
            1 => ByteChanges.Put(text, dice),
            2 => ByteChanges.Cut(text, dice),
            3 => ByteChanges.Moved(text, dice),
            4 => ByteChanges.BrokenOff(text, dice),
            5 => dice.OneIn(3) ? ByteChanges.InAnotherCharset(text, dice) : ByteChanges.Flipped(text, dice),
            6 => Spliced(text, Encoding.Latin1.GetString(dice.Of(Grains.Of(kind)).Bytes), dice),
            7 => Spliced(text, Encoding.Latin1.GetString(Grains.One(dice).Bytes), dice),
            8 => LineChanges.OfOne(text, dice),
            9 => LineChanges.OfMany(text, dice),
            10 => dice.OneIn(8) ? Repeated(text, kind, dice) : LineChanges.OfOne(text, dice),
            _ => PieceChanges.Of(text, kind, dice),
        };

    // The head of one and the tail of another, or a piece of the other in the middle.
    private static string Spliced(string text, string other, Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        if (dice.OneIn(2))
        {
            return text[..at] + other[dice.Below(other.Length)..];
        }

        var (from, length) = dice.Stretch(other.Length);
        return string.Concat(text.AsSpan(0, at), other.AsSpan(from, length), text.AsSpan(at));
    }

    // One thing over and over.
    private static string Repeated(string text, GrainKind kind, Dice dice)
    {
        var (from, length) = dice.Stretch(Math.Min(text.Length, 200));
        var piece = dice.OneIn(2) || length == 0 ? dice.Of(Words.Of(kind)) : text.Substring(from, length);
        var times = Math.Min(Longest / piece.Length, 2 << dice.Below(14));
        var at = dice.Below(text.Length + 1);
        return new StringBuilder(text, 0, at, text.Length + (piece.Length * times))
            .Insert(at, piece, times)
            .Append(text, at, text.Length - at)
            .ToString();
    }
}
