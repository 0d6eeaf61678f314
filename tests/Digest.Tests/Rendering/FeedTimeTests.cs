using System.Globalization;
using Digest.Rendering.Feeds;

namespace Digest.Tests.Rendering;

/// <summary>Dates of feeds are those the reports state, and no other.</summary>
public sealed class FeedTimeTests
{
    [Theory]
    [InlineData("2016", "2016-01-01T00:00:00Z", "Fri, 01 Jan 2016 00:00:00 GMT")]
    [InlineData("2016-11", "2016-11-01T00:00:00Z", "Tue, 01 Nov 2016 00:00:00 GMT")]
    [InlineData("2016-11-09", "2016-11-09T00:00:00Z", "Wed, 09 Nov 2016 00:00:00 GMT")]
    [InlineData("2016-11-09T21:05:00", "2016-11-09T21:05:00Z", "Wed, 09 Nov 2016 21:05:00 GMT")]
    [InlineData("2016-11-09T21:05:00Z", "2016-11-09T21:05:00Z", "Wed, 09 Nov 2016 21:05:00 GMT")]
    [InlineData("2016-11-09T21:05:00+03:00", "2016-11-09T21:05:00+03:00", "Wed, 09 Nov 2016 21:05:00 +0300")]
    [InlineData("2016-11-09T21:05:00-03:30", "2016-11-09T21:05:00-03:30", "Wed, 09 Nov 2016 21:05:00 -0330")]
    [InlineData("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00", "Mon, 01 Jan 0001 00:00:00 +1400")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00Z", "Fri, 31 Dec 9999 00:00:00 GMT")]
    public void A_date_is_written_as_the_first_moment_of_what_is_known(string date, string rfc3339, string rfc822)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal((rfc3339, rfc822), (FeedTime.Rfc3339(Of(date)), FeedTime.Rfc822(Of(date))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_newest_date_is_the_latest_moment_and_no_bare_year() =>
        Assert.Equal(
            "2024-05-07T01:00:00+09:00",
            FeedTime.Newest(All("2024", "2024-05-06", "2024-05-07T01:00:00+09:00", "2024-05-06T12:00:00Z"))!.ToString()
        );

    [Fact]
    public void The_oldest_date_is_the_earliest_of_the_most_precise()
    {
        Assert.Equal("2024-05-06", FeedTime.Oldest(All("2024", "2024-05-07", "2024-05-06"))!.ToString());
        Assert.Equal("2023", FeedTime.Oldest(All("2024", "2023"))!.ToString());
        Assert.Null(FeedTime.Oldest([]));
        Assert.Null(FeedTime.Newest([]));
    }

    private static IEnumerable<PartialDate> All(params ReadOnlySpan<string> dates) => dates.ToArray().Select(Of);

    private static PartialDate Of(string date) =>
        PartialDate.TryParse(date, out var read) ? read! : throw new ArgumentException("no date: " + date, nameof(date));
}
