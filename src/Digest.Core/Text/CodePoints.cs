namespace Digest.Text;

/// <summary>Counts in Unicode code points, the unit of all exports, where the program counts in UTF-16 units.</summary>
public static class CodePoints
{
    /// <summary>Number of code points of a text; a lone surrogate counts as one only where it is a high one.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            count -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }
}
