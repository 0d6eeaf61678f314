namespace Digest.Text;

/// <summary>Normal forms for comparison. Never shown to anybody.</summary>
public static class Normal
{
    /// <summary>Lower case (invariant), letters and digits only, NFC: two texts with one key are the same word for word.</summary>
    public static string Key(string text)
    {
        var composed = text.IsNormalized() ? text : text.Normalize();
        return string.Create(Count(composed), composed, static (span, s) =>
        {
            var i = 0;
            foreach (var c in s)
            {
                if (Counts(c))
                {
                    span[i++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    /// <summary>White space of every kind folded to single spaces, ends trimmed.</summary>
    public static string Space(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Count(string s)
    {
        var n = 0;
        foreach (var c in s)
        {
            n += Counts(c) ? 1 : 0;
        }

        return n;
    }

    private static bool Counts(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
