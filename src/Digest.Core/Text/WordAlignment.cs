namespace Digest.Text;

/// <summary>A run of words that two texts have in common.</summary>
/// <param name="A">Index of its first word in the first text.</param>
/// <param name="B">Index of its first word in the second text.</param>
/// <param name="Length">How many words it has, at least one.</param>
public readonly record struct WordRun(int A, int B, int Length);

/// <summary>
/// Two texts laid beside each other word by word (see <see cref="WordPairs"/>): the runs that both have in one order, rising on both
/// sides. All else stands in one of them only. Small enough to be kept, so that a pair is aligned once and whoever shows it asks no more.
/// Immutable.
/// </summary>
public sealed class WordAlignment : IEquatable<WordAlignment>
{
    /// <summary>
    /// The alignment that has these runs, of texts of so many words. Throws <see cref="ArgumentException"/> where no runs are given, not
    /// even none.
    /// </summary>
    public WordAlignment(ImmutableArray<WordRun> runs, int wordsA, int wordsB)
    {
        if (runs.IsDefault)
        {
            throw new ArgumentException("an alignment without its runs", nameof(runs));
        }

        (Runs, WordsA, WordsB) = (runs, wordsA, wordsB);
        foreach (var run in runs)
        {
            Common += run.Length;
        }
    }

    /// <summary>The runs in common, in text order; two that touch on both sides are one.</summary>
    public ImmutableArray<WordRun> Runs { get; }

    /// <summary>Number of words of the first text.</summary>
    public int WordsA { get; }

    /// <summary>Number of words of the second text.</summary>
    public int WordsB { get; }

    /// <summary>Number of words in common.</summary>
    public int Common { get; }

    /// <summary>Share of the words of the shorter text that both have in one order, 0–1; 1 where one has no words.</summary>
    public double Share => Math.Min(WordsA, WordsB) is > 0 and var least ? (double)Common / least : 1;

    /// <summary>Number of words that stand in one text only: the greater of the two sides.</summary>
    public int Distance => Math.Max(WordsA, WordsB) - Common;

    /// <summary>Aligns two texts.</summary>
    public static WordAlignment Of(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var pairs = WordPairs.Of(a, b);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        for (var n = 0; n < pairs.Count; )
        {
            var from = n++;
            while (n < pairs.Count && pairs[n] == (pairs[n - 1].A + 1, pairs[n - 1].B + 1))
            {
                n++;
            }

            runs.Add(new WordRun(pairs[from].A, pairs[from].B, n - from));
        }

        return new WordAlignment(runs.ToImmutable(), a.Length, b.Length);
    }

    /// <summary>The words in common as pairs of word indexes.</summary>
    public ImmutableArray<(int A, int B)> Pairs()
    {
        var pairs = ImmutableArray.CreateBuilder<(int, int)>(Common);
        foreach (var run in Runs)
        {
            for (var i = 0; i < run.Length; i++)
            {
                pairs.Add((run.A + i, run.B + i));
            }
        }

        return pairs.MoveToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(WordAlignment? other) =>
        other is not null && (WordsA, WordsB) == (other.WordsA, other.WordsB) && Runs.AsSpan().SequenceEqual(other.Runs.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WordAlignment);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WordsA, WordsB, Common, Runs.Length);
}
