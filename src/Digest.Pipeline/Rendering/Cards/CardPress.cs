using System.Runtime.CompilerServices;

namespace Digest.Rendering.Cards;

/// <summary>A card, laid out: what it says, and how it is drawn.</summary>
/// <param name="Finding">What of the finding found room.</param>
/// <param name="Draw">Draws it, as PNG of 1200 by 630 pixels; the same bytes each time.</param>
internal sealed record Card(CardFinding Finding, Func<byte[]> Draw);

/// <summary>
/// Draws cards. What draws is native code, which no build without cards may need: it is asked for when a press is opened, and nowhere else.
/// Safe on any thread.
/// </summary>
internal sealed class CardPress
{
    private readonly CardLetters _letters;

    private CardPress(CardLetters letters) => _letters = letters;

    /// <summary>A press; null where this machine has not what draws.</summary>
    /// <param name="why">What was missing; empty for nothing.</param>
    /// <param name="read">Reads the letters; the ones that travel with the program when left out.</param>
    public static CardPress? Open(out string why, Func<CardLetters>? read = null)
    {
        try
        {
            why = "";
            var press = new CardPress(read is null ? Letters() : read());
            press.Try();
            return press;
        }
        catch (Exception e)
            when (e
                    is DllNotFoundException
                        or TypeInitializationException
                        or BadImageFormatException
                        or FileNotFoundException
                        or EntryPointNotFoundException
                        or FileLoadException
                        or InvalidOperationException
            )
        {
            why = (e is TypeInitializationException { InnerException: { } inner } ? inner : e).Message.Split('\n')[0].Trim();
            return null;
        }
    }

    /// <summary>Whether there is a letter for each character of a text.</summary>
    public bool CanDraw(string text) => _letters.CanDraw(text);

    /// <summary>Lays a card out.</summary>
    public Card Lay(CardWords words)
    {
        var (places, finding) = CardLayout.Of(_letters, words);
        return new Card(finding, () => CardSheet.Draw(places));
    }

    // Apart, so that the libraries are loaded when it is called and not when its caller is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CardLetters Letters() => s_letters.Value;

    // Both libraries are asked once, so that what is missing is found before a page is made.
    private void Try() => Lay(new CardWords { Site = "a", Title = "b" }).Draw();

    private static readonly Lazy<CardLetters> s_letters = new(static () => new CardLetters(), LazyThreadSafetyMode.PublicationOnly);
}
