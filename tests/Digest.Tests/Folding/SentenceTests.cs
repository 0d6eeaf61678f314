using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>Where a sentence ends.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("QUERN, Kan. — The mill stopped. Nobody was in it.", "QUERN, Kan. — The mill stopped.|Nobody was in it.")]
    [InlineData("QUERN, Ill. (QN) — The mill stopped.", "QUERN, Ill. (QN) — The mill stopped.")]
    [InlineData("QUERN, W. Va. – The mill stopped.", "QUERN, W. Va. – The mill stopped.")]
    [InlineData("The miller fell ill. (He is 61) and rests.", "The miller fell ill.|(He is 61) and rests.")]
    [InlineData("«Муки нет», – сказал Глеб Сомов. – Хлеба нет.", "«Муки нет», – сказал Глеб Сомов.|– Хлеба нет.")]
    [InlineData("They sold it. — Nobody knows why.", "They sold it.|— Nobody knows why.")]
    [InlineData("“We stop.” The mill is shut. Dr. Pell left.", "“We stop.”|The mill is shut.|Dr. Pell left.")]
    public void A_place_of_a_dateline_does_not_end_one(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Sentences.Of(text).Select(s => s.In(text)));
}
