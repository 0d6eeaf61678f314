namespace Digest.Tests.Fuzzing;

/// <summary>Numbers that look thrown and are the same for the same start on every machine (SplitMix64, Steele and others 2014).</summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    /// <summary>The next number of 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 and below <paramref name="end"/>; 0 where that is none.</summary>
    public int Below(int end) => end <= 1 ? 0 : (int)(Next() % (ulong)end);

    /// <summary>Whether it is the one time of so many.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of some things.</summary>
    public T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>A stretch of a whole: where it begins and how long it is, short ones more often.</summary>
    public (int At, int Length) Stretch(int whole)
    {
        var at = Below(whole + 1);
        var longest = OneIn(4) ? whole : 40;
        return (at, Math.Min(whole - at, Below(longest + 1)));
    }
}
