using System.Globalization;
using System.Text;

namespace Digest.Rendering.Cards;

/// <summary>A style of a card: its fonts, of which the first that has a letter draws it.</summary>
/// <param name="Fonts">Latin with Greek and Cyrillic, Arabic, Hebrew.</param>
internal sealed record CardFace(ImmutableArray<CardFont> Fonts);

/// <summary>The styles of a card. Reading them asks for native code.</summary>
internal sealed class CardLetters
{
    // Its letters are low beside Latin ones of one size.
    private const float Naskh = 1.16f;

    /// <summary>Reads them.</summary>
    public CardLetters()
    {
        var (boldArabic, boldHebrew) = (new CardFont("NotoNaskhArabic-Bold", Naskh), new CardFont("NotoSerifHebrew-Bold"));
        var (arabic, hebrew) = (new CardFont("NotoNaskhArabic-Regular", Naskh), new CardFont("NotoSerifHebrew-Regular"));
        Bold = new CardFace([new CardFont("NotoSerif-Bold"), boldArabic, boldHebrew]);
        Serif = new CardFace([new CardFont("NotoSerif-Regular"), arabic, hebrew]);
        Sans = new CardFace([new CardFont("NotoSans-Regular"), arabic, hebrew]);
    }

    /// <summary>For titles, and for what is set off.</summary>
    public CardFace Bold { get; }

    /// <summary>For what reports say.</summary>
    public CardFace Serif { get; }

    /// <summary>For what is said about them.</summary>
    public CardFace Sans { get; }

    /// <summary>Whether there is a letter for each character: a box in the place of one is worse than no picture.</summary>
    public bool CanDraw(string text) =>
        text.EnumerateRunes().All(r => IsSilent(r) || (Bold.Fonts.Any(f => f.Has(r.Value)) && Sans.Fonts.Any(f => f.Has(r.Value))));

    /// <summary>Which font draws each UTF-16 unit; what has no letter of its own goes with the one before it.</summary>
    public static CardFont[] Fonts(string text, Func<int, CardFace> face)
    {
        var fonts = new CardFont[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var own = face(at).Fonts;
            var before = at == 0 ? null : fonts[at - 1];
            var font = before is not null && own.Contains(before) && (IsSilent(rune) || before.Has(rune.Value)) ? before : null;
            font ??= own.FirstOrDefault(f => f.Has(rune.Value)) ?? own[0];
            fonts.AsSpan(at, rune.Utf16SequenceLength).Fill(font);
            at += rune.Utf16SequenceLength;
        }

        return fonts;
    }

    private static bool IsSilent(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
