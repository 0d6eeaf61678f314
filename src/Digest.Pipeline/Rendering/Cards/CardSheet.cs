using SkiaSharp;

namespace Digest.Rendering.Cards;

/// <summary>
/// Draws a card in sixteen colours: each ink by itself into a sheet of grey, whose steps then become steps between the paper and that ink.
/// The colours are those of the default theme by day.
/// </summary>
internal static class CardSheet
{
    private const int Paper = 0xFBFAF6;
    private const int Ink = 0x1C1A17;
    private const int Soft = 0x5C574F;
    private const int Mark = 0x8A4B00;
    private const int Line = 0xD9D3C7;
    private const int InkSteps = 4;
    private const int OtherSteps = 3;
    private const byte RuleIndex = 1 + InkSteps + (2 * OtherSteps);

    private static readonly int[] Palette = [Paper, .. Steps(Ink, InkSteps), .. Steps(Soft, OtherSteps), .. Steps(Mark, OtherSteps), Line];

    /// <summary>The picture, as PNG.</summary>
    public static byte[] Draw(ImmutableArray<CardPlace> places)
    {
        var pixels = new byte[CardLayout.Width * CardLayout.Height];
        using var grey = new SKBitmap(new SKImageInfo(CardLayout.Width, CardLayout.Height, SKColorType.Alpha8, SKAlphaType.Premul));
        using var canvas = new SKCanvas(grey);
        Layer(grey, canvas, places.Where(p => p.Ink == CardInk.Ink), marked: false, pixels, 1, InkSteps);
        Layer(grey, canvas, places.Where(p => p.Ink == CardInk.Soft), marked: false, pixels, 1 + InkSteps, OtherSteps);
        Layer(grey, canvas, places, marked: true, pixels, 1 + InkSteps + OtherSteps, OtherSteps);
        for (var y = CardLayout.Rule; y < CardLayout.Rule + 2; y++)
        {
            pixels.AsSpan((y * CardLayout.Width) + CardLayout.Margin, CardLayout.Width - (2 * CardLayout.Margin)).Fill(RuleIndex);
        }

        return PalettePng.Write(CardLayout.Width, CardLayout.Height, Palette, pixels);
    }

    private static void Layer(
        SKBitmap grey,
        SKCanvas canvas,
        IEnumerable<CardPlace> places,
        bool marked,
        byte[] pixels,
        int first,
        int steps
    )
    {
        canvas.Clear(SKColors.Transparent);
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        foreach (var place in places)
        {
            foreach (var glyph in place.Line.Glyphs.Where(g => g.Marked == marked))
            {
                var scale = CardText.Scale(glyph.Font, place.Line.Size);
                canvas.SetMatrix(
                    SKMatrix.CreateScaleTranslation(scale, scale, MathF.Round(place.X + glyph.X), MathF.Round(place.Y + glyph.Y))
                );
                canvas.DrawPath(glyph.Font.Outline(glyph.Id), paint);
            }
        }

        canvas.Flush();
        var from = grey.GetPixelSpan();
        for (var y = 0; y < CardLayout.Height; y++)
        {
            var row = from.Slice(y * grey.RowBytes, CardLayout.Width);
            for (var x = row.IndexOfAnyExcept((byte)0); x >= 0 && x < row.Length; x++)
            {
                var step = ((row[x] * steps) + 127) / 255;
                if (step > 0)
                {
                    pixels[(y * CardLayout.Width) + x] = (byte)(first + step - 1);
                }
            }
        }
    }

    private static IEnumerable<int> Steps(int ink, int steps) =>
        Enumerable
            .Range(1, steps)
            .Select(n =>
                ((int[])[16, 8, 0]).Sum(at =>
                {
                    var (paper, full) = ((Paper >> at) & 0xFF, (ink >> at) & 0xFF);
                    return (paper + (((full - paper) * n) / steps)) << at;
                })
            );
}
