using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// A person's name in its parts, where they are known: the lexicon lists the first word as a given name, given names and initials come
/// first, and one word is left, particles before it apart. Two words alone prove nothing: "Li Wei" has its family first, "Harbour Desk"
/// has none.
/// </summary>
/// <param name="Given">Given names and initials.</param>
/// <param name="Particle">Small words before the family name ("van der"), or null.</param>
/// <param name="Family">The family name.</param>
internal sealed record CitedName(string Given, string? Particle, string Family)
{
    private static readonly FrozenSet<string> Known = Lexicon.Shared.Entries("gender-of-names").Select(e => e.Pair().Value).ToFrozenSet();

    /// <summary>Given and family name as one, family first: how bibliographies sort.</summary>
    public string Sorted => Particle is null ? $"{Family}, {Given}" : $"{Particle} {Family}, {Given}";

    /// <summary>The parts of a name; null where they are not known, and the name is to be taken as it stands.</summary>
    public static CitedName? Of(string name)
    {
        var words = Normal.Space(name).Split(' ');
        if (words.Length < 2 || name.Any(c => char.IsLetter(c) && c > '\u024F') || !IsGiven(words[0]))
        {
            return null;
        }

        var given = words.TakeWhile((w, i) => i < words.Length - 1 && (IsGiven(w) || (w.Length == 2 && w[1] == '.'))).Count();
        var particles = words.Skip(given).TakeWhile(static w => char.IsLower(w[0])).Count();
        return given + particles == words.Length - 1 && IsFamily(words[^1])
            ? new CitedName(
                string.Join(' ', words[..given]),
                particles == 0 ? null : string.Join(' ', words[given..(given + particles)]),
                words[^1]
            )
            : null;
    }

    private static bool IsGiven(string word) => char.IsUpper(word[0]) && Known.Contains(word.ToLowerInvariant());

    private static bool IsFamily(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.All(static c => char.IsLetter(c) || c is '-' or '\'' or '’');
}
