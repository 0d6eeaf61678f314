namespace Digest.Text;

/// <summary>
/// Lets a test see which texts are cut into words: the cutting is what every stage used to do again. Sees what its own flow of control
/// does, on all its threads, and nothing else.
/// </summary>
internal static class WordCount
{
    private static readonly AsyncLocal<Action<string>?> Heard = new();
    private static volatile bool _asked;

    /// <summary>Hears of every text that is cut from here on in this flow of control.</summary>
    public static void Listen(Action<string> listener)
    {
        Heard.Value = listener;
        _asked = true;
    }

    /// <summary>A text is about to be cut.</summary>
    public static void Tell(string text)
    {
        if (_asked)
        {
            Heard.Value?.Invoke(text);
        }
    }
}
