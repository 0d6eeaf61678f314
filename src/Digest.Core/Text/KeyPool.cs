namespace Digest.Text;

/// <summary>
/// Gives one string for the many times a word is met: half of all words of a text are among its language's few hundred commonest. A table
/// of fixed
/// size in which a newer word takes the place of an older one, so that it never grows and needs no lock: whoever loses a race has made a
/// string more.
/// </summary>
public static class KeyPool
{
    /// <summary>Longer words are rare, and made anew.</summary>
    public const int Longest = 24;

    private const int Slots = 1 << 14;
    private static readonly string?[] Known = new string?[Slots];

    /// <summary>A string of these characters.</summary>
    public static string Of(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        ref var slot = ref Known[(hash ^ (hash >> 15)) & (Slots - 1)];
        var known = slot;
        return known is not null && key.SequenceEqual(known) ? known : slot = key.ToString();
    }
}
