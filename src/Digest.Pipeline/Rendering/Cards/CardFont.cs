using System.Collections.Concurrent;
using HarfBuzzSharp;
using SkiaSharp;

namespace Digest.Rendering.Cards;

/// <summary>
/// One of the fonts that travel with the program. What a machine has for fonts, and how it smooths them, would make other pictures on each:
/// letters are measured in the font's own units and drawn as outlines, at whole units.
/// </summary>
#pragma warning disable CA1001 // made once, kept to the end of the run
internal sealed class CardFont
#pragma warning restore CA1001
{
    private readonly SKTypeface _typeface;
    private readonly Font _font;

    // Kept: the font reads from it as long as it lives. A blob made of a stream would read from where the collector may move things.
    private readonly SKData _data;
    private readonly Face _face;
    private readonly ConcurrentDictionary<ushort, SKPath> _outlines = new();

    /// <summary>Reads it.</summary>
    /// <param name="name">Its file without the ending.</param>
    /// <param name="optical">How much larger it is set, so that it looks as large as the others.</param>
    public CardFont(string name, float optical = 1)
    {
        Optical = optical;
        using var file = typeof(CardFont).Assembly.GetManifestResourceStream("cards/" + name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        _data = SKData.CreateCopy(bytes);
        _typeface = SKTypeface.FromData(_data);
        using var blob = new Blob(_data.Data, bytes.Length, MemoryMode.ReadOnly);
        _face = new Face(blob, 0);
        Units = _face.UnitsPerEm;
        _font = new Font(_face);
        _font.SetScale(Units, Units);
    }

    /// <summary>Units of an em: everything of it is measured in them.</summary>
    public int Units { get; }

    /// <summary>How much larger it is set than a font that looks as large.</summary>
    public float Optical { get; }

    /// <summary>Whether it has a letter.</summary>
    public bool Has(int letter) => _font.TryGetNominalGlyph(letter, out var glyph) && glyph != 0;

    /// <summary>Sets letters that run in one direction; from left to right, in units.</summary>
    public (GlyphInfo[] Glyphs, GlyphPosition[] Places) Set(ReadOnlySpan<char> text, bool fromRight)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);

        // Left out, it would be that of the machine.
        buffer.Language = new Language("en");
        buffer.GuessSegmentProperties();
        buffer.Direction = fromRight ? Direction.RightToLeft : Direction.LeftToRight;
        _font.Shape(buffer);
        return (buffer.GlyphInfos, buffer.GlyphPositions);
    }

    /// <summary>The outline of a glyph, in units, y downwards.</summary>
    public SKPath Outline(ushort glyph) => _outlines.GetOrAdd(glyph, Read);

    private SKPath Read(ushort glyph)
    {
        using var font = new SKFont(_typeface, Units)
        {
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
            Subpixel = true,
        };
        using var path = font.GetGlyphPath(glyph);
        return path is null ? new SKPath() : Whole(path);
    }

    // Systems read outlines with other rounding errors; the font's points are whole numbers.
    private static SKPath Whole(SKPath path)
    {
        using var whole = new SKPathBuilder();
        var points = new SKPoint[4];
        using var steps = path.CreateRawIterator();
        for (var step = steps.Next(points); step != SKPathVerb.Done; step = steps.Next(points))
        {
            switch (step)
            {
                case SKPathVerb.Move:
                    whole.MoveTo(Round(points[0]));
                    break;
                case SKPathVerb.Line:
                    whole.LineTo(Round(points[1]));
                    break;
                case SKPathVerb.Quad:
                    whole.QuadTo(Round(points[1]), Round(points[2]));
                    break;
                case SKPathVerb.Cubic:
                    whole.CubicTo(Round(points[1]), Round(points[2]), Round(points[3]));
                    break;
                default:
                    whole.Close();
                    break;
            }
        }

        return whole.Detach();
    }

    private static SKPoint Round(SKPoint point) => new(MathF.Round(point.X), MathF.Round(point.Y));
}
