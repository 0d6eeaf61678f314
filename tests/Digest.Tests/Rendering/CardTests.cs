using System.Globalization;
using Digest.Rendering.Cards;
using SkiaSharp;

namespace Digest.Tests.Rendering;

/// <summary>The picture of a story-year: its words in letters that travel with the program, the same bytes everywhere.</summary>
public sealed class CardTests : IDisposable
{
    private static readonly CardLetters Letters = new();
    private static readonly CultureInfo Before = CultureInfo.CurrentCulture;
    private readonly CardPress _press = CardPress.Open(out _) ?? throw new InvalidOperationException("nothing to draw with");

    private static CardWords Ferry =>
        new()
        {
            Site = "The Sample Digest",
            Title = "The ferry that met the quay",
            Year = "2023",
            Sentence = "… has kept the booth on the quay for … years",
            Readings =
            [
                new CardLine("Port Ellery Packet says “twenty-six”", "twenty-six"),
                new CardLine("The Aldermoor Courier says “twenty-seven”", "twenty-seven"),
            ],
            Counts = "4 reports · 3 outlets · at most 3 independent lines",
        };

    [Fact]
    public void It_is_a_picture_of_1200_by_630_in_few_colours_and_few_bytes()
    {
        var png = _press.Lay(Ferry).Draw();
        using var data = SKData.CreateCopy(png);
        using var codec = SKCodec.Create(data);
        Assert.Equal((1200, 630), (codec.Info.Width, codec.Info.Height));
        Assert.Equal(SKEncodedImageFormat.Png, codec.EncodedFormat);
        Assert.InRange(png.Length, 4_000, 16_000);
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal(new SKColor(0xFFFBFAF6), bitmap.GetPixel(0, 0));
        var colours = bitmap.Pixels.Distinct().ToList();
        Assert.InRange(colours.Count, 8, 16);
        Assert.Contains(new SKColor(0xFF1C1A17), colours);
        Assert.Contains(new SKColor(0xFF8A4B00), colours);
    }

    [Fact]
    public void The_same_words_give_the_same_bytes_on_any_thread_and_in_any_culture()
    {
        var first = _press.Lay(Ferry).Draw();
        Assert.All(
            ParallelEnumerable.Range(0, 16).WithDegreeOfParallelism(4).Select(_ => _press.Lay(Ferry).Draw()),
            b => Assert.Equal(first, b)
        );
        foreach (var culture in (string[])["tr-TR", "ar-SA", "fa-IR"])
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(first, _press.Lay(Ferry).Draw());
        }

