namespace Digest.Filing;

/// <summary>What two groups of reports have in common in one kind of term, as sums from which mean likenesses follow.</summary>
/// <param name="Across">Product of the two sums.</param>
/// <param name="Own">Square of the first sum.</param>
/// <param name="Its">Square of the second sum.</param>
/// <param name="OwnAlone">Sum of the squares of the first group's reports, each alone.</param>
/// <param name="ItsAlone">The same of the second.</param>
internal readonly record struct Common(float Across, float Own, float Its, float OwnAlone, float ItsAlone)
{
    /// <summary>Both together.</summary>
    public Common And(Common other) =>
        new(Across + other.Across, Own + other.Own, Its + other.Its, OwnAlone + other.OwnAlone, ItsAlone + other.ItsAlone);

    /// <summary>
    /// The mean likeness across two groups as a share of the mean likeness within them: about 1 for two samples of one happening, less for
    /// look-alikes, each of which
    /// is more like itself. What is known of the likeness within is little for a small group, so <paramref name="usual"/> counts like
    /// <paramref name="weight"/> pairs besides. 1 where a group has none of these terms.
    /// </summary>
    public float Share(int own, int its, float usual, float weight)
    {
        if (OwnAlone <= 0 || ItsAlone <= 0)
        {
            return 1;
        }

        var across = Across / MathF.Sqrt((float)own * its * OwnAlone * ItsAlone);
        return across / MathF.Sqrt(Within(Own, OwnAlone, own, usual, weight) * Within(Its, ItsAlone, its, usual, weight));
    }

    private static float Within(float sum, float alone, int n, float usual, float weight)
    {
        var pairs = n * (n - 1) / 2f;
        var mean = n > 1 ? (sum - alone) / (alone * (n - 1)) : 0;
        return ((usual * weight) + (mean * pairs)) / (weight + pairs);
    }
}
