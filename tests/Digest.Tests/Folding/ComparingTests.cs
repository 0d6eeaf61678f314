using Digest.Folding;
using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>The small judges of folding, one at a time: frames, names, contraries, measures.</summary>
public sealed class ComparingTests
{
    private static Framed Frame(string a, string b) => Digest.Text.SlotSubstitution.Of(WeightedTokens.Of(a), a, WeightedTokens.Of(b), b);

    [Fact]
    public void A_stock_sentence_filled_anew_is_a_frame()
    {
        var framed = Frame(
            "Critics of the harbour point to the ferry that the council approved.",
            "Critics of the museum point to the bridge that the bishop closed."
        );
        Assert.Equal(4, framed.Words);
        Assert.True(framed.Replaced > FoldingParameters.Refilled);
    }

    [Fact]
    public void A_sentence_with_its_parts_moved_replaces_nothing() =>
        Assert.Equal(
            0,
            Frame(
                "On Tuesday the ferry struck a sandbank near the harbour.",
                "The ferry struck a sandbank near the harbour on Tuesday."
            ).Words
        );

    [Fact]
    public void Another_form_of_one_word_is_no_other_word() =>
        Assert.Equal(0, Frame("The council approved the plan.", "The council approves the plan.").Words);

    [Fact]
    public void Texts_too_long_to_lay_upon_each_other_replace_nothing()
    {
        var text = string.Join(' ', Enumerable.Range(0, 600).Select(i => "word" + i));
        Assert.Equal(default, Frame(text, text + " end"));
    }

    [Theory]
    [InlineData("zelensky", "zelenskyy", true)]
    [InlineData("kyiv", "kiev", true)]
    [InlineData("tchaikovsky", "tschaikowsky", true)]
    [InlineData("lund", "lind", false)]
    [InlineData("marlow", "barlow", false)]
    [InlineData("norvik", "velden", false)]
    public void Two_spellings_of_one_name_are_told_from_two_names(string a, string b, bool same)
    {
        Assert.Equal(same, SameNames.Are(a, b));
        Assert.Equal(same, SameNames.Are(b, a));
    }

    [Theory]
    [InlineData("rose", "fell", true)]
    [InlineData("legal", "illegal", true)]
    [InlineData("podepsal", "nepodepsal", true)]
    [InlineData("imzaladı", "imzalamadı", true)]
    [InlineData("rose", "climbed", false)]
    public void Contraries_are_told_from_other_words(string a, string b, bool contrary)
    {
        Assert.Equal(contrary, Antonyms.Are(a, b));
        Assert.Equal(contrary, Antonyms.Are(b, a));
    }

    [Theory]
    [InlineData("It cost €40 in spring.", 2, "eur")]
    [InlineData("It cost 40 euros in spring.", 2, "eur")]
    [InlineData("It rose 12% in spring.", 2, "%")]
    [InlineData("It rose 12 per cent in spring.", 2, "%")]
    [InlineData("They came from 40 towns.", 3, null)]
    public void What_a_number_counts_in_is_read_beside_it(string text, int word, string? unit)
    {
        var words = Digest.Text.Words.Of(text);
        Assert.Equal(unit, Measures.Beside(text, words, word, word + 1, words[word].End)?.Unit);
    }
}
