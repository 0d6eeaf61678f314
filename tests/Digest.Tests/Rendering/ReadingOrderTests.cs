using Digest.Rendering.Cards;

namespace Digest.Tests.Rendering;

/// <summary>
/// The order of letters where scripts meet. Capitals stand for letters that run from the right, as in the examples of UAX #9; Arabic ones
/// for X, Y and Z.
/// </summary>
public sealed class ReadingOrderTests
{
    [Theory]
    [InlineData("car means CAR.", "car means RAC.")]
    [InlineData("DID YOU SAY 'he said car means CAR'?", "?'RAC he said car means' YAS UOY DID")]
    [InlineData("HE SAID 279, THEN 290.", ".290 NEHT ,279 DIAS EH")]
    [InlineData("IT IS 1,250.5 OR 41%", "41% RO 1,250.5 SI TI")]
    [InlineData("ABC (def) 12", "12 (def) CBA")]
    [InlineData("abc (DEF) 12", "abc (FED) 12")]
    [InlineData("abc (DEF ghi) 12", "abc (FED ghi) 12")]
    [InlineData("ABC DEF (ghi", "ghi) FED CBA")]
    [InlineData("def ABC 12", "def 12 CBA")]
    [InlineData("XY 12-13", "13-12 YX")]
    [InlineData("a1 b2", "a1 b2")]
    [InlineData("", "")]
    [InlineData("12", "12")]
    public void Letters_stand_where_a_reader_expects_them(string read, string seen)
    {
        var text = string.Concat(read.Select(Letter));
        var levels = ReadingOrder.Levels(text, ReadingOrder.FromRight(text));
        var order = ReadingOrder
            .Runs(levels, 0, text.Length)
            .SelectMany(r =>
            {
                var run = read[r.Start..r.End];

                // The fonts mirror brackets.
                return r.Level % 2 == 1
                    ? run.Reverse()
                        .Select(c =>
                            c == '(' ? ')'
                            : c == ')' ? '('
                            : c
                        )
                    : run;
            });
        Assert.Equal(seen, string.Concat(order));
    }

    [Theory]
    [InlineData("“12 הגשר”", true)]
    [InlineData("12 Bridge הגשר", false)]
    [InlineData("…", false)]
    public void The_first_letter_says_where_a_text_begins(string text, bool fromRight) =>
        Assert.Equal(fromRight, ReadingOrder.FromRight(text));

    private static char Letter(char c) =>
        c switch
        {
            >= 'X' and <= 'Z' => (char)(0x0628 + (c - 'X')),
            >= 'A' and <= 'W' => (char)(0x05D0 + (c - 'A')),
            _ => c,
        };
}
