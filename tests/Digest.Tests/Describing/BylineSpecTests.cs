using Digest.Describing;

namespace Digest.Tests.Describing;

/// <summary>Lines that sign a report, in many shapes and languages, and lines that only look so: a table to be read and added to.</summary>
public sealed class BylineSpecTests
{
    [Theory]
    [InlineData("By Ann Lee, Political Editor", "Ann Lee")]
    [InlineData("By Ann Lee Political Editor", "Ann Lee")]
    [InlineData("By Ann Lee For Harbour.Example", "Ann Lee")]
    [InlineData("By Ann Lee for the Harbour Echo", "Ann Lee")]
    [InlineData("By Ann Lee, Harbour Echo", "Ann Lee")]
    [InlineData("By Ann Lee, New York", "Ann Lee")]
    [InlineData("By Dr Ann Lee", "Dr Ann Lee")]
    [InlineData("By Rep. Ann Lee", "Rep. Ann Lee")]
    [InlineData("By ANN LEE AND BO CHEN", "ANN LEE|BO CHEN")]
    [InlineData("By Ann Lee & Bo Chen in Oslo", "Ann Lee|Bo Chen")]
    [InlineData("By Ann Lee @annlee", "Ann Lee")]
    [InlineData("By Ann Lee, ann@harbour.example, +44 20 7946 0000", "Ann Lee")]
    [InlineData("By A. B. Lee", "A. B. Lee")]
    [InlineData("By Siobhán O’Hara-Lee", "Siobhán O’Hara-Lee")]
    [InlineData("By Pieter van der Berg", "Pieter van der Berg")]
    [InlineData("By Karim al-Haddad", "Karim al-Haddad")]
    [InlineData("By AP", "AP")]
    [InlineData("Written by: Ann Lee", "Ann Lee")]
    [InlineData("Author of the article: Ann Lee", "Ann Lee")]
    [InlineData("Von Anna Muster, Berlin", "Anna Muster")]
    [InlineData("Ein Kommentar von Anna Muster", "Anna Muster")]
    [InlineData("Par Luc Moreau et Anne de la Tour", "Luc Moreau|Anne de la Tour")]
    [InlineData("Par Luc Moreau, envoyé spécial à Oslo", "Luc Moreau")]
    [InlineData("Por Inés Vidal y Raúl Soto", "Inés Vidal|Raúl Soto")]
    [InlineData("Di Carla Neri e Ugo Bassi", "Carla Neri|Ugo Bassi")]
    [InlineData("a cura di Carla Neri", "Carla Neri")]
    [InlineData("Texto de Rui Prado", "Rui Prado")]
    [InlineData("Door Femke Visser en Bram Smit", "Femke Visser|Bram Smit")]
    [InlineData("Autor: Jan Nowak i Ewa Lis", "Jan Nowak|Ewa Lis")]
    [InlineData("Autor: Petr Dvořák", "Petr Dvořák")]
    [InlineData("Автор: Иван Петров и Анна Смирнова", "Иван Петров|Анна Смирнова")]
    [InlineData("Автор: Олена Коваль", "Олена Коваль")]
    [InlineData("Yazan: Ayşe Demir ve Can Kaya", "Ayşe Demir|Can Kaya")]
    public void A_signed_line_gives_its_names(string line, string names) => Assert.Equal(names.Split('|'), BylineReader.Read(line, out _));

    [Theory]
    [InlineData("By Christmas")]
    [InlineData("By November")]
    [InlineData("Di Maio")]
    [InlineData("Von der Leyen warnt vor Folgen")]
    [InlineData("Por Dios")]
    [InlineData("Text of the agreement")]
    [InlineData("Reporter Ann Lee was there")]
    [InlineData("By the quay, a lamp")]
    [InlineData("Автор неизвестен")]
    public void Other_lines_are_not_signed(string line) => Assert.Empty(BylineReader.Read(line, out _));

    [Theory]
    [InlineData("By Ann Lee | 9 November 2022 | 4 min read | Share", "Ann Lee", 1)]
    [InlineData("9 November 2022, 14:05 • By Ann Lee and Bo Chen", "Ann Lee|Bo Chen", 1)]
    [InlineData("By Ann Lee, Political Editor · Published 9 Nov 2022 · Updated 10 Nov 2022 · 12 comments", "Ann Lee", 2)]
    [InlineData("Von Anna Muster – 09.11.2022, 14:05 Uhr – Lesezeit: 4 Minuten", "Anna Muster", 1)]
    [InlineData("Par Luc Moreau | Publié le 9 novembre 2022 à 14h05 | Mis à jour le 10 novembre 2022 à 9h", "Luc Moreau", 2)]
    [InlineData("by Harbour Echo November 21, 2022 0 1747", "Harbour Echo", 1)]
    [InlineData("By Ann Lee Published Nov 9, 2022 • Last updated 1 hour ago • 4 minute read", "Ann Lee", 1)]
    public void A_line_of_byline_date_and_buttons_falls_into_its_parts(string text, string names, int dates)
    {
        var line = HeadLine.Read(text);
        Assert.Equal(names.Split('|'), line.Names);
        Assert.Equal(dates, line.Dates.Length);
        Assert.True(line is { IsByline: true, IsDated: true, Loose: 0 });
    }

    [Theory]
    [InlineData("The oldest bridge was closed on 9 November 2022 after cracks were found")]
    [InlineData("Concert: 9 November 2022, 20:00, Old Harbour Hall, doors open one hour before")]
    [InlineData("A boat passes under the old bridge of Utrecht, November 9, 2022.")]
    public void A_sentence_with_a_date_is_no_line_about_the_page(string text) => Assert.False(HeadLine.Read(text).IsDated);

    [Theory]
    [InlineData("Ann Lee Political Editor", "Ann Lee")]
    [InlineData("Ann Lee Senior Business Correspondent", "Ann Lee")]
    [InlineData("Pieter van der Berg chief reporter", "Pieter van der Berg")]
    [InlineData("Ann Lee, Berlin correspondent", "Ann Lee")]
    [InlineData("Anna Muster Redakteurin", "Anna Muster")]
    [InlineData("Chief Political Editor", null)]
    [InlineData("Harbour master Ann Lee", null)]
    [InlineData("Sports writer", null)]
    public void A_name_before_a_post_is_a_person(string line, string? name) => Assert.Equal(name, BylineReader.Person(line));

    [Theory]
    [InlineData("News | World | Europe", true)]
    [InlineData("Home > Politik", true)]
    [InlineData("Новости › Политика", true)]
    [InlineData("Ferry hits quay", false)]
    public void Sections_are_known_by_their_names(string line, bool section) => Assert.Equal(section, SectionNames.Is(line));
}
