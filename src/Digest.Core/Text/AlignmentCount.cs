namespace Digest.Text;

/// <summary>
/// Lets a test see which pairs of texts are laid beside each other word by word: what every page used to do again. Sees what its own flow
/// of control does, on all its threads, and nothing else.
/// </summary>
internal static class AlignmentCount
{
    private static readonly AsyncLocal<Action<string, string>?> Heard = new();
    private static volatile bool _asked;

    /// <summary>Hears the words of both texts, parted by spaces, whenever a pair is aligned from here on in this flow of control.</summary>
    public static void Listen(Action<string, string> listener)
    {
        Heard.Value = listener;
        _asked = true;
    }

    /// <summary>A pair is about to be aligned.</summary>
    public static void Tell(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        if (_asked)
        {
            Heard.Value?.Invoke(Joined(a), Joined(b));
        }
    }

    private static string Joined(ImmutableArray<Word> words) => string.Join(' ', words.Select(w => w.Key));
}
