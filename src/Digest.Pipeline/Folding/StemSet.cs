namespace Digest.Folding;

/// <summary>A few stems in order, none twice: what two have in common is counted by walking along both.</summary>
internal readonly struct StemSet
{
    private readonly ulong[]? _sorted;

    /// <summary>Of these stems; duplicates count once.</summary>
    public StemSet(List<ulong> stems)
    {
        if (stems.Count == 0)
        {
            return;
        }

        stems.Sort();
        var distinct = 1;
        for (var i = 1; i < stems.Count; i++)
        {
            if (stems[i] != stems[i - 1])
            {
                distinct++;
            }
        }

        _sorted = new ulong[distinct];
        var at = 0;
        for (var i = 0; i < stems.Count; i++)
        {
            if (i == 0 || stems[i] != stems[i - 1])
            {
                _sorted[at++] = stems[i];
            }
        }
    }

    /// <summary>How many.</summary>
    public int Count => _sorted?.Length ?? 0;

    /// <summary>The first ones, at most so many.</summary>
    public ReadOnlySpan<ulong> First(int most) => _sorted.AsSpan(0, Math.Min(most, Count));

    /// <summary>How many both have.</summary>
    public int InCommon(StemSet other)
    {
        ReadOnlySpan<ulong> a = _sorted;
        ReadOnlySpan<ulong> b = other._sorted;
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return common;
    }
}
