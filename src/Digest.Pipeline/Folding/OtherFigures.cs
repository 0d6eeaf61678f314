using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Tells a wording from a formula. Reports have stock sentences ("… is expected again in May, when Harwick hosts the council"): same frame,
/// same
/// names, other happening. Two stretches that both give figures or calendar words and share none of them must say the same in plain words
/// too.
/// </summary>
internal static class OtherFigures
{
    /// <summary>Whether both give figures or calendar words, and none in common.</summary>
    public static bool Clash(Segment a, Segment b)
    {
        var (ours, theirs) = (In(a), In(b));
        return ours.Count > 0 && theirs.Count > 0 && !ours.Overlaps(theirs);
    }

    private static HashSet<string> In(Segment unit)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in unit.Words)
        {
            if (word.Digit || (word.Capital && CalendarNames.English.Contains(word.Key)))
            {
                found.Add(word.Key);
            }
        }

        return found;
    }
}
