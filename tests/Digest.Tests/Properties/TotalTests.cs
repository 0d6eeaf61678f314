using System.Globalization;
using System.Text;
using CsCheck;
using Digest.Shared;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Properties;

/// <summary>Cuts, keys, addresses, slugs and sums of days give an answer to whatever they are asked.</summary>
public sealed class TotalTests
{
    [Fact]
    public void A_cut_is_never_too_long_and_leaves_no_half_of_a_pair_behind() =>
        Gen.Select(Odd.Text, Gen.Int[-3, 300])
            .Holds(
                (text, most) =>
                {
                    foreach (var at in new[] { Cuts.At(text, most), Cuts.AtWord(text, most) })
                    {
                        Assert.InRange(at, 0, Math.Min(text.Length, Math.Max(0, most)));
                        Assert.False(at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]));
                    }

                    Assert.True(Cuts.Short(text, most).Length <= Math.Max(0, most) + 2 || text.Length <= most);
                },
                iter: 3000
            );

    [Theory]
    [InlineData("aaaaaaaaaa", 4, "aaaa")]
    [InlineData("one two three", 9, "one two")]
    [InlineData("a two-hundred", 9, "a two-hun")]
    [InlineData("xe\u0301\u0301y", 2, "x")]
    [InlineData("😀😀", 3, "😀")]
    [InlineData("x👩\u200D👧!", 4, "x")]
    public void A_cut_stands_at_a_word_where_one_is_near_and_never_inside_a_letter(string text, int most, string head) =>
        Assert.Equal(head, text[..Cuts.AtWord(text, most)]);

    [Fact]
    public void A_key_of_any_text_is_the_same_however_it_is_composed() =>
        Odd.Text.Holds(
            text =>
            {
                Assert.Equal(Normal.Key(text), Normal.Key(Normal.Decomposed(text)));
                Assert.Equal(Normal.Composed(text), Normal.Composed(Normal.Composed(text)));
                Assert.NotEmpty(Slugs.Of(text));
            },
            iter: 3000
        );

    [Theory]
    [InlineData("e\u0301\uFFFEe\u0301", "é\uFFFEé")]
    [InlineData("\uD800e\u0301", "\uD800é")]
    [InlineData("e\u0301\uDC00", "é\uDC00")]
    public void What_cannot_be_normalised_stands_between_parts_that_are(string text, string composed) =>
        Assert.Equal(composed, Normal.Composed(text));

    [Fact]
    public void An_address_that_is_taken_can_be_asked_for_all_its_parts() =>
        Gen.Select(Odd.Text, Odd.Text)
            .Holds(
                (host, path) =>
                {
                    foreach (
                        var text in new[]
                        {
                            host,
                            "http://" + host,
                            "https://a." + host + "/" + path,
                            "mailto:" + host + "@" + path,
                            "http://u:" + host + "@example.org/",
                        }
                    )
                    {
                        if (WebAddress.Parse(text) is { } uri)
                        {
                            Assert.NotNull(
                                WebAddress.Host(uri)
                                    + WebAddress.AsciiHost(uri)
                                    + WebAddress.Plain(uri)
                                    + uri.AbsolutePath
                                    + uri.PathAndQuery
                                    + uri.Fragment
                                    + uri.GetLeftPart(UriPartial.Path)
                            );
                            Assert.True(WebAddress.Join(uri, path) is null || WebAddress.Join(uri, path)!.IsAbsoluteUri);
                        }
                    }
                },
                iter: 3000
            );

    [Theory]
    [InlineData("http://exam\u200Bple.org/")]
    [InlineData("http://\u0301a.example/")]
    [InlineData("http://" + "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.\u00E9\u200B")]
    public void A_host_that_cannot_be_looked_up_is_no_address(string text) =>
        Assert.True(WebAddress.Web(text) is not { } uri || WebAddress.AsciiHost(uri).All(char.IsAscii));

    [Theory]
    [InlineData("9999-12-31", 1, "9999-12-31")]
    [InlineData("0001-01-01", -1, "0001-01-01")]
    [InlineData("9999-12-31", int.MaxValue, "9999-12-31")]
    [InlineData("0001-01-01", int.MinValue, "0001-01-01")]
    [InlineData("2016-02-28", 2, "2016-03-01")]
    public void A_sum_of_days_ends_where_the_calendar_ends(string day, int days, string sum) =>
        Assert.Equal(sum, Days.Add(DateOnly.Parse(day, CultureInfo.InvariantCulture), days).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9990-12-31", 39, null)]
    [InlineData("2004-02-29", 1, "2005-03-01")]
    [InlineData("2004-02-29", 4, "2008-02-29")]
    public void A_birthday_past_the_calendar_is_none(string born, int age, string? day) =>
        Assert.Equal(
            day,
            Days.Birthday(DateOnly.Parse(born, CultureInfo.InvariantCulture), age)?.ToString("O", CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Odd_strings_are_odd() =>
        Odd
            .Text.Array[200]
            .Holds(
                all =>
                {
                    Assert.Contains(all, t => t.Contains('\uFFFE', StringComparison.Ordinal));
                    Assert.Contains(all, t => new StringBuilder(t).ToString().Any(char.IsSurrogate));
                },
                iter: 3
            );
}
