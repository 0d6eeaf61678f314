using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Which of "he" and "she" can mean a person, by title, kin, trade, or a given name that is nearly always one of the two. Only keeps a
/// pronoun from the wrong person; where nothing is
/// known both fit. Given names that both men and women bear (Robin, Kim, Andrea) are left out.
/// </summary>
internal static class Genders
{
    private static readonly FrozenDictionary<string, string> Roles = Lexicon.Shared.Map("gender-of-titles", pronoun => pronoun);

    private static readonly FrozenDictionary<string, string> Kin = Lexicon.Shared.Map("gender-of-kin", pronoun => pronoun);

    private static readonly FrozenDictionary<string, string> Given = Lexicon.Shared.Map("gender-of-names", pronoun => pronoun);

    /// <summary>"he" or "she" for the last word of a title, trade or word of kin; null when both can bear it.</summary>
    public static string? OfRole(string role)
    {
        var word = role.TrimEnd('.').ToLowerInvariant();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return Roles.GetValueOrDefault(word) ?? Kin.GetValueOrDefault(word);
    }

    /// <summary>"he" or "she" for a full name or one with a title before it; null when the given name tells nothing.</summary>
    public static string? OfName(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? null : Given.GetValueOrDefault(name[..space].ToLowerInvariant()) ?? OfRole(name[..space]);
    }

    /// <summary>Whether a word names a relation of kin.</summary>
    public static bool IsKin(string word) => Kin.ContainsKey(word);
}
