namespace Digest.Benchmarks;

/// <summary>A small fixed random source (xorshift64*, Vigna 2016): the same numbers everywhere for the same seed.</summary>
/// <param name="seed">Any number.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number from 0 to one less than <paramref name="n"/>.</summary>
    public int Next(int n)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)n);
    }

    /// <summary>True once in <paramref name="n"/> times.</summary>
    public bool OneIn(int n) => Next(n) == 0;

    /// <summary>A rank from 0 to one less than <paramref name="n"/>, by Zipf's law with exponent 1.</summary>
    public int Zipf(int n) => Math.Min(n - 1, (int)Math.Exp(Next(1 << 20) / (double)(1 << 20) * Math.Log(n + 1)) - 1);

    /// <summary>One of several.</summary>
    public T Of<T>(ImmutableArray<T> several) => several[Next(several.Length)];
}
