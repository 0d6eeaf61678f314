using Digest.Acquiring;

namespace Digest.Tests.Acquiring;

/// <summary>Texts of our own in every charset their language was ever written in: read right, or refused, never another text.</summary>
public sealed class CharsetJudgeTests
{
    private static readonly string[] CyrillicCharsets = ["windows-1251", "koi8-r", "iso-8859-5", "cp866", "x-mac-cyrillic"];

    private static readonly string[] Cyrillic =
    [
        "Мост закрыт",
        "Мэр Зареченска объявил о закрытии моста",
        "МЭР ЗАРЕЧЕНСКА ОБЪЯВИЛ О ЗАКРЫТИИ МОСТА",
        "Мост через реку закроют в пятницу. Об этом сообщила городская администрация: «Ремонт займёт три недели», — "
            + "сказала мэр Анна Рид. Автобусы пойдут в объезд, движение поездов не изменится.",
        "МОСТ ЗАКРЫТ\n\nГородские власти закрыли мост через реку Быстрая на ремонт. Работы продлятся до осени, сообщил "
            + "подрядчик.\nБюджет вырос вдвое.",
        "Компания Northern Bridges Ltd выиграла контракт на ремонт моста, сообщил сайт tender.example. Сумма — 12,4 "
            + "млн евро, срок — 2026 год (до 31.10).",
        "2024: 14 350\n2025: 15 120\nвсего: 29 470, из них мосты 18, дороги 211\n12.04.2025, 14:30",
        "Міст через річку закриють у п’ятницу, повідомила міська рада. Ремонт триватиме три тижні, сказала мерка Ганна Рід.",
        "Мерка заявила про закриття мосту",
        "Мостът над реката ще бъде затворен в петък, съобщиха от общината. Ремонтът ще продължи три седмици, каза кметът Анна Рид.",
        "Кметът обяви затварянето на моста",
    ];

    private static readonly (string Text, string[] Charsets)[] Latin =
    [
        (
            "Most na rzece zostanie zamknięty w piątek, poinformował urząd miasta. Remont potrwa trzy tygodnie, powiedziała burmistrzyni.",
            ["windows-1250", "iso-8859-2"]
        ),
        ("Zamkną most łączący wyspę", ["windows-1250", "iso-8859-2"]),
        (
            "Most přes řeku bude v pátek uzavřen, oznámil městský úřad. Oprava potrvá tři týdny, řekla starostka.",
            ["windows-1250", "iso-8859-2"]
        ),
        ("Šéf stavby žádá uzavření mostu", ["windows-1250", "iso-8859-2"]),
        ("Köprü cuma günü kapatılacak, belediye açıkladı. Onarım üç hafta sürecek, dedi belediye başkanı Ayşe Işık.", ["windows-1254"]),
        ("Belediye köprüyü kapatıyor: üç hafta sürecek çalışma başladı", ["windows-1254"]),
        (
            "Le pont sera fermé à partir de vendredi, a annoncé la mairie. « Les travaux dureront trois semaines », a "
                + "déclaré la maire, très irritée.",
            ["windows-1252", "iso-8859-15", "macintosh"]
        ),
        (
            "Die Brücke über den Fluß wird am Freitag gesperrt, teilte die Stadt mit. Die Arbeiten dauern drei Wochen, "
                + "sagte die Bürgermeisterin.",
            ["windows-1252", "iso-8859-15", "macintosh"]
        ),
        ("Brücke bleibt für Wochen gesperrt", ["windows-1252", "iso-8859-15"]),
        ("The café on the quay, which the mayor’s office closed, will open again.", ["windows-1252"]),
        (
            "El puente cerrará el viernes, según anunció el ayuntamiento. La reparación durará tres semanas, señaló la alcaldesa.",
            ["windows-1252", "iso-8859-15", "macintosh"]
        ),
        (
            "Η γέφυρα θα κλείσει την Παρασκευή, ανακοίνωσε ο δήμος. Οι εργασίες θα διαρκέσουν τρεις εβδομάδες.",
            ["windows-1253", "iso-8859-7"]
        ),
    ];

    public static TheoryData<string, string> Readings()
    {
        CharsetLabels.ByName("utf-8");
        var all = new TheoryData<string, string>();
        foreach (var (text, charsets) in Latin.Concat(Cyrillic.Select(c => (c, CyrillicCharsets.Append("koi8-u").ToArray()))))
        {
            foreach (var charset in charsets.Where(c => Holds(c, text)))
            {
                all.Add(charset, text);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_text_is_read_right_in_every_charset_of_its_language(string charset, string text)
    {
        var diagnostics = new Diagnostics();
        var read = Charsets.Decode("a.txt", CharsetLabels.ByName(charset)!.GetBytes(text), false, diagnostics);
        Assert.True(
            text == read?.Text,
            $"{charset} read as {read?.Charset}: {read?.Text}; {string.Join("; ", diagnostics.Sorted().Select(d => d.Message))}"
        );
        Assert.True(diagnostics.Sorted().IsEmpty, string.Join("; ", diagnostics.Sorted().Select(d => d.Message)));
    }

    // What a charset cannot say is nobody's test.
    private static bool Holds(string charset, string text) =>
        CharsetLabels.ByName(charset) is { } e && e.GetString(e.GetBytes(text)) == text;
}
