using Digest.Describing;

namespace Digest.Tests.Describing;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("November 09, 2016", "2016-11-09")]
    [InlineData("9 November 2016", "2016-11-09")]
    [InlineData("the 9th of November, 2016", "2016-11-09")]
    [InlineData("9 Nov 2016, 14:05", "2016-11-09T14:05:00")]
    [InlineData("Wed, 9 Nov 2016", "2016-11-09")]
    [InlineData("12:20pm Jan 7, 2024", "2024-01-07T12:20:00")]
    [InlineData("June 30, 2026 - 4.34pm", "2026-06-30T16:34:00")]
    [InlineData("2016-11-09 23:30 +03:00", "2016-11-09T23:30:00+03:00")]
    [InlineData("May 24, 2026 12:05 am EDT", "2026-05-24T00:05:00-04:00")]
    [InlineData("09.11.2016", "2016-11-09")]
    [InlineData("31/10/2016", "2016-10-31")]
    [InlineData("10/31/2016", "2016-10-31")]
    [InlineData("04/04/2016", "2016-04-04")]
    [InlineData("2016/11/09", "2016-11-09")]
    [InlineData("2016年11月9日", "2016-11-09")]
    [InlineData("9. März 2016", "2016-03-09")]
    [InlineData("1er février 2016 à 21h05", "2016-02-01T21:05:00")]
    [InlineData("1° maggio 2016", "2016-05-01")]
    [InlineData("9 de noviembre del 2016", "2016-11-09")]
    [InlineData("November 2016", "2016-11")]
    [InlineData("29 February 2016", "2016-02-29")]
    public void A_printed_date_is_read(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateScanner.Scan(text)).Date?.ToString());

    [Theory]
    [InlineData("29 February 2017")]
    [InlineData("31 April 2016")]
    [InlineData("in 2014")]
    [InlineData("99 percent")]
    [InlineData("two days ago")]
    [InlineData("version 1.2.2016.4")]
    [InlineData("may 5 people")]
    [InlineData("yesterday at 14:05")]
    public void What_is_no_day_is_not_read(string text) => Assert.DoesNotContain(DateScanner.Scan(text), d => d.Date is not null);

    [Fact]
    public void A_stroke_date_that_can_be_read_two_ways_is_marked_and_has_no_date()
    {
        var match = Assert.Single(DateScanner.Scan("03/04/2016"));
        Assert.True(match.Ambiguous);
        Assert.Null(match.Date);
    }

    [Theory]
    [InlineData("Sunday, 03/04/2016", "2016-04-03")]
    [InlineData("Friday, 03/04/2016", "2016-03-04")]
    public void A_weekday_decides_between_the_readings(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateScanner.Scan(text)).Date?.ToString());

    [Fact]
    public void A_day_without_a_year_keeps_its_weekday()
    {
        var match = Assert.Single(DateScanner.Scan("which will be held on Wednesday, 9 November."));
        Assert.Equal((DayOfWeek.Wednesday, 11, 9, null), (match.Weekday, match.Month, match.Day, match.Year));
    }

    [Fact]
    public void A_weekday_that_is_not_that_day_does_not_fit() =>
        Assert.False(Assert.Single(DateScanner.Scan("Tuesday, 9 November 2016")).WeekdayFits);

    [Fact]
    public void Weekday_and_day_name_the_years_they_meet_in() =>
        Assert.Equal([2005, 2011, 2016, 2022], ReasonDate.Years(11, 9, DayOfWeek.Wednesday, 2001, 2025));

    [Fact]
    public void A_leap_day_is_sought_in_leap_years_only() => Assert.Equal([2016], ReasonDate.Years(2, 29, DayOfWeek.Monday, 2010, 2020));
}
