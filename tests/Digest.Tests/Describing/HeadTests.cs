using Digest.Describing;

namespace Digest.Tests.Describing;

public sealed class HeadTests
{
    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("BY ANN LEE", "ANN LEE")]
    [InlineData("By Ann Lee and Bo Chen", "Ann Lee|Bo Chen")]
    [InlineData("By Ann Lee, Bo Chen and Cy Dahl", "Ann Lee|Bo Chen|Cy Dahl")]
    [InlineData("By Ann Lee, Senior Correspondent", "Ann Lee")]
    [InlineData("By Ann Lee in Utrecht", "Ann Lee")]
    [InlineData("By Ann Lee (ann.lee@example.org)", "Ann Lee")]
    [InlineData("By RT News", "RT News")]
    [InlineData("Von Anna Muster und Karl Winter", "Anna Muster|Karl Winter")]
    [InlineData("Par Anne-Marie de la Tour", "Anne-Marie de la Tour")]
    [InlineData("Author: Ann Lee", "Ann Lee")]
    [InlineData("Written by Ann Lee | Town Echo", "Ann Lee")]
    public void A_byline_gives_its_names(string line, string names) => Assert.Equal(names.Split('|'), BylineReader.Read(line, out _));

    [Theory]
    [InlineData("By the time the ferry came it was dark")]
    [InlineData("By Friday")]
    [InlineData("By 9 November 2016")]
    [InlineData("By what right?")]
    [InlineData("Di lunedì la biblioteca è chiusa")]
    [InlineData("Ann Lee")]
    [InlineData("By far the largest")]
    public void A_sentence_is_no_byline(string line) => Assert.Empty(BylineReader.Read(line, out _));

    [Theory]
    [InlineData("MOSCOW — The river rose.", "MOSCOW", null)]
    [InlineData("SOCHI, Russia (AP) — The river rose.", "SOCHI, Russia", "AP")]
    [InlineData("Cleveland (AFP) – The river rose.", "Cleveland", "AFP")]
    [InlineData("WASHINGTON, Nov 9 (Reuters) - The river rose.", "WASHINGTON", "Reuters")]
    [InlineData("NEW YORK -- The river rose.", "NEW YORK", null)]
    [InlineData("LONDON/PARIS — The river rose.", "LONDON/PARIS", null)]
    [InlineData("KYIV and WARSAW — The river rose.", "KYIV and WARSAW", null)]
    [InlineData("AUBURN, Wash. — The river rose.", "AUBURN, Wash.", null)]
    [InlineData("WASHINGTON, D.C. (UPI) -- The river rose.", "WASHINGTON, D.C.", "UPI")]
    [InlineData("MOSCOW, November 9. /TASS/. The river rose.", "MOSCOW", "TASS")]
    [InlineData("МОСКВА, 9 ноября — РИА Новости. Река поднялась.", "МОСКВА", "РИА Новости")]
    [InlineData("МОСКВА, 9 ноя - РИА Новости. Река поднялась.", "МОСКВА", "РИА Новости")]
    [InlineData("КИЇВ. 9 листопада. УНІАН. Річка піднялася.", "КИЇВ", "УНІАН")]
    [InlineData("Berlin (dpa/tmn) - Der Fluss ist gestiegen.", "Berlin", "dpa/tmn")]
    [InlineData("Berlin. Der Fluss ist in der Nacht zum Mittwoch um mehr als einen Meter gestiegen.", "Berlin", null)]
    [InlineData("BRÜSSEL – Der Fluss ist gestiegen.", "BRÜSSEL", null)]
    [InlineData("PARIS (AFP) – Le fleuve a monté.", "PARIS", "AFP")]
    [InlineData("Madrid, 9 nov (EFE).- El río ha subido.", "Madrid", "EFE")]
    [InlineData("(ANSA) - ROMA, 9 NOV - Il fiume è salito.", "ROMA", "ANSA")]
    [InlineData("Warszawa (PAP) – Rzeka wezbrała.", "Warszawa", "PAP")]
    [InlineData("Praha 9. listopadu (ČTK) - Řeka stoupla.", "Praha", "ČTK")]
    [InlineData("ANKARA (AA) - Nehir yükseldi.", "ANKARA", "AA")]
    [InlineData("Praha – Řeka v noci na středu stoupla o více než jeden metr.", "Praha", null)]
    public void A_dateline_gives_place_and_agency(string text, string place, string? agency)
    {
        var match = DatelineReader.Read(text);
        Assert.Equal((place, agency), (match?.Place, match?.Agency));
    }

    [Theory]
    [InlineData("BREAKING — The river rose.")]
    [InlineData("The river — the old one — rose.")]
    [InlineData("Utrecht - The river rose.")]
    [InlineData("NATO: The river rose.")]
    [InlineData("Moscow — once a small town — has grown for eight hundred years.")]
    [InlineData("Paris. Again.")]
    [InlineData("Ferry. The old word for a boat that carries people over water all day long.")]
    [InlineData("EILMELDUNG – Der Fluss ist gestiegen.")]
    public void Other_openings_are_no_dateline(string text) => Assert.Null(DatelineReader.Read(text));

    [Theory]
    [InlineData("2016/11/09/name", "2016-11-09")]
    [InlineData("2016-11-09-name", "2016-11-09")]
    [InlineData("news/2016/nov/09/name", "2016-11-09")]
    [InlineData("a/20161109/b", "2016-11-09")]
    [InlineData("a/2016/11/b", "2016-11")]
    [InlineData("a/2016-13-09", null)]
    [InlineData("a-120161109", null)]
    public void A_path_gives_its_date(string path, string? date) => Assert.Equal(date, AddressReader.Date(path)?.ToString());

    [Theory]
    [InlineData("Ada Pell, 72, smiled", 72)]
    [InlineData("the 72-year-old Pell smiled", 72)]
    [InlineData("Pell (72) smiled", 72)]
    [InlineData("Pell, aged 72, smiled", 72)]
    [InlineData("Bram Pell, 32, smiled", 0)]
    [InlineData("Pell won 72 votes", 0)]
    [InlineData("Pell, 72 votes ahead, smiled", 0)]
    public void An_age_belongs_to_its_person(string text, int age)
    {
        var people = new List<Person>
        {
            new()
            {
                Name = "Ada Pell",
                Aliases = ["Pell"],
                Born = new PartialDate(1952, 10, 7),
            },
        };
        Assert.Equal(age == 0 ? [] : [age], ReadAges.Read(new Text.TextLayer(text), people).Select(r => r.Age).Distinct());
    }

    [Theory]
    [InlineData("victory in the U.S. presidential election", true)]
    [InlineData("victory in the United States presidential election", true)]
    [InlineData("the US presidential elections", true)]
    [InlineData("it told us presidential election rules", false)]
    [InlineData("the French presidential election", false)]
    public void A_happening_is_found_under_its_long_and_short_names(string text, bool found) =>
        Assert.Equal(found, HappeningNames.Find(text, Digest.Text.Words.Of(text), "US presidential election") is not null);
}
