using Digest.Tests.Architecture;
using Digest.Text;

namespace Digest.Tests.Describing;

/// <summary>The facts that travel with the program: whole, plausible, each with its source.</summary>
public sealed class AlmanacTests
{
    private static Almanac Ours => Almanac.Shared;

    [Fact]
    public void It_holds_thousands_of_facts() => Assert.InRange(Ours.Facts, 6000, 20_000);

    [Fact]
    public void Every_source_has_a_licence_and_a_row_among_the_sources()
    {
        var told = Source.Text("src/Digest.Core/Almanac/SOURCES.md");
        Assert.All(
            Ours.Sources,
            s =>
            {
                Assert.Contains($"| `{s.Key}` |", told, StringComparison.Ordinal);
                Assert.Contains(s.Licence, (string[])["CC0 1.0", "CC BY 4.0", "MIT", "public domain"]);
                Assert.StartsWith("https://", s.Address, StringComparison.Ordinal);
                Assert.True(
                    Ours.People.Any(p => p.Source.Split(", ").Contains(s.Name, StringComparer.Ordinal))
                        || Ours.Days.Any(d => d.Source == s.Name),
                    $"nothing is from {s.Key}"
                );
            }
        );
    }

    [Fact]
    public void People_came_to_office_between_youth_and_great_age_and_not_after_their_death() =>
        Assert.All(
            Ours.People,
            p =>
            {
                Assert.InRange(p.Terms[0].From.Year - p.Born.Year, 14, 101);
                Assert.True(p.Terms.All(t => t.From <= t.To));
                Assert.True(p.Died is not { } died || (p.Born < died && p.Terms.All(t => t.From <= died)), p.Names[0].Text);
                Assert.All(p.Names, n => Assert.True(n.Keys.Length > 1 && n.Keys.All(k => k.Length > 0), n.Text));
            }
        );

    [Fact]
    public void Nobody_stands_there_twice() =>
        Assert.Equal(Ours.People.Length, Ours.People.Select(p => (NameSpelling.Key(p.Names[0].Text), p.Born)).Distinct().Count());

    [Theory]
    [InlineData("presidential", 1948, "1948-11-02")]
    [InlineData("presidential", 2000, "2000-11-07")]
    [InlineData("presidential", 2016, "2016-11-08")]
    [InlineData("presidential", 2024, "2024-11-05")]
    [InlineData("presidential", 2032, "2032-11-02")]
    [InlineData("inauguration", 2017, "2017-01-20")]
    [InlineData("inauguration", 2029, "2029-01-20")]
    public void Days_that_follow_from_law_are_reckoned(string kind, int year, string day)
    {
        var days = Assert.Single(Ours.Days, d => d.Country == "United States" && d.Kind == kind);

        Assert.Equal(day, PartialDate.Of(Assert.Single(days.Days, d => d.First.Year == year).First).ToString());
        Assert.Equal(DateOnly.MaxValue, days.Until);
    }

    [Theory]
    [InlineData("Vladimir Putin", "1952-10-07", "Russia")]
    [InlineData("Donald Trump", "1946-06-14", "United States")]
    [InlineData("Emmanuel Macron", "1977-12-21", "France")]
    [InlineData("Theresa May", "1956-10-01", "United Kingdom")]
    [InlineData("Nelson Mandela", "1918-07-18", "South Africa")]
    [InlineData("Narendra Modi", "1950-09-17", "India")]
    public void Well_known_births_are_right(string name, string born, string country)
    {
        var person = Assert.Single(Ours.WhoEndsIn(NameSpelling.Key(name.Split(' ')[^1])), p => p.Names.Any(n => n.Text == name));

        Assert.Equal(born, PartialDate.Of(person.Born).ToString());
        Assert.Contains(country, person.Countries);
    }

    [Fact]
    public void Elections_of_one_list_stand_in_order_and_end_where_the_list_does() =>
        Assert.All(
            Ours.Days,
            d =>
            {
                Assert.Equal(d.Days.Order(), d.Days);
                Assert.All(d.Days, x => Assert.True(x.First <= d.Until, $"{d.Kind}, {d.Country}"));
                Assert.Equal(d.Country is null, d.Names.Length > 0);
            }
        );

    [Fact]
    public void A_kind_of_election_and_a_larger_country_have_words()
    {
        var kinds = Lexicon.Shared.Entries("elections-of-nations").Select(e => e.Pair().Key).ToHashSet(StringComparer.Ordinal);
        var known = Ours.Days.Select(d => d.Country).Concat(Ours.People.SelectMany(p => p.Countries)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            kinds.Order(StringComparer.Ordinal),
            Ours.Days.Where(d => d.Country is not null).Select(d => d.Kind).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Empty(Lexicon.Shared.Entries("nations").Select(e => e.Pair().Key).Where(n => !known.Contains(n)).Distinct());
    }
}