        // Whatever the collector moves meanwhile.
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Assert.Equal(first, _press.Lay(Ferry).Draw());
        Assert.NotEqual(first, _press.Lay(Ferry with { Year = "2024" }).Draw());
    }

    [Fact]
    public void A_title_shrinks_until_the_finding_fits_and_is_cut_behind_a_word_when_nothing_helps()
    {
        var (places, finding) = CardLayout.Of(Letters, Ferry);
        Assert.Equal(CardFinding.Whole, finding);
        Assert.Equal(78, places.Max(p => p.Line.Size));
        Assert.All(places, Inside);

        var longer = Ferry with { Title = string.Join(' ', Enumerable.Repeat("The ferry that met the quay", 4)) };
        (places, finding) = CardLayout.Of(Letters, longer);
        Assert.Equal(CardFinding.Whole, finding);
        Assert.InRange(places.Max(p => p.Line.Size), 46, 62);
        Assert.All(places, Inside);

        var endless = Ferry with { Title = string.Join(' ', Enumerable.Repeat("The ferry that met the quay", 40)) };
        (places, finding) = CardLayout.Of(Letters, endless);
        Assert.Equal(CardFinding.None, finding);
        Assert.Equal(4, places.Count(p => p.Line.Size == 46));
        Assert.All(places, Inside);
        Assert.Equal(Glyph("…"), places.Last(p => p.Line.Size == 46).Line.Glyphs[^1].Id);
    }

    [Fact]
    public void One_endless_word_goes_on_in_the_next_line()
    {
        var (places, _) = CardLayout.Of(Letters, Ferry with { Title = new string('w', 90) });
        Assert.All(places, Inside);
        Assert.InRange(places.Count(p => p.Line.Size == 46), 3, 4);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(10_000, "")]
    [InlineData(400, " that met the quay")]
    public void A_word_that_all_lines_cannot_hold_is_cut(int letters, string more)
    {
        var (places, _) = CardLayout.Of(Letters, Ferry with { Title = new string('w', letters) + more });
        Assert.All(places, Inside);
        var title = places.Where(p => p.Line.Size == 46).ToList();
        Assert.Equal(4, title.Count);
        Assert.Equal(Glyph("\u2026"), title[^1].Line.Glyphs[^1].Id);
    }

    [Fact]
    public void A_finding_is_told_whole_or_not_at_all()
    {
        var talkative = Ferry with { Readings = [new CardLine(string.Join(' ', Enumerable.Repeat("somebody", 60)) + " says “a”", "a")] };
        Assert.Equal(CardFinding.None, CardLayout.Of(Letters, talkative).Finding);
        var wide = Ferry with { Sentence = string.Join(' ', Enumerable.Repeat("the quay", 40)) };
        Assert.Equal(CardFinding.Readings, CardLayout.Of(Letters, wide).Finding);

        // How a report begins says nothing less when it is cut.
        Assert.Equal(CardFinding.Whole, CardLayout.Of(Letters, wide with { Readings = [] }).Finding);
    }

    [Fact]
    public void What_is_set_off_is_the_reading_alone()
    {
        var (places, _) = CardLayout.Of(Letters, Ferry);
        var marked = places.Where(p => p.Line.Glyphs.Any(g => g.Marked)).Select(p => p.Line.Glyphs.Count(g => g.Marked)).ToList();
        Assert.Equal(["twenty-six".Length, "twenty-seven".Length], marked);
    }

    [Fact]
    public void Nothing_but_a_title_is_a_card_too()
    {
        var (places, finding) = CardLayout.Of(Letters, new CardWords { Site = "", Title = "Fire" });
        Assert.Equal(CardFinding.None, finding);
        Assert.Single(places);
        Assert.Empty(CardLayout.Of(Letters, new CardWords { Site = "", Title = "" }).Places);
    }

    [Theory]
    [InlineData("The ferry that met the quay – “so far”, 41 % …", true)]
    [InlineData("Пожар на мосту: №5", true)]
    [InlineData("Φωτιά στη γέφυρα", true)]
    [InlineData("Cầu đóng cửa; Łódź, Þórshöfn", true)]
    [InlineData("الجسر مغلق حتى يوم الجمعة", true)]
    [InlineData("הגשר סגור", true)]
    [InlineData("", true)]
    [InlineData("橋は金曜日まで閉鎖", false)]
    [InlineData("पुल बंद", false)]
    [InlineData("Fire \U0001F525", false)]
    public void Letters_that_are_not_there_are_known(string text, bool all) => Assert.Equal(all, _press.CanDraw(text));

    [Fact]
    public void Every_letter_of_what_can_be_drawn_has_a_glyph()
    {
        var words = Ferry with { Title = "الكرملين يهنئ (AFP) 2024 Łódź", Site = "הגשר", Counts = "Пожар, Φωτιά" };
        var (places, _) = CardLayout.Of(Letters, words);
        Assert.All(places.SelectMany(p => p.Line.Glyphs), g => Assert.NotEqual(0, g.Id));
    }

    [Fact]
    public void A_title_from_the_right_stands_at_the_right_edge_with_its_letters_joined()
    {
        var (places, _) = CardLayout.Of(Letters, Ferry with { Title = "الجسر مغلق" });
        var title = places.Single(p => p.Line.Size == 78);
        Assert.Equal(CardLayout.Width - CardLayout.Margin, title.X + title.Line.Width, 1f);

        // The letter that is read first stands last, and no letter has the form it has alone.
        var alone = "الجسر مغلق".Select(c => Letters.Bold.Fonts[1].Set(c.ToString(), true).Glyphs[0].Codepoint).ToList();
        Assert.Equal(alone[0], title.Line.Glyphs[^1].Id);
        Assert.DoesNotContain(title.Line.Glyphs, g => g.Id == alone["الجسر مغلق".IndexOf('س', StringComparison.Ordinal)]);
    }

    [Fact]
    public void Without_what_draws_there_is_no_press_and_it_is_said_why()
    {
        Assert.Null(CardPress.Open(out var why, () => throw new DllNotFoundException("libSkiaSharp is not there\nand more")));
        Assert.Equal("libSkiaSharp is not there", why);
    }

    /// <inheritdoc/>
    public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Before;

    private static ushort Glyph(string letter) => (ushort)Letters.Bold.Fonts[0].Set(letter, false).Glyphs[0].Codepoint;

    private static void Inside(CardPlace place)
    {
        Assert.InRange(place.X, CardLayout.Margin - 1, CardLayout.Width);
        Assert.InRange(place.X + place.Line.Width, 0, CardLayout.Width - CardLayout.Margin + 1);
        Assert.InRange(place.Y, 40, CardLayout.Height - 40);
    }
}
