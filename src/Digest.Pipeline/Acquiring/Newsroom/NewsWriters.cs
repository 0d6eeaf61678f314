using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// The writers that a field of a news item names: one, or several that a word joins ("Ann Reed and Bo d'Arcy"). Initials of a desk
/// ("gr/bp") are nobody's name.
/// </summary>
internal static class NewsWriters
{
    private const int LongestInitials = 4;
    private const int MostWords = 6;
    private const int LongestParticle = 3;

    private static readonly ImmutableArray<string> Joints = Lexicon.Shared.Phrases("byline-joints");

    /// <summary>One value a writer; the value as it stands where its parts are no names.</summary>
    public static ImmutableArray<string> Of(string value)
    {
        var text = Normal.Space(value);
        if (text.Split('/').All(static p => p.Length is > 0 and <= LongestInitials && p.All(char.IsLower)))
        {
            return [];
        }

        var joined = Joints.Aggregate(text, static (t, joint) => t.Replace(joint, "\n", StringComparison.Ordinal));
        var parts = joined.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, IsName) ? [.. parts] : [text];
    }

    // Each word begins with a capital, or is a particle of a family name ("de", "d'Arcy").
    private static bool IsName(string part)
    {
        var words = part.Split(' ');
        return words.Length <= MostWords
            && char.IsUpper(words[0][0])
            && char.IsUpper(words[^1].TrimStart("abcdefghijklmnopqrstuvwxyz'’".ToCharArray()).FirstOrDefault())
            && Array.TrueForAll(
                words,
                static w => char.IsUpper(w[0]) || w.Length <= LongestParticle || w.AsSpan().IndexOfAny("'’") is > 0 and <= LongestParticle
            );
    }
}
