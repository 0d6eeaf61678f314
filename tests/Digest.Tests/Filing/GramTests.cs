using Digest.Text;

namespace Digest.Tests.Filing;

/// <summary>What counts as a word, and what filing counts instead where a script does not part its words.</summary>
public sealed class GramTests
{
    [Theory]
    [InlineData("地震死亡", "地 震 死 亡", "地震 震死 死亡")]
    [InlineData("灯台が倒壊", "灯 台 が 倒 壊", "灯台 台が が倒 倒壊")]
    [InlineData("12人死亡", "12 人 死 亡", "12 人死 死亡")]
    [InlineData("한빛 대교", "한 빛 대 교", "한빛 대교")]
    [InlineData("เรือล่ม", "เ รื อ ล่ ม", "เรื รือ อล่ ล่ม")]
    [InlineData("ភ្លើង", "ភ្លើ ង", "ភ្លើង")]
    [InlineData("မီးလောင်", "မီး လော င်", "မီးလော လောင်")]
    public void Every_character_with_its_marks_is_a_word_and_every_two_that_touch_are_a_term(string text, string words, string terms)
    {
        Assert.Equal(words, string.Join(' ', Words.Of(text).Select(w => w.Key)));
        Assert.Equal(terms, string.Join(' ', Grams.Of(text).Select(w => w.Key)));
    }

    [Theory]
    [InlineData("Zwei Brücken, 1,200 Autos")]
    [InlineData("рыба и дым")]
    [InlineData("बाज़ार में आग लगी")]
    [InlineData("حريق في السوق")]
    public void Where_spaces_part_words_the_terms_are_the_words(string text)
    {
        Assert.Equal(text.Split(' ').Length, Words.Count(text));
        Assert.Equal(Words.Of(text), Grams.Of(text));
    }

    [Fact]
    public void A_character_that_touches_no_other_of_its_kind_stands_alone() =>
        Assert.Equal("5 月 taipei 市", string.Join(' ', Grams.Of("5月 Taipei市").Select(w => w.Key)));

    [Fact]
    public void Words_are_counted_as_they_are_cut()
    {
        foreach (var text in new[] { "青岭县周三凌晨发生5.6级地震", "เรือข้ามฟากล่ม 31 คน", "ភ្លើងឆេះផ្សារ ៤៧", "Saint Osk's bell" })
        {
            Assert.Equal(Words.Of(text).Length, Words.Count(text));
        }
    }
}
