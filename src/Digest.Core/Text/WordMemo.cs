using System.Runtime.CompilerServices;

namespace Digest.Text;

/// <summary>
/// The answers to a question about a word key, for the keys met last: the few thousand words that make up most of all texts are asked
/// about again and again, and <see cref="KeyPool"/> gives each of them one string. A table of fixed size in which a newer word takes the
/// place of an older one; it needs no lock: whoever loses a race has asked once more.
/// </summary>
/// <param name="answer">The question: the same answer for the same key, always.</param>
public sealed class WordMemo<T>(Func<string, T> answer)
{
    private const int Slots = 1 << 13;

    private readonly Entry?[] _known = new Entry?[Slots];

    /// <summary>What is to be said of this key.</summary>
    public T Of(string key)
    {
        ref var slot = ref _known[RuntimeHelpers.GetHashCode(key) & (Slots - 1)];
        var known = slot;
        if (known is null || !ReferenceEquals(known.Key, key))
        {
            slot = known = new Entry(key, answer(key));
        }

        return known.Answer;
    }

    private sealed record Entry(string Key, T Answer);
}
