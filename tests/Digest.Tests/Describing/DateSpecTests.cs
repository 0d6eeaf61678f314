using Digest.Describing;

namespace Digest.Tests.Describing;

/// <summary>How dates are printed in the twelve languages: a table to be read and added to.</summary>
public sealed class DateSpecTests
{
    [Theory]
    [InlineData("Wednesday, November 9, 2022 at 2:05 p.m. ET", "2022-11-09T14:05:00")]
    [InlineData("Nov. 9, 2022 2:05 PM EST", "2022-11-09T14:05:00-05:00")]
    [InlineData("NOVEMBER 9TH, 2022", "2022-11-09")]
    [InlineData("2nd November 2022, 09:15 GMT", "2022-11-02T09:15:00Z")]
    [InlineData("April 25, 2023 2:26 PM GMT+2", "2023-04-25T14:26:00+02:00")]
    [InlineData("Wed 9 Nov 2022 14.05 CET", "2022-11-09T14:05:00+01:00")]
    [InlineData("4:24 PM EST, Wed November 9, 2022", "2022-11-09T16:24:00-05:00")]
    [InlineData("5:00 p.m. ET Nov. 9, 2022", "2022-11-09T17:00:00")]
    [InlineData("9-Nov-2022", "2022-11-09")]
    [InlineData("2022-11-09T14:05:33Z", "2022-11-09T14:05:33Z")]
    [InlineData("9th of November 2022", "2022-11-09")]
    [InlineData("15:56 BST, 27 April 2024", "2024-04-27T15:56:00")]
    public void English_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("Mittwoch, 9. November 2022, 14:05 Uhr", "2022-11-09T14:05:00")]
    [InlineData("Mi., 9.11.2022, 14 Uhr", "2022-11-09T14:00:00")]
    [InlineData("09.11.2022 14.05 Uhr", "2022-11-09T14:05:00")]
    [InlineData("3. Jänner 2023", "2023-01-03")]
    [InlineData("12. MÄRZ 2023 um 9:07 Uhr MEZ", "2023-03-12T09:07:00+01:00")]
    [InlineData("5. Okt. 2022", "2022-10-05")]
    public void German_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("mercredi 9 novembre 2022 à 14h05", "2022-11-09T14:05:00")]
    [InlineData("le 1er août 2022", "2022-08-01")]
    [InlineData("1ER FÉVRIER 2022", "2022-02-01")]
    [InlineData("9 déc. 2022 - 14 h 05", "2022-12-09T14:05:00")]
    [InlineData("09/11/2022 à 14:05", null)]
    [InlineData("14 fevrier 2022", "2022-02-14")]
    public void French_dates_are_read(string text, string? expected) => Reads(text, expected);

    [Theory]
    [InlineData("miércoles, 9 de noviembre de 2022 a las 14:05 h", "2022-11-09T14:05:00")]
    [InlineData("9 nov 2022 - 14:05 CET", "2022-11-09T14:05:00+01:00")]
    [InlineData("Mar 9 ago 2022", "2022-08-09")]
    [InlineData("1.º de septiembre de 2022", "2022-09-01")]
    [InlineData("2 de setiembre del 2022, 2:05 p. m.", "2022-09-02T14:05:00")]
    public void Spanish_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("mercoledì 9 novembre 2022 alle ore 14:05", "2022-11-09T14:05:00")]
    [InlineData("1° gennaio 2023", "2023-01-01")]
    [InlineData("9 mag 2022", "2022-05-09")]
    [InlineData("09 Set 2022", "2022-09-09")]
    public void Italian_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("9 de novembro de 2022 às 14h05", "2022-11-09T14:05:00")]
    [InlineData("quarta-feira, 9 de março de 2022, às 14h", "2022-03-09T14:00:00")]
    [InlineData("1º de maio de 2022", "2022-05-01")]
    [InlineData("12 out 2022", "2022-10-12")]
    public void Portuguese_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("woensdag 9 november 2022 om 14.05 uur", "2022-11-09T14:05:00")]
    [InlineData("wo 9 mrt 2022", "2022-03-09")]
    [InlineData("1 mei 2022", "2022-05-01")]
    [InlineData("9 augustus 2022 14:05", "2022-08-09T14:05:00")]
    public void Dutch_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("9 listopada 2022 r., godz. 14:05", "2022-11-09T14:05:00")]
    [InlineData("środa, 9 marca 2022", "2022-03-09")]
    [InlineData("9 XI 2022", "2022-11-09")]
    [InlineData("12 paź 2022", "2022-10-12")]
    [InlineData("1 WRZEŚNIA 2022 o godz. 9:30", "2022-09-01T09:30:00")]
    [InlineData("3 wrzesnia 2022", "2022-09-03")]
    public void Polish_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("středa 9. listopadu 2022, 14:05", "2022-11-09T14:05:00")]
    [InlineData("9. 11. 2022", "2022-11-09")]
    [InlineData("1. ledna 2023 v 9:30", "2023-01-01T09:30:00")]
    [InlineData("12. července 2022", "2022-07-12")]
    [InlineData("12. června 2022", "2022-06-12")]
    public void Czech_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("9 ноября 2022 г., 14:05", "2022-11-09T14:05:00")]
    [InlineData("среда, 9 НОЯБРЯ 2022 года в 14:05 МСК", "2022-11-09T14:05:00+03:00")]
    [InlineData("5 мая 2022", "2022-05-05")]
    [InlineData("12 окт. 2022", "2022-10-12")]
    [InlineData("09.11.2022 14:05", "2022-11-09T14:05:00")]
    public void Russian_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("9 листопада 2022 р., 14:05", "2022-11-09T14:05:00")]
    [InlineData("середа, 9 березня 2022 року о 14:05", "2022-03-09T14:05:00")]
    [InlineData("1 ЛИПНЯ 2022", "2022-07-01")]
    [InlineData("П’ятниця, 11 листопада 2022", "2022-11-11")]
    public void Ukrainian_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("9 Kasım 2022 Çarşamba - 14:05", "2022-11-09T14:05:00")]
    [InlineData("9 KASIM 2022", "2022-11-09")]
    [InlineData("1 ARALIK 2022 saat 14:05", "2022-12-01T14:05:00")]
    [InlineData("12 Ağustos 2022", "2022-08-12")]
    [InlineData("12 NİSAN 2022", "2022-04-12")]
    [InlineData("3 Şub 2022", "2022-02-03")]
    public void Turkish_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("5–9 November 2022")]
    [InlineData("5. bis 9. November 2022")]
    [InlineData("5-9 ноября 2022")]
    public void The_end_of_a_span_is_marked(string text) => Assert.True(DateScanner.Scan(text)[^1].Range);

    [Theory]
    [InlineData("09.11.22")]
    [InlineData("31/10/22")]
    public void A_year_of_two_digits_is_marked_and_gives_no_date(string text)
    {
        var match = Assert.Single(DateScanner.Scan(text));
        Assert.True(match.ShortYear);
        Assert.Null(match.Date);
    }

    [Theory]
    [InlineData("2 hours ago")]
    [InlineData("Updated 5 min ago")]
    [InlineData("vor 3 Stunden")]
    [InlineData("il y a 20 minutes")]
    [InlineData("hace 2 horas")]
    [InlineData("2 ore fa")]
    [InlineData("há 3 dias")]
    [InlineData("2 uur geleden")]
    [InlineData("3 godziny temu")]
    [InlineData("před 2 hodinami")]
    [InlineData("2 часа назад")]
    [InlineData("2 години тому")]
    [InlineData("2 saat önce")]
    [InlineData("Yesterday at 14:05")]
    [InlineData("Heute, 14:05 Uhr")]
    [InlineData("hier à 14h05")]
    [InlineData("вчера, 14:05")]
    public void A_time_told_from_now_is_found_and_is_no_date(string text)
    {
        Assert.NotNull(RelativeDates.Find(text));
        Assert.DoesNotContain(DateScanner.Scan(text), d => d.Date is not null);
    }

    [Theory]
    [InlineData("Yesterday the ferry stayed in port")]
    [InlineData("Hier steht die alte Mühle")]
    [InlineData("He left long ago")]
    public void Words_of_time_in_a_sentence_are_not_told_from_now(string text) => Assert.Null(RelativeDates.Find(text));

    [Theory]
    [InlineData("Published on", "Published")]
    [InlineData("Originally published:", "Published")]
    [InlineData("By Ann Lee | Last updated", "Updated")]
    [InlineData("Veröffentlicht am", "Published")]
    [InlineData("Stand:", "AsOf")]
    [InlineData("Publié le", "Published")]
    [InlineData("Mis à jour le", "Updated")]
    [InlineData("Actualizado:", "Updated")]
    [InlineData("Pubblicato il", "Published")]
    [InlineData("Ultimo aggiornamento:", "Updated")]
    [InlineData("Atualizado em", "Updated")]
    [InlineData("Gepubliceerd op", "Published")]
    [InlineData("Opublikowano:", "Published")]
    [InlineData("Ostatnia aktualizacja:", "Updated")]
    [InlineData("Aktualizováno", "Updated")]
    [InlineData("Обновлено:", "Updated")]
    [InlineData("Дата публикации:", "Published")]
    [InlineData("Опубліковано", "Published")]
    [InlineData("Son Güncelleme:", "Updated")]
    [InlineData("Yayınlanma Tarihi:", "Published")]
    [InlineData("Copyright ©", "Other")]
    [InlineData("Recorded on", "Other")]
    [InlineData("The mayor met them on", "None")]
    public void A_label_says_what_its_date_is(string text, string label) => Assert.Equal(label, DateLabels.Ending(text).ToString());

    private static void Reads(string text, string? expected) =>
        Assert.Equal(expected, Assert.Single(DateScanner.Scan(text)).Date?.ToString());
}
